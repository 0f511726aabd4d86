import { readFileSync } from 'node:fs';

/** Reference values, made by tests/fixtures/statistics/make-statistics.py with the versions it names. */
export const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/statistics/statistics.json', import.meta.url), 'utf8'),
) as {
  regularisedIncompleteBeta: [number, number, number, number][];
  negativeBinomialUpperMidP: [number, number, number, number][];
  gammaQuantile: [number, number, number, number][];
  gammaMoments: [number, number[]][];
  normalQuantile: [number, number][];
  logMean: [number, number, number][];
  quantile: [number[], number, number][];
  descendingRanks: [number[], number[]][];
  xoshiro128: { state: number[]; words: number[] };
};
