import { countMass } from './count-mass.ts';
import { crpsCount } from './crps-count.ts';

/**
 * How far did a count fall from a negative binomial forecast, its spread taken into account?
 *
 * Definition: as crpsPoisson, with mean mu and size r: variance mu + mu^2 / r.
 * Shapes: count, mean and size -> number of at least 0; 0 is best.
 * Units: those of the count.
 * Undefined: RangeError for y that is not a whole number of at least 0, a mean or size that countMass refuses.
 * Assumes: nothing more.
 * Reference: Gneiting and Raftery (2007), JASA 102; Wei and Held (2014), Test 23.
 * Checked: against the closed form with a hypergeometric function and against the integral in the fixture scores.json.
 * Cost: O(mean + y), more where the size is small and the tail heavy.
 */
export function crpsNegativeBinomial(y: number, { mean, size }: { mean: number; size: number }): number {
  return crpsCount(countMass(mean, size), y);
}
