/**
 * The probability that at least one of several independent sources is right.
 *
 * Definition: 1 - product over i of (1 - p_i); 0 for no source.
 * Shapes: probabilities -> number in [0, 1].
 * Units: none.
 * Undefined: RangeError for a value outside [0, 1].
 * Assumes: the sources are independent; copies of one source must have been merged to their maximum before.
 * Reference: Pearl (1988), Probabilistic Reasoning in Intelligent Systems, section 4.3.2.
 * Checked: hand-sized cases.
 * Cost: O(n).
 */
export function noisyOr(probabilities: readonly number[]): number {
  // In falling order, so that the rounding of the product does not depend on the order of the sources.
  const ordered = probabilities.length > 1 ? [...probabilities].sort((a, b) => b - a) : probabilities;
  let noneRight = 1;
  for (const p of ordered) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`every probability must lie in [0, 1], got ${p}`);
    noneRight *= 1 - p;
  }
  return 1 - noneRight;
}
