import { normalQuantile } from './normal-quantile.ts';

/**
 * Between which shares does the truth plausibly lie, when so many of the trials succeeded?
 *
 * Definition: the p with |x / n - p| <= z sqrt(p (1 - p) / n), z the normal quantile of (1 + level) / 2. With
 *   `continuity`, x / n is first moved outward by 1 / (2 n), for each limit to its own side.
 * Shapes: successes and trials (whole, successes <= trials), options -> { lower, upper } in [0, 1].
 * Units: share.
 * Undefined: a NaN argument (missing) or no trials give NaN limits; RangeError for negative or not whole numbers,
 *   more successes than trials, a level outside (0, 1).
 * Assumes: independent trials of one probability.
 * Reference: Wilson (1927), JASA 22(158); Newcombe (1998), Statistics in Medicine 17, methods 3 and 4.
 * Checked: against R prop.test on two data sets in the fixture intervals.json. prop.test shrinks the correction
 *   when x lies within 1/2 of n times its null probability; the fixture states a null far from x, so that it is full.
 * Cost: O(1).
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  options: { level?: number; continuity?: boolean } = {},
): { lower: number; upper: number } {
  const { level = 0.95, continuity = false } = options;
  if (!(level > 0 && level < 1))
    throw new RangeError(`level must lie strictly between 0 and 1, got ${level}`);
  for (const [name, value] of Object.entries({ successes, trials })) {
    if (value < 0 || (!Number.isInteger(value) && !Number.isNaN(value))) {
      throw new RangeError(`${name} must be a whole number, not negative, got ${value}`);
    }
  }
  if (successes > trials)
    throw new RangeError(`successes must not exceed trials, got ${successes} of ${trials}`);
  if (Number.isNaN(successes) || !(trials > 0)) return { lower: Number.NaN, upper: Number.NaN };
  const z = normalQuantile((1 + level) / 2);
  const step = continuity ? 0.5 / trials : 0;
  const share = successes / trials;
  const limit = (centre: number, sign: number) => {
    const half = (z * z) / (2 * trials);
    const width = z * Math.sqrt((centre * (1 - centre)) / trials + half / (2 * trials));
    return (centre + half + sign * width) / (1 + 2 * half);
  };
  return {
    lower: share - step <= 0 ? 0 : Math.max(0, limit(share - step, -1)),
    upper: share + step >= 1 ? 1 : Math.min(1, limit(share + step, 1)),
  };
}
