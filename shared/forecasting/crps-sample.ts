/**
 * How far did a value fall from a forecast that is given as a sample of what may come?
 *
 * Definition: mean |x_i - y| - sum_ij |x_i - x_j| / (2 n^2), the score of the empirical distribution; `fair` divides
 *   by 2 n (n - 1) instead, which is unbiased for the distribution that the sample was drawn from.
 * Shapes: value, n numbers in any order, options -> number.
 * Units: those of the value.
 * Undefined: NaN in the value or the sample gives NaN; RangeError for an empty sample, or one draw where `fair`.
 * Assumes: draws are exchangeable.
 * Reference: Gneiting and Raftery (2007), JASA 102, equation 21; Ferro (2014), QJRMS 140.
 * Checked: against the integral of the step function in the fixture scores.json.
 * Cost: O(n log n).
 */
export function crpsSample(y: number, sample: ArrayLike<number>, options: { fair?: boolean } = {}): number {
  const n = sample.length;
  if (n === 0) throw new RangeError('sample must not be empty');
  if (options.fair && n === 1) throw new RangeError('sample must have at least two draws for the fair score');
  const sorted = Float64Array.from(sample).sort();
  let distance = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    distance += Math.abs(sorted[i]! - y);
    spread += (2 * i + 1 - n) * sorted[i]!;
  }
  return distance / n - spread / (n * (options.fair ? n - 1 : n));
}
