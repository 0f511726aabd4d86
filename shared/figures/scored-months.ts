import type { Overview } from '../api/overview.ts';
import type { AreaCode, ScoreLevel } from '../domain/area.ts';
import type { Month } from '../domain/month.ts';
import { inPreset, levelOf } from './choropleth.ts';

/**
 * The month that a page opens on: the latest in which one of these areas has a risk score. Where no area of the level
 * ever had one, structural pressure counts; where there is none of that either, the latest month of all.
 */
export function latestScoredMonth(
  overview: Overview,
  preset: readonly AreaCode[] = [],
  level: ScoreLevel = 'regency',
): Month {
  const columns = levelOf(overview, level);
  const count = overview.months.length;
  const mine = columns.areas.flatMap((code, a) => (inPreset(code, preset) ? [a] : []));
  for (const scores of [columns.risk, columns.structural]) {
    const last = overview.months.findLastIndex((_, m) =>
      mine.some((a) => (scores[a * count + m] ?? null) !== null),
    );
    if (last >= 0) return overview.months[last]!;
  }
  return overview.months[count - 1]!;
}

/** How the month on the screen stands to the latest one with a score, where later months are in the data. */
export function beyondScores(
  overview: Overview,
  shown: Month,
  scored: Month,
): { kind: 'at_latest' | 'after'; scored: Month; last: Month } | null {
  const last = overview.months.at(-1)!;
  if (last <= scored || shown < scored) return null;
  return { kind: shown === scored ? 'at_latest' : 'after', scored, last };
}
