import { countUpperP } from './count-upper-p.ts';

/**
 * Up to which count do counts stay with at least this probability?
 *
 * Definition: the smallest whole y with P(Y <= y) >= p, Y as in countUpperP.
 * Shapes: p, mean, size -> whole number.
 * Units: counts.
 * Undefined: RangeError for p outside (0, 1) and as in countUpperP.
 * Assumes: nothing more. As R does, p is taken as reached where only rounding (64 units in the last place) is missing.
 * Reference: Hyndman and Fan (1996) type 1 for a distribution.
 * Checked: against R qnbinom and qpois on a grid in the fixture surveillance.json.
 * Cost: O(log y) evaluations of countUpperP.
 */
export function countQuantile(p: number, mean: number, size = Infinity): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must lie strictly between 0 and 1, got ${p}`);
  const tail = (1 - p) * (1 + 64 * Number.EPSILON);
  const reached = (y: number) => countUpperP(y + 1, mean, size) <= tail;
  if (reached(0)) return 0;
  let low = 0;
  let high = Math.max(1, Math.ceil(mean));
  while (!reached(high)) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
