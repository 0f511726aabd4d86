import type { CandidateCode, ForecastTarget } from './candidates.ts';
import { countFromNormal } from './count-from-normal.ts';
import { countMass } from './count-mass.ts';
import { ets } from './ets.ts';
import type { EtsFit } from './ets-fit.ts';
import { etsForecast } from './ets-forecast.ts';
import { etsLikelihood } from './ets-likelihood.ts';
import { historicalMean } from './historical-mean.ts';
import { negativeBinomialAutoregression } from './negative-binomial-autoregression.ts';
import { noChange } from './no-change.ts';
import { poissonAutoregression } from './poisson-autoregression.ts';
import type { Predictive } from './predictive.ts';
import { seasonalNaive } from './seasonal-naive.ts';
import { simpleExponentialSmoothing } from './simple-exponential-smoothing.ts';
import { theta } from './theta.ts';

export interface CandidateInput {
  target: ForecastTarget;
  history: Float64Array;
  steps: number;
  period: number;
  /** Structural conditions of each period of the history; what is forecast hangs on the last ones known. */
  covariates: readonly Float64Array[];
  /** A model chosen before, to be run on without choosing again. */
  held?: EtsFit | undefined;
}

/**
 * What one candidate says of the coming periods: one distribution per step, and the model that ets chose, so that it can
 * be held. `forecasts` is null where the candidate has nothing to say on this history (too short, constant, no
 * greatest likelihood).
 */
export function candidateForecast(
  code: CandidateCode,
  input: CandidateInput,
): { forecasts: Predictive[] | null; held?: EtsFit } {
  const { target, history, steps, period } = input;
  const count = target.kind === 'count';
  const fromNormal = ({ mean, sd }: { mean: number[]; sd: number[] }): Predictive[] =>
    mean.map((one, h) =>
      count
        ? { kind: 'count', mass: countFromNormal(one, sd[h]!) }
        : { kind: 'normal', mean: one, sd: sd[h]! },
    );
  try {
    switch (code) {
      case 'no_change':
        return { forecasts: fromNormal(noChange(history, steps)) };
      case 'seasonal_naive':
        return { forecasts: fromNormal(seasonalNaive(history, steps, period)) };
      case 'historical_mean': {
        const past = historicalMean(history);
        const one: Predictive = count
          ? { kind: 'count', mass: countMass(past.countMean, past.size) }
          : { kind: 'normal', mean: past.mean, sd: past.sd };
        return { forecasts: Array<Predictive>(steps).fill(one) };
      }
      case 'simple_exponential_smoothing':
        return { forecasts: fromNormal(simpleExponentialSmoothing(history, steps)) };
      case 'theta':
        return { forecasts: fromNormal(theta(history, steps, { period })) };
      case 'ets':
        return smoothed(input, fromNormal);
      default:
        return { forecasts: autoregression(code, input) };
    }
  } catch (error) {
    if (error instanceof RangeError) return { forecasts: null };
    throw error;
  }
}

function smoothed(
  { history, steps, period, held }: CandidateInput,
  fromNormal: (forecast: { mean: number[]; sd: number[] }) => Predictive[],
): { forecasts: Predictive[]; held: EtsFit } {
  if (!held) {
    const fit = ets(history, { period });
    return { forecasts: fromNormal(etsForecast(fit, steps)), held: fit };
  }
  const { last } = etsLikelihood(history, held.model, held.parameters);
  return { forecasts: fromNormal(etsForecast({ ...held, last }, steps)), held };
}

function autoregression(code: CandidateCode, input: CandidateInput): Predictive[] | null {
  const { history, steps, period } = input;
  const forecasts: Predictive[] = [];
  for (let horizon = 1; horizon <= steps; horizon++) {
    const options = {
      horizon,
      period,
      harmonics: code === 'poisson_autoregression_season' ? 1 : 0,
      covariates: input.covariates.map((column) => lastKnown(column, horizon)),
    };
    const found =
      code === 'negative_binomial_autoregression'
        ? negativeBinomialAutoregression(history, options)
        : { ...poissonAutoregression(history, options), size: Infinity };
    if (!(found.mean >= 0 && found.mean <= 1e5)) return null;
    forecasts.push({ kind: 'count', mass: countMass(found.mean, found.size) });
  }
  return forecasts;
}

/** What was known of a condition `horizon` periods before each period; the first ones take the first value. */
function lastKnown(column: Float64Array, horizon: number): Float64Array {
  return Float64Array.from({ length: column.length + horizon }, (_, t) => column[Math.max(0, t - horizon)]!);
}
