import { readFileSync } from 'node:fs';
import type { EtsModel, EtsParameters } from '../../../shared/forecasting/ets-model.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/forecasting/${name}.json`, import.meta.url), 'utf8'));

interface FittedModel {
  error: EtsModel['error'];
  trend: EtsModel['trend'];
  season: EtsModel['season'];
  alpha: number;
  beta: number | null;
  gamma: number | null;
  phi: number | null;
  level: number;
  slope: number | null;
  seasonal: number[];
  logLikelihood: number;
  aic: number;
  aicc: number;
  meanSquare: number;
  variance: number;
  fitted: number[];
  lastLevel: number;
  mean: number[];
  upper: number[];
  simulatedMean: number[] | null;
  simulatedSd: number[] | null;
}
interface Single {
  alpha: number;
  beta: number | null;
  phi: number | null;
  level: number;
  slope: number | null;
  meanSquare: number;
  mean: number[];
  upper: number[];
}
type Means = { mean: number[]; upper: number[] };

/** Exponential smoothing, made by tests/fixtures/forecasting/make-ets.R with the versions it names. */
export const smoothing = read('ets') as {
  series: Record<
    string,
    {
      values: number[];
      period: number;
      bestAicc: number;
      models: FittedModel[];
      simple: {
        ses: Single;
        holt: Single;
        theta: Means & { alpha: number; drift: number; level: number; meanSquare: number };
        naive: Means;
        snaive: Means;
        meanf: { mean: number[]; sd: number };
      };
    }
  >;
  admissible: {
    m: number;
    alpha: number;
    beta: number;
    gamma: number;
    phi: number;
    trend: EtsModel['trend'];
    admissible: boolean;
  }[];
  dieboldMariano: Record<
    string,
    {
      first: number[];
      second: number[];
      tests: {
        h: number;
        power: number;
        alternative: 'two.sided' | 'less' | 'greater';
        estimator: 'acf' | 'bartlett';
        statistic: number;
        p: number;
      }[];
    }
  >;
};

interface Regression {
  coefficients: number[];
  mean: number;
  logLikelihood: number;
}

/** Autoregressions of counts, made by tests/fixtures/forecasting/make-counts.R with the versions it names. */
export const autoregressions = read('counts').sets as Record<
  string,
  {
    counts: number[];
    horizon: number;
    lags: number[];
    harmonics: number;
    period: number;
    covariate: number[] | null;
    poisson: Regression;
    negativeBinomial?: Regression & { size: number };
  }
>;

/** Proper scores, made by tests/fixtures/forecasting/make-scores.py with the versions it names. */
export const scores = read('scores') as {
  crpsPoisson: [number, number, number][];
  crpsNegativeBinomial: [number, number, number, number][];
  crpsNormal: [number, number, number, number][];
  crpsSample: [number, number[], number][];
  brier: [number[], number[], number][];
  logPoisson: [number, number, number][];
  logNegativeBinomial: [number, number, number, number][];
  logNormal: [number, number, number, number][];
  studentP: [number, number, number][];
  studentQuantile: [number, number, number][];
  mass: [number, number | null, number[]][];
};

export const modelOf = (
  one: { error: 'A' | 'M'; trend: EtsModel['trend']; season: EtsModel['season'] },
  period: number,
): EtsModel => ({
  error: one.error,
  trend: one.trend,
  season: one.season,
  period: one.season === 'N' ? 1 : period,
});

export const parametersOf = (one: Partial<FittedModel>): EtsParameters => ({
  alpha: one.alpha!,
  beta: one.beta ?? null,
  gamma: one.gamma ?? null,
  phi: one.phi ?? null,
  level: one.level!,
  slope: one.slope ?? null,
  seasonal: one.seasonal ?? [],
});
