import type { AreaCode } from '../domain/area.ts';
import type { Month } from '../domain/month.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { cusum } from './cusum.ts';
import type { DetectionRefusal, SurveyedMonth, SurveyedSeries } from './detection-types.ts';
import { earsC2 } from './ears-c2.ts';
import { farringtonFlexible } from './farrington-flexible.ts';
import type { Surveyed } from './surveyed.ts';

/** Months that are judged and drawn. */
export const surveyedMonths = 24;
/**
 * Rare counts want a bound that is a count (nbPlugin), no seasons that were never seen, and no trend, which runs a handful
 * of counts down to an expectation of nothing; half a year around the same time of each year, the last three months left
 * out. An alarm takes two incidents in four months at least.
 */
const farrington = {
  frequency: 12,
  w: 3,
  noPeriods: 1,
  trend: false,
  pastWeeksNotIncluded: 3,
  alpha: 0.01,
  thresholdMethod: 'nbPlugin',
  errorWeights: 'working',
  limit54: [2, 4],
} as const;
/** Smallest spread to be believed, so that one incident after a silence is no alarm. */
const ears = { baseline: 7, minSigma: 0.5, alpha: 0.01 };
const falseAlarms = 0.05;

/** Judges the latest months of each series by Farrington where three years are there, by EARS where not. */
export function assessSurveillance(
  months: readonly Month[],
  series: readonly { areaCode: AreaCode; counts: readonly number[]; isRegion: boolean }[],
): { refused: DetectionRefusal | null; series: SurveyedSeries[] } {
  const first = Math.max(0, months.length - surveyedMonths);
  const positions = months.map((_, at) => at).slice(first);
  const judged = series.map(({ counts }) => positions.map((position) => judge(counts, position)));
  positions.forEach((_, at) => {
    const areas = judged.filter((_own, i) => !series[i]!.isRegion);
    const adjusted = benjaminiHochberg(areas.map((own) => own[at]!.found.p));
    areas.forEach((own, i) => {
      own[at]!.adjusted = adjusted[i]!;
    });
  });
  const result = series.map(
    ({ areaCode, counts }, i): SurveyedSeries => ({
      areaCode,
      months: judged[i]!.map((one, at) => surveyed(months[positions[at]!]!, one)),
      cusum: slowRise(counts, first),
    }),
  );
  const latest = result.map((one) => one.months.at(-1));
  const nothing = latest.every((one) => !one || one.refused);
  return { refused: nothing ? (latest[0]?.refused ?? 'history_too_short') : null, series: result };
}

interface Judged {
  found: Surveyed;
  method: SurveyedMonth['method'];
  notFarrington: DetectionRefusal | null;
  adjusted: number;
}

function judge(counts: readonly number[], position: number): Judged {
  const years = Math.min(5, Math.floor((position - farrington.w) / 12));
  const observed = counts[position]!;
  if (Number.isNaN(observed)) {
    const found = earsC2(counts, { ...ears, positions: [position] })[0]!;
    return { found, method: null, notFarrington: 'not_covered', adjusted: Number.NaN };
  }
  let why: DetectionRefusal = 'history_too_short';
  if (years >= 3) {
    const found = farringtonFlexible(counts, { ...farrington, b: years, positions: [position] })[0]!;
    if (!found.refused)
      return { found, method: 'farrington_flexible', notFarrington: null, adjusted: found.p };
    why = found.refused;
  }
  const found = earsC2(counts, { ...ears, positions: [position] })[0]!;
  return { found, method: found.refused ? null : 'ears_c2', notFarrington: why, adjusted: found.p };
}

function surveyed(month: Month, { found, method, notFarrington, adjusted }: Judged): SurveyedMonth {
  const missing = Number.isNaN(found.observed);
  const above = found.observed > found.upper;
  return {
    month,
    observed: known(found.observed),
    expected: known(found.expected),
    upper: known(found.upper),
    p: known(found.p),
    adjusted: known(adjusted),
    alarm: above && adjusted <= falseAlarms,
    method,
    notFarrington,
    refused: missing ? 'not_covered' : found.refused,
  };
}

/** Against the mean of all months before those judged, two years of them at least. */
function slowRise(counts: readonly number[], first: number): SurveyedSeries['cusum'] {
  const before = counts.slice(0, first).filter((count) => !Number.isNaN(count));
  const refuse = (refused: DetectionRefusal) => ({ statistic: null, alarm: false, refused });
  if (counts.slice(first).every((count) => Number.isNaN(count))) return refuse('not_covered');
  if (before.length < 24) return refuse('history_too_short');
  const mean = before.reduce((sum, count) => sum + count, 0) / before.length;
  const last = cusum(counts, mean, { first }).at(-1)!;
  if (last.refused) return refuse(last.refused === 'value_missing' ? 'not_covered' : last.refused);
  return { statistic: last.statistic, alarm: last.alarm, refused: null };
}

export const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
