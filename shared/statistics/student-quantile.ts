import { normalQuantile } from './normal-quantile.ts';
import { studentP } from './student-p.ts';

/**
 * The value below which a given share of a Student distribution lies.
 *
 * Definition: t with P(T <= t) = p, bracketed from the normal quantile outwards, then halved.
 * Shapes: share, degrees of freedom -> number.
 * Units: standard errors.
 * Undefined: RangeError unless 0 < p < 1 and degrees as studentP.
 * Assumes: nothing more.
 * Reference: Abramowitz and Stegun 26.7.1.
 * Checked: against scipy.stats.t.ppf to 1e-8 relative in the fixture scores.json.
 * Cost: about 60 incomplete beta functions.
 */
export function studentQuantile(p: number, degrees: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must lie strictly between 0 and 1, got ${p}`);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  let low = 0;
  let high = Math.abs(normalQuantile(tail)) + 1;
  while (studentP(high, { degrees, alternative: 'greater' }) > tail) {
    low = high;
    high *= 2;
  }
  for (let i = 0; i < 200 && high - low > 1e-15 * high; i++) {
    const middle = (low + high) / 2;
    if (studentP(middle, { degrees, alternative: 'greater' }) > tail) low = middle;
    else high = middle;
  }
  return p < 0.5 ? -(low + high) / 2 : (low + high) / 2;
}
