import { css, html } from 'lit';
import type { ForeignWorkerCount } from '../../../shared/api/foreign-workers.ts';
import { dataWords, definitionNames } from '../../../shared/text/data.ts';
import { formatPeriod } from '../../../shared/text/figures.ts';
import { formatAge, formatCount } from '../../../shared/text/format.ts';
import type { Language } from '../../../shared/text/language.ts';
import { ledgerPhrases, ledgerWords as words } from '../../../shared/text/ledger.ts';

export const countStyles = css`
  .count { display: block; }
  .count + .count { margin-top: 8px; }
  button.value { display: inline; min-height: 24px; min-width: 24px; padding: 0 4px; margin-left: -4px; border-color: transparent; background: none; font-weight: 650; color: var(--accent); text-decoration: underline; text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
  button.value.is-hidden { font-weight: 400; color: var(--ink-2); text-decoration-style: dotted; }
  .of { display: block; font-size: var(--step-s); color: var(--ink-2); }
`;

/** What of a count may be shown: its value, that it is below 5, or that it is hidden. */
export function countText(count: ForeignWorkerCount, language: Language): string {
  if (count.count !== null) return formatCount(count.count, language);
  return count.suppressed === 'small' ? '<5' : dataWords.hidden[language];
}
export const definitionText = (code: string, language: Language): string =>
  (definitionNames[code] ?? { id: code, en: code })[language];

/** Months from the last day of a count to a day. */
const monthsSince = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

/** A count that opens where it comes from, with what was counted, when, and how long ago. */
export function countCell(
  count: ForeignWorkerCount,
  { language, today, open }: { language: Language; today: string; open: (count: ForeignWorkerCount) => void },
) {
  const value = countText(count, language);
  const age = formatAge(monthsSince(count.periodEnd, today), language);
  return html`<span class="count">
    <button
      type="button"
      class=${count.count === null ? 'value is-hidden' : 'value'}
      aria-label=${`${value}: ${words.openValue[language]}`}
      @click=${() => open(count)}
    >${value}</button>
    <span class="of">${definitionText(count.definition, language)}</span>
    <span class="of">${formatPeriod(count.period, language)}, ${ledgerPhrases.ago[language](age)}</span>
  </span>`;
}
