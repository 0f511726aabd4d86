import { type EtsFit, fitEts } from './ets-fit.ts';
import { etsForecast } from './ets-forecast.ts';

/**
 * What comes next, if the series has a direction that slowly dies away?
 *
 * Definition: l = l + phi b + alpha e, b = phi b + beta e, mean h ahead l + (phi + ... + phi^h) b; weights and first
 *   states make the mean squared one-step error least (model A,Ad,N with criterion meanSquare).
 * Shapes: n numbers, steps -> { mean, sd, fit }, one mean and spread per step.
 * Units: those of the series.
 * Undefined: RangeError for fewer than 7 values, a value that is not finite, steps below 1.
 * Assumes: equal spacing, no gaps; normal errors for the spread.
 * Reference: Gardner and McKenzie (1985), Management Science 31(10).
 * Checked: against R forecast holt(damped = TRUE) in the fixture ets.json.
 * Cost: O(n) per step of the search.
 */
export function holtDamped(
  series: ArrayLike<number>,
  steps: number,
): { mean: number[]; sd: number[]; fit: EtsFit } {
  const fit = fitEts(
    series,
    { error: 'A', trend: 'Ad', season: 'N', period: 1 },
    { criterion: 'meanSquare' },
  );
  return { ...etsForecast(fit, steps), fit };
}
