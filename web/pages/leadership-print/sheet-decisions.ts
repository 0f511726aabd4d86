import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MeetingDecision } from '../../../shared/api/meetings.ts';
import type { AreaCode } from '../../../shared/domain/area.ts';
import { inPreset } from '../../../shared/figures/choropleth.ts';
import { printPhrases as say, printWords as words } from '../../../shared/text/cetak.ts';
import { formatCount, formatDate } from '../../../shared/text/format.ts';
import { decisionStateNames, meetingPhrases } from '../../../shared/text/meetings.ts';
import { withSticky } from '../../router.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** As many as the screen shows, and as one page of paper holds beside the rest. */
const most = { screen: 6, print: 3 };
const longest = 110;

/** What meetings decided and how far it is: late first, each with its owner and due date. */
@customElement('td-sheet-decisions')
export class SheetDecisions extends TeduhElement {
  static override styles = [
    base,
    css`
      h2 { font-size: var(--step-0); border-bottom: 1px solid var(--line); padding-bottom: 3px; margin-bottom: 6px; }
      ul { list-style: disc; padding-left: 18px; display: grid; gap: 5px; line-height: 1.35; }
      .late { color: var(--bad); font-weight: 650; }
      .state { font-weight: 650; }
      .who { color: var(--ink-2); }
      a { color: inherit; text-decoration-color: var(--ink-3); }
      @media screen and (max-width: 720px) { li { padding-block: 2px; } .who { display: block; font-size: var(--step-s); } a { display: inline-block; padding-block: 2px; } }
      @media screen { .on-paper { display: none; } }
      @media print { ul, p { font-size: 11.5px; } ul { gap: 3px; } h2 { font-size: 13px; margin-bottom: 5px; } a { text-decoration: none; } }
    `,
  ];
  /** Null: the reader's role does not read meetings. */
  @property({ attribute: false }) decisions: readonly MeetingDecision[] | null = null;
  @property({ attribute: false }) preset: readonly AreaCode[] = [];

  override render() {
    if (!this.decisions) return nothing;
    const own = this.decisions.filter((one) => !one.areaCode || inPreset(one.areaCode, this.preset));
    return html`<h2>${this.t(words.decided)}</h2>
      ${
        own.length === 0
          ? html`<p>${this.t(words.decidedNone)}</p>`
          : html`<ul>
              ${own.slice(0, most.screen).map((one, i) => this.line(one, i < most.print ? '' : 'no-print'))}
              ${this.more(own.length - most.screen, 'no-print')} ${this.more(own.length - most.print, 'on-paper')}
            </ul>`
      }`;
  }
  private more(rest: number, where: string) {
    if (rest <= 0) return nothing;
    return html`<li class=${where}><a href=${withSticky('/rakor')}>${say.decidedMore[this.speech](formatCount(rest, this.speech))}</a></li>`;
  }
  private line(one: MeetingDecision, where: string) {
    const { words: text } = one;
    const state =
      one.daysOverdue > 0
        ? html`<span class="late">${meetingPhrases.late[this.speech](formatCount(one.daysOverdue, this.speech))}</span>`
        : html`<span class="state">${this.t(decisionStateNames[one.state])}</span>`;
    return html`<li class=${where}>
      ${state}: <a href=${withSticky(`/rakor/${one.meetingId}`)}>${text.length > longest ? `${text.slice(0, longest - 2)} …` : text}</a>
      <span class="who">${say.decided[this.speech](this.t(one.ownerName), formatDate(one.dueDate, this.speech))}</span>
    </li>`;
  }
}
