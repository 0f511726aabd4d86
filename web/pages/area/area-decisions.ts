import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MeetingDecision } from '../../../shared/api/meetings.ts';
import { meetingWords as words } from '../../../shared/text/meetings.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/decision-item.ts';

/** What meetings agreed on for an area: left to do, and all of the last one. */
@customElement('td-area-decisions')
export class AreaDecisions extends TeduhElement {
  static override styles = [
    base,
    css`ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; margin-top: 10px; }`,
  ];
  @property({ attribute: false }) decisions: readonly MeetingDecision[] = [];
  @property({ attribute: false }) areaName: (code: string) => string = (code) => code;

  override render() {
    return html`<section class="card" aria-labelledby="agreed">
      <h2 id="agreed">${this.t(words.areaFollowUps)}</h2>
      <ul>${this.decisions.map((one) => html`<li><td-decision-item .decision=${one} .areaName=${this.areaName} showMeeting></td-decision-item></li>`)}</ul>
    </section>`;
  }
}
