import { completeRows } from './complete-rows.ts';
import { ranks } from './ranks.ts';

/**
 * Which columns of a table rise and fall together?
 *
 * Definition: Pearson r = sum (x - mx)(y - my) / sqrt(sum (x - mx)^2 sum (y - my)^2); Spearman: Pearson r of the
 *   ranks, ties at their mean. `missing` `pairwise`: rows where both columns have a value; `listwise`: rows where all have.
 * Shapes: k columns of n numbers (NaN missing) -> correlations k x k by rows, pairs k x k (rows used).
 * Units: none, -1..1.
 * Undefined: NaN, on the diagonal too, for a constant column or fewer than two rows; RangeError as in completeRows.
 * Assumes: Pearson sees straight lines only; a single far value can make or hide one.
 * Reference: R cor(method, use); OECD/JRC (2008), Handbook on Constructing Composite Indicators, box 7.
 * Checked: against R cor in tests/fixtures/composite.
 * Cost: O(n k^2), Spearman pairwise O(k^2 n log n).
 */
export function correlationMatrix(
  columns: readonly ArrayLike<number>[],
  options: { method?: 'pearson' | 'spearman'; missing?: 'pairwise' | 'listwise' } = {},
): { correlations: number[][]; pairs: number[][] } {
  const { method = 'pearson', missing = 'pairwise' } = options;
  const complete = completeRows(columns);
  const k = columns.length;
  const correlations = Array.from({ length: k }, () => Array<number>(k).fill(Number.NaN));
  const pairs = Array.from({ length: k }, () => Array<number>(k).fill(0));
  for (let a = 0; a < k; a++) {
    for (let b = a; b < k; b++) {
      const [x, y] = missing === 'listwise' ? [complete[a]!, complete[b]!] : both(columns[a]!, columns[b]!);
      const r = method === 'pearson' ? pearson(x, y) : pearson(ranks(x, 'average'), ranks(y, 'average'));
      correlations[a]![b] = correlations[b]![a] = r;
      pairs[a]![b] = pairs[b]![a] = x.length;
    }
  }
  return { correlations, pairs };
}

function both(a: ArrayLike<number>, b: ArrayLike<number>): [Float64Array, Float64Array] {
  const [x, y] = completeRows([a, b]);
  return [x!, y!];
}

function pearson(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  if (n < 2 || isConstant(x) || isConstant(y)) return Number.NaN;
  const mx = x.reduce((sum, one) => sum + one, 0) / n;
  const my = y.reduce((sum, one) => sum + one, 0) / n;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - mx;
    const dy = y[i]! - my;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

const isConstant = (values: Float64Array) => values.every((value) => value === values[0]);
