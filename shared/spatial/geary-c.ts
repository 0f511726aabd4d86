import { type Alternative, normalP } from '../statistics/normal-p.ts';
import type { GlobalAssociation } from './global-moran.ts';
import type { SpatialWeights } from './row-standardise.ts';
import { weightConstants } from './weight-constants.ts';
import { withoutMissing } from './without-missing.ts';

/**
 * Do neighbouring areas differ less than two areas picked at random?
 *
 * Definition: C = (n - 1) sum_ij w_ij (x_i - x_j)^2 / (2 S0 sum_i (x_i - mean)^2); E(C) = 1, below 1 is resemblance; the
 *   variance under randomisation or normality after Cliff and Ord; z = (1 - C) / sqrt(variance), so that `greater`
 *   asks for resemblance, as for Moran's I. n as in globalMoran; the kurtosis is n sum z^4 / (sum z^2)^2.
 * Shapes: n values, weights, options -> statistic, expectation, variance, z, p, areas (the n used).
 * Units: none.
 * Undefined: as globalMoran.
 * Assumes: as globalMoran; more sensitive than I to differences between close neighbours.
 * Reference: Geary (1954), The Incorporated Statistician 5; Cliff and Ord (1981), Spatial Processes, chapters 1 and 2.
 * Checked: against spdep geary.test (zero.policy = TRUE, adjust.n = TRUE and FALSE) in the fixture spatial.json. With
 *   islands and adjust.n = TRUE, spdep 1.2.7 puts both the reduced and the full n into its variance; here one n is used,
 *   so that only the statistic and the expectation are compared.
 * Cost: O(links).
 */
export function gearyC(
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
  const squares = known.values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const kurtosis = (n * known.values.reduce((sum, value) => sum + (value - mean) ** 4, 0)) / squares ** 2;
  const differences = known.values.reduce(
    (sum, value, area) =>
      sum +
      known.weights.neighbours[area]!.reduce(
        (row, other, position) =>
          row + known.weights.weights[area]![position]! * (value - known.values[other]!) ** 2,
        0,
      ),
    0,
  );
  const statistic = ((n - 1) * differences) / (2 * s0 * squares);
  const n1 = n - 1;
  let variance = ((2 * s1 + s2) * n1 - 4 * s0 * s0) / (2 * (n + 1) * s0 * s0);
  if (assumption === 'randomisation') {
    const parts =
      n1 * s1 * (n * n - 3 * n + 3 - kurtosis * n1) -
      (n1 * s2 * (n * n + 3 * n - 6 - kurtosis * (n * n - n + 2))) / 4 +
      s0 * s0 * (n * n - 3 - kurtosis * n1 * n1);
    variance = n < 4 ? Number.NaN : parts / (n * (n - 2) * (n - 3) * s0 * s0);
  }
  const z = variance > 0 ? (1 - statistic) / Math.sqrt(variance) : Number.NaN;
  return { statistic, expectation: 1, variance, z, p: normalP(z, alternative), areas: n };
}
