import { type Alternative, normalP } from '../statistics/normal-p.ts';
import { rowStandardise, type SpatialWeights } from './row-standardise.ts';
import { withoutMissing } from './without-missing.ts';

/**
 * Where do high values, or low ones, lie close together: hot spots and cold spots?
 *
 * Definition: G_i = sum_j w_ij x_j / sum_j x_j. G* counts the area among its own neighbours (the weights are made anew
 *   in the same style) and its moments use all n values; G leaves x_i out of lag, sums and moments. z = (G - E) / sqrt(V),
 *   E = W_i mean / sum, V = s^2 (m S_1i - W_i^2) / (m - 1) / sum^2; m, mean and s^2 over the n or n - 1 values used,
 *   W_i and S_1i the sums of weights and squared weights.
 * Shapes: n values, weights without the area itself, options -> one object per area.
 * Units: none.
 * Undefined: an area without a value gets NaN, and so do all areas of a constant column; without neighbours G is NaN,
 *   while G* judges the area's own value; statistic, expectation and variance are NaN where the values sum to 0 (z is
 *   not); z is NaN where the variance is 0; RangeError as in withoutMissing.
 * Assumes: p by the normal approximation; with negative values only z has a meaning, G as a share has none.
 * Reference: Getis and Ord (1992), Geographical Analysis 24(3); Ord and Getis (1995), Geographical Analysis 27(4).
 * Checked: against spdep localG with and without include.self in the fixture spatial.json.
 * Cost: O(links).
 */
export function getisOrdGStar(
  values: readonly number[],
  weights: SpatialWeights,
  options: { star?: boolean; alternative?: Alternative } = {},
): LocalG[] {
  const { star = true, alternative = 'twoSided' } = options;
  const known = withoutMissing(values, weights);
  const { style, neighbours } = known.weights;
  const used = star
    ? rowStandardise(
        neighbours.map((list, area) => [...list, area]),
        { style },
      )
    : known.weights;
  const none = Number.NaN;
  const result: LocalG[] = values.map(() => ({
    statistic: none,
    expectation: none,
    variance: none,
    z: none,
    p: none,
  }));
  if (known.values.every((value) => value === known.values[0])) return result;
  const n = known.values.length;
  const sum = known.values.reduce((total, value) => total + value, 0);
  const deviations = known.values.map((value) => value - sum / n);
  const squares = deviations.reduce((total, one) => total + one ** 2, 0);
  known.areas.forEach((area, i) => {
    const row = used.weights[i]!;
    if (row.length === 0) return;
    const m = star ? n : n - 1;
    const own = deviations[i]!;
    // mean of the values used, as a deviation from the mean of all
    const shift = star ? 0 : -own / m;
    let spread = star ? squares / n : (squares - own ** 2) / m - shift ** 2;
    if (spread < 1e-13 * (squares / n)) spread = 0;
    const w1 = row.reduce((total, weight) => total + weight, 0);
    const w2 = row.reduce((total, weight) => total + weight ** 2, 0);
    const lag = used.neighbours[i]!.reduce(
      (total, other, position) => total + row[position]! * deviations[other]!,
      0,
    );
    const factor = m > 1 ? (m * w2 - w1 ** 2) / (m - 1) : none;
    const variance = factor < 1e-13 * w2 ? 0 : spread * factor;
    const z = variance > 0 ? (lag - w1 * shift) / Math.sqrt(variance) : none;
    const total = star ? sum : sum - known.values[i]!;
    const scale = total === 0 ? none : total;
    const level = w1 * (sum / n);
    result[area] = {
      statistic: (lag + level) / scale,
      expectation: (w1 * shift + level) / scale,
      variance: variance / scale ** 2,
      z,
      p: normalP(z, alternative),
    };
  });
  return result;
}

export interface LocalG {
  statistic: number;
  expectation: number;
  variance: number;
  z: number;
  p: number;
}
