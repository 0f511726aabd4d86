import { type EtsFit, fitEts } from './ets-fit.ts';
import { etsForecast } from './ets-forecast.ts';

/**
 * What comes next, if the latest values count most and there is neither trend nor season?
 *
 * Definition: level l = l + alpha (y - l), every coming mean the last l; alpha and the first level make the mean
 *   squared one-step error least (model A,N,N with criterion meanSquare).
 * Shapes: n numbers, steps -> { mean, sd, fit }, one mean and spread per step.
 * Units: those of the series.
 * Undefined: RangeError for fewer than 4 values, a value that is not finite, steps below 1. A constant series gives
 *   itself with spread 0.
 * Assumes: equal spacing, no gaps; normal errors for the spread.
 * Reference: Brown (1956); Hyndman et al. (2008), Forecasting with Exponential Smoothing.
 * Checked: against R forecast ses in the fixture ets.json.
 * Cost: O(n) per step of the search.
 */
export function simpleExponentialSmoothing(
  series: ArrayLike<number>,
  steps: number,
): { mean: number[]; sd: number[]; fit: EtsFit } {
  const fit = fitEts(series, { error: 'A', trend: 'N', season: 'N', period: 1 }, { criterion: 'meanSquare' });
  return { ...etsForecast(fit, steps), fit };
}
