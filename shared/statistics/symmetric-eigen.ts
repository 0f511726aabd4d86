/**
 * Along which directions does a symmetric matrix only stretch, and by how much?
 *
 * Definition: A v = l v with orthonormal v, found by cyclic Jacobi rotations until no off-diagonal entry is left;
 *   values in descending order; the sign of a vector is free and set so that its entries sum to 0 or more.
 * Shapes: k x k symmetric by rows (not changed) -> values k, vectors k lists of k (one eigenvector each).
 * Units: values in those of the matrix; vectors none.
 * Undefined: RangeError for a matrix that is not square, not symmetric, or has an entry that is not finite.
 * Assumes: symmetry to 1e-12 of the largest entry.
 * Reference: Golub and Van Loan (2013), Matrix Computations, 4th ed., section 8.5.
 * Checked: against R eigen in tests/fixtures/composite.
 * Cost: O(k^3) per sweep, about six sweeps.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): {
  values: number[];
  vectors: number[][];
} {
  const k = matrix.length;
  const largest = Math.max(0, ...matrix.flat().map(Math.abs));
  matrix.forEach((row, i) => {
    if (row.length !== k) throw new RangeError('matrix must be square');
    row.forEach((entry, j) => {
      if (!Number.isFinite(entry)) throw new RangeError('matrix must hold finite numbers');
      if (Math.abs(entry - matrix[j]![i]!) > 1e-12 * largest)
        throw new RangeError('matrix must be symmetric');
    });
  });
  const a = matrix.map((row) => [...row]);
  const v = a.map((_, i) => a.map((__, j): number => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 100; sweep++) {
    let off = 0;
    for (let p = 0; p < k; p++) for (let q = p + 1; q < k; q++) off += a[p]![q]! ** 2;
    if (off <= (1e-17 * largest) ** 2) break;
    for (let p = 0; p < k; p++) for (let q = p + 1; q < k; q++) rotate(a, v, p, q);
  }
  const order = a.map((_, i) => i).sort((i, j) => a[j]![j]! - a[i]![i]!);
  return {
    values: order.map((i) => a[i]![i]!),
    vectors: order.map((i) => {
      const vector = v.map((row) => row[i]!);
      const sign = vector.reduce((sum, one) => sum + one, 0) < 0 ? -1 : 1;
      return vector.map((one) => sign * one);
    }),
  };
}

function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const apq = a[p]![q]!;
  if (apq === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let i = 0; i < a.length; i++) {
    const x = a[i]![p]!;
    const y = a[i]![q]!;
    a[i]![p] = c * x - s * y;
    a[i]![q] = s * x + c * y;
  }
  for (let i = 0; i < a.length; i++) {
    const x = a[p]![i]!;
    const y = a[q]![i]!;
    a[p]![i] = c * x - s * y;
    a[q]![i] = s * x + c * y;
    const left = v[i]![p]!;
    const right = v[i]![q]!;
    v[i]![p] = c * left - s * right;
    v[i]![q] = s * left + c * right;
  }
}
