import { scanPoisson } from '../../shared/spatial/scan-poisson.ts';
import { scanSpaceTimePermutation } from '../../shared/spatial/scan-space-time-permutation.ts';
import { changePoints } from '../../shared/statistics/change-points.ts';
import { countQuantile } from '../../shared/statistics/count-quantile.ts';
import { countUpperP } from '../../shared/statistics/count-upper-p.ts';
import { hamedRaoMannKendall } from '../../shared/statistics/hamed-rao-mann-kendall.ts';
import { cusum } from '../../shared/surveillance/cusum.ts';
import { earsC1 } from '../../shared/surveillance/ears-c1.ts';
import { earsC2 } from '../../shared/surveillance/ears-c2.ts';
import { earsC3 } from '../../shared/surveillance/ears-c3.ts';
import { farringtonFlexible } from '../../shared/surveillance/farrington-flexible.ts';
import { likelihoodRatioCusum } from '../../shared/surveillance/likelihood-ratio-cusum.ts';
import type { Comparison } from './library.ts';
import { fixture, known } from './surveillance/fixture.ts';

/** Fixtures of detection told in the terms of the validation table; of a scan its clusters are compared. */
export const detectionLibrary = {
  changePoints,
  countQuantile,
  countUpperP,
  cusum,
  earsC1,
  earsC2,
  earsC3,
  farringtonFlexible,
  hamedRaoMannKendall,
  likelihoodRatioCusum,
  scanPoisson: (...given: Parameters<typeof scanPoisson>) => scanPoisson(...given).clusters,
  scanSpaceTimePermutation: (...given: Parameters<typeof scanSpaceTimePermutation>) =>
    scanSpaceTimePermutation(...given).clusters,
};

type Versions = Record<string, string>;
type Expected = Comparison['expected'];

export function surveillanceComparisons(versions: Versions): Comparison[] {
  const r = `R ${versions['R']}`;
  const against = `R surveillance ${versions['surveillance']}`;
  const grid = (name: string, rows: (number | null)[][], expected: number[]): Comparison[] =>
    expected.map((value, i) => ({
      function: name,
      dataSet: 'grid of arguments',
      package: r,
      args: rows.map((column) => column[i] ?? Number.POSITIVE_INFINITY),
      expected: [value],
    }));
  const { upperP, quantile } = fixture;
  return [
    ...Object.entries(fixture.ears).flatMap(([dataSet, { counts, methods }]) =>
      (['C1', 'C2', 'C3'] as const).map((method): Comparison => {
        const { options, first, upper } = methods[method]['floor']!;
        const positions = counts.map((_, at) => at).slice(first);
        const args = [counts, { ...options, positions }];
        return { function: `ears${method}`, dataSet, package: against, args, expected: upper, pick: 'upper' };
      }),
    ),
    ...Object.entries(fixture.farrington).flatMap(([dataSet, { counts, frequency, runs }]) =>
      Object.values(runs).flatMap((run) =>
        (['expected', 'upper', 'p', 'phi'] as const).map(
          (pick): Comparison => ({
            function: 'farringtonFlexible',
            dataSet,
            package: against,
            args: [counts, { ...run.options, frequency, positions: run.positions }],
            expected: run[pick],
            pick,
          }),
        ),
      ),
    ),
    ...Object.entries(fixture.cusum).flatMap(([dataSet, { counts, runs }]) =>
      Object.values(runs).map((run): Comparison => {
        const { m, trans, ...options } = run.options;
        const history = known(counts).slice(0, run.first);
        const mean = m ?? history.reduce((sum, count) => sum + count, 0) / history.length;
        return {
          function: 'cusum',
          dataSet,
          package: against,
          args: [
            counts.slice(0, run.first + run.cusum.length),
            mean,
            { ...options, first: run.first, ...(trans && { transformation: trans }) },
          ],
          expected: run.cusum,
          pick: 'statistic',
        };
      }),
    ),
    ...Object.entries(fixture.ratio).flatMap(([dataSet, { counts, runs }]) =>
      Object.values(runs).map((run): Comparison => {
        const { alpha, theta, 'c.ARL': threshold } = run.options;
        const judged = counts.slice(0, run.first + run.value.length);
        const mean = judged.map((_, at) => run.mean[at - run.first] ?? null);
        return {
          function: 'likelihoodRatioCusum',
          dataSet,
          package: against,
          args: [judged, mean, { alpha, theta, threshold, first: run.first }],
          expected: run.value,
          pick: 'statistic',
        };
      }),
    ),
    ...grid('countUpperP', [upperP.y, upperP.mean, upperP.size], upperP.p),
    ...grid('countQuantile', [quantile.p, quantile.mean, quantile.size], quantile.y),
  ];
}

interface Changes {
  hamedRao: Record<string, { values: number[]; plain: Record<'factor' | 'z' | 'p', number> }>;
  changes: Record<
    string,
    {
      values: number[];
      cost: string;
      variance: number | null;
      runs: { minimumSegment: number; penalty: number; last: number[]; total: number }[];
    }
  >;
}

export function changeComparisons({ hamedRao, changes }: Changes, versions: Versions): Comparison[] {
  const against = `R ${versions['R']}`;
  return [
    ...Object.entries(hamedRao).flatMap(([dataSet, { values, plain }]) =>
      (['factor', 'z', 'p'] as const).map(
        (pick): Comparison => ({
          function: 'hamedRaoMannKendall',
          dataSet,
          package: against,
          args: [values],
          expected: [plain[pick]],
          pick,
        }),
      ),
    ),
    ...Object.entries(changes).flatMap(([dataSet, { values, cost, variance, runs }]) =>
      runs.flatMap(({ minimumSegment, penalty, last, total }) =>
        [
          { pick: 'last', expected: last },
          { pick: 'total', expected: [total] },
        ].map(
          ({ pick, expected }): Comparison => ({
            function: 'changePoints',
            dataSet,
            package: against,
            args: [values, { cost, penalty, minimumSegment, ...(variance && { variance }) }],
            expected,
            pick,
          }),
        ),
      ),
    ),
  ];
}

interface ScanSet {
  points: number[][];
  cases: number[] | number[][];
  population: number[];
  share: number;
  maxDuration: number;
  clusters: Record<'observed' | 'expected' | 'relativeRisk' | 'ratio', number>[];
}
export type ScanSets = Record<'poisson' | 'permutation', Record<string, ScanSet>>;

export function scanComparisons(sets: ScanSets, versions: Versions): Comparison[] {
  const against = `R ${versions['R']}, all windows one by one`;
  return (['poisson', 'permutation'] as const).flatMap((kind) =>
    Object.entries(sets[kind]).flatMap(([dataSet, set]) => {
      const cases = set.cases.map((own) => (typeof own === 'number' ? [own] : own));
      const options = {
        seed: 1,
        replications: 9,
        limit: 5,
        maxShare: set.share,
        maxDuration: set.maxDuration,
      };
      const args =
        kind === 'poisson' ? [cases, set.population, set.points, options] : [cases, set.points, options];
      const one = (pick: string, expected: Expected): Comparison => ({
        function: kind === 'poisson' ? 'scanPoisson' : 'scanSpaceTimePermutation',
        dataSet,
        package: against,
        args,
        expected,
        pick,
      });
      return [
        one(
          'observed',
          set.clusters.map((found) => found.observed),
        ),
        one(
          'expected',
          set.clusters.map((found) => found.expected),
        ),
        one(
          'relativeRisk',
          set.clusters.map((found) => found.relativeRisk),
        ),
        one(
          'logLikelihoodRatio',
          set.clusters.map((found) => found.ratio),
        ),
      ];
    }),
  );
}
