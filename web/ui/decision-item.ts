import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MeetingDecision } from '../../shared/api/meetings.ts';
import { formatCount, formatDate } from '../../shared/text/format.ts';
import {
  decisionStateNames,
  meetingPhrases as phrases,
  meetingWords as words,
} from '../../shared/text/meetings.ts';
import { withSticky } from '../router.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';

/** One decision: what, where, who, by when, how far. What can be done with it goes in the slot. */
@customElement('td-decision-item')
export class DecisionItem extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      article { border: 1px solid var(--line); border-left: 4px solid var(--line-strong); border-radius: var(--radius); padding: 12px 14px; background: var(--surface); display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; }
      article.late { border-left-color: var(--bad); }
      article.done { border-left-color: var(--accent); }
      .line { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; font-size: var(--step-s); color: var(--ink-2); }
      .state { font-weight: 650; border: 1px solid var(--line-strong); border-radius: 4px; padding: 1px 8px; color: var(--ink); }
      .overdue { font-weight: 650; color: var(--bad); }
      h3 { font-weight: 600; line-height: 1.4; max-width: 72ch; overflow-wrap: anywhere; }
      .evidence { max-width: 72ch; overflow-wrap: anywhere; white-space: pre-line; font-size: var(--step-s); }
      .line a { padding: 6px 0; }
      @media print { article { break-inside: avoid; padding: 6px 10px; } }
    `,
  ];
  @property({ attribute: false }) decision!: MeetingDecision;
  @property({ attribute: false }) areaName: (code: string) => string = (code) => code;
  /** Where the page is not of its own meeting. */
  @property({ type: Boolean }) showMeeting = false;

  override render() {
    const one = this.decision;
    const late = one.daysOverdue > 0;
    const steps = one.engagementId
      ? `engagement=${encodeURIComponent(one.engagementId)}`
      : one.state === 'done'
        ? `rapat=${one.meetingId}&keputusan=${one.id}`
        : '';
    return html`<article class=${late ? 'late' : one.state === 'done' ? 'done' : ''}>
      <p class="line">
        <span class="state">${this.t(decisionStateNames[one.state])}</span>
        ${late ? html`<span class="overdue">${phrases.late[this.speech](formatCount(one.daysOverdue, this.speech))}</span>` : nothing}
        <span>${one.doneDate ? phrases.doneOn[this.speech](formatDate(one.doneDate, this.speech)) : phrases.dueOn[this.speech](formatDate(one.dueDate, this.speech))}</span>
        <span>${one.areaCode ? this.areaName(one.areaCode) : this.t(words.everyArea)}</span>
      </p>
      <h3>${one.words}</h3>
      <p class="line"><span>${this.t(words.owner)}: <b>${this.t(one.ownerName)}</b></span></p>
      ${one.evidence ? html`<p class="evidence">${one.evidence}</p>` : nothing}
      ${
        this.showMeeting || steps
          ? html`<p class="line">
              ${this.showMeeting ? html`<a href=${withSticky(`/rakor/${one.meetingId}`)}>${phrases.ofMeeting[this.speech](one.meetingTitle, formatDate(one.meetingDate, this.speech))}</a>` : nothing}
              ${steps ? html`<a class="no-print" href=${withSticky(`/rakor/sebelum-sesudah?${steps}`)}>${this.t(words.beforeAfter)}</a>` : nothing}
            </p>`
          : nothing
      }
      <slot></slot>
    </article>`;
  }
}
