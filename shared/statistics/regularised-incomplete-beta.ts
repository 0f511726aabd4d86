import betainc from '@stdlib/math-base-special-betainc';

/**
 * The share of a beta distribution that lies below x: the building block of binomial and negative-binomial tails,
 * also where the count is not a whole number.
 *
 * Definition: I_x(a, b) = 1/B(a, b) * integral from 0 to x of t^(a-1) (1-t)^(b-1) dt; I_x(0, b) = 1 and I_x(a, 0) = 0,
 *   the limits of the integral.
 * Shapes: three numbers -> number in [0, 1].
 * Units: none.
 * Undefined: RangeError for x outside [0, 1], negative a or b, or a = b = 0.
 * Assumes: nothing more.
 * Reference: NIST DLMF 8.17; implementation of stdlib (after Boost).
 * Checked: against scipy.special.betainc to 1e-8 relative in the fixture.
 * Cost: O(1) to O(a + b) terms of a series or continued fraction.
 */
export function regularisedIncompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must lie in [0, 1], got ${x}`);
  if (!(a >= 0) || a === Infinity) throw new RangeError(`a must be finite and not negative, got ${a}`);
  if (!(b >= 0) || b === Infinity) throw new RangeError(`b must be finite and not negative, got ${b}`);
  if (a === 0 && b === 0) throw new RangeError('a and b must not both be zero');
  if (a === 0) return 1;
  if (b === 0) return 0;
  return betainc(x, a, b, true, false);
}
