import { ranks, type Ties } from '../statistics/ranks.ts';

/**
 * Values by their place among all, the highest with the highest number; distances between them are given up.
 *
 * Definition: rank from below, 1..m over the m values that are there; ties share the lower place (`min`, COINr's
 *   choice), the upper, or the mean.
 * Shapes: n numbers (NaN missing) -> n ranks (NaN missing).
 * Units: none.
 * Undefined: NaN stays NaN; RangeError for an infinite value. A constant column is all ties.
 * Assumes: only the order counts; far values lose their force.
 * Reference: OECD/JRC (2008), Handbook on Constructing Composite Indicators, table 15; COINr n_rank.
 * Checked: the Handbook's table 15, and R rank in tests/fixtures/composite.
 * Cost: O(n log n).
 */
export function rankNormalise(values: ArrayLike<number>, options: { ties?: Ties } = {}): Float64Array {
  for (let i = 0; i < values.length; i++)
    if (Math.abs(values[i]!) === Number.POSITIVE_INFINITY)
      throw new RangeError('values must be finite or NaN');
  return ranks(values, options.ties ?? 'min');
}
