import { completeRows } from '../statistics/complete-rows.ts';
import { correlationMatrix } from '../statistics/correlation-matrix.ts';
import { symmetricEigen } from '../statistics/symmetric-eigen.ts';
import { varimax } from '../statistics/varimax.ts';

/**
 * Weights from principal components: indicators that say the same share a weight.
 *
 * Definition: components of the correlation matrix; loadings = eigenvectors times the roots of their eigenvalues.
 *   `rotatedLoadings` (OECD): the components kept are rotated (varimax, Kaiser's normalisation), each indicator belongs
 *   to the factor on which it loads most, w_j = its squared loading there, scaled to sum 1. Kept are eigenvalues above 1
 *   (Kaiser), or as many as `components` says. `firstComponent` (COINr get_PCA): entries of the first eigenvector,
 *   scaled to sum 1; they can be negative.
 * Shapes: k columns of n numbers (NaN missing: such rows are left out) -> k weights; eigenvalues; loadings k x m; the
 *   factor of each indicator.
 * Units: none.
 * Undefined: a constant column weighs 0 and is left out; all weights NaN where fewer than two columns vary or fewer than
 *   three rows are whole; RangeError for components outside 1..k, and as in completeRows.
 * Assumes: several times more areas than indicators; it corrects for overlap and says nothing of importance.
 * Reference: OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 6.1, tables 16 to 18; Nicoletti,
 *   Scarpetta and Boylaud (2000).
 * Checked: the Handbook's eigenvalues, loadings and weights of the technology index to their printed decimals; R eigen
 *   and varimax in tests/fixtures/composite.
 * Cost: O(n k^2 + k^3).
 */
export function pcaWeights(
  columns: readonly ArrayLike<number>[],
  options: { method?: 'rotatedLoadings' | 'firstComponent'; components?: number } = {},
): { weights: number[]; eigenvalues: number[]; loadings: number[][]; factors: number[] } {
  const { method = 'rotatedLoadings', components } = options;
  if (
    components !== undefined &&
    !(Number.isInteger(components) && components >= 1 && components <= columns.length)
  )
    throw new RangeError(`components must be a whole number in 1..${columns.length}, got ${components}`);
  const complete = completeRows(columns);
  const kept = columns
    .map((_, j) => j)
    .filter((j) => complete[j]!.some((value) => value !== complete[j]![0]));
  if (kept.length < 2 || complete[0]!.length < 3)
    return { weights: columns.map(() => Number.NaN), eigenvalues: [], loadings: [], factors: [] };
  const { correlations } = correlationMatrix(kept.map((j) => complete[j]!));
  const { values, vectors } = symmetricEigen(correlations);
  const count = Math.min(
    kept.length,
    components ?? Math.max(1, values.filter((value) => value > 1 + 1e-12).length),
  );
  const unrotated = kept.map((_, i) =>
    Array.from({ length: count }, (__, f) => vectors[f]![i]! * Math.sqrt(Math.max(0, values[f]!))),
  );
  const loadings = method === 'rotatedLoadings' ? varimax(unrotated) : unrotated;
  const factor = loadings.map((row) =>
    row.reduce((best, one, f) => (Math.abs(one) > Math.abs(row[best]!) ? f : best), 0),
  );
  const raw = kept.map((_, i) =>
    method === 'rotatedLoadings' ? loadings[i]![factor[i]!]! ** 2 : vectors[0]![i]!,
  );
  const all = raw.reduce((sum, one) => sum + one, 0);
  const weights = columns.map(() => 0);
  kept.forEach((j, i) => {
    weights[j] = raw[i]! / all;
  });
  return { weights, eigenvalues: values, loadings, factors: factor };
}
