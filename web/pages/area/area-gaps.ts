import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AbsenceReason, ScoreCell, ScoreModel } from '../../../shared/composite/types.ts';
import { areaWords as words } from '../../../shared/text/areas.ts';
import { absenceWords, askWhom } from '../../../shared/text/terms.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** What is missing, why, and whom to ask: grouped by reason, so that one request closes several gaps. */
@customElement('td-area-gaps')
export class AreaGaps extends TeduhElement {
  static override styles = [
    base,
    css`
      p.note { color: var(--ink-3); font-size: var(--step-s); margin: 2px 0 8px; }
      ul { display: grid; }
      li { padding: 8px 0; border-top: 1px solid var(--line); display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 4fr); gap: 2px 24px; }
      .reason { color: var(--ink-2); }
      .ask { grid-column: 2; color: var(--ink-2); font-size: var(--step-0); }
      @media (max-width: 700px) { li { grid-template-columns: minmax(0, 1fr); } .ask { grid-column: 1; } }
    `,
  ];
  @property({ attribute: false }) cell!: ScoreCell;
  @property({ attribute: false }) model!: ScoreModel;
  override render() {
    const groups = new Map<AbsenceReason, string[]>();
    for (const indicator of this.cell.indicators) {
      if (indicator.value !== null) continue;
      const reason = indicator.reason ?? 'no_figure';
      const name = this.model.indicators.find((one) => one.code === indicator.code)?.name;
      groups.set(reason, [...(groups.get(reason) ?? []), name ? this.t(name) : indicator.code]);
    }
    return html`<section class="card" aria-labelledby="gaps">
      <h2 id="gaps">${this.t(words.missing)}</h2>
      <p class="note">${this.t(groups.size ? words.missingNote : words.nothingMissing)}</p>
      <ul>
        ${[...groups].map(
          ([reason, names]) => html`<li>
            <strong>${names.join(', ')}</strong>
            <span class="reason">${this.t(absenceWords[reason])}</span>
            <span class="ask">${this.t(words.ask)}: ${this.t(askWhom[reason])}</span>
          </li>`,
        )}
      </ul>
    </section>`;
  }
}
