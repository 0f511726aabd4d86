import { wilsonInterval } from '../statistics/wilson-interval.ts';

/**
 * Of the intervals that were promised to hold so many of the outcomes, how many did?
 *
 * Definition: share of i with lower_i <= y_i <= upper_i, with the Wilson interval of that share.
 * Shapes: n outcomes, n lower and n upper ends -> { n, inside, share, low, high }.
 * Units: none.
 * Undefined: a place with a NaN is left out; share, low and high are NaN where nothing is left; RangeError for
 *   different lengths or a lower end above its upper.
 * Assumes: outcomes are independent for low and high; overlapping horizons make them too narrow.
 * Reference: Christoffersen (1998), International Economic Review 39(4); Wilson (1927), JASA 22.
 * Checked: by hand in the unit test; the Wilson interval against prop.test.
 * Cost: O(n).
 */
export function intervalCoverage(
  outcomes: ArrayLike<number>,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
): { n: number; inside: number; share: number; low: number; high: number } {
  if (lower.length !== outcomes.length || upper.length !== outcomes.length)
    throw new RangeError(`lower and upper must be ${outcomes.length} each`);
  let n = 0;
  let inside = 0;
  for (let i = 0; i < outcomes.length; i++) {
    const [y, low, high] = [outcomes[i]!, lower[i]!, upper[i]!];
    if (Number.isNaN(y) || Number.isNaN(low) || Number.isNaN(high)) continue;
    if (low > high) throw new RangeError(`lower must not lie above upper, got ${low} and ${high}`);
    n++;
    if (low <= y && y <= high) inside++;
  }
  if (n === 0) return { n, inside, share: Number.NaN, low: Number.NaN, high: Number.NaN };
  const wilson = wilsonInterval(inside, n);
  return { n, inside, share: inside / n, low: wilson.lower, high: wilson.upper };
}
