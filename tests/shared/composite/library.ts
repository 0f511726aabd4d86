import { readFileSync } from 'node:fs';
import { criticWeights } from '../../../shared/composite/critic-weights.ts';
import { cronbachAlpha } from '../../../shared/composite/cronbach-alpha.ts';
import { entropyWeights } from '../../../shared/composite/entropy-weights.ts';
import { minMax } from '../../../shared/composite/min-max.ts';
import { pcaWeights } from '../../../shared/composite/pca-weights.ts';
import { percentileRank } from '../../../shared/composite/percentile-rank.ts';
import { rankNormalise } from '../../../shared/composite/rank-normalise.ts';
import { weightedMean } from '../../../shared/composite/weighted-mean.ts';
import { winsorise } from '../../../shared/composite/winsorise.ts';
import { zScore } from '../../../shared/composite/z-score.ts';
import { correlationMatrix } from '../../../shared/statistics/correlation-matrix.ts';
import { sobolSequence } from '../../../shared/statistics/sobol-sequence.ts';
import { symmetricEigen } from '../../../shared/statistics/symmetric-eigen.ts';

/** What a fixture's `function` names. */
export const library = {
  correlationMatrix,
  criticWeights,
  cronbachAlpha,
  entropyWeights,
  minMax,
  pcaWeights,
  percentileRank,
  rankNormalise,
  sobolSequence,
  symmetricEigen,
  weightedMean,
  winsorise,
  zScore,
};

/** One call of a function and what the trusted package gives for it, flat; null is NaN. */
export interface Comparison {
  function: keyof typeof library;
  dataSet: string;
  package: string;
  args: unknown[];
  expected: (number | null)[];
  /** Which part of the answer. */
  pick?: string;
}

const withNaN = (value: unknown): unknown =>
  value === null ? Number.NaN : Array.isArray(value) ? value.map(withNaN) : value;

/** The answer of our function, flat. */
export function answer({ function: name, args, pick }: Comparison): number[] {
  const called = (library[name] as (...given: unknown[]) => unknown)(...args.map(withNaN));
  const part = pick === undefined ? called : (called as Record<string, unknown>)[pick];
  return typeof part === 'number' ? [part] : (Array.from(part as ArrayLike<unknown>).flat(3) as number[]);
}

export const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../fixtures/composite/${name}.json`, import.meta.url), 'utf8')) as T;
