import { normalP } from '../statistics/normal-p.ts';
import { normalQuantile } from '../statistics/normal-quantile.ts';
import type { ForecastTarget } from './candidates.ts';
import { crpsCount } from './crps-count.ts';
import { crpsNormal } from './crps-normal.ts';
import { logScore } from './log-score.ts';
import type { Predictive } from './predictive.ts';

/** Probability of reaching a threshold. */
export function probabilityAtLeast(forecast: Predictive, threshold: number): number {
  if (forecast.kind === 'normal') {
    if (forecast.sd > 0) return normalP((threshold - forecast.mean) / forecast.sd, 'greater');
    return forecast.mean >= threshold ? 1 : 0;
  }
  let sum = 0;
  for (let k = forecast.mass.length - 1; k >= threshold; k--) sum += forecast.mass[k]!;
  return Math.min(1, sum);
}

/** Smallest value that at least the share p lies at or below. */
export function predictiveQuantile(forecast: Predictive, p: number): number {
  if (forecast.kind === 'normal') return forecast.mean + forecast.sd * normalQuantile(p);
  let below = 0;
  for (let k = 0; k < forecast.mass.length; k++) {
    below += forecast.mass[k]!;
    // sums of probabilities carry rounding: 0.95 must count as reached
    if (below >= p - 1e-12) return k;
  }
  return forecast.mass.length - 1;
}

/**
 * Loss that a target is judged by: CRPS of a count or a value, and of an event its Brier score (which is its CRPS).
 * `event` may stand in for the probability where it is not the tail of a distribution. Log score in nats beside it.
 */
export function predictiveScore(
  target: ForecastTarget,
  forecast: Predictive,
  outcome: number,
  event?: number,
): { loss: number; log: number } {
  if (target.kind === 'threshold') {
    const p = event ?? probabilityAtLeast(forecast, target.threshold);
    const came = outcome >= target.threshold;
    return { loss: (p - (came ? 1 : 0)) ** 2, log: -Math.log(came ? p : 1 - p) };
  }
  if (forecast.kind === 'count')
    return { loss: crpsCount(forecast.mass, outcome), log: logScore(outcome, forecast) };
  return {
    loss: crpsNormal(outcome, forecast),
    log: forecast.sd > 0 ? logScore(outcome, forecast) : forecast.mean === outcome ? -Infinity : Infinity,
  };
}
