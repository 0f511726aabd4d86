import type { Ties } from '../statistics/ranks.ts';
import { rankNormalise } from './rank-normalise.ts';

/**
 * What share of the areas lies below each value, on 0..100.
 *
 * Definition: with rank r among m values: `between` (r - 1) / (m - 1), lowest 0 and highest 100; `share` r / m;
 *   `middle` (r - 1/2) / m; `open` r / (m + 1).
 * Shapes: n numbers (NaN missing) -> n numbers in 0..100 (NaN missing).
 * Units: per cent.
 * Undefined: NaN stays NaN; `between` is NaN for a single value; RangeError for an infinite value.
 * Assumes: as rankNormalise. scipy.stats.percentileofscore: weak is `share` with ties `max`, rank `share` with `average`.
 * Reference: COINr n_prank (`between`, ties `min`: the default); OECD/JRC (2008), Handbook, table 15 (`share`, ties `min`).
 * Checked: the Handbook's table 15, R and scipy.stats.percentileofscore in tests/fixtures/composite.
 * Cost: O(n log n).
 */
export function percentileRank(
  values: ArrayLike<number>,
  options: { ties?: Ties; convention?: 'between' | 'share' | 'middle' | 'open' } = {},
): Float64Array {
  const { ties = 'min', convention = 'between' } = options;
  const result = rankNormalise(values, { ties });
  const m = result.reduce((count, rank) => count + (Number.isNaN(rank) ? 0 : 1), 0);
  const [take, over] = { between: [1, m - 1], share: [0, m], middle: [0.5, m], open: [0, m + 1] }[
    convention
  ] as [number, number];
  return result.map((rank) => (100 * (rank - take)) / over);
}
