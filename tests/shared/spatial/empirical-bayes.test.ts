import { describe, expect, test } from 'vitest';
import { empiricalBayesGlobal } from '../../../shared/spatial/empirical-bayes-global.ts';
import { empiricalBayesLocal } from '../../../shared/spatial/empirical-bayes-local.ts';
import { expectRelative } from '../statistics/relative.ts';
import { fixture } from './fixture.ts';

const none = Number.NaN;

describe.each(Object.entries(fixture.bayes))('empirical Bayes rates: %s', (_name, set) => {
  test('global ones agree with EBest', () => {
    const found = empiricalBayesGlobal(set.counts, set.populations);
    expectRelative(found.mean, set.global.mean, 'mean');
    expectRelative(found.variance, set.global.variance, 'variance');
    found.estimate.forEach((rate, area) => {
      expectRelative(found.raw[area]!, set.global.raw[area]!, `raw ${area}`);
      expectRelative(rate, set.global.estimate[area]!, `estimate ${area}`);
    });
  });

  test.each(['neighbourhood', 'own'] as const)('local ones agree with EBlocal, centre %s', (centre) => {
    const found = empiricalBayesLocal(set.counts, set.populations, set.neighbours, { centre });
    found.estimate.forEach((rate, area) => {
      // with no event around, spdep divides 0 by 0
      const quiet = found.mean[area] === 0;
      expectRelative(rate, quiet ? 0 : set[centre].estimate[area]!, `estimate ${area}`);
      expectRelative(found.mean[area]!, set[centre].mean[area]!, `mean ${area}`);
      expectRelative(found.variance[area]!, set[centre].variance[area]!, `variance ${area}`);
    });
  });

  test('an estimate lies between the raw rate and the mean it is drawn to', () => {
    const { estimate, raw, mean } = empiricalBayesGlobal(set.counts, set.populations);
    estimate.forEach((rate, area) => {
      expect(rate).toBeGreaterThanOrEqual(Math.min(raw[area]!, mean) * (1 - 1e-12));
      expect(rate).toBeLessThanOrEqual(Math.max(raw[area]!, mean) * (1 + 1e-12));
    });
  });
});

describe('degenerate rates', () => {
  test('no event at all: every estimate is 0', () => {
    expect(empiricalBayesGlobal([0, 0], [10, 20])).toEqual({
      raw: [0, 0],
      estimate: [0, 0],
      mean: 0,
      variance: 0,
    });
    expect(empiricalBayesLocal([0, 0], [10, 20], [[1], [0]]).estimate).toEqual([0, 0]);
  });

  test('one area and an island keep their raw rate', () => {
    expect(empiricalBayesGlobal([3], [10]).estimate).toEqual([0.3]);
    expect(empiricalBayesLocal([3, 1], [10, 10], [[], []]).estimate).toEqual([0.3, 0.1]);
  });

  test('rates that are all equal are their own mean', () => {
    expect(empiricalBayesGlobal([1, 2, 4], [10, 20, 40]).estimate).toEqual([0.1, 0.1, 0.1]);
    expect(empiricalBayesGlobal([1, 2, 4], [10, 20, 40]).variance).toBe(0);
  });

  test('missing stays missing and does not touch the others', () => {
    const all = empiricalBayesGlobal([3, 9, 1], [10, 20, 30]);
    const gap = empiricalBayesGlobal([3, none, 9, 4, 1], [10, 5, 20, none, 30]);
    expect(gap.mean).toBe(all.mean);
    expect(gap.estimate).toEqual([all.estimate[0], none, all.estimate[1], none, all.estimate[2]]);
    expect(empiricalBayesGlobal([none, none], [1, 2])).toEqual({
      raw: [none, none],
      estimate: [none, none],
      mean: none,
      variance: none,
    });
    expect(empiricalBayesGlobal([], []).estimate).toEqual([]);
    const local = empiricalBayesLocal([3, none, 9], [10, 5, 20], [[1, 2], [0], [0, 1]]);
    expect(local.estimate[1]).toBeNaN();
    const two = empiricalBayesLocal([3, 9], [10, 20], [[1], [0]]);
    expect([local.estimate[0], local.estimate[2]]).toEqual(two.estimate);
    expect(empiricalBayesLocal([none], [1], [[]])).toEqual({
      raw: [none],
      estimate: [none],
      mean: [none],
      variance: [none],
    });
  });

  test.each([
    ['global', (k: number[], n: number[]) => empiricalBayesGlobal(k, n)],
    ['local', (k: number[], n: number[]) => empiricalBayesLocal(k, n, [[]])],
  ])('%s: what cannot be is refused by name', (_name, rates) => {
    expect(() => rates([-1], [10])).toThrow(/counts/);
    expect(() => rates([1], [0])).toThrow(/populations/);
    expect(() => rates([1], [-5])).toThrow(/populations/);
    expect(() => rates([1], [5, 5])).toThrow(/populations/);
    expect(() => rates([Infinity], [5])).toThrow(/counts/);
    expect(() => empiricalBayesLocal([1], [5], [])).toThrow(/neighbours/);
  });
});
