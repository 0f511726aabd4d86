/**
 * How often would chance alone give a value at least as extreme as the one observed, judged by simulation?
 *
 * Definition: (k + 1) / (n + 1): the observed value counts as one of the draws, so that p is never zero.
 * Shapes: k draws at least as extreme, of n draws -> number in (0, 1].
 * Units: probability.
 * Undefined: RangeError unless n >= 1 and 0 <= k <= n, both whole.
 * Assumes: draws exchangeable with the observed value under the null hypothesis.
 * Reference: Davison and Hinkley (1997), Bootstrap Methods and their Application, 4.2.1; Phipson and Smyth (2010).
 * Checked: by hand in the unit test (0 of 999 is 0.001).
 * Cost: O(1).
 */
export function pseudoP(asExtreme: number, draws: number): number {
  if (!Number.isInteger(draws) || draws < 1) {
    throw new RangeError(`draws must be a whole number of at least 1, got ${draws}`);
  }
  if (!Number.isInteger(asExtreme) || asExtreme < 0 || asExtreme > draws) {
    throw new RangeError(`asExtreme must be a whole number from 0 to ${draws}, got ${asExtreme}`);
  }
  return (asExtreme + 1) / (draws + 1);
}
