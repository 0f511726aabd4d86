import { type MannKendall, mannKendall } from './mann-kendall.ts';
import { type Alternative, normalP } from './normal-p.ts';
import { normalQuantile } from './normal-quantile.ts';
import { senSlope } from './sen-slope.ts';

/**
 * Does a series rise or fall through time, when each value resembles the ones before it?
 *
 * Definition: S as in mannKendall, its variance times 1 + 2 / (n (n-1) (n-2)) sum over lags i of
 *   (n-i) (n-i-1) (n-i-2) r_i, r_i the autocorrelation of the ranks of the values less Sen's slope, lags whose r lies
 *   within z_((1 + confidence) / 2) / sqrt(n) of 0 left out; `factor` is that product.
 * Shapes: n values in the order of time, options -> as mannKendall, and the factor.
 * Units: none.
 * Undefined: NaN values are left out as if the others followed each other; fewer than 3 values, a constant column, or a
 *   factor that is not positive give z and p of NaN; RangeError for an infinite value, a confidence outside (0, 1) or a
 *   maxLag that is not a whole number of at least 0.
 * Assumes: steps of time of equal length; the correction is rough below about 20 values.
 * Reference: Hamed and Rao (1998), Journal of Hydrology 204.
 * Checked: against the formula written out with R's acf and rank on Nile, LakeHuron and nhtemp in the fixture changes.json.
 * Cost: O(n^2 log n).
 */
export function hamedRaoMannKendall(
  values: readonly number[],
  options: { continuity?: boolean; alternative?: Alternative; confidence?: number; maxLag?: number } = {},
): MannKendall & { factor: number } {
  const { continuity = true, alternative = 'twoSided', confidence = 0.95, maxLag = Infinity } = options;
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie strictly between 0 and 1, got ${confidence}`);
  }
  if (!(maxLag >= 0) || (maxLag < Infinity && !Number.isInteger(maxLag))) {
    throw new RangeError(`maxLag must be a whole number of at least 0, got ${maxLag}`);
  }
  const known = values.filter((value) => !Number.isNaN(value));
  const n = known.length;
  const { slope } = senSlope(known);
  const plain = mannKendall(known, { continuity, alternative });
  const ranks = averageRanks(known.map((value, time) => value - slope * time));
  const middle = (n + 1) / 2;
  const spread = ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0);
  const limit = normalQuantile((1 + confidence) / 2) / Math.sqrt(n);
  let sum = 0;
  for (let lag = 1; lag < n && lag <= maxLag; lag++) {
    let product = 0;
    for (let i = lag; i < n; i++) product += (ranks[i]! - middle) * (ranks[i - lag]! - middle);
    const r = spread > 0 ? product / spread : 0;
    if (Math.abs(r) > limit) sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * r;
  }
  const factor = n > 2 ? 1 + (2 / (n * (n - 1) * (n - 2))) * sum : Number.NaN;
  const variance = plain.variance * factor;
  const z =
    variance > 0 ? (continuity ? plain.s - Math.sign(plain.s) : plain.s) / Math.sqrt(variance) : Number.NaN;
  return { ...plain, variance, z, p: normalP(z, alternative), factor };
}

/** What differs in the tenth digit of the range was equal before the trend was taken off. */
function averageRanks(values: readonly number[]): number[] {
  const range =
    values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
  const slack = 1e-10 * range;
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const ranks = values.map(() => 0);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]!]! - values[order[first]!]! <= slack) last++;
    for (let place = first; place <= last; place++) ranks[order[place]!] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return ranks;
}
