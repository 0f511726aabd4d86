import type { Alternative } from './normal-p.ts';
import { regularisedIncompleteBeta } from './regularised-incomplete-beta.ts';

/**
 * How rarely does a Student variable go as far as this?
 *
 * Definition: upper tail for t >= 0: I_x(v / 2, 1 / 2) / 2 with x = v / (v + t^2); less, twoSided as in normalP.
 * Shapes: number, { degrees, alternative } -> number in [0, 1].
 * Units: probability.
 * Undefined: NaN gives NaN; an infinite t gives the limit; RangeError unless degrees > 0 and finite.
 * Assumes: nothing more.
 * Reference: Abramowitz and Stegun 26.7.1.
 * Checked: through every p of forecast::dm.test in the fixture ets.json, and against scipy.stats.t in scores.json.
 * Cost: one incomplete beta function.
 */
export function studentP(t: number, options: { degrees: number; alternative: Alternative }): number {
  const { degrees, alternative } = options;
  if (!(degrees > 0) || degrees === Infinity)
    throw new RangeError(`degrees must be above 0 and finite, got ${degrees}`);
  if (Number.isNaN(t)) return Number.NaN;
  const tail = regularisedIncompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  if (alternative === 'twoSided') return 2 * tail;
  return (alternative === 'greater') === t >= 0 ? tail : 1 - tail;
}
