/**
 * Solves a symmetric positive definite system, and gives the inverse of its matrix.
 *
 * Definition: Cholesky factor L with L L' = A, then two triangular solutions for each column.
 * Shapes: matrix p x p, right side of p -> solution of p and inverse p x p, or null.
 * Units: none.
 * Undefined: null where a pivot is below 1e-12 of its diagonal: the columns then say the same thing twice.
 * Assumes: the matrix is symmetric; only its lower half is read.
 * Reference: Golub and Van Loan (2013), Matrix Computations, 4.2.
 * Checked: through negativeBinomialRegression.
 * Cost: O(p^3).
 */
export function solvePositive(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): { solution: number[]; inverse: number[][] } | null {
  const p = matrix.length;
  const factor = matrix.map(() => new Float64Array(p));
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= factor[i]![k]! * factor[j]![k]!;
      if (i === j) {
        if (!(sum > 1e-12 * matrix[i]![i]!)) return null;
        factor[i]![i] = Math.sqrt(sum);
      } else factor[i]![j] = sum / factor[j]![j]!;
    }
  }
  const solve = (b: readonly number[]) => {
    const x = [...b];
    for (let i = 0; i < p; i++) {
      for (let k = 0; k < i; k++) x[i]! -= factor[i]![k]! * x[k]!;
      x[i]! /= factor[i]![i]!;
    }
    for (let i = p - 1; i >= 0; i--) {
      for (let k = i + 1; k < p; k++) x[i]! -= factor[k]![i]! * x[k]!;
      x[i]! /= factor[i]![i]!;
    }
    return x;
  };
  const unit = (at: number) => Array.from({ length: p }, (_, i) => Number(i === at));
  return { solution: solve(right), inverse: Array.from({ length: p }, (_, at) => solve(unit(at))) };
}
