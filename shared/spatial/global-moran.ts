import { type Alternative, normalP } from '../statistics/normal-p.ts';
import type { SpatialWeights } from './row-standardise.ts';
import { weightConstants } from './weight-constants.ts';
import { withoutMissing } from './without-missing.ts';

/**
 * Do neighbouring areas resemble each other more than areas put on the map at random would?
 *
 * Definition: I = (n / S0) sum_ij w_ij z_i z_j / sum_i z_i^2, z the deviation from the mean; E(I) = -1 / (n - 1); the
 *   variance under randomisation (values reshuffled) or normality after Cliff and Ord; z = (I - E) / sqrt(variance).
 *   The mean and the kurtosis are those of all areas with a value. n: `adjust` counts the areas with a neighbour;
 *   `count` counts all with a value, and the moments are then exact for a map with islands.
 * Shapes: n values, weights, options -> statistic, expectation, variance, z, p, areas (the n used).
 * Units: none.
 * Undefined: NaN values are left out and weights made anew; a constant column, fewer than 2 linked areas (4 for the
 *   variance under randomisation) or no link give NaN; RangeError as in withoutMissing.
 * Assumes: values of comparable precision (rates of very unequal populations are not); p by the normal approximation.
 * Reference: Moran (1950), Biometrika 37; Cliff and Ord (1981), Spatial Processes, chapters 1 and 2.
 * Checked: against spdep moran.test (zero.policy = TRUE, adjust.n = TRUE and FALSE) in the fixture spatial.json.
 * Cost: O(links).
 */
export function globalMoran(
  values: readonly number[],
  weights: SpatialWeights,
  options: {
    assumption?: 'randomisation' | 'normality';
    alternative?: Alternative;
    islands?: 'adjust' | 'count';
  } = {},
): GlobalAssociation {
  const { assumption = 'randomisation', alternative = 'greater', islands = 'adjust' } = options;
  const known = withoutMissing(values, weights);
  const { s0, s1, s2, linked } = weightConstants(known.weights);
  const n = islands === 'count' ? known.values.length : linked;
  const constant = known.values.every((value) => value === known.values[0]);
  if (constant || linked < 2) {
    const none = Number.NaN;
    return { statistic: none, expectation: none, variance: none, z: none, p: none, areas: n };
  }
  const mean = known.values.reduce((sum, value) => sum + value, 0) / known.values.length;
  const z = known.values.map((value) => value - mean);
  const squares = z.reduce((sum, one) => sum + one ** 2, 0);
  const kurtosis = (z.length * z.reduce((sum, one) => sum + one ** 4, 0)) / squares ** 2;
  const products = z.reduce(
    (sum, one, area) =>
      sum +
      known.weights.neighbours[area]!.reduce(
        (lag, other, position) => lag + one * z[other]! * known.weights.weights[area]![position]!,
        0,
      ),
    0,
  );
  const statistic = (n / s0) * (products / squares);
  const expectation = -1 / (n - 1);
  const random =
    n * (s1 * (n * n - 3 * n + 3) - n * s2 + 3 * s0 * s0) -
    kurtosis * (s1 * (n * n - n) - 2 * n * s2 + 6 * s0 * s0);
  let second = (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1));
  if (assumption === 'randomisation') {
    second = n < 4 ? Number.NaN : random / ((n - 1) * (n - 2) * (n - 3) * s0 * s0);
  }
  const variance = second - expectation ** 2;
  const score = variance > 0 ? (statistic - expectation) / Math.sqrt(variance) : Number.NaN;
  return { statistic, expectation, variance, z: score, p: normalP(score, alternative), areas: n };
}

export interface GlobalAssociation {
  statistic: number;
  expectation: number;
  variance: number;
  z: number;
  p: number;
  /** The n of the definition: areas that have a value and, unless islands are counted, a neighbour. */
  areas: number;
}
