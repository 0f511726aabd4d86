import { checkCounts, refusedAt, type Surveyed } from './surveyed.ts';

export const cusumTransformations = [
  'standard',
  'rossi',
  'anscombe',
  'anscombe2nd',
  'pearsonNegBin',
  'none',
] as const;
export type CusumTransformation = (typeof cusumTransformations)[number];

export interface CusumSurveyed extends Surveyed {
  /** The sum so far, in standardised counts. */
  statistic: number;
}

/**
 * Have small excesses, none of them striking, added up to a lasting rise?
 *
 * Definition: S_t = max(0, S_(t-1) + x_t - k), alarm where S_t >= h, x_t the count y made alike for any mean m:
 *   `standard` (y - m) / sqrt(m); `rossi` (y - 3m + 2 sqrt(y m)) / (2 sqrt(m)); `anscombe` 3/2 (y^(2/3) - m^(2/3)) / m^(1/6);
 *   `anscombe2nd` with m^(-1/3) / 9 taken from the second term; `pearsonNegBin` (y - m) / sqrt(m + alpha m^2); `none` y.
 *   `upper`: the count at which S_t would reach h, except for `rossi`, whose count is found from its inverse.
 * Shapes: n counts, mean (one number, or one for each count), options -> one object per count from `first` on.
 * Units: k and h in standardised counts.
 * Undefined: refused with `value_missing` where count or mean is missing (the sum waits), `all_zero` where the mean is 0
 *   and the transformation divides by it; p is NaN: a sum has none; RangeError for negative counts, k or alpha, or h
 *   that is not positive.
 * Assumes: the mean is known and without trend; for k = 1.04 and h = 2.26 an alarm of chance about once in 100 Poisson steps.
 * Reference: Rossi, Lampugnani and Marchi (1999), Statistics in Medicine 18; Rogerson and Yamada (2004), 23.
 * Checked: against R surveillance algo.cusum, all these transformations, in the fixture surveillance.json.
 * Cost: O(n).
 */
export function cusum(
  counts: readonly number[],
  mean: number | readonly number[],
  options: {
    first?: number;
    k?: number;
    h?: number;
    transformation?: CusumTransformation;
    alpha?: number;
  } = {},
): CusumSurveyed[] {
  const { first = 0, k = 1.04, h = 2.26, transformation = 'standard', alpha = 0.1 } = options;
  checkCounts(counts);
  if (!(k >= 0)) throw new RangeError(`k must not be negative, got ${k}`);
  if (!(h > 0)) throw new RangeError(`h must be positive, got ${h}`);
  if (!(alpha >= 0)) throw new RangeError(`alpha must not be negative, got ${alpha}`);
  if (!Number.isInteger(first) || first < 0)
    throw new RangeError(`first must be a place in the series, got ${first}`);
  if (typeof mean !== 'number' && mean.length !== counts.length) {
    throw new RangeError(`mean must be one for each of ${counts.length} counts, got ${mean.length}`);
  }
  let statistic = 0;
  return counts.slice(first).map((observed, step) => {
    const position = first + step;
    const m = typeof mean === 'number' ? mean : mean[position]!;
    if (m < 0) throw new RangeError(`mean must not be negative, got ${m}`);
    if (Number.isNaN(observed + m)) return { ...refusedAt(position, observed, 'value_missing'), statistic };
    if (m === 0 && transformation !== 'none') {
      return { ...refusedAt(position, observed, 'all_zero'), statistic };
    }
    const { forward, back } = transformations[transformation];
    const upper = back(h + k - statistic, m, alpha);
    statistic = Math.max(0, statistic + forward(observed, m, alpha) - k);
    return {
      position,
      observed,
      expected: m,
      upper: Math.max(0, upper),
      p: Number.NaN,
      alarm: statistic >= h,
      refused: null,
      statistic,
    };
  });
}

/** Standardised count, and the count that has this standardised value. */
const transformations: Record<
  CusumTransformation,
  {
    forward: (y: number, m: number, alpha: number) => number;
    back: (x: number, m: number, alpha: number) => number;
  }
> = {
  none: { forward: (y) => y, back: (x) => x },
  standard: { forward: (y, m) => (y - m) / Math.sqrt(m), back: (x, m) => m + x * Math.sqrt(m) },
  rossi: {
    forward: (y, m) => (y - 3 * m + 2 * Math.sqrt(y * m)) / (2 * Math.sqrt(m)),
    // y + 2 sqrt(y m) is a square less m
    back: (x, m) => Math.max(0, Math.sqrt(Math.max(0, 2 * x * Math.sqrt(m) + 4 * m)) - Math.sqrt(m)) ** 2,
  },
  anscombe: {
    forward: (y, m) => (1.5 * (y ** (2 / 3) - m ** (2 / 3))) / m ** (1 / 6),
    back: (x, m) => Math.max(0, (2 / 3) * x * m ** (1 / 6) + m ** (2 / 3)) ** 1.5,
  },
  anscombe2nd: {
    forward: (y, m) => (1.5 * (y ** (2 / 3) - (m ** (2 / 3) - m ** (-1 / 3) / 9))) / m ** (1 / 6),
    back: (x, m) => Math.max(0, (2 / 3) * x * m ** (1 / 6) + m ** (2 / 3) - m ** (-1 / 3) / 9) ** 1.5,
  },
  pearsonNegBin: {
    forward: (y, m, alpha) => (y - m) / Math.sqrt(m + alpha * m * m),
    back: (x, m, alpha) => m + x * Math.sqrt(m + alpha * m * m),
  },
};
