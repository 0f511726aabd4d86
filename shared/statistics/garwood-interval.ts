import { gammaQuantile } from './gamma-quantile.ts';

/**
 * Between which rates does the truth plausibly lie, when so many events were counted?
 *
 * Definition: lower = Q(alpha / 2; k, 1) / T and upper = Q(1 - alpha / 2; k + 1, 1) / T, Q the gamma quantile,
 *   k the count, T the exposure, alpha = 1 - level; lower = 0 for k = 0.
 * Shapes: count (whole, >= 0), options -> { lower, upper }.
 * Units: events per unit of exposure (exposure defaults to 1: then expected events).
 * Undefined: a NaN count or exposure (missing) gives NaN limits; RangeError for a count that is negative or not
 *   whole, an exposure that is not positive, a level outside (0, 1).
 * Assumes: Poisson counts; coverage is at least the level, for small counts clearly more.
 * Reference: Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28(3/4).
 * Checked: against R poisson.test on two data sets in the fixture intervals.json.
 * Cost: two gamma quantiles.
 */
export function garwoodInterval(
  count: number,
  options: { exposure?: number; level?: number } = {},
): { lower: number; upper: number } {
  const { exposure = 1, level = 0.95 } = options;
  if (!(level > 0 && level < 1))
    throw new RangeError(`level must lie strictly between 0 and 1, got ${level}`);
  if (count < 0 || (!Number.isInteger(count) && !Number.isNaN(count))) {
    throw new RangeError(`count must be a whole number, not negative, got ${count}`);
  }
  if (exposure <= 0 || exposure === Infinity) {
    throw new RangeError(`exposure must be positive and finite, got ${exposure}`);
  }
  if (Number.isNaN(count) || Number.isNaN(exposure)) return { lower: Number.NaN, upper: Number.NaN };
  const tail = (1 - level) / 2;
  return {
    lower: count === 0 ? 0 : gammaQuantile(tail, count, 1) / exposure,
    upper: gammaQuantile(1 - tail, count + 1, 1) / exposure,
  };
}
