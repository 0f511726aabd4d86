import { regularisedIncompleteBeta } from './regularised-incomplete-beta.ts';

/** Halvings of the logarithm of the odds; 128 reach the last bit from any start. */
const halvings = 128;
/** Odds beyond e^60 are beyond any count. */
const widest = 60;

/**
 * Did more happen per month in one period than in another, and between which ratios does the truth plausibly lie?
 *
 * Definition: ratio = (k1 / T1) / (k0 / T0). Given n = k1 + k0, k1 is binomial with p = R T1 / (R T1 + T0); the exact
 *   (Clopper-Pearson) limits of p become limits of R = p / (1 - p) * T0 / T1.
 * Shapes: two counts (whole, >= 0), options -> { ratio, lower, upper }.
 * Units: none; exposures in one unit of both.
 * Undefined: a NaN argument (missing), or no event in either period, gives NaN throughout: nothing can be compared. With
 *   none in the first only, ratio and upper are Infinity; with none in the second only, ratio and lower are 0. RangeError
 *   for a count that is negative or not whole, an exposure that is not positive, a level outside (0, 1).
 * Assumes: independent Poisson counts with a steady rate within each period; events that draw each other make the true
 *   uncertainty larger. Coverage is at least the level, for small counts clearly more.
 * Reference: Przyborowski and Wilenski (1940), Homogeneity of results in testing samples from Poisson series, Biometrika
 *   31(3/4); Clopper and Pearson (1934), Biometrika 26(4).
 * Checked: against R poisson.test on two data sets and at the edges in the fixture rate-ratios.json.
 * Cost: 256 incomplete beta functions.
 */
export function poissonRateRatio(
  reference: number,
  compared: number,
  options: { referenceExposure?: number; comparedExposure?: number; level?: number } = {},
): { ratio: number; lower: number; upper: number } {
  const { referenceExposure = 1, comparedExposure = 1, level = 0.95 } = options;
  if (!(level > 0 && level < 1))
    throw new RangeError(`level must lie strictly between 0 and 1, got ${level}`);
  for (const [name, value] of Object.entries({ reference, compared })) {
    if (value < 0 || (!Number.isInteger(value) && !Number.isNaN(value)))
      throw new RangeError(`${name} must be a whole number, not negative, got ${value}`);
  }
  for (const [name, value] of Object.entries({ referenceExposure, comparedExposure })) {
    if (value <= 0 || value === Infinity)
      throw new RangeError(`${name} must be positive and finite, got ${value}`);
  }
  const scale = referenceExposure / comparedExposure;
  if (Number.isNaN(scale) || !(reference + compared > 0))
    return { ratio: Number.NaN, lower: Number.NaN, upper: Number.NaN };
  const tail = (1 - level) / 2;
  return {
    ratio: (compared / reference) * scale,
    lower: lowerOdds(compared, reference, tail) * scale,
    upper: scale / lowerOdds(reference, compared, tail),
  };
}

/** Odds below which `successes` or more of all have a chance under `tail`: the p with I_p(successes, failures + 1) = tail. */
function lowerOdds(successes: number, failures: number, tail: number): number {
  if (successes === 0) return 0;
  let low = -widest;
  let high = widest;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (regularisedIncompleteBeta(1 / (1 + Math.exp(-middle)), successes, failures + 1) < tail) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
