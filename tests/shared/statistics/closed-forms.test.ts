import { describe, expect, it } from 'vitest';
import { descendingRanks } from '../../../shared/statistics/descending-ranks.ts';
import { gammaPoisson } from '../../../shared/statistics/gamma-poisson.ts';
import { gammaQuantile } from '../../../shared/statistics/gamma-quantile.ts';
import { logMean } from '../../../shared/statistics/log-mean.ts';
import { negativeBinomialUpperMidP } from '../../../shared/statistics/negative-binomial-upper-mid-p.ts';
import { noisyOr } from '../../../shared/statistics/noisy-or.ts';
import { normalQuantile } from '../../../shared/statistics/normal-quantile.ts';
import { quantile } from '../../../shared/statistics/quantile.ts';
import { regularisedIncompleteBeta } from '../../../shared/statistics/regularised-incomplete-beta.ts';

describe('gamma-Poisson', () => {
  it('is the weighted mean of prior and observed rate', () => {
    // 3 incidents in 2 units, prior mean 0.5 worth 4 units: (4 * 0.5 + 3) / (4 + 2).
    const posterior = gammaPoisson({ count: 3, exposure: 2, priorMean: 0.5, priorStrength: 4 });
    expect(posterior.mean).toBeCloseTo(5 / 6, 12);
    expect(posterior.standardDeviation).toBeCloseTo(Math.sqrt(5) / 6, 12);
  });

  it('is the prior without exposure and the observed rate with much of it', () => {
    expect(gammaPoisson({ count: 0, exposure: 0, priorMean: 0.5, priorStrength: 4 }).mean).toBe(0.5);
    expect(gammaPoisson({ count: 2e9, exposure: 1e9, priorMean: 0.5, priorStrength: 4 }).mean).toBeCloseTo(
      2,
      6,
    );
  });

  it('names the argument that is out of its domain', () => {
    expect(() => gammaPoisson({ count: -1, exposure: 0, priorMean: 1, priorStrength: 1 })).toThrow(/count/);
    expect(() => gammaPoisson({ count: 0, exposure: 0, priorMean: 0, priorStrength: 1 })).toThrow(
      /priorMean/,
    );
  });
});

describe('noisy-or', () => {
  it('is 0 without sources, the one source alone, and 1 - 0.5^2 for two halves', () => {
    expect(noisyOr([])).toBe(0);
    expect(noisyOr([0.64])).toBeCloseTo(0.64, 12);
    expect(noisyOr([0.5, 0.5])).toBe(0.75);
    expect(() => noisyOr([1.2])).toThrow(RangeError);
  });
});

describe('upper mid-p', () => {
  it('falls continuously in the count and is 1 at most', () => {
    const values = [0, 1e-9, 0.3, 0.6, 1, 1.5, 2, 5, 50].map((y) => negativeBinomialUpperMidP(y, 0.5, 24));
    expect(values[0]!).toBeLessThanOrEqual(1);
    expect(values[1]!).toBeCloseTo(values[0]!, 6);
    for (let i = 2; i < values.length; i++) expect(values[i]!).toBeLessThan(values[i - 1]!);
  });

  it('refuses what it is not defined for', () => {
    expect(() => negativeBinomialUpperMidP(-1, 1, 1)).toThrow(/y must/);
    expect(() => negativeBinomialUpperMidP(1, 0, 1)).toThrow(/shape/);
    expect(() => negativeBinomialUpperMidP(1, 1, 0)).toThrow(/inverseScale/);
  });
});

describe('degenerate input', () => {
  it('has a defined answer', () => {
    expect(regularisedIncompleteBeta(0.3, 0, 2)).toBe(1);
    expect(regularisedIncompleteBeta(0.3, 2, 0)).toBe(0);
    expect(gammaQuantile(0, 1, 1)).toBe(0);
    expect(quantile([4], 0.3)).toBe(4);
    expect(quantile([2, 2, 2], 0.9)).toBe(2);
    expect(descendingRanks([])).toEqual([]);
    expect(descendingRanks([1, 1])).toEqual([1, 1]);
  });

  it('or an error that names the argument', () => {
    expect(() => regularisedIncompleteBeta(2, 1, 1)).toThrow(/x must/);
    expect(() => regularisedIncompleteBeta(0.5, 0, 0)).toThrow(/both/);
    expect(() => gammaQuantile(1, 1, 1)).toThrow(/p must/);
    expect(() => normalQuantile(0)).toThrow(/p must/);
    expect(() => logMean(0, 1)).toThrow(/a must/);
    expect(() => logMean(1, -1)).toThrow(/b must/);
    expect(() => quantile([], 0.5)).toThrow(/empty/);
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(/NaN/);
    expect(() => quantile([1], 1.1)).toThrow(/p must/);
    expect(() => descendingRanks([Number.NaN])).toThrow(/NaN/);
  });
});
