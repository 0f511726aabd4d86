import { brier } from '../../shared/forecasting/brier.ts';
import { crpsNegativeBinomial } from '../../shared/forecasting/crps-negative-binomial.ts';
import { crpsNormal } from '../../shared/forecasting/crps-normal.ts';
import { crpsPoisson } from '../../shared/forecasting/crps-poisson.ts';
import { crpsSample } from '../../shared/forecasting/crps-sample.ts';
import { dieboldMariano } from '../../shared/forecasting/diebold-mariano.ts';
import { logScore } from '../../shared/forecasting/log-score.ts';
import { empiricalBayesGlobal } from '../../shared/spatial/empirical-bayes-global.ts';
import { empiricalBayesLocal } from '../../shared/spatial/empirical-bayes-local.ts';
import { nearestNeighbours } from '../../shared/spatial/nearest-neighbours.ts';
import { benjaminiHochberg } from '../../shared/statistics/benjamini-hochberg.ts';
import { garwoodInterval } from '../../shared/statistics/garwood-interval.ts';
import { poissonRateRatio } from '../../shared/statistics/poisson-rate-ratio.ts';
import { seasonalMannKendall } from '../../shared/statistics/seasonal-mann-kendall.ts';
import { wilsonInterval } from '../../shared/statistics/wilson-interval.ts';
import type { Comparison } from './library.ts';
import { fixture as spatial } from './spatial/fixture.ts';

/** Fixtures of intervals, rates and scores told in the terms of the validation table. */
export const rateAndScoreLibrary = {
  benjaminiHochberg,
  brier,
  crpsNegativeBinomial,
  crpsNormal,
  crpsPoisson,
  crpsSample,
  dieboldMariano,
  empiricalBayesGlobal,
  empiricalBayesLocal,
  garwoodInterval,
  logScore,
  nearestNeighbours: (points: [number, number][], k: number) =>
    nearestNeighbours(points, k).map((near) => [...near].sort((a, b) => a - b)),
  poissonRateRatio,
  seasonalMannKendall,
  wilsonInterval,
};

type Versions = Record<string, string>;
type Column = (number | null)[];
interface IntervalSets {
  garwood: Record<string, Record<'count' | 'exposure' | 'level' | 'lower' | 'upper', Column>>;
  wilson: Record<
    string,
    Record<'successes' | 'trials' | 'level' | 'lower' | 'upper', Column> & { continuity: boolean[] }
  >;
  benjaminiHochberg: Record<string, { p: Column; adjusted: Column }>;
}

export function intervalComparisons(sets: IntervalSets, versions: Versions): Comparison[] {
  const against = `R ${versions['R']}`;
  const both = (
    name: string,
    dataSet: string,
    args: unknown[],
    ends: Record<'lower' | 'upper', number | null>,
  ) =>
    (['lower', 'upper'] as const).map(
      (pick): Comparison => ({
        function: name,
        dataSet,
        package: against,
        args,
        expected: [ends[pick]],
        pick,
      }),
    );
  return [
    ...Object.entries(sets.garwood).flatMap(([dataSet, set]) =>
      set.count.flatMap((count, i) =>
        both('garwoodInterval', dataSet, [count, { exposure: set.exposure[i], level: set.level[i] }], {
          lower: set.lower[i]!,
          upper: set.upper[i]!,
        }),
      ),
    ),
    ...Object.entries(sets.wilson).flatMap(([dataSet, set]) =>
      set.successes.flatMap((successes, i) => {
        const options = { level: set.level[i], continuity: set.continuity[i] };
        return both('wilsonInterval', dataSet, [successes, set.trials[i], options], {
          lower: set.lower[i]!,
          upper: set.upper[i]!,
        });
      }),
    ),
    ...Object.entries(sets.benjaminiHochberg).map(
      ([dataSet, { p, adjusted }]): Comparison => ({
        function: 'benjaminiHochberg',
        dataSet,
        package: against,
        args: [p],
        expected: adjusted,
      }),
    ),
  ];
}

export function rateComparisons(versions: Versions): Comparison[] {
  const against = `R spdep ${versions['spdep']}`;
  const rates = Object.entries(spatial.bayes).flatMap(([dataSet, set]) => {
    const one = (name: string, args: unknown[], pick: string, expected: Column | number): Comparison => ({
      function: name,
      dataSet,
      package: against,
      args: [set.counts, set.populations, ...args],
      expected: [expected].flat(),
      pick,
    });
    return [
      one('empiricalBayesGlobal', [], 'estimate', [...set.global.estimate]),
      one('empiricalBayesGlobal', [], 'mean', set.global.mean),
      one('empiricalBayesGlobal', [], 'variance', set.global.variance),
      // estimates apart: with no event around, spdep divides 0 by 0
      ...(['neighbourhood', 'own'] as const).flatMap((centre) =>
        (['mean', 'variance'] as const).map((pick) =>
          one('empiricalBayesLocal', [set.neighbours, { centre }], pick, [...set[centre][pick]]),
        ),
      ),
    ];
  });
  const nearest = Object.entries(spatial.nearest).map(
    ([dataSet, { points, k, neighbours }]): Comparison => ({
      function: 'nearestNeighbours',
      dataSet,
      package: against,
      args: [points, k],
      expected: neighbours.flatMap((near) => [...near].sort((a, b) => a - b)),
    }),
  );
  return [...rates, ...nearest];
}

type Seasonal = Record<
  string,
  { values: Column; period: number; s: number; variance: number; z: number; p: number }
>;

export function seasonalComparisons(sets: Seasonal, versions: Versions): Comparison[] {
  return Object.entries(sets).flatMap(([dataSet, set]) =>
    (['s', 'variance', 'z', 'p'] as const).map(
      (pick): Comparison => ({
        function: 'seasonalMannKendall',
        dataSet,
        package: `R ${versions['R']}`,
        args: [set.values, { period: set.period }],
        expected: [set[pick]],
        pick,
      }),
    ),
  );
}

type Rows = [...number[], number][];
type ScoreSets = Record<
  'crpsPoisson' | 'crpsNegativeBinomial' | 'crpsNormal' | 'logPoisson' | 'logNegativeBinomial' | 'logNormal',
  Rows
> & { crpsSample: [number, number[], number][]; brier: [number[], number[], number][] };

export function scoreComparisons(sets: ScoreSets, versions: Versions): Comparison[] {
  const one = (name: string, args: unknown[], expected: number): Comparison => ({
    function: name,
    dataSet: 'grid of arguments',
    package: `scipy ${versions['scipy']}`,
    args,
    expected: [expected],
  });
  return [
    ...sets.crpsPoisson.map(([y, mean, score]) => one('crpsPoisson', [y, mean], score!)),
    ...sets.crpsNegativeBinomial.map(([y, mean, size, score]) =>
      one('crpsNegativeBinomial', [y, { mean, size }], score!),
    ),
    ...sets.crpsNormal.map(([y, mean, sd, score]) => one('crpsNormal', [y, { mean, sd }], score!)),
    ...sets.crpsSample.map(([y, sample, score]) => one('crpsSample', [y, sample], score)),
    ...sets.brier.map(([p, came, score]) => one('brier', [p, came], score)),
    ...sets.logPoisson.map(([y, mean, score]) => one('logScore', [y, { kind: 'poisson', mean }], score!)),
    ...sets.logNegativeBinomial.map(([y, mean, size, score]) =>
      one('logScore', [y, { kind: 'negativeBinomial', mean, size }], score!),
    ),
    ...sets.logNormal.map(([y, mean, sd, score]) =>
      one('logScore', [y, { kind: 'normal', mean, sd }], score!),
    ),
  ];
}

interface DieboldMarianoSet {
  first: number[];
  second: number[];
  tests: { h: number; power: number; alternative: string; estimator: string; statistic: number; p: number }[];
}

export function dieboldMarianoComparisons(
  sets: Record<string, DieboldMarianoSet>,
  versions: Versions,
): Comparison[] {
  return Object.entries(sets).flatMap(([dataSet, { first, second, tests }]) =>
    tests.flatMap(({ h, power, alternative, estimator, ...answer }) =>
      (['statistic', 'p'] as const).map(
        (pick): Comparison => ({
          function: 'dieboldMariano',
          dataSet,
          package: `R forecast ${versions['forecast']}`,
          args: [
            first,
            second,
            {
              horizon: h,
              power,
              alternative: alternative === 'two.sided' ? 'twoSided' : alternative,
              varianceEstimator: estimator,
            },
          ],
          expected: [answer[pick]],
          pick,
        }),
      ),
    ),
  );
}
