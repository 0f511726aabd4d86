import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Engagement } from '../../../shared/api/incidents.ts';
import type { MeetingDecision } from '../../../shared/api/meetings.ts';
import { meetingPhrases as phrases, meetingWords as words } from '../../../shared/text/meetings.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './decision-form.ts';
import './progress-form.ts';
import '../../ui/decision-item.ts';

/** Decisions, each with what the reader may do with it on the spot. Event `decision-saved`. */
@customElement('td-decision-list')
export class DecisionList extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
      .actions { display: flex; flex-wrap: wrap; gap: 8px; }
      .form { border-top: 1px solid var(--line); margin-top: 6px; padding-top: 10px; }
    `,
  ];
  @property({ attribute: false }) decisions: readonly MeetingDecision[] = [];
  @property({ attribute: false }) areaName: (code: string) => string = (code) => code;
  @property({ type: Boolean }) showMeeting = false;
  /** Whether the wording may be changed here. */
  @property({ type: Boolean }) mayKeep = false;
  /** Nothing can be changed in the past. */
  @property({ type: Boolean }) isPast = false;
  @property({ attribute: false }) engagements: readonly Engagement[] = [];
  @property({ attribute: false }) areas: readonly (readonly [string, string])[] = [];
  @property({ attribute: false }) agencies: readonly (readonly [string, string])[] = [];
  @state() private editing: { id: string; what: 'progress' | 'whole' } | null = null;

  private close(id: string): void {
    const what = this.editing?.what;
    this.editing = null;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"] .${what ?? 'progress'}`)?.focus(),
    );
  }
  override render() {
    return html`<ul>
      ${repeat(
        this.decisions,
        (one) => one.id,
        (one) => html`<li data-id=${one.id}>
          <td-decision-item .decision=${one} .areaName=${this.areaName} .showMeeting=${this.showMeeting}>
            ${this.editing?.id === one.id ? this.form(one) : this.actions(one)}
          </td-decision-item>
        </li>`,
      )}
    </ul>`;
  }
  private actions(one: MeetingDecision) {
    if (this.isPast || !(one.mayReport || this.mayKeep)) return nothing;
    const open = (what: 'progress' | 'whole') => () => {
      this.editing = { id: one.id, what };
    };
    return html`<p class="actions no-print">
      ${one.mayReport ? html`<button type="button" class="progress" aria-label=${phrases.progressOf[this.speech](one.words)} @click=${open('progress')}>${this.t(words.progress)}</button>` : nothing}
      ${this.mayKeep ? html`<button type="button" class="quiet whole" aria-label=${`${this.t(words.change)}: ${one.words}`} @click=${open('whole')}>${this.t(words.change)}</button>` : nothing}
    </p>`;
  }
  private form(one: MeetingDecision) {
    const done = () => this.close(one.id);
    return html`<div class="form" @decision-saved=${done} @decision-cancel=${done}>
      ${
        this.editing?.what === 'whole'
          ? html`<td-decision-form .decision=${one} .areas=${this.areas} .agencies=${this.agencies}></td-decision-form>`
          : html`<td-progress-form .decision=${one} .engagements=${this.near(one)}></td-progress-form>`
      }
    </div>`;
  }
  /** Steps since the meeting, where the decision is to be carried out. */
  private near(one: MeetingDecision): Engagement[] {
    return this.engagements.filter(
      (step) =>
        step.id === one.engagementId ||
        (step.date >= one.meetingDate &&
          (!one.areaCode ||
            step.areaCode === one.areaCode ||
            step.areaCode.startsWith(`${one.areaCode}.`) ||
            one.areaCode.startsWith(`${step.areaCode}.`))),
    );
  }
}
