import { consume } from '@lit/context';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Engagement } from '../../../shared/api/incidents.ts';
import type { MeetingDecision } from '../../../shared/api/meetings.ts';
import type { Session } from '../../../shared/api/session.ts';
import type { DecisionState } from '../../../shared/domain/meeting.ts';
import { formatDate } from '../../../shared/text/format.ts';
import { keepsMeetings } from '../../../shared/domain/role.ts';
import { engagementNames } from '../../../shared/text/catat.ts';
import { decisionStateNames, meetingWords as words } from '../../../shared/text/meetings.ts';
import { sessionContext } from '../../app/session-context.ts';
import { reportProgress } from '../../api/meetings.ts';
import { MeetingEntry } from './meeting-entry.ts';

const fields = ['state', 'doneDate', 'evidence', 'engagementId'] as const;

/** How far one decision is. Events `decision-saved`, `decision-cancel`. */
@customElement('td-progress-form')
export class ProgressForm extends MeetingEntry {
  @property({ attribute: false }) decision!: MeetingDecision;
  /** Steps recorded in the area, newest first. */
  @property({ attribute: false }) engagements: readonly Engagement[] = [];

  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const { state, doneDate, evidence, engagementId } = this.decision;
    this.values = { state, doneDate: doneDate ?? '', evidence, engagementId: engagementId ?? '' };
  }
  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('#state')?.focus();
  }
  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const isDone = this.text('state') === 'done';
    if (!this.complete(isDone ? ['state', 'doneDate'] : ['state'])) return;
    const { id, version } = this.decision;
    const stored = await this.send(
      () =>
        reportProgress(id, {
          version,
          state: this.text('state') as DecisionState,
          evidence: this.text('evidence'),
          engagementId: this.text('engagementId') || null,
          doneDate: isDone ? this.text('doneDate') : null,
        }),
      fields,
    );
    if (stored) this.emit('decision-saved', null);
  }

  /** Only the office drops what was agreed. */
  private states(): [string, string][] {
    const mayDrop = keepsMeetings(this.session?.account?.roles ?? []);
    return this.words(decisionStateNames).filter(
      ([state]) => mayDrop || state !== 'dropped' || this.decision.state === 'dropped',
    );
  }

  override render() {
    const steps = this.engagements.map((one): [string, string] => [
      one.id,
      `${formatDate(one.date, this.speech)} · ${this.t(engagementNames[one.kind])} · ${short(this.t(one.summary))}`,
    ]);
    return html`<form novalidate @submit=${this.submit} aria-label=${this.t(words.progress)}>
      <div class="part">
        ${this.choice('state', { label: words.decisionState, required: true }, this.states())}
        ${this.text('state') === 'done' ? this.field('doneDate', { label: words.doneDate, required: true, type: 'date' }) : nothing}
        <div class="wide">${this.longText('evidence', { label: words.evidence, help: words.evidenceHelp, maxlength: 1000 })}</div>
        <div class="wide">${this.choice('engagementId', { label: words.step, help: words.stepHelp }, steps)}</div>
      </div>
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      <p class="actions">
        <button type="submit" class="primary" ?disabled=${this.busy}>${this.t(this.busy ? words.saving : words.save)}</button>
        <button type="button" class="quiet" @click=${() => this.emit('decision-cancel', null)}>${this.t(words.cancel)}</button>
      </p>
    </form>`;
  }
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 78)} …` : text);
