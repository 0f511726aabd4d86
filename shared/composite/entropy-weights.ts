import { completeRows } from '../statistics/complete-rows.ts';

/**
 * Weights by how unevenly each indicator is spread over the areas: what is the same everywhere tells nothing apart.
 *
 * Definition: p_ij = x_ij / sum_i x_ij, e_j = -sum_i p_ij ln p_ij / ln n (0 ln 0 = 0), w_j = (1 - e_j) / sum (1 - e).
 * Shapes: k columns of n numbers (NaN missing: such rows are left out) -> k weights that sum to 1.
 * Units: none; values in any unit with a true zero.
 * Undefined: all NaN where no column differs, a column sums to 0, or fewer than two rows are whole; RangeError for a
 *   negative value, and as in completeRows.
 * Assumes: that spread is importance, which is the method's claim, not a fact: shown for comparison only.
 * Reference: Zeleny (1982), Multiple Criteria Decision Making; Zou, Yun and Sun (2006), J. Environ. Sci. 18(5).
 * Checked: against scipy.stats.entropy in tests/fixtures/composite.
 * Cost: O(n k).
 */
export function entropyWeights(columns: readonly ArrayLike<number>[]): number[] {
  const complete = completeRows(columns);
  const n = complete[0]?.length ?? 0;
  const spread = complete.map((column) => {
    const total = column.reduce((sum, value) => {
      if (value < 0) throw new RangeError(`columns must not hold a negative value, got ${value}`);
      return sum + value;
    }, 0);
    if (total === 0 || n < 2) return Number.NaN;
    if (column.every((value) => value === column[0])) return 0;
    const entropy = column.reduce((sum, value) => {
      const share = value / total;
      return share > 0 ? sum - share * Math.log(share) : sum;
    }, 0);
    return 1 - entropy / Math.log(n);
  });
  const all = spread.reduce((sum, one) => sum + one, 0);
  return spread.map((one) => (all > 0 ? one / all : Number.NaN));
}
