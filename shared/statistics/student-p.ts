import { regularisedIncompleteBeta } from './regularised-incomplete-beta.ts';

/**
 * How probable is a t as far from 0 as this one, on either side?
 *
 * Definition: P(|T| >= |t|) = I_x(f / 2, 1 / 2), x = f / (f + t^2), f degrees of freedom.
 * Shapes: two numbers -> number in [0, 1].
 * Units: none.
 * Undefined: NaN for t = NaN; RangeError unless the degrees of freedom are positive and finite.
 * Assumes: errors normal.
 * Reference: DLMF 8.17.
 * Checked: against R pt on a grid in the fixture surveillance.json.
 * Cost: one incomplete beta function.
 */
export function studentP(t: number, freedom: number): number {
  if (!(freedom > 0) || freedom === Infinity) {
    throw new RangeError(`freedom must be positive and finite, got ${freedom}`);
  }
  if (Number.isNaN(t)) return t;
  return regularisedIncompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}
