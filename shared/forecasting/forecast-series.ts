import { backtest, type HorizonRecord, type Skill } from './backtest.ts';
import { shareAtLeast } from './backtest-losses.ts';
import { candidateForecast } from './candidate-forecast.ts';
import type { CandidateCode, ForecastTarget } from './candidates.ts';
import type { Predictive } from './predictive.ts';
import { predictiveQuantile, probabilityAtLeast } from './predictive-score.ts';

/** An area's unbroken past of one kind. */
export interface ForecastSeries {
  values: number[];
  target: ForecastTarget;
  /** Structural conditions of each month, or none. */
  covariates: number[][];
  /** Distances from the last value that are forecast. */
  steps: number[];
}

/** What the chosen candidate says of one coming month. */
export interface ComingForecast {
  steps: number;
  candidate: CandidateCode;
  reference: CandidateCode;
  skill: Skill;
  hasSkill: boolean;
  mean: number;
  /** 5, 25, 50, 75 and 95 % points. */
  quantiles: [number, number, number, number, number];
  /** Of the event, where the target is one. */
  probability: number | null;
  distribution: StoredPredictive;
  noChange: StoredPredictive;
}

/** A distribution as it is kept: enough to score it when the month has ended. */
export type StoredPredictive =
  | { kind: 'normal'; mean: number; sd: number; probability?: number }
  | { kind: 'count'; mass: number[] };

/** Months with and without the event that a skill must have been seen on before it counts. */
export const neededEvents = 10;
export const firstOrigin = 36;
export const minimumScored = 12;
/** Months of unbroken past without which nothing is checked. */
export const neededMonths = (steps: readonly number[]): number =>
  firstOrigin + 2 * minimumScored + Math.max(...steps) - 1;

/** Months in which something came; of an event the rarer of came and did not come. */
export function eventsIn(values: readonly number[], target: ForecastTarget): number {
  const came = values.filter((value) =>
    target.kind === 'threshold' ? value >= target.threshold : value > 0,
  );
  return target.kind === 'threshold' ? Math.min(came.length, values.length - came.length) : came.length;
}

/**
 * Backtest and coming months of one series: what the thread computes. Null where `stopped` said so; records null where
 * the past is too short to check anything.
 */
export function forecastSeries(
  { values, target, covariates, steps }: ForecastSeries,
  stopped: () => boolean,
): { records: HorizonRecord[] | null; coming: ComingForecast[] } | null {
  if (values.length < neededMonths(steps)) return { records: null, coming: [] };
  const history = Float64Array.from(values);
  const columns = covariates.map((column) => Float64Array.from(column));
  const records = backtest(history, target, {
    horizons: steps,
    firstOrigin,
    minimumScored,
    covariates: columns,
    onOrigin: stopped,
  });
  if (!records) return null;
  const input = { target, history, steps: Math.max(...steps), period: 12, covariates: columns };
  const mean = candidateForecast('historical_mean', input).forecasts!;
  const last = candidateForecast('no_change', input).forecasts!;
  const said = new Map<CandidateCode, Predictive[]>();
  const coming = records.map(({ horizon, chosen, reference, skill, hasSkill }): ComingForecast => {
    if (!said.has(chosen)) said.set(chosen, candidateForecast(chosen, input).forecasts ?? mean);
    const forecast = said.get(chosen)![horizon - 1]!;
    const byShare = chosen === 'historical_mean' || said.get(chosen) === mean;
    const probability =
      target.kind !== 'threshold'
        ? null
        : byShare
          ? shareAtLeast(history, target.threshold)
          : probabilityAtLeast(forecast, target.threshold);
    const at = (p: number) => predictiveQuantile(forecast, p);
    return {
      steps: horizon,
      candidate: chosen,
      reference,
      skill,
      hasSkill: hasSkill && eventsIn(values, target) >= neededEvents,
      mean: meanOf(forecast),
      quantiles: [at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)],
      probability,
      distribution: stored(forecast, probability),
      noChange: stored(
        last[horizon - 1]!,
        target.kind === 'threshold' ? probabilityAtLeast(last[horizon - 1]!, target.threshold) : null,
      ),
    };
  });
  return { records, coming };
}

function meanOf(forecast: Predictive): number {
  if (forecast.kind === 'normal') return forecast.mean;
  return forecast.mass.reduce((sum, p, k) => sum + p * k, 0);
}

function stored(forecast: Predictive, probability: number | null): StoredPredictive {
  if (forecast.kind === 'count') return { kind: 'count', mass: [...forecast.mass] };
  return probability === null ? { ...forecast } : { ...forecast, probability };
}
