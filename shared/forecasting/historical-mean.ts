/**
 * What comes next, if every period is like the past as a whole?
 *
 * Definition: mean of the past; spread s sqrt(1 + 1 / n), s^2 with divisor n - 1. For counts also `size`: that of the
 *   negative binomial of the coming count. Where the variance does not exceed the mean: Jeffreys' gamma-Poisson, mean
 *   (sum + 1/2) / n and size sum + 1/2, so that a past of zeros does not call an incident impossible; else size by
 *   moments, mean^2 / (variance - mean), at that mean.
 * Shapes: n numbers -> { mean, sd, countMean, size }; the same for every coming period.
 * Units: those of the series.
 * Undefined: RangeError for fewer than 2 values or one that is not finite; countMean and size are NaN where a value is
 *   negative or not whole.
 * Assumes: periods are independent and alike.
 * Reference: Hyndman and Athanasopoulos (2021), 5.2; Bernardo and Smith (1994), Bayesian Theory, appendix A.
 * Checked: mean and spread against R forecast meanf in the fixture ets.json; counts by hand.
 * Cost: O(n).
 */
export function historicalMean(series: ArrayLike<number>): {
  mean: number;
  sd: number;
  countMean: number;
  size: number;
} {
  const n = series.length;
  if (n < 2) throw new RangeError(`series must have at least 2 values, got ${n}`);
  let sum = 0;
  let counts = true;
  for (let t = 0; t < n; t++) {
    const y = series[t]!;
    if (!Number.isFinite(y)) throw new RangeError(`series must be finite, got ${y} at ${t}`);
    if (!(Number.isInteger(y) && y >= 0)) counts = false;
    sum += y;
  }
  const mean = sum / n;
  let squares = 0;
  for (let t = 0; t < n; t++) squares += (series[t]! - mean) ** 2;
  const variance = squares / (n - 1);
  const countMean = counts ? (sum + 0.5) / n : Number.NaN;
  const size = !counts
    ? Number.NaN
    : variance > mean
      ? (countMean * countMean) / (variance - mean)
      : sum + 0.5;
  return { mean, sd: Math.sqrt(variance * (1 + 1 / n)), countMean, size };
}
