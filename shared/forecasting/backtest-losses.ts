import type { BacktestOptions } from './backtest-options.ts';
import { candidateForecast } from './candidate-forecast.ts';
import { type CandidateCode, candidatesFor, type ForecastTarget } from './candidates.ts';
import type { EtsFit } from './ets-fit.ts';
import { predictiveQuantile, predictiveScore } from './predictive-score.ts';

/** One forecast of one candidate against what came. */
export interface ScoredForecast {
  loss: number;
  log: number;
  outcome: number;
  /** Central 90 %. */
  low: number;
  high: number;
}

/**
 * Every candidate's forecasts from every origin, scored: by horizon, then by origin (the first one first), then by
 * candidate in the order of `codes`. Null where `onOrigin` ended the work.
 */
export function backtestLosses(
  values: Float64Array,
  target: ForecastTarget,
  options: BacktestOptions,
): { codes: readonly CandidateCode[]; table: Map<number, ScoredForecast[][]> } | null {
  const { horizons = [1, 2, 3], period = 12, covariates = [], firstOrigin = 36, refitEvery = 12 } = options;
  const codes = candidatesFor(target);
  const table = new Map(horizons.map((horizon) => [horizon, [] as ScoredForecast[][]]));
  const n = values.length;
  const furthest = Math.max(...horizons);
  let held: EtsFit | undefined;
  for (let origin = firstOrigin; origin < n; origin++) {
    const history = values.subarray(0, origin);
    if ((origin - firstOrigin) % refitEvery === 0) held = undefined;
    const input = {
      target,
      history,
      steps: furthest,
      period,
      covariates: covariates.map((column) => column.subarray(0, origin)),
    };
    const answers = codes.map((code) => {
      const answer = candidateForecast(code, { ...input, held: code === 'ets' ? held : undefined });
      if (answer.held) held = answer.held;
      return answer.forecasts;
    });
    const fallback = codes.indexOf('historical_mean');
    for (const horizon of horizons) {
      const outcome = values[origin + horizon - 1];
      if (outcome === undefined) continue;
      table.get(horizon)!.push(
        codes.map((_, c) => {
          const which = answers[c] ? c : fallback;
          const forecast = answers[which]![horizon - 1]!;
          const event =
            target.kind === 'threshold' && codes[which] === 'historical_mean'
              ? shareAtLeast(history, target.threshold)
              : undefined;
          return {
            ...predictiveScore(target, forecast, outcome, event),
            outcome,
            low: predictiveQuantile(forecast, 0.05),
            high: predictiveQuantile(forecast, 0.95),
          };
        }),
      );
    }
    if (options.onOrigin?.(origin - firstOrigin + 1, n - firstOrigin)) return null;
  }
  return { codes, table };
}

/** How often the past reached the threshold: half an event and half a non-event are added, so that it is never certain. */
export function shareAtLeast(history: Float64Array, threshold: number): number {
  let reached = 0.5;
  for (const value of history) if (value >= threshold) reached++;
  return reached / (history.length + 1);
}
