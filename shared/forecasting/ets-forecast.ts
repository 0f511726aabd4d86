import type { EtsFit } from './ets-fit.ts';

/**
 * What does a fitted exponential smoothing model expect of the coming periods, and within what spread?
 *
 * Definition: means by running the filter without errors; variances by class: additive errors s^2 (1 + sum c_j^2);
 *   multiplicative errors with additive states (1 + s^2) theta_h - mean^2, theta_h = mean^2 + s^2 sum c_j^2 theta_(h-j);
 *   a multiplicative season multiplies level and spread of the rest by its factor, which no error reaches within one
 *   cycle. c_j = alpha + beta (phi + ... + phi^j) + gamma where j is a whole number of cycles.
 * Shapes: fit, steps -> { mean, sd }, one number per step.
 * Units: those of the series.
 * Undefined: RangeError for steps that are not a whole number of at least 1, or beyond one cycle of a multiplicative season.
 * Assumes: errors are independent and normal, weights are known (their own uncertainty is left out).
 * Reference: Hyndman, Koehler, Ord and Snyder (2005), J. Forecasting 24; (2008) chapter 6.
 * Checked: means and 90 % limits of every model against R forecast at equal parameters in the fixture ets.json; M,Ad,M
 *   against its simulation, since its closed form leaves the first step of the slope undamped.
 * Cost: O(steps^2).
 */
export function etsForecast(
  fit: Pick<EtsFit, 'model' | 'parameters' | 'last' | 'variance'>,
  steps: number,
): { mean: number[]; sd: number[] } {
  const { model, parameters, last, variance } = fit;
  if (!Number.isInteger(steps) || steps < 1)
    throw new RangeError(`steps must be a whole number of at least 1, got ${steps}`);
  if (model.season === 'M' && steps > model.period)
    throw new RangeError(`steps must not exceed the ${model.period} of one cycle, got ${steps}`);
  const phi = parameters.phi ?? 1;
  const mean: number[] = [];
  const sd: number[] = [];
  const c: number[] = [0];
  const theta: number[] = [];
  let damped = 0;
  let power = 1;
  for (let h = 1; h <= steps; h++) {
    power *= phi;
    damped += power;
    const plain = last.level + damped * (last.slope ?? 0);
    const factor = model.season === 'N' ? 0 : last.seasonal[(h - 1) % model.period]!;
    const centre = model.season === 'A' ? plain + factor : plain;
    if (model.error === 'A') {
      let sum = 1;
      for (let j = 1; j < h; j++) sum += c[j]! ** 2;
      mean.push(centre);
      sd.push(Math.sqrt(variance * sum));
    } else {
      let sum = centre * centre;
      for (let j = 1; j < h; j++) sum += variance * c[j]! ** 2 * theta[h - j]!;
      theta[h] = sum;
      const spread = Math.sqrt(Math.max(0, (1 + variance) * sum - centre * centre));
      mean.push(model.season === 'M' ? centre * factor : centre);
      sd.push(model.season === 'M' ? spread * Math.abs(factor) : spread);
    }
    const cycle = model.season === 'A' && h % model.period === 0;
    c[h] = parameters.alpha + (parameters.beta ?? 0) * damped + (cycle ? parameters.gamma! : 0);
  }
  return { mean, sd };
}
