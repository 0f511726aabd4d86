import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { StoredInformationReport } from '../../../shared/api/information-reports.ts';
import type { Words } from '../../../shared/composite/types.ts';
import { classifications } from '../../../shared/domain/briefing.ts';
import { credibilityOfFive, type InformationReport } from '../../../shared/domain/information-report.ts';
import { narrativeParts } from '../../../shared/domain/report.ts';
import { formatInstant } from '../../../shared/text/format.ts';
import {
  contentGrades,
  informationFieldNames,
  informationReportPhrases as phrases,
  informationReportWords as words,
  sourceGrades,
} from '../../../shared/text/information-reports.ts';
import { narrativeQuestions } from '../../../shared/text/narrative.ts';
import {
  changeInformationReport,
  getInformationReport,
  numberInformationReport,
  takeInformationReport,
} from '../../api/information-reports.ts';
import { RequestError } from '../../api/request.ts';
import { Loader } from '../../app/loader.ts';
import { saveFile } from '../../ui/save-file.ts';
import { problemView } from '../../app/problem.ts';
import { withSticky } from '../../router.ts';
import { EntryForm } from '../../ui/entry-form.ts';

const paper = new CSSStyleSheet();
paper.replaceSync('@page { size: A4 portrait; margin: 18mm 20mm; }');

const graded = (names: Record<string, Words>) =>
  Object.fromEntries(
    Object.entries(names).map(([code, { id, en }]) => [code, { id: `${code}, ${id}`, en: `${code}, ${en}` }]),
  );

/** A Laporan Informasi: a form while it is a draft, a letter on paper always. */
@customElement('td-information-report-page')
export class InformationReportPage extends EntryForm {
  static override styles = [
    ...EntryForm.styles,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 24px; align-items: start; }
      article { background: #fff; color: #111; border: 1px solid var(--line); padding: clamp(16px, 3vw, 40px); display: grid; gap: 10px; font-size: var(--step-0); overflow-wrap: anywhere; }
      article .class { text-align: center; font-weight: 700; letter-spacing: 0.08em; }
      .head { text-align: center; border-bottom: 3px double #111; padding-bottom: 8px; }
      .head img { max-height: 64px; }
      .head p { font-weight: 600; font-size: var(--step-s); }
      article h1 { text-align: center; font-size: var(--step-1); text-decoration: underline; color: #111; }
      article h2 { font-size: var(--step-0); }
      dl { display: grid; grid-template-columns: minmax(9em, 13em) minmax(0, 1fr); gap: 4px 12px; }
      dd { white-space: pre-line; }
      .take { display: flex; gap: 8px; flex-wrap: wrap; align-items: center; }
      .sign { justify-self: end; text-align: center; display: grid; gap: 4.5em; min-width: 15em; }
      @media print { article { border: 0; padding: 0; } .two { display: block; } }
    `,
  ];
  @property({ attribute: false }) params: Record<string, string> = {};
  @state() private failure: unknown = null;
  @state() private word: Words | null = null;
  @state() private reason = '';
  private shown: StoredInformationReport | null = null;
  private readonly data = new Loader(
    this,
    ([id], signal) => getInformationReport(id!, signal),
    () => [this.params['id']] as const,
  );
  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
  }
  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const found = this.data.value;
    if (!found || found === this.shown) return;
    this.shown = found;
    const { facts, ...rest } = found.report;
    this.values = { ...rest, ...facts };
  }
  private typed(): InformationReport {
    const facts = narrativeParts.flatMap((name) => (this.text(name) ? [[name, this.text(name)]] : []));
    return {
      field: this.text('field') as InformationReport['field'],
      subject: this.text('subject'),
      source: this.text('source'),
      relation: this.text('relation'),
      obtained: this.text('obtained'),
      facts: Object.fromEntries(facts),
      opinion: this.text('opinion'),
      reliability: this.text('reliability') as InformationReport['reliability'],
      credibility: this.text('credibility') as InformationReport['credibility'],
      classification: this.text('classification') as InformationReport['classification'],
    };
  }
  private async act(work: (stored: StoredInformationReport) => Promise<unknown>): Promise<void> {
    if (!this.shown || this.busy) return;
    this.failure = null;
    this.word = null;
    this.busy = true;
    try {
      await work(this.shown);
      this.word = words.saved;
      this.data.again();
    } catch (error) {
      const errors = error instanceof RequestError ? (error.problem?.errors ?? []) : [];
      this.errors = Object.fromEntries(
        errors.map((one) => [one.pointer.split('/').at(-1)!, this.say(one.code, one.detail)]),
      );
      if (errors.length) this.focusFirst();
      else if (error instanceof RequestError && error.status === 409) this.word = words.conflict;
      else this.failure = error;
    } finally {
      this.busy = false;
    }
  }
  private readonly save = (event: Event) => {
    event.preventDefault();
    if (!this.complete(['field', 'subject', 'reliability', 'credibility', 'classification'])) return;
    void this.act(({ id, version }) => changeInformationReport(id, version, this.typed()));
  };

  private readonly take = async () => {
    try {
      const { blob, name } = await takeInformationReport(this.params['id']!, this.reason.trim());
      saveFile(blob, name);
    } catch (error) {
      this.failure = error;
    }
  };

  override render() {
    return this.data.render((stored) => this.page(stored));
  }
  private page(stored: StoredInformationReport) {
    return html`<p class="no-print small"><a href=${withSticky(`/laporan/peristiwa/${stored.incidentId}`)}>${this.t(words.backToIncident)}</a></p>
      <div class="no-print">
        <h1>${this.t(words.title)}</h1>
        <p class="muted">${this.t(words.lead)}</p>
        <p class="small muted">${stored.number ?? this.t(words.draft)} · ${phrases.recorded[this.speech](stored.recordedBy, formatInstant(stored.recordedAt, this.speech))}</p>
        <p role="status">${this.word ? this.t(this.word) : nothing}</p>
        ${this.failure ? problemView(this.failure, this.speech) : nothing}
      </div>
      <div class="two">
        ${stored.number === null ? this.form() : nothing}
        ${this.letter(stored)}
      </div>`;
  }
  private form() {
    return html`<form novalidate class="no-print" @submit=${this.save}>
      <div class="part">
        ${this.choice('field', { label: words.field, required: true }, this.words(informationFieldNames))}
        ${this.choice(
          'classification',
          { label: words.classification, required: true },
          classifications.map((one) => [one, one] as const),
        )}
        <div class="wide">${this.field('subject', { label: words.subject, required: true, maxlength: 300 })}</div>
        ${this.field('source', { label: words.source, help: words.sourceHelp, maxlength: 300 })}
        ${this.field('relation', { label: words.relation, maxlength: 300 })}
        ${this.field('obtained', { label: words.obtained, maxlength: 300 })}
        ${this.choice('reliability', { label: words.reliability, required: true }, this.words(graded(sourceGrades)))}
        ${this.choice('credibility', { label: words.credibility, required: true }, this.words(graded(contentGrades)))}
      </div>
      <fieldset class="part"><legend>${this.t(words.facts)}</legend>
        ${narrativeParts.map((name) => this.longText(name, { label: narrativeQuestions[name], maxlength: 2000 }))}
      </fieldset>
      <div class="wide">${this.longText('opinion', { label: words.opinion, maxlength: 2000 })}</div>
      <p class="actions">
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.save)}</button>
        <button type="button" ?disabled=${this.busy} @click=${() => void this.act(({ id, version }) => numberInformationReport(id, version))}>${this.t(words.give)}</button>
        <span class="small muted">${this.t(words.giveLead)}</span>
      </p>
    </form>`;
  }
  /** The form of the office is Indonesian, whatever the language of the screen. */
  private letter({ report, number, letterhead, signer }: StoredInformationReport) {
    const row = (label: Words, value: string) => html`<dt>${label.id}</dt><dd>: ${value || '–'}</dd>`;
    const five = credibilityOfFive(report.credibility);
    return html`<article lang="id" aria-label=${words.title.id}>
      <p class="class">${report.classification}</p>
      <div class="head">
        ${letterhead.logo ? html`<img src=${letterhead.logo} alt="" />` : nothing}
        ${letterhead.lines.map((line) => html`<p>${line}</p>`)}
        <p class="small">${letterhead.address}</p>
      </div>
      <h1>LAPORAN INFORMASI</h1>
      <dl>
        ${row(words.number, number ?? '')}
        ${row(words.field, informationFieldNames[report.field].id)}
        ${row(words.subject, report.subject)}
        ${row(words.source, report.source)}
        ${row(words.relation, report.relation)}
        ${row(words.obtained, report.obtained)}
        ${row(words.grade, `${report.reliability}${report.credibility} (${sourceGrades[report.reliability].id}; ${contentGrades[report.credibility].id}); ${report.reliability}${five} ${words.ofFive.id}`)}
      </dl>
      <h2>I. ${words.facts.id}</h2>
      <dl>${narrativeParts.map((name) => row(narrativeQuestions[name], report.facts[name] ?? words.unknown.id))}</dl>
      <h2>II. ${words.opinion.id}</h2>
      <p>${report.opinion || words.fromSource.id}</p>
      <div class="sign"><span>${signer.position}</span><span>${signer.name || '..............................'}<br />${signer.number ? `NIP ${signer.number}` : nothing}</span></div>
      <p class="class">${report.classification}</p>
      <div class="no-print take">
        <button type="button" @click=${() => window.print()}>${this.t(words.print)}</button>
        <label class="small" for="reason">${this.t(words.reason)}</label>
        <input id="reason" maxlength="300" .value=${this.reason} @input=${(event: Event) => (this.reason = (event.target as HTMLInputElement).value)} />
        <button type="button" ?disabled=${this.reason.trim().length < 10} @click=${this.take}>${this.t(words.takeDocx)}</button>
      </div>
    </article>`;
  }
}
