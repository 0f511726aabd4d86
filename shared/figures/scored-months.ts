import type { Overview } from '../api/overview.ts';
import type { AreaCode, ScoreLevel } from '../domain/area.ts';
import type { Month } from '../domain/month.ts';
import { inPreset, levelOf } from './choropleth.ts';
import { hasClassesOnly, sightAt } from './sight.ts';

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
  // where the reader is shown the class alone, it stands for the score
  const told = hasClassesOnly(columns) ? [columns.riskClass] : [];
  for (const scores of [columns.risk, ...told, columns.structural]) {
    const last = overview.months.findLastIndex((_, m) =>
      mine.some((a) => (scores[a * count + m] ?? null) !== null),
    );
    if (last >= 0) return overview.months[last]!;
  }
  return overview.months[count - 1]!;
}

/** How the month on the screen stands to the months with a score; null where there is nothing to say. */
export type MonthStanding =
  /** The latest scored month, while the data go on after it. */
  | { kind: 'at_latest'; last: Month }
  /** A month after the latest scored one. */
  | { kind: 'after' }
  /** Some areas have a score and some have none; `full` is the latest month in which all had one. */
  | { kind: 'partial'; scored: number; all: number; full: Month };

export function monthStanding(
  overview: Overview,
  shown: Month,
  latest: Month,
  preset: readonly AreaCode[] = [],
  level: ScoreLevel = 'regency',
): MonthStanding | null {
  const columns = levelOf(overview, level);
  const count = overview.months.length;
  const mine = columns.areas.flatMap((code, a) =>
    inPreset(code, preset) && sightAt(columns, a) !== 'nothing' ? [a] : [],
  );
  const told = hasClassesOnly(columns) ? columns.riskClass : columns.risk;
  const hasScore = (k: number) => (columns.risk[k] ?? told[k] ?? null) !== null;
  const scoredIn = (m: number) => mine.filter((a) => hasScore(a * count + m)).length;
  const last = overview.months.at(-1)!;
  if (shown > latest) return { kind: 'after' };
  const scored = scoredIn(overview.months.indexOf(shown));
  if (scored > 0 && scored < mine.length) {
    const full = overview.months.findLastIndex((_, m) => scoredIn(m) === mine.length);
    if (full >= 0) return { kind: 'partial', scored, all: mine.length, full: overview.months[full]! };
  }
  return shown === latest && last > latest ? { kind: 'at_latest', last } : null;
}
