import type { Round } from './index-input.ts';

export interface LayoffsInWindow {
  layoffs: number;
  periodEnd: string;
  ageMonths: number;
  /** Share of the figure's own period that lies before the window: it is counted whole, and this is its doubt. */
  outsideShare: number;
  observationIds: number[];
}

/**
 * Layoffs of the twelve months that end with `month`, from one definition alone: figures of several sources and
 * definitions overlap (a local office's month lies inside the ministry's year to date), so they are never added up.
 *
 * Each definition offers what it has:
 * - `year`: the last ended calendar year;
 * - `ytd`: the last cumulative figure, January to its month;
 * - `month`: the sum of the monthly figures inside the window;
 * - `event`: the sum of the events inside the window; of two that overlap the larger, since they may be one.
 * The one that covers most months of the window is taken; at a tie the one that ends later, then in the order above.
 * A year or year-to-date figure stands as it was published while at least one of its months lies in the window and it
 * is not older than `maxAgeMonths`: it is neither spread over months nor scaled up to twelve, because layoffs come
 * in blows and a month without a figure is unknown, not zero.
 */
export function layoffsWindow(
  rounds: readonly Round[],
  month: number,
  maxAgeMonths: number,
): LayoffsInWindow | null {
  const ended = rounds.filter((round) => round.endMonth <= month && month - round.endMonth <= maxAgeMonths);
  const windowStart = month - 11;
  let best: { rounds: Round[]; covered: number } | null = null;
  for (const definition of ['year', 'ytd', 'month', 'event']) {
    const own = ended.filter((round) => round.definition === definition && round.endMonth >= windowStart);
    const chosen =
      definition === 'year' || definition === 'ytd'
        ? own.slice(-1)
        : withoutOverlap(own.filter((round) => round.startMonth >= windowStart));
    if (chosen.length === 0) continue;
    const covered = chosen.reduce((sum, r) => sum + r.endMonth - Math.max(r.startMonth, windowStart) + 1, 0);
    if (
      !best ||
      covered > best.covered ||
      (covered === best.covered && lastMonth(chosen) > lastMonth(best.rounds))
    ) {
      best = { rounds: chosen, covered };
    }
  }
  if (!best) return null;
  const last = best.rounds.at(-1)!;
  const months = best.rounds.reduce((sum, round) => sum + round.endMonth - round.startMonth + 1, 0);
  return {
    layoffs: best.rounds.reduce((sum, round) => sum + round.value, 0),
    periodEnd: last.periodEnd,
    ageMonths: month - last.endMonth,
    outsideShare: 1 - best.covered / months,
    observationIds: best.rounds.map((round) => round.id),
  };
}

function withoutOverlap(rounds: Round[]): Round[] {
  const kept: Round[] = [];
  for (const round of [...rounds].sort((a, b) => b.value - a.value || a.id - b.id)) {
    if (!kept.some((other) => round.startMonth <= other.endMonth && other.startMonth <= round.endMonth))
      kept.push(round);
  }
  return kept.sort((a, b) => a.endMonth - b.endMonth);
}

function lastMonth(rounds: Round[]): number {
  return rounds.at(-1)!.endMonth;
}
