/** Log-linear regression of counts by iterated weighted least squares; `size` Infinity is the Poisson. */
export interface CountRegression {
  coefficients: Float64Array;
  fitted: Float64Array;
  converged: boolean;
}

/**
 * Coefficients b of greatest likelihood for counts with mean exp(x b) and variance mean + mean^2 / size.
 * `design` holds rows one after the other. Null where the columns are not independent or all counts are 0.
 * Steps are halved where the deviance would rise. Cost: O(n p^2) per step, commonly 4 to 8.
 */
export function fitCountRegression(
  counts: ArrayLike<number>,
  design: Float64Array,
  size = Infinity,
  start?: Float64Array,
): CountRegression | null {
  const n = counts.length;
  const p = design.length / n;
  let total = 0;
  for (let i = 0; i < n; i++) total += counts[i]!;
  if (n <= p || total === 0) return null;
  let coefficients = start ? start.slice() : new Float64Array(p);
  if (!start) coefficients[0] = Math.log(total / n);
  const fitted = new Float64Array(n);
  const normal = new Float64Array(p * p);
  const right = new Float64Array(p);
  let deviance = meansAt(coefficients, counts, design, size, fitted);
  for (let round = 0; round < 60; round++) {
    normal.fill(0);
    right.fill(0);
    for (let i = 0; i < n; i++) {
      const mean = fitted[i]!;
      const weight = size === Infinity ? mean : mean / (1 + mean / size);
      const pull = weight * ((counts[i]! - mean) / mean);
      for (let a = 0; a < p; a++) {
        const x = design[i * p + a]!;
        right[a] = right[a]! + x * pull;
        for (let b = 0; b <= a; b++) normal[a * p + b] = normal[a * p + b]! + weight * x * design[i * p + b]!;
      }
    }
    const step = solvePositive(normal, right, p);
    if (!step) return null;
    let scale = 1;
    let next = coefficients;
    let after = Infinity;
    for (let halving = 0; halving < 30; halving++, scale /= 2) {
      next = coefficients.map((one, a) => one + scale * step[a]!);
      after = meansAt(next, counts, design, size, fitted);
      if (after <= deviance + 1e-10 * (Math.abs(deviance) + 1)) break;
    }
    const fall = deviance - after;
    coefficients = next;
    deviance = after;
    if (Math.abs(fall) <= 1e-13 * (Math.abs(deviance) + 0.1))
      return { coefficients, fitted, converged: true };
  }
  return { coefficients, fitted, converged: false };
}

function meansAt(
  b: Float64Array,
  counts: ArrayLike<number>,
  design: Float64Array,
  size: number,
  fitted: Float64Array,
): number {
  const p = b.length;
  let deviance = 0;
  for (let i = 0; i < fitted.length; i++) {
    let linear = 0;
    for (let a = 0; a < p; a++) linear += design[i * p + a]! * b[a]!;
    const mean = Math.max(Math.exp(Math.min(linear, 30)), 1e-10);
    fitted[i] = mean;
    const y = counts[i]!;
    const own = y > 0 ? y * Math.log(y / mean) : 0;
    deviance +=
      2 * (size === Infinity ? own - (y - mean) : own - (y + size) * Math.log((y + size) / (mean + size)));
  }
  return deviance;
}

/** Cholesky; null where the matrix is not safely positive definite. Only the lower half of `matrix` is read. */
function solvePositive(matrix: Float64Array, right: Float64Array, p: number): Float64Array | null {
  const factor = new Float64Array(p * p);
  const x = new Float64Array(p);
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * p + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * p + k]! * factor[j * p + k]!;
      if (i === j) {
        if (!(sum > 1e-10 * matrix[i * p + i]!)) return null;
        factor[i * p + i] = Math.sqrt(sum);
      } else factor[i * p + j] = sum / factor[j * p + j]!;
    }
  for (let i = 0; i < p; i++) {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= factor[i * p + k]! * x[k]!;
    x[i] = sum / factor[i * p + i]!;
  }
  for (let i = p - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < p; k++) sum -= factor[k * p + i]! * x[k]!;
    x[i] = sum / factor[i * p + i]!;
  }
  return x;
}
