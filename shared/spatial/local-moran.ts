import { type Alternative, normalP } from '../statistics/normal-p.ts';
import { pseudoP } from '../statistics/pseudo-p.ts';
import { permutedTails } from './permuted-tails.ts';
import type { SpatialWeights } from './row-standardise.ts';
import { withoutMissing } from './without-missing.ts';

/**
 * Where do neighbouring areas resemble each other, or stand out from each other, more than chance explains?
 *
 * Definition: I_i = z_i sum_j w_ij z_j / m2, z the deviation from the mean of n values, m2 = sum z^2 / n. Moments:
 *   `conditional`: over all placements of the other values with z_i held (Sokal et al.); `total`: over all placements
 *   of all values (Anselin). Quadrant: first letter z_i, second the lag sum_j w_ij z_j; H above 0, L otherwise.
 *   With permutations, `permutationP`: neighbours' values are drawn without replacement from the other areas (permutedTails);
 *   greater: pseudoP of draws with I >= I_i; less: <=; twoSided: twice the smaller of the two, at most 1.
 * Shapes: n values, weights, options -> one object per area.
 * Units: none.
 * Undefined: an area without a value or without a neighbour that has one gets NaN and quadrant null, and so do all
 *   areas of a constant column; z and p are NaN where the variance is 0; permutationP is NaN where none was asked for;
 *   RangeError as in withoutMissing, and for permutations that are not a whole number of at least 1.
 * Assumes: as globalMoran; many tests at once, so judge p after benjaminiHochberg. GeoDa and PySAL print the smaller
 *   one-sided pseudo p, half of twoSided here.
 * Reference: Anselin (1995), Geographical Analysis 27(2); Sokal, Oden and Thomson (1998), Geographical Analysis 30(4).
 * Checked: against spdep localmoran in the fixture spatial.json; permutations against all placements, counted one by
 *   one for the areas of at most 4 neighbours.
 * Cost: O(links), and O(links) per permutation.
 */
export function localMoran(
  values: readonly number[],
  weights: SpatialWeights,
  options: {
    assumption?: 'conditional' | 'total';
    alternative?: Alternative;
    permutations?: { count: number; seed: number };
  } = {},
): LocalMoran[] {
  const { assumption = 'conditional', alternative = 'twoSided', permutations } = options;
  if (permutations && !(Number.isInteger(permutations.count) && permutations.count >= 1)) {
    throw new RangeError(`permutations must be a whole number of at least 1, got ${permutations.count}`);
  }
  const known = withoutMissing(values, weights);
  const none = Number.NaN;
  const result: LocalMoran[] = values.map(() => ({
    statistic: none,
    expectation: none,
    variance: none,
    z: none,
    p: none,
    permutationP: none,
    quadrant: null,
  }));
  if (known.values.every((value) => value === known.values[0])) return result;
  const n = known.values.length;
  const mean = known.values.reduce((sum, value) => sum + value, 0) / n;
  const z = known.values.map((value) => value - mean);
  const m2 = z.reduce((sum, one) => sum + one ** 2, 0) / n;
  const b2 = z.reduce((sum, one) => sum + one ** 4, 0) / n / m2 ** 2;
  const drawn =
    permutations && permutedTails(Float64Array.from(z), known.weights, Math.sqrt(m2), permutations);
  known.areas.forEach((area, i) => {
    const row = known.weights.weights[i]!;
    if (row.length === 0) return;
    const near = known.weights.neighbours[i]!;
    const lag = near.reduce((sum, other, position) => sum + row[position]! * z[other]!, 0);
    const w1 = row.reduce((sum, weight) => sum + weight, 0);
    const w2 = row.reduce((sum, weight) => sum + weight ** 2, 0);
    const statistic = (z[i]! * lag) / m2;
    const share = z[i]! ** 2 / m2;
    let expectation = -w1 / (n - 1);
    let variance =
      ((n - b2) / (n - 1)) * w2 + ((2 * b2 - n) / ((n - 1) * (n - 2))) * (w1 ** 2 - w2) - expectation ** 2;
    if (assumption === 'conditional') {
      expectation *= share;
      variance = share * (n / (n - 2)) * (w2 - w1 ** 2 / (n - 1)) * (1 - share / (n - 1));
    }
    // what rounding leaves of a variance that is 0 is not a variance
    if (variance < 1e-13 * w2 * (1 + share)) variance = n > 2 ? 0 : none;
    const score = variance > 0 ? (statistic - expectation) / Math.sqrt(variance) : none;
    result[area] = {
      statistic,
      expectation,
      variance,
      z: score,
      p: normalP(score, alternative),
      permutationP: drawn ? tailP(drawn.above[i]!, drawn.below[i]!) : none,
      quadrant: `${z[i]! > 0 ? 'H' : 'L'}${lag > 0 ? 'H' : 'L'}`,
    };
  });
  return result;

  function tailP(above: number, below: number): number {
    const { count } = permutations!;
    if (alternative === 'greater') return pseudoP(above, count);
    if (alternative === 'less') return pseudoP(below, count);
    return Math.min(1, 2 * pseudoP(Math.min(above, below), count));
  }
}

export interface LocalMoran {
  statistic: number;
  expectation: number;
  variance: number;
  z: number;
  p: number;
  permutationP: number;
  /** HH: high among high; LL: low among low; HL: high among low; LH: low among high. */
  quadrant: 'HH' | 'LL' | 'HL' | 'LH' | null;
}
