import { countMass } from './count-mass.ts';
import { crpsCount } from './crps-count.ts';

/**
 * How far did a count fall from a Poisson forecast, its spread taken into account?
 *
 * Definition: continuous ranked probability score, integral of (F(x) - 1{y <= x})^2 = sum over k of the same.
 * Shapes: count, mean -> number of at least 0; 0 is best.
 * Units: those of the count.
 * Undefined: RangeError for y that is not a whole number of at least 0, or a mean that countMass refuses.
 * Assumes: nothing more.
 * Reference: Gneiting and Raftery (2007), JASA 102; Wei and Held (2014), Test 23.
 * Checked: against the closed form with Bessel functions and against the integral in the fixture scores.json.
 * Cost: O(mean + y).
 */
export function crpsPoisson(y: number, mean: number): number {
  return crpsCount(countMass(mean), y);
}
