import { etsLikelihood } from './ets-likelihood.ts';
import { multiplicativeSeason } from './seasonal-decomposition.ts';
import { simpleExponentialSmoothing } from './simple-exponential-smoothing.ts';

/**
 * What comes next, if half of the long-run slope is added to simple exponential smoothing?
 *
 * Definition: ses plus drift d = slope / 2 times (h - 1 + (1 - (1 - alpha)^n) / alpha), slope of the least-squares line.
 *   A season is divided out first (classical multiplicative indices) where the autocorrelation at the period exceeds
 *   the 95 % point of its Bartlett error, and put back after; not where an index lies within 1e-4 of 0.
 *   Spread s sqrt(1 + (h - 1) alpha^2), s^2 of the smoothing.
 * Shapes: n numbers, steps, options -> { mean, sd, alpha, drift, seasonal, meanSquare of the smoothing }; with `smoothing`
 *   weight and first level are given and not searched for.
 * Units: those of the series.
 * Undefined: RangeError as simpleExponentialSmoothing. Where a season cannot be divided out (a centred mean of 0),
 *   none is.
 * Assumes: equal spacing, no gaps; normal errors for the spread, which is not scaled by the season, as in the package.
 * Reference: Assimakopoulos and Nikolopoulos (2000), IJF 16; Hyndman and Billah (2003), IJF 19.
 * Checked: against R forecast thetaf in the fixture ets.json.
 * Cost: as simpleExponentialSmoothing.
 */
export function theta(
  series: ArrayLike<number>,
  steps: number,
  options: { period?: number; smoothing?: { alpha: number; level: number } } = {},
): { mean: number[]; sd: number[]; alpha: number; drift: number; seasonal: boolean; meanSquare: number } {
  const { period = 1, smoothing } = options;
  if (!Number.isInteger(steps) || steps < 1)
    throw new RangeError(`steps must be a whole number of at least 1, got ${steps}`);
  const n = series.length;
  const found =
    period > 1 && n > 2 * period && isSeasonal(series, period) ? multiplicativeSeason(series, period) : null;
  const indices = found?.every((index) => Math.abs(index) >= 1e-4) ? found : null;
  const plain = Float64Array.from(series, (y, t) => (indices ? y / indices[t % period]! : y));
  const model = { error: 'A', trend: 'N', season: 'N', period: 1 } as const;
  const fit = smoothing
    ? etsLikelihood(plain, model, {
        beta: null,
        gamma: null,
        phi: null,
        slope: null,
        seasonal: [],
        ...smoothing,
      })
    : simpleExponentialSmoothing(plain, 1).fit;
  const alpha = 'parameters' in fit ? fit.parameters.alpha : smoothing!.alpha;
  const variance = (fit.meanSquare * n) / (n - 2);
  const mean = new Array<number>(steps).fill(fit.last.level);
  const drift = slope(plain) / 2;
  const shift = (1 - (1 - alpha) ** n) / alpha;
  return {
    mean: mean.map((level, h) => (level + drift * (h + shift)) * (indices ? indices[(n + h) % period]! : 1)),
    sd: mean.map((_, h) => Math.sqrt(variance * (1 + h * alpha * alpha))),
    alpha,
    drift,
    seasonal: indices !== null,
    meanSquare: fit.meanSquare,
  };
}

function slope(series: Float64Array): number {
  const n = series.length;
  let sum = 0;
  for (let t = 0; t < n; t++) sum += series[t]! * (t - (n - 1) / 2);
  return sum / ((n * (n * n - 1)) / 12);
}

function isSeasonal(series: ArrayLike<number>, period: number): boolean {
  const n = series.length;
  let mean = 0;
  for (let t = 0; t < n; t++) mean += series[t]! / n;
  const covariance = (lag: number) => {
    let sum = 0;
    for (let t = lag; t < n; t++) sum += (series[t]! - mean) * (series[t - lag]! - mean);
    return sum;
  };
  const whole = covariance(0);
  if (!(whole > 0)) return false;
  let squares = 0;
  for (let lag = 1; lag < period; lag++) squares += (covariance(lag) / whole) ** 2;
  return Math.abs(covariance(period) / whole) / Math.sqrt((1 + 2 * squares) / n) > 1.6448536269514722;
}
