import { backtest } from '../../../shared/forecasting/backtest.ts';
import type { ForecastTarget } from '../../../shared/forecasting/candidates.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { type RandomStream, xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';

export const months = 85;

/** A Poisson draw by counting uniform products; fine for small means. */
export function poissonDraw(stream: RandomStream, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = stream.uniform(); product > limit; product *= stream.uniform()) count++;
  return count;
}

export interface History {
  values: Float64Array;
  covariates?: Float64Array[];
}

/** Share of simulated histories in which a skill is claimed at any of the three horizons, with its standard error. */
export function claimRate(
  name: string,
  target: ForecastTarget,
  count: number,
  simulate: (stream: RandomStream) => History,
): { rate: number; error: number } {
  let claims = 0;
  for (let k = 0; k < count; k++) {
    const { values, covariates } = simulate(xoshiro128(seedState(k, [name])));
    if (backtest(values, target, { covariates: covariates ?? [] })!.some((one) => one.hasSkill)) claims++;
  }
  const rate = claims / count;
  const error = Math.sqrt((rate * (1 - rate)) / count);
  process.stdout.write(
    `${name}: skill claimed in ${(100 * rate).toFixed(1)} % of ${count} histories (standard error ${(100 * error).toFixed(1)} %)\n`,
  );
  return { rate, error };
}
