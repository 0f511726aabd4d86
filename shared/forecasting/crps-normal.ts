import { normalP } from '../statistics/normal-p.ts';

/**
 * How far did a value fall from a normal forecast, its spread taken into account?
 *
 * Definition: sd (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)), z = (y - mean) / sd; |y - mean| where sd is 0.
 * Shapes: value, mean and sd -> number of at least 0; 0 is best.
 * Units: those of the value.
 * Undefined: NaN gives NaN; RangeError for a negative sd.
 * Assumes: nothing more.
 * Reference: Gneiting, Raftery, Westveld and Goldman (2005), Monthly Weather Review 133.
 * Checked: against the integral in the fixture scores.json.
 * Cost: O(1).
 */
export function crpsNormal(y: number, { mean, sd }: { mean: number; sd: number }): number {
  if (sd < 0) throw new RangeError(`sd must not be negative, got ${sd}`);
  if (sd === 0) return Math.abs(y - mean);
  const z = (y - mean) / sd;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return sd * (z * (1 - 2 * normalP(z, 'greater')) + 2 * density - 1 / Math.sqrt(Math.PI));
}
