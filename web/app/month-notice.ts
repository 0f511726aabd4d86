import { html, nothing } from 'lit';
import type { Month } from '../../shared/domain/month.ts';
import type { MonthStanding } from '../../shared/figures/scored-months.ts';
import { formatMonth } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import { overviewPhrases as say } from '../../shared/text/overview.ts';

/** One sentence where the month has no score, has one for some areas only, or is followed by months without. */
export function monthNotice(
  standing: MonthStanding | null,
  months: { shown: Month; latest: Month },
  language: Language,
  go: (month: Month) => void,
) {
  if (!standing) return nothing;
  const long = (month: Month) => formatMonth(month, language, 'long');
  const button = (month: Month, label: string) =>
    html`<button type="button" class="quiet no-print" @click=${() => go(month)}>${label}</button>`;
  const { shown, latest } = months;
  if (standing.kind === 'at_latest')
    return html`<p class="notice">${say.laterWithoutScore[language](long(latest), long(standing.last))}</p>`;
  if (standing.kind === 'after')
    return html`<p class="notice">
      ${say.monthWithoutScore[language](long(shown))} ${button(latest, say.toScored[language](long(latest)))}
    </p>`;
  return html`<p class="notice">
    ${say.partialMonth[language](String(standing.scored), String(standing.all), long(shown))}
    ${button(standing.full, say.toFull[language](long(standing.full)))}
  </p>`;
}
