import { countMass } from './count-mass.ts';

/**
 * How surprised is a forecast by what came?
 *
 * Definition: -ln of the probability (counts) or density (values) that the forecast gave to the outcome.
 * Shapes: outcome, distribution -> number; smaller is better, Infinity where the outcome was called impossible.
 * Units: nats.
 * Undefined: RangeError for a count that is not a whole number of at least 0, or parameters that cannot be.
 * Assumes: nothing more.
 * Reference: Good (1952), JRSS B 14(1); Gneiting and Raftery (2007), JASA 102.
 * Checked: against scipy.stats logpmf and logpdf in the fixture scores.json.
 * Cost: O(1), O(mean + y) for counts.
 */
export function logScore(
  y: number,
  of:
    | { kind: 'normal'; mean: number; sd: number }
    | { kind: 'poisson'; mean: number }
    | { kind: 'negativeBinomial'; mean: number; size: number }
    | { kind: 'count'; mass: ArrayLike<number> },
): number {
  if (of.kind === 'normal') {
    if (!(of.sd > 0)) throw new RangeError(`sd must be above 0, got ${of.sd}`);
    const z = (y - of.mean) / of.sd;
    return (z * z) / 2 + Math.log(of.sd) + Math.log(2 * Math.PI) / 2;
  }
  if (!(Number.isInteger(y) && y >= 0))
    throw new RangeError(`y must be a whole number of at least 0, got ${y}`);
  const mass =
    of.kind === 'count' ? of.mass : countMass(of.mean, of.kind === 'poisson' ? Infinity : of.size, y);
  return -Math.log(mass[y] ?? 0);
}
