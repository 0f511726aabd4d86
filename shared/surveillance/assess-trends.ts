import type { Month } from '../domain/month.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { changePoints } from '../statistics/change-points.ts';
import { hamedRaoMannKendall } from '../statistics/hamed-rao-mann-kendall.ts';
import { pettitt } from '../statistics/pettitt.ts';
import { senSlope } from '../statistics/sen-slope.ts';
import { known } from './assess-surveillance.ts';
import type { CountedSeries } from './counted-series.ts';
import {
  type Detection,
  type DetectionInput,
  type DetectionRefusal,
  type TrendFound,
  type TrendMeasure,
  trendMeasures,
} from './detection-types.ts';

const leastMonths = 24;
/** Shifts that last less are surges, and belong to surveillance. */
const leastSegment = 6;
const shiftAlpha = 0.01;

/** Trends and shifts of risk, signals and incidents of each area. */
export function assessTrends(input: DetectionInput, counted: CountedSeries): Detection['trends'] {
  const { areas, months } = input.score;
  const found = trendMeasures.flatMap((measure) => {
    const own = areas.map((area, at) => {
      const values =
        measure === 'incidents'
          ? counted.tension[at]!
          : months.map((_, m) => input.layers[measure][at * months.length + m] ?? Number.NaN);
      return { ...assessSeries(measure, months, values), areaCode: area.code };
    });
    const adjusted = benjaminiHochberg(own.map((one) => one.p ?? Number.NaN));
    return own.map((one, at): TrendFound => ({ ...one, adjusted: known(adjusted[at]!) }));
  });
  return { refused: found.every((one) => one.refused) ? (found[0]?.refused ?? 'no_values') : null, found };
}

function assessSeries(
  measure: TrendMeasure,
  months: readonly Month[],
  values: readonly number[],
): Omit<TrendFound, 'areaCode' | 'adjusted'> {
  const there = values.filter((value) => !Number.isNaN(value));
  const refuse = (refused: DetectionRefusal) => ({
    measure,
    refused,
    months: there.length,
    tau: null,
    p: null,
    slope: null,
    lower: null,
    upper: null,
    changes: [],
  });
  if (there.length === 0) return refuse(measure === 'incidents' ? 'not_covered' : 'no_values');
  if (there.length < leastMonths) return refuse('history_too_short');
  if (there.every((value) => value === there[0])) return refuse(there[0] === 0 ? 'all_zero' : 'constant');
  const trend = hamedRaoMannKendall(values);
  const { slope, lower, upper } = senSlope(values);
  return {
    measure,
    refused: null,
    months: there.length,
    tau: known(trend.tau),
    p: known(trend.p),
    slope: known(slope * 12),
    lower: known(lower * 12),
    upper: known(upper * 12),
    changes:
      measure === 'incidents' ? shiftsOfCounts(months, values) : shiftOfScore(months, values, trend.factor),
  };
}

function shiftsOfCounts(months: readonly Month[], values: readonly number[]): TrendFound['changes'] {
  const { last, segments } = changePoints(values, { cost: 'poisson', minimumSegment: leastSegment });
  return last.map((at, i) => ({
    last: months[at]!,
    before: segments[i]!.level,
    after: segments[i + 1]!.level,
    p: null,
  }));
}

/**
 * Scores resemble the month before, and cutting them into steps would find many: one shift at most. For the same reason
 * the exponent of Pettitt's p is divided by the factor of Hamed and Rao, by which such values are worth less.
 */
function shiftOfScore(
  months: readonly Month[],
  values: readonly number[],
  factor: number,
): TrendFound['changes'] {
  const { last, p: independent } = pettitt(values);
  const p = Math.min(1, 2 * (independent / 2) ** (1 / Math.max(1, factor)));
  if (last === null || !(p < shiftAlpha)) return [];
  const mean = (list: readonly number[]) => {
    const there = list.filter((value) => !Number.isNaN(value));
    return there.reduce((sum, value) => sum + value, 0) / there.length;
  };
  return [
    { last: months[last]!, before: mean(values.slice(0, last + 1)), after: mean(values.slice(last + 1)), p },
  ];
}
