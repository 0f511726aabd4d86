import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MeetingDecision } from '../../../shared/api/meetings.ts';
import { meetingWords as words } from '../../../shared/text/meetings.ts';
import { changeDecision, enterDecision } from '../../api/meetings.ts';
import { MeetingEntry } from './meeting-entry.ts';

const needed = ['words', 'ownerAgencyCode', 'dueDate'] as const;
const fields = ['words', 'areaCode', 'ownerAgencyCode', 'dueDate', 'evidence', 'doneDate'] as const;

/** What a meeting agreed on: a new decision, or another wording of one. Events `decision-saved`, `decision-cancel`. */
@customElement('td-decision-form')
export class DecisionForm extends MeetingEntry {
  @property() meetingId = '';
  /** Null: a new one. */
  @property({ attribute: false }) decision: MeetingDecision | null = null;
  /** Areas that the meeting speaks of, and what lies in them: code and name. */
  @property({ attribute: false }) areas: readonly (readonly [string, string])[] = [];
  /** Agencies, those invited first: code and name. */
  @property({ attribute: false }) agencies: readonly (readonly [string, string])[] = [];

  /** Goes with every sending of a new decision: sent twice, it is one. */
  private readonly formId = crypto.randomUUID();

  override connectedCallback(): void {
    super.connectedCallback();
    const { decision } = this;
    if (decision)
      this.values = {
        words: decision.words,
        areaCode: decision.areaCode ?? '',
        ownerAgencyCode: decision.ownerAgencyCode,
        dueDate: decision.dueDate,
      };
  }
  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('#words')?.focus();
  }
  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!this.complete(needed)) return;
    const agreed = {
      words: this.text('words'),
      areaCode: this.text('areaCode') || null,
      ownerAgencyCode: this.text('ownerAgencyCode'),
      dueDate: this.text('dueDate'),
    };
    const { decision } = this;
    const stored = await this.send(() => {
      if (!decision) return enterDecision(this.meetingId, { ...agreed, nonce: this.formId });
      const { id, version, state, evidence, engagementId, doneDate } = decision;
      return changeDecision(id, { ...agreed, version, state, evidence, engagementId, doneDate });
    }, fields);
    if (stored) this.emit('decision-saved', null);
  }

  override render() {
    return html`<form novalidate @submit=${this.submit} aria-label=${this.t(this.decision ? words.change : words.enterDecision)}>
      <div class="part">
        <div class="wide">${this.longText('words', { label: words.decisionWords, help: words.decisionHelp, required: true, maxlength: 500 })}</div>
        ${this.choice('ownerAgencyCode', { label: words.owner, required: true }, this.agencies)}
        ${this.field('dueDate', { label: words.due, required: true, type: 'date' })}
        ${this.field(
          'areaCode',
          { label: words.where },
          () => html`<select
            id="areaCode"
            name="areaCode"
            aria-invalid=${this.errors['areaCode'] ? 'true' : 'false'}
            @change=${(event: Event) => this.set('areaCode', (event.target as HTMLSelectElement).value)}
          >
            <option value="" ?selected=${!this.values['areaCode']}>${this.t(words.everyArea)}</option>
            ${this.areas.map(([code, name]) => html`<option value=${code} ?selected=${this.values['areaCode'] === code}>${name}</option>`)}
          </select>`,
        )}
      </div>
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      <p class="actions">
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(this.busy ? words.saving : words.save)}</button>
        <button type="button" class="quiet" @click=${() => this.emit('decision-cancel', null)}>${this.t(words.cancel)}</button>
      </p>
    </form>`;
  }
}
