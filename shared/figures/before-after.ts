import type { OverviewLevel } from '../api/overview.ts';
import type { AreaCode } from '../domain/area.ts';
import { addMonths, type Month, monthRange } from '../domain/month.ts';
import { garwoodInterval } from '../statistics/garwood-interval.ts';
import { poissonRateRatio } from '../statistics/poisson-rate-ratio.ts';

/** Fewer months than this on either side compare a mood, not a rate. */
export const fewestMonths = 3;

export interface BeforeAfterMonth {
  month: Month;
  period: 'before' | 'step' | 'after';
  /** Incidents of tension heard; null where nobody listened, or the month is not over. */
  incidents: number | null;
  score: number | null;
  low: number | null;
  high: number | null;
}
/** One side of the step. */
export interface BeforeAfterSide {
  /** Months in which somebody listened, and what was heard in them. */
  heard: number;
  incidents: number;
  /** Incidents per month heard with its exact 95 % interval; null where nobody listened. */
  perMonth: number | null;
  perMonthLow: number | null;
  perMonthHigh: number | null;
  /** Months with a score, their mean, and the means of the two ends of its interval. */
  scored: number;
  score: number | null;
  scoreLow: number | null;
  scoreHigh: number | null;
}
export type NotCompared = 'too_few_before' | 'too_few_after' | 'nothing_heard';

export interface BeforeAfter {
  /** The month of the step stands between the two and counts on neither side. */
  months: BeforeAfterMonth[];
  before: BeforeAfterSide;
  after: BeforeAfterSide;
  /** Rate after to rate before; `upper` null: no upper limit. */
  rates:
    | { ratio: number | null; lower: number; upper: number | null; verdict: 'fewer' | 'more' | 'cannot_tell' }
    | { reason: NotCompared };
  scores: { difference: number; isApart: boolean } | { reason: Exclude<NotCompared, 'nothing_heard'> };
}

/**
 * Incidents per month and risk before and after a step in one area. What it shows is a difference in time, never an
 * effect. `lastMonth` is the last one that is over: later months are not counted.
 */
export function beforeAfter(
  columns: OverviewLevel,
  months: readonly Month[],
  asked: { area: AreaCode; step: Month; before: number; after: number; lastMonth: Month },
): BeforeAfter {
  const { area, step, before, after, lastMonth } = asked;
  const a = columns.areas.indexOf(area);
  const listened = columns.pillarAvailability.signals;
  const shown = monthRange(addMonths(step, -before), addMonths(step, after)).map(
    (month): BeforeAfterMonth => {
      const m = months.indexOf(month);
      const isThere = a >= 0 && m >= 0 && month <= lastMonth;
      const k = a * months.length + m;
      const at = (column: readonly (number | null)[]) => (isThere ? (column[k] ?? null) : null);
      const score = at(columns.risk);
      return {
        month,
        period: month < step ? 'before' : month > step ? 'after' : 'step',
        incidents: isThere && listened[k] === 'm' ? (columns.incidents[k] ?? 0) : null,
        score,
        low: score === null ? null : at(columns.riskLow),
        high: score === null ? null : at(columns.riskHigh),
      };
    },
  );
  const side = (period: 'before' | 'after') => sideOf(shown.filter((one) => one.period === period));
  const sides = { before: side('before'), after: side('after') };
  return { months: shown, ...sides, rates: compareRates(sides), scores: compareScores(sides) };
}

type Sides = Pick<BeforeAfter, 'before' | 'after'>;

function compareRates({ before, after }: Sides): BeforeAfter['rates'] {
  if (before.heard < fewestMonths) return { reason: 'too_few_before' };
  if (after.heard < fewestMonths) return { reason: 'too_few_after' };
  if (before.incidents + after.incidents === 0) return { reason: 'nothing_heard' };
  const { ratio, lower, upper } = poissonRateRatio(before.incidents, after.incidents, {
    referenceExposure: before.heard,
    comparedExposure: after.heard,
  });
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    ratio: finite(ratio),
    lower,
    upper: finite(upper),
    verdict: upper < 1 ? 'fewer' : lower > 1 ? 'more' : 'cannot_tell',
  };
}

function compareScores({ before, after }: Sides): BeforeAfter['scores'] {
  if (before.scored < fewestMonths) return { reason: 'too_few_before' };
  if (after.scored < fewestMonths) return { reason: 'too_few_after' };
  return {
    difference: after.score! - before.score!,
    isApart: after.scoreHigh! < before.scoreLow! || after.scoreLow! > before.scoreHigh!,
  };
}

function sideOf(months: readonly BeforeAfterMonth[]): BeforeAfterSide {
  const heard = months.flatMap((one) => (one.incidents === null ? [] : [one.incidents]));
  const incidents = heard.reduce((sum, count) => sum + count, 0);
  const rate = heard.length > 0 ? garwoodInterval(incidents, { exposure: heard.length }) : null;
  const scored = months.filter((one) => one.score !== null && one.low !== null && one.high !== null);
  const mean = (of: 'score' | 'low' | 'high') =>
    scored.length > 0 ? scored.reduce((sum, one) => sum + one[of]!, 0) / scored.length : null;
  return {
    heard: heard.length,
    incidents,
    perMonth: rate ? incidents / heard.length : null,
    perMonthLow: rate?.lower ?? null,
    perMonthHigh: rate?.upper ?? null,
    scored: scored.length,
    score: mean('score'),
    scoreLow: mean('low'),
    scoreHigh: mean('high'),
  };
}
