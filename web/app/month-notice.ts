import { html, nothing } from 'lit';
import type { Month } from '../../shared/domain/month.ts';
import type { beyondScores } from '../../shared/figures/scored-months.ts';
import { formatMonth } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import { overviewPhrases as say } from '../../shared/text/overview.ts';

/** Where the data go on after the latest score: a quiet line there, a way back from the months beyond. */
export function monthNotice(
  found: ReturnType<typeof beyondScores>,
  shown: Month,
  language: Language,
  go: (month: Month) => void,
) {
  if (!found) return nothing;
  const long = (month: Month) => formatMonth(month, language, 'long');
  if (found.kind === 'at_latest')
    return html`<p class="notice">${say.laterWithoutScore[language](long(found.scored), long(found.last))}</p>`;
  return html`<p class="notice">
    ${say.monthWithoutScore[language](long(shown))}
    <button type="button" class="quiet no-print" @click=${() => go(found.scored)}>${say.toScored[language](long(found.scored))}</button>
  </p>`;
}
