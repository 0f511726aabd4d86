import { describe, expect, it } from 'vitest';
import { descendingRanks } from '../../../shared/statistics/descending-ranks.ts';
import { gammaQuantile } from '../../../shared/statistics/gamma-quantile.ts';
import { logMean } from '../../../shared/statistics/log-mean.ts';
import { negativeBinomialUpperMidP } from '../../../shared/statistics/negative-binomial-upper-mid-p.ts';
import { normalQuantile } from '../../../shared/statistics/normal-quantile.ts';
import { quantile } from '../../../shared/statistics/quantile.ts';
import { regularisedIncompleteBeta } from '../../../shared/statistics/regularised-incomplete-beta.ts';
import { xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import { fixture } from './fixture.ts';

function expectRelative(actual: number, expected: number, tolerance: number, what: string): void {
  expect(Math.abs(actual - expected), what).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

describe('agreement with scipy and numpy', () => {
  it('regularised incomplete beta, 1e-8 relative', () => {
    for (const [x, a, b, expected] of fixture.regularisedIncompleteBeta as [
      number,
      number,
      number,
      number,
    ][]) {
      expectRelative(regularisedIncompleteBeta(x, a, b), expected, 1e-8, `I_${x}(${a}, ${b})`);
    }
  });

  it('upper mid-p of the negative binomial, 1e-8 relative, also for counts that are not whole', () => {
    for (const [y, shape, scale, expected] of fixture.negativeBinomialUpperMidP as [
      number,
      number,
      number,
      number,
    ][]) {
      expectRelative(
        negativeBinomialUpperMidP(y, shape, scale),
        expected,
        1e-8,
        `y ${y}, shape ${shape}, scale ${scale}`,
      );
    }
  });

  it('gamma quantile, 1e-8 relative', () => {
    for (const [p, shape, scale, expected] of fixture.gammaQuantile) {
      expectRelative(gammaQuantile(p, shape, scale), expected, 1e-8, `p ${p}, shape ${shape}`);
    }
  });

  it('normal quantile, 1e-12 relative', () => {
    for (const [p, expected] of fixture.normalQuantile) {
      expectRelative(normalQuantile(p), expected, 1e-12, `p ${p}`);
    }
  });

  it('logarithmic mean, 1e-12 relative, also for nearly equal numbers', () => {
    for (const [a, b, expected] of fixture.logMean) {
      expectRelative(logMean(a, b), expected, 1e-12, `L(${a}, ${b})`);
    }
  });

  it('quantile of type 7, ranks and the random words', () => {
    for (const [sample, p, expected] of fixture.quantile) {
      expect(quantile(sample, p)).toBeCloseTo(expected, 12);
    }
    for (const [values, ranks] of fixture.descendingRanks) {
      expect(descendingRanks(values)).toEqual(ranks);
    }
    const stream = xoshiro128(Uint32Array.from(fixture.xoshiro128.state));
    expect(fixture.xoshiro128.words.map(() => stream.next())).toEqual(fixture.xoshiro128.words);
  });
});
