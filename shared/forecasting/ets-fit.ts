import { etsDescend } from './ets-descend.ts';
import { checkSeries, etsLikelihood } from './ets-likelihood.ts';
import { type EtsModel, type EtsParameters, etsSize } from './ets-model.ts';
import { etsParametersAt, makeEtsSquares } from './ets-squares.ts';
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
  checkSeries(series, model);
  const n = series.length;
  const size = etsSize(model);
  if (n <= size + 1) throw new RangeError(`series must have more than ${size + 1} values, got ${n}`);
  const relative = model.error === 'M' && options.criterion !== 'meanSquare';
  const squares = makeEtsSquares(series, model, relative);
  // a few steps tell which valley is the deeper one; only that one is walked to its floor
  const first = etsStarts(series, model)
    .map((start) => etsDescend(squares, start, 6))
    .reduce((best, one) => (one.value < best.value ? one : best));
  if (first.value === Infinity) throw new RangeError('series: no admissible start was found');
  const parameters = etsParametersAt(etsDescend(squares, first.at, 200).at, model);
  const pass = etsLikelihood(series, model, parameters);
  const k = size + 1;
  const aic = pass.deviance + 2 * k;
  return {
    model,
    parameters,
    n,
    deviance: pass.deviance,
    logLikelihood: pass.logLikelihood,
    aic,
    aicc: n - k - 1 > 0 ? aic + (2 * k * (k + 1)) / (n - k - 1) : Infinity,
    meanSquare: pass.meanSquare,
    variance: pass.residuals.reduce((sum, e) => sum + e * e, 0) / (n - size),
    last: pass.last,
  };
}
