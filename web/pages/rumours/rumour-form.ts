import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Incident } from '../../../shared/api/incidents.ts';
import type { ChangeRumour, Rumour } from '../../../shared/api/rumours.ts';
import { regencyOfCode } from '../../../shared/domain/area.ts';
import { formatDate, formatMonth } from '../../../shared/text/format.ts';
import {
  carrierNames,
  rumourPhrases,
  rumourWords as words,
  verdictNames,
} from '../../../shared/text/rumours.ts';
import { categoryNames } from '../../../shared/text/terms.ts';
import { changeRumour } from '../../api/rumours.ts';
import { RequestError } from '../../api/request.ts';
import { problemWords } from '../../app/problem.ts';
import { EntryForm } from '../../ui/entry-form.ts';
import '../../ui/area-picker.ts';

const fields = [
  'claim',
  'areaCode',
  'verdict',
  'facts',
  'reply',
  'carrier',
  'carriedDate',
  'incidentId',
  'reason',
] as const;

/** Verdict, facts, answer and carrier of one rumour. Events `rumour-saved`, `rumour-cancel`, `rumour-moved-on`. */
@customElement('td-rumour-form')
export class RumourForm extends EntryForm {
  static override styles = [
    ...EntryForm.styles,
    css`
      form { border-top: 1px solid var(--line); padding-top: 12px; }
      details { border: 1px solid var(--line); border-radius: var(--radius); padding: 8px 12px; }
      ol { list-style: decimal; padding-left: 20px; margin: 8px 0; display: grid; gap: 4px; }
      textarea#reply { min-height: 160px; }
    `,
  ];
  @property({ attribute: false }) rumour!: Rumour;
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) incidents: readonly Incident[] = [];
  @state() private failure = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const { rumour } = this;
    this.values = {
      claim: rumour.claim,
      areaCode: rumour.areaCode,
      verdict: rumour.verdict,
      facts: rumour.facts,
      reply: rumour.reply,
      carrier: rumour.carrier,
      carriedDate: rumour.carriedDate ?? '',
      incidentId: rumour.incident?.id ?? '',
      reason: '',
    };
  }
  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('#verdict')?.focus();
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.failure = '';
    const needed = ['claim', 'areaCode', 'verdict', 'carrier', 'reason'];
    if (this.text('verdict') !== 'open') needed.push('facts');
    if (this.text('carrier') !== 'none') needed.push('reply');
    if (!this.complete(needed)) return;
    this.busy = true;
    try {
      await changeRumour(this.rumour.id, {
        version: this.rumour.version,
        claim: this.text('claim'),
        areaCode: this.text('areaCode'),
        verdict: this.text('verdict') as ChangeRumour['verdict'],
        facts: this.text('facts'),
        reply: this.text('reply'),
        carrier: this.text('carrier') as ChangeRumour['carrier'],
        carriedDate: this.text('carriedDate') || null,
        incidentId: this.text('incidentId') || null,
        reason: this.text('reason'),
      });
      this.emit('rumour-saved', null);
    } catch (error) {
      const problem = error instanceof RequestError ? error.problem : null;
      if (error instanceof RequestError && error.status === 409) {
        this.failure = this.t(words.movedOn);
        this.emit('rumour-moved-on', null);
      } else if (!this.takeErrors(problem, fields)) this.failure = problemWords(error, this.speech);
    } finally {
      this.busy = false;
    }
  }
  private get consequence(): string | null {
    const { rumour } = this;
    const refutes = this.text('verdict') === 'refuted' && this.text('incidentId') !== '';
    const same = rumour.verdict === 'refuted' && rumour.incident?.id === this.text('incidentId');
    if (refutes && !same) return this.t(words.willRefute);
    if (rumour.verdict === 'refuted' && rumour.incident && !(refutes && same))
      return this.t(words.willReturn);
    return null;
  }
  /** Incidents of the regency where it goes round, newest first. */
  private get nearby(): [string, string][] {
    const regency = regencyOfCode(this.text('areaCode'));
    const line = (one: Incident) =>
      `${one.eventDate ? formatDate(one.eventDate, this.speech) : formatMonth(one.eventMonth, this.speech)} · ${this.t(categoryNames[one.category])} · ${short(this.t(one.summary))}`;
    const listed = this.incidents.filter(
      (one) => one.areaCode === regency || one.areaCode.startsWith(`${regency}.`),
    );
    const { incident } = this.rumour;
    const own: [string, string][] =
      incident && !listed.some((one) => one.id === incident.id)
        ? [[incident.id, short(this.t(incident.summary))]]
        : [];
    return [...own, ...listed.slice(0, 60).map((one): [string, string] => [one.id, line(one)])];
  }

  override render() {
    const facts = this.text('facts');
    return html`<form novalidate @submit=${this.submit}>
      ${this.choice('verdict', { label: words.verdict, required: true }, this.words(verdictNames))}
      ${this.longText('facts', { label: words.facts, help: words.factsHelp, required: this.text('verdict') !== 'open', maxlength: 2000 })}
      <details>
        <summary>${this.t(words.howTo)}</summary>
        <ol>${[words.howTo1, words.howTo2, words.howTo3, words.howTo4].map((one) => html`<li>${this.t(one)}</li>`)}</ol>
        <button type="button" ?disabled=${facts === ''} @click=${() => this.set('reply', rumourPhrases.frame[this.speech](facts))}>${this.t(words.skeleton)}</button>
      </details>
      ${this.longText('reply', { label: words.reply, help: words.replyHelp, required: this.text('carrier') !== 'none', maxlength: 2000 })}
      <div class="part">
        ${this.choice('carrier', { label: words.carrier, required: true }, this.words(carrierNames))}
        ${this.field('carriedDate', { label: words.carriedDate, type: 'date' })}
      </div>
      ${this.choice('incidentId', { label: words.incident, help: words.incidentHelp }, this.nearby)}
      ${this.consequence ? html`<p class="notice" role="status">${this.consequence}</p>` : nothing}
      ${this.longText('claim', { label: words.claim, help: words.claimHelp, required: true, maxlength: 500 })}
      <td-area-picker
        data-name="areaCode"
        .legend=${this.t(words.area)}
        .areas=${this.areas}
        .value=${this.values['areaCode'] ?? ''}
        .error=${this.errors['areaCode'] ?? ''}
        @area-choose=${(event: CustomEvent<{ code: string }>) => this.set('areaCode', event.detail.code)}
      ></td-area-picker>
      ${this.field('reason', { label: words.reason, required: true, maxlength: 500 })}
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      <p class="actions">
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(this.busy ? words.saving : words.save)}</button>
        <button type="button" class="quiet" @click=${() => this.emit('rumour-cancel', null)}>${this.t(words.cancel)}</button>
      </p>
    </form>`;
  }
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 78)}…` : text);
