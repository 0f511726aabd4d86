import { type Alternative, normalP } from './normal-p.ts';

/**
 * Does a series rise or fall through time, whatever the shape of the rise?
 *
 * Definition: S = sum over i < j of sgn(x_j - x_i); variance = [n (n-1) (2n+5) - sum over ties t (t-1) (2t+5)] / 18;
 *   z = (S - sgn S) / sqrt(variance), without the correction S / sqrt(variance); tau = S / D, with
 *   D = sqrt(n (n-1) / 2 - sum t (t-1) / 2) sqrt(n (n-1) / 2) (Kendall's tau-b); `pairs` is D.
 * Shapes: n values in the order of time, options -> s, variance, z, p, tau, pairs.
 * Units: none.
 * Undefined: NaN values are left out, the order of the others stays; a constant column or fewer than 2 values have a
 *   variance of 0, and z, p and tau are NaN; an infinite value has its place in the order.
 * Assumes: values independent of each other in time; the normal approximation wants about 10 of them.
 * Reference: Mann (1945), Econometrica 13; Kendall (1975), Rank Correlation Methods; Gilbert (1987), 16.4.
 * Checked: against R cor.test(method = "kendall", exact = FALSE) with and without continuity, and against
 *   scipy.stats.kendalltau, on three series in the fixture trend.json.
 * Cost: O(n^2).
 */
export function mannKendall(
  values: readonly number[],
  options: { continuity?: boolean; alternative?: Alternative } = {},
): MannKendall {
  const { continuity = true, alternative = 'twoSided' } = options;
  const known = values.filter((value) => !Number.isNaN(value));
  const n = known.length;
  let s = 0;
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) s += Number(known[j]! > known[i]!) - Number(known[j]! < known[i]!);
  }
  const ties = new Map<number, number>();
  for (const value of known) ties.set(value, (ties.get(value) ?? 0) + 1);
  const all = n > 1 ? (n * (n - 1)) / 2 : 0;
  let variance = 2 * all * (2 * n + 5);
  let untied = all;
  for (const t of ties.values()) {
    variance -= t * (t - 1) * (2 * t + 5);
    untied -= (t * (t - 1)) / 2;
  }
  variance /= 18;
  const pairs = Math.sqrt(untied) * Math.sqrt(all);
  const z = variance > 0 ? (continuity ? s - Math.sign(s) : s) / Math.sqrt(variance) : Number.NaN;
  return { s, variance, z, p: normalP(z, alternative), tau: pairs > 0 ? s / pairs : Number.NaN, pairs };
}

export interface MannKendall {
  s: number;
  variance: number;
  z: number;
  p: number;
  tau: number;
  pairs: number;
}
