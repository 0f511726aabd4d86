import { readdirSync, readFileSync } from 'node:fs';
import { criticWeights } from '../../shared/composite/critic-weights.ts';
import { cronbachAlpha } from '../../shared/composite/cronbach-alpha.ts';
import { entropyWeights } from '../../shared/composite/entropy-weights.ts';
import { minMax } from '../../shared/composite/min-max.ts';
import { pcaWeights } from '../../shared/composite/pca-weights.ts';
import { percentileRank } from '../../shared/composite/percentile-rank.ts';
import { rankNormalise } from '../../shared/composite/rank-normalise.ts';
import { weightedMean } from '../../shared/composite/weighted-mean.ts';
import { winsorise } from '../../shared/composite/winsorise.ts';
import { zScore } from '../../shared/composite/z-score.ts';
import { correlationMatrix } from '../../shared/statistics/correlation-matrix.ts';
import { descendingRanks } from '../../shared/statistics/descending-ranks.ts';
import { gammaQuantile } from '../../shared/statistics/gamma-quantile.ts';
import { logMean } from '../../shared/statistics/log-mean.ts';
import { negativeBinomialUpperMidP } from '../../shared/statistics/negative-binomial-upper-mid-p.ts';
import { normalQuantile } from '../../shared/statistics/normal-quantile.ts';
import { quantile } from '../../shared/statistics/quantile.ts';
import { regularisedIncompleteBeta } from '../../shared/statistics/regularised-incomplete-beta.ts';
import { sobolSequence } from '../../shared/statistics/sobol-sequence.ts';
import { symmetricEigen } from '../../shared/statistics/symmetric-eigen.ts';
import {
  changeComparisons,
  detectionLibrary,
  type ScanSets,
  scanComparisons,
  surveillanceComparisons,
} from './detection-fixtures.ts';
import { olderLibrary, spatialComparisons, trendComparisons } from './older-fixtures.ts';
import {
  dieboldMarianoComparisons,
  intervalComparisons,
  rateAndScoreLibrary,
  rateComparisons,
  scoreComparisons,
  seasonalComparisons,
} from './rate-and-score-fixtures.ts';

/** Functions that fixtures name in their `comparisons`; a new fixture adds its functions here. */
export const library: Record<string, (...given: never[]) => unknown> = {
  correlationMatrix,
  criticWeights,
  cronbachAlpha,
  descendingRanks,
  ...detectionLibrary,
  entropyWeights,
  gammaQuantile,
  logMean,
  minMax,
  negativeBinomialUpperMidP,
  normalQuantile,
  ...olderLibrary,
  ...rateAndScoreLibrary,
  pcaWeights,
  percentileRank,
  quantile,
  rankNormalise,
  regularisedIncompleteBeta,
  sobolSequence,
  symmetricEigen,
  weightedMean,
  winsorise,
  zScore,
};

/**
 * The one convention of fixtures that the validation table is made from: in any tests/fixtures/<folder>/<name>.json a
 * list `comparisons` of these. Null is NaN; `expected` is flat; `pick` names the part of the answer (`weights`, `p`).
 */
export interface Comparison {
  function: string;
  dataSet: string;
  /** Trusted package and its version, or the printed source. */
  package: string;
  args: unknown[];
  expected: (number | null)[];
  pick?: string;
}

const withNaN = (value: unknown): unknown =>
  value === null ? Number.NaN : Array.isArray(value) ? value.map(withNaN) : value;

/** The answer of our function, flat. */
export function answer({ function: name, args, pick }: Comparison): number[] {
  const called = (library[name] as (...given: unknown[]) => unknown)(...args.map(withNaN));
  const list = Array.isArray(called) && pick !== undefined ? called : [called];
  const parts = list.map((one) => (pick === undefined ? one : (one as Record<string, unknown>)[pick]));
  return parts.flatMap((part) =>
    typeof part === 'number' ? [part] : (Array.from(part as ArrayLike<unknown>).flat(3) as number[]),
  );
}

/** Largest |ours - theirs| / |theirs|; what is 0 but for rounding is judged by the size of the whole. */
export function largestDifference(comparison: Comparison): number {
  const found = answer(comparison);
  const { expected } = comparison;
  if (found.length !== expected.length) return Number.POSITIVE_INFINITY;
  const size = Math.max(...expected.map((value) => Math.abs(value ?? 0)));
  return expected.reduce<number>((largest, value, i) => {
    if (value === null || Number.isNaN(found[i]!))
      return value === null && Number.isNaN(found[i]!) ? largest : Number.POSITIVE_INFINITY;
    const scale = Math.max(Math.abs(value), 1e-6 * size);
    return Math.max(largest, scale === 0 ? 0 : Math.abs(found[i]! - value) / scale);
  }, 0);
}

const fixtures = new URL('../fixtures/', import.meta.url);

/** The comparisons of every fixture, and of the older ones that list arguments and answer under a function's name. */
export function allComparisons(): Comparison[] {
  return readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((folder) =>
      readdirSync(new URL(`${folder.name}/`, fixtures))
        .filter((name) => name.endsWith('.json'))
        .sort()
        .flatMap((name) =>
          comparisonsOf(JSON.parse(readFileSync(new URL(`${folder.name}/${name}`, fixtures), 'utf8'))),
        ),
    );
}

function comparisonsOf(fixture: Record<string, unknown>): Comparison[] {
  if (Array.isArray(fixture['comparisons'])) return fixture['comparisons'] as Comparison[];
  const versions = (fixture['versions'] ?? {}) as Record<string, string>;
  const as = <Sets>() => fixture as unknown as Sets;
  if ('association' in fixture) return [...spatialComparisons(versions), ...rateComparisons(versions)];
  if ('garwood' in fixture)
    return intervalComparisons(as<Parameters<typeof intervalComparisons>[0]>(), versions);
  if ('crpsPoisson' in fixture)
    return scoreComparisons(as<Parameters<typeof scoreComparisons>[0]>(), versions);
  if ('dieboldMariano' in fixture)
    return dieboldMarianoComparisons(
      fixture['dieboldMariano'] as Parameters<typeof dieboldMarianoComparisons>[0],
      versions,
    );
  if ('ears' in fixture) return surveillanceComparisons(versions);
  if ('hamedRao' in fixture)
    return changeComparisons(fixture as unknown as Parameters<typeof changeComparisons>[0], versions);
  if ('permutation' in fixture) return scanComparisons(fixture as unknown as ScanSets, versions);
  if ('series' in fixture && 'seasonal' in fixture)
    return [
      ...trendComparisons(fixture['series'] as Parameters<typeof trendComparisons>[0], versions),
      ...seasonalComparisons(fixture['seasonal'] as Parameters<typeof seasonalComparisons>[0], versions),
    ];
  const source =
    versions['scipy'] && versions['numpy'] ? `scipy ${versions['scipy']}, numpy ${versions['numpy']}` : null;
  if (!source) return [];
  return Object.entries(fixture).flatMap(([name, rows]) =>
    name in library && Array.isArray(rows)
      ? rows.map(
          (row: unknown[]): Comparison => ({
            function: name,
            dataSet: 'grid of arguments',
            package: source,
            args: row.slice(0, -1),
            expected: [row.at(-1)].flat() as number[],
          }),
        )
      : [],
  );
}
