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
 * A figure stands as it was published while at least half of its own months lie in the window and it is not older
 * than `maxAgeMonths`: it is neither spread over months nor scaled up to twelve, because layoffs come in blows and a
 * month without a figure is unknown, not zero. (697 layoffs of 2024 speak until June 2025.)
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
    const own = ended
      .filter((round) => round.definition === definition)
      .filter((round) => 2 * monthsIn(round, windowStart) >= monthsOf(round));
    const chosen = definition === 'year' || definition === 'ytd' ? own.slice(-1) : withoutOverlap(own);
    if (chosen.length === 0) continue;
    const covered = chosen.reduce((sum, round) => sum + monthsIn(round, windowStart), 0);
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
  const months = best.rounds.reduce((sum, round) => sum + monthsOf(round), 0);
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

function monthsOf(round: Round): number {
  return round.endMonth - round.startMonth + 1;
}

function monthsIn(round: Round, windowStart: number): number {
  return Math.max(0, round.endMonth - Math.max(round.startMonth, windowStart) + 1);
}

function lastMonth(rounds: Round[]): number {
  return rounds.at(-1)!.endMonth;
}
