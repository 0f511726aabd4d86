import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Breach, Breaches, Signal } from '../../../shared/api/data-protection.ts';
import { breachClasses, hourlySignals } from '../../../shared/domain/data-protection.ts';
import { keepsDataProtection, readsContactNotices, recordsBreaches } from '../../../shared/domain/role.ts';
import {
  breachNotice,
  breachPhrases as phrases,
  breachWords as words,
  signalNames,
} from '../../../shared/text/breaches.ts';
import { dataClassNames, protectionPhrases, protectionWords } from '../../../shared/text/data-protection.ts';
import { formatCount, formatInstant } from '../../../shared/text/format.ts';
import type { Language } from '../../../shared/text/language.ts';
import { getBreaches, stepBreach } from '../../api/data-protection.ts';
import { Loader } from '../../app/loader.ts';
import { ProtectionTab } from './protection-tab.ts';
import { breachTexts, named } from './breach-form.ts';
import './contact-notices.ts';
import './measure-list.ts';

const hour = 3_600_000;

/** Signs of misuse, measures at once, and data incidents with their clock and notice. */
@customElement('td-breach-tab')
export class BreachTab extends ProtectionTab {
  static override styles = [
    ...ProtectionTab.styles,
    css`
      .mark { justify-self: start; font-weight: 700; border: 1px solid currentColor; border-radius: 4px; padding: 0 8px; }
      .letter { border: 1px solid var(--line); border-radius: var(--radius); padding: 16px; display: grid; gap: 8px; max-width: 80ch; }
      .letter p { white-space: pre-line; }
      ul { display: grid; gap: 4px; }
      .only-print { display: none; }
      @media print { .only-print { display: grid; gap: 16px; } .letter { border: 0; padding: 0; } .card { border: 0; } }
    `,
  ];
  @state() private printed: string | null = null;
  private readonly data = new Loader(
    this,
    (_, signal) => getBreaches(signal),
    () => [] as const,
  );
  protected override reload(): void {
    this.data.again();
  }
  override render() {
    return html`<p class="lead no-print">${this.t(words.lead)}</p>
      ${this.problem()} ${this.data.render((found) => this.content(found))}`;
  }
  private content(found: Breaches) {
    return html`<section class="no-print">
        <h2>${this.t(words.signals)}</h2>
        ${
          found.signals.length === 0
            ? html`<p class="muted">${this.t(words.noSignals)}</p>`
            : html`<ul>${found.signals.map((one) => html`<li>${this.signal(one)}</li>`)}</ul><p class="small muted">${this.t(words.signalsNote)}</p>`
        }
      </section>
      ${readsContactNotices(this.roles) ? html`<td-contact-notices class="no-print"></td-contact-notices>` : nothing}
      <section>
        <h2 class="no-print">${this.t(words.incidents)}</h2>
        ${found.breaches.length === 0 ? html`<p class="muted">${this.t(words.noIncidents)}</p>` : nothing}
        <div class="list">${found.breaches.map((one) => this.breach(one, found))}</div>
        ${
          recordsBreaches(this.roles)
            ? html`<details class="no-print"><summary>${this.t(words.record)}</summary>
                <td-breach-form @breach-recorded=${() => this.reload()}></td-breach-form></details>`
            : nothing
        }
      </section>
      <td-measure-list class="no-print" .measures=${found.measures} @measures-changed=${() => this.reload()}></td-measure-list>`;
  }
  /** What counts acts of an hour says how many; the rest happened once. */
  private signal({ kind, who, count, at }: Signal): string {
    const what = this.t(signalNames[kind]);
    const name = who ?? this.t(words.theProgram);
    const time = formatInstant(at, this.speech);
    return hourlySignals.includes(kind)
      ? phrases.signal[this.speech](what, name, formatCount(count, this.speech), time)
      : phrases.signalOnce[this.speech](what, name, time);
  }
  private breach(one: Breach, found: Breaches) {
    const isPrinted = this.printed === null || this.printed === one.id;
    const isSettled = one.closedAt !== null || (one.agencyToldAt !== null && one.publicAt !== null);
    return html`<article class="card${isPrinted ? '' : ' no-print'}">
      <div class="line no-print">
        <h3>${one.isDrill ? html`<span class="mark">${this.t(words.drill)}</span> ` : nothing}${phrases.known[this.speech](formatInstant(one.knownAt, this.speech))}</h3>
        ${isSettled ? nothing : this.clock(one, Date.parse(found.now))}
      </div>
      <dl class="no-print">
        <dt>${this.t(words.rows)}</dt><dd>${breachClasses.map((key) => `${key} ${this.t(dataClassNames[key])}: ${formatCount(one.affected[key] ?? 0, this.speech)}`).join('; ')}</dd>
        ${this.step(words.agencyTold, one.agencyToldAt)} ${this.step(words.published, one.publicAt)}
        ${one.closedAt ? this.step(words.closed, one.closedAt) : nothing}
      </dl>
      ${keepsDataProtection(this.roles) && !one.closedAt ? this.steps(one) : nothing}
      <details class="no-print"><summary>${this.t(words.letter)}</summary>
        ${this.letters(one, found)}
        <p><button type="button" @click=${() => this.print(one.id)}>${this.t(words.print)}</button></p>
      </details>
      <div class="only-print" ?hidden=${this.printed !== one.id}>${this.letters(one, found)}</div>
    </article>`;
  }
  private clock(one: Breach, now: number) {
    const left = Date.parse(one.dueAt) - now;
    const hours = formatCount(Math.floor(Math.abs(left) / hour), this.speech);
    const clockWords = left < 0 ? protectionPhrases.overdue : protectionPhrases.left;
    return html`<span class=${left < 0 ? 'late' : 'soon'}>${clockWords[this.speech](hours)}, ${phrases.due[this.speech](formatInstant(one.dueAt, this.speech))}</span>`;
  }
  private step(label: { id: string; en: string }, at: string | null) {
    return html`<dt>${this.t(label)}</dt><dd>${at ? formatInstant(at, this.speech) : this.t(words.notYet)}</dd>`;
  }
  private steps(one: Breach) {
    const button = (step: 'tell_agency' | 'publish' | 'close', label: { id: string; en: string }) =>
      html`<button type="button" ?disabled=${this.busy} @click=${() => this.run(() => stepBreach(one.id, { step }))}>${this.t(label)}</button>`;
    return html`<p class="tools no-print">
      ${one.agencyToldAt ? nothing : button('tell_agency', words.tellAgency)}
      ${one.publicAt ? nothing : button('publish', words.publish)} ${button('close', words.close)}
    </p>
    ${one.what.en === null ? this.english(one) : nothing}`;
  }
  /** The English one where its words are there. */
  private letters(one: Breach, found: Breaches) {
    return html`${this.letter(one, found, 'id')}
      ${one.what.en === null ? html`<p class="muted">${this.t(breachNotice.englishLater)}</p>` : this.letter(one, found, 'en')}`;
  }
  private english(one: Breach) {
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      const names = breachTexts.map((name) => `${name}_${one.id}`);
      if (!this.complete(names)) return;
      const [what, how, handling] = names.map((name) => this.text(name)) as [string, string, string];
      void this.run(() => stepBreach(one.id, { step: 'translate', what, how, handling }));
    };
    return html`<details class="no-print"><summary>${this.t(words.addEnglish)}</summary>
      <form novalidate @submit=${submit}>
        ${breachTexts.map((name) => this.longText(`${name}_${one.id}`, { label: named(words[name], protectionWords.inEnglish), required: true, maxlength: 1000 }))}
        <p><button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.saveEnglish)}</button></p>
      </form></details>`;
  }
  /** The parts of art. 46: which data, when and how, handling and recovery. */
  private letter(one: Breach, { officeName, contact }: Breaches, language: Language) {
    return html`<div class="letter" lang=${language}>
      ${one.isDrill ? html`<p class="mark">${words.drill[language]}</p>` : nothing}
      <p><strong>${phrases.letterHead[language](officeName)}</strong></p>
      <p>${words.letterTo[language]}</p>
      <p>${phrases.known[language](formatInstant(one.knownAt, language))}.</p>
      <p><b>${breachNotice.what[language]}.</b> ${one.what[language]}</p>
      <p><b>${breachNotice.how[language]}.</b> ${one.how[language]}</p>
      <p><b>${breachNotice.handling[language]}.</b> ${one.handling[language]}</p>
      ${contact ? html`<p>${phrases.letterContact[language](contact)}</p>` : nothing}
    </div>`;
  }
  private print(id: string): void {
    this.printed = id;
    void this.updateComplete.then(() => {
      print();
      this.printed = null;
    });
  }
}
