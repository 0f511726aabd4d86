/**
 * How far were probabilities from what came, on average?
 *
 * Definition: mean of (p_i - o_i)^2, o_i 1 where the event came and 0 where it did not.
 * Shapes: n probabilities, n outcomes -> number in [0, 1]; 0 is best.
 * Units: none.
 * Undefined: NaN for no pairs; a pair with a NaN is left out; RangeError for different lengths, a probability outside
 *   [0, 1] or an outcome that is neither 0 nor 1.
 * Assumes: nothing more.
 * Reference: Brier (1950), Monthly Weather Review 78(1), the half-score for two classes.
 * Checked: against scipy-made sums in the fixture scores.json.
 * Cost: O(n).
 */
export function brier(probabilities: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  if (probabilities.length !== outcomes.length)
    throw new RangeError(`outcomes must be ${probabilities.length}, got ${outcomes.length}`);
  let sum = 0;
  let n = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i]!;
    const came = outcomes[i]!;
    if (Number.isNaN(p) || Number.isNaN(came)) continue;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`probabilities must lie in [0, 1], got ${p}`);
    if (came !== 0 && came !== 1) throw new RangeError(`outcomes must be 0 or 1, got ${came}`);
    sum += (p - came) ** 2;
    n++;
  }
  return n === 0 ? Number.NaN : sum / n;
}
