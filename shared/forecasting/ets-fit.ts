import { etsDescend } from './ets-descend.ts';
import { checkSeries, etsLikelihood } from './ets-likelihood.ts';
import { type EtsModel, type EtsParameters, etsSize } from './ets-model.ts';
import { type EtsSquares, etsParametersAt, makeEtsSquares } from './ets-squares.ts';
import { etsStarts } from './ets-starts.ts';

/** A fitted model with what its information criterion says. */
export interface EtsFit {
  model: EtsModel;
  parameters: EtsParameters;
  n: number;
  deviance: number;
  logLikelihood: number;
  aic: number;
  /** Infinity where the series is too short for the number of parameters. */
  aicc: number;
  meanSquare: number;
  /** Sum of squared residuals over n minus the number of parameters. */
  variance: number;
  last: { level: number; slope: number | null; seasonal: number[] };
}

/**
 * Which weights and starting states make one exponential smoothing model follow a series best?
 *
 * Definition: least deviance (see etsLikelihood), or with criterion meanSquare least mean squared error, over
 *   0.0001 <= beta <= alpha, 0.0001 <= gamma <= 1 - alpha, alpha <= 0.9999, 0.8 <= phi <= 0.98, within the admissible
 *   region; AICc = deviance + 2 k + 2 k (k + 1) / (n - k - 1), k the parameters and the variance.
 *   The deviance is n ln of a sum of squares (relative errors times the geometric mean of the fitted values), so that
 *   Levenberg-Marquardt with projection on the box finds it, from each of the starts.
 * Shapes: n numbers, model, options -> see EtsFit.
 * Units: those of the series.
 * Undefined: RangeError as etsLikelihood, and for n not above the number of parameters + 1.
 * Assumes: equal spacing, no gaps; a local search: the best of the starts is not proven to be the global best.
 * Reference: Hyndman, Koehler, Snyder and Grose (2002), IJF 18; Madsen, Nielsen and Tingleff (2004), Methods for
 *   non-linear least squares problems.
 * Checked: deviance at most 1e-6 above that of R forecast for every model in the fixture ets.json.
 * Cost: O(n p^2) per step with p parameters, commonly 10 to 40 steps.
 */
export function fitEts(
  series: ArrayLike<number>,
  model: EtsModel,
  options: { criterion?: 'likelihood' | 'meanSquare' } = {},
): EtsFit {
  return finishEts(series, beginEts(series, model, options));
}

/** A search after its first steps: the best of the starts, and the AICc that it has reached so far. */
export interface BegunEts {
  model: EtsModel;
  squares: EtsSquares;
  at: Float64Array;
  aicc: number;
  /** By how much the last step lowered it. */
  lastFall: number;
}

/** A few steps from each start tell which valley is the deepest. Errors as fitEts. */
export function beginEts(
  series: ArrayLike<number>,
  model: EtsModel,
  options: { criterion?: 'likelihood' | 'meanSquare' } = {},
): BegunEts {
  checkSeries(series, model);
  const n = series.length;
  const size = etsSize(model);
  if (n <= size + 1) throw new RangeError(`series must have more than ${size + 1} values, got ${n}`);
  const relative = model.error === 'M' && options.criterion !== 'meanSquare';
  const squares = makeEtsSquares(series, model, relative);
  const first = etsStarts(series, model)
    .map((start) => etsDescend(squares, start, 6))
    .reduce((best, one) => (one.value < best.value ? one : best));
  if (first.value === Infinity) throw new RangeError('series: no admissible start was found');
  return {
    model,
    squares,
    at: first.at,
    aicc: criteria(n * Math.log(first.value), n, size).aicc,
    lastFall: n * first.fall,
  };
}

/** Walks a search to the floor of its valley. */
export function finishEts(series: ArrayLike<number>, { model, squares, at }: BegunEts): EtsFit {
  const n = series.length;
  const size = etsSize(model);
  const parameters = etsParametersAt(etsDescend(squares, at, 200).at, model);
  const pass = etsLikelihood(series, model, parameters);
  return {
    model,
    parameters,
    n,
    deviance: pass.deviance,
    logLikelihood: pass.logLikelihood,
    ...criteria(pass.deviance, n, size),
    meanSquare: pass.meanSquare,
    variance: pass.residuals.reduce((sum, e) => sum + e * e, 0) / (n - size),
    last: pass.last,
  };
}

function criteria(deviance: number, n: number, size: number): { aic: number; aicc: number } {
  const k = size + 1;
  const aic = deviance + 2 * k;
  return { aic, aicc: n - k - 1 > 0 ? aic + (2 * k * (k + 1)) / (n - k - 1) : Infinity };
}
