import { completeRows } from '../statistics/complete-rows.ts';
import { correlationMatrix } from '../statistics/correlation-matrix.ts';
import { minMax } from './min-max.ts';

/**
 * Weights by contrast and by conflict: an indicator that varies, and says what the others do not, weighs more.
 *
 * Definition: on columns scaled to 0..1 by their own ends, C_j = s_j sum_k (1 - r_jk), w_j = C_j / sum C; s divides by
 *   n - `ddof`. With `normalise: false` the columns are taken as they are.
 * Shapes: k columns of n numbers (NaN missing: such rows are left out) -> k weights that sum to 1.
 * Units: none.
 * Undefined: a constant column weighs 0 and is left out of the others' sums; all NaN where fewer than two columns vary;
 *   RangeError as in completeRows.
 * Assumes: at least ten or so areas: correlations of seven are noise.
 * Reference: Diakoulaki, Mavrotas and Papayannakis (1995), Computers and Operations Research 22(7).
 * Checked: against a numpy transcription of the published formula in tests/fixtures/composite.
 * Cost: O(n k^2).
 */
export function criticWeights(
  columns: readonly ArrayLike<number>[],
  options: { ddof?: 0 | 1; normalise?: boolean } = {},
): number[] {
  const { ddof = 1, normalise = true } = options;
  const complete = completeRows(columns);
  const varies = complete.map((column) => column.some((value) => value !== column[0]));
  const scaled = complete
    .filter((_, j) => varies[j])
    .map((column) => (normalise ? minMax(column, { scale: [0, 1] }) : column));
  if (scaled.length < 2) return columns.map(() => Number.NaN);
  const { correlations } = correlationMatrix(scaled);
  const content = scaled.map((column, j) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const squares = column.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const conflict = correlations[j]!.reduce((sum, r) => sum + (1 - r), 0);
    return Math.sqrt(squares / (column.length - ddof)) * conflict;
  });
  const all = content.reduce((sum, one) => sum + one, 0);
  let next = 0;
  return varies.map((varying) => (varying ? content[next++]! / all : 0));
}
