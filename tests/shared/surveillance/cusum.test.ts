import { describe, expect, test } from 'vitest';
import { cusum, type CusumTransformation, cusumTransformations } from '../../../shared/surveillance/cusum.ts';
import { likelihoodRatioCusum } from '../../../shared/surveillance/likelihood-ratio-cusum.ts';
import { expectRelative } from '../statistics/relative.ts';
import { fixture, known } from './fixture.ts';

const none = Number.NaN;

describe('CUSUM', () => {
  for (const [name, { counts, runs }] of Object.entries(fixture.cusum)) {
    test.each(Object.entries(runs))(`${name}: agrees with algo.cusum, %s`, (_name, run) => {
      const { m, trans, ...options } = run.options;
      const history = known(counts).slice(0, run.first);
      const mean = m ?? history.reduce((sum, count) => sum + count, 0) / history.length;
      const found = cusum(known(counts), mean, {
        ...options,
        first: run.first,
        ...(trans && { transformation: trans }),
      }).slice(0, run.alarm.length);
      expect(found.map((one) => one.alarm)).toEqual(run.alarm);
      found.forEach((one, i) => {
        expect(Math.abs(one.statistic - run.cusum[i]!)).toBeLessThan(1e-9);
      });
    });
  }

  test('the upper bound is the count at which the sum would reach h', () => {
    for (const transformation of cusumTransformations) {
      const options: { transformation: CusumTransformation } = { transformation };
      const counts = [3, 5, 4, 2, 6];
      const bounds = cusum(counts, 4, { ...options, h: 6 });
      bounds.forEach(({ upper }, i) => {
        const at = (count: number) =>
          cusum([...counts.slice(0, i), count], 4, { ...options, h: 6 })[i]!.alarm;
        expect([transformation, i, at(upper + 1e-9)]).toEqual([transformation, i, true]);
        if (upper > 0) expect([transformation, i, at(upper - 1e-6)]).toEqual([transformation, i, false]);
      });
    }
  });

  test('small excesses add up where no single count is striking', () => {
    const found = cusum([6, 6, 7, 6, 7, 6, 7], 4, { k: 0.5, h: 3 });
    expect(found.findIndex((one) => one.alarm)).toBe(4);
    expect(cusum([4, 4, 4, 4], 4).some((one) => one.alarm)).toBe(false);
  });

  test('all zero, a missing count, a mean of 0, nothing', () => {
    expect(cusum([0, 0, 0], 2).map((one) => one.statistic)).toEqual([0, 0, 0]);
    expect(cusum([9, none, 0], 2)[1]).toMatchObject({ refused: 'value_missing', alarm: false });
    expect(cusum([9, none, 9], 2)[2]!.statistic).toBeGreaterThan(cusum([9, none, 9], 2)[1]!.statistic);
    expect(cusum([1], 0)[0]!.refused).toBe('all_zero');
    expect(cusum([], 1)).toEqual([]);
  });

  test('what cannot be is refused by name', () => {
    expect(() => cusum([-1], 1)).toThrow(/counts/);
    expect(() => cusum([1], -1)).toThrow(/mean/);
    expect(() => cusum([1], [1, 2])).toThrow(/mean/);
    expect(() => cusum([1], 1, { k: -1 })).toThrow(/k must/);
    expect(() => cusum([1], 1, { h: 0 })).toThrow(/h must/);
    expect(() => cusum([1], 1, { alpha: -1 })).toThrow(/alpha/);
    expect(() => cusum([1], 1, { first: -1 })).toThrow(/first/);
  });
});

describe('likelihood ratio CUSUM', () => {
  for (const [name, { counts, runs }] of Object.entries(fixture.ratio)) {
    test.each(Object.entries(runs))(`${name}: agrees with glrnb, %s`, (_name, run) => {
      const { alpha, theta, 'c.ARL': threshold } = run.options;
      const mean = known(counts).map((_, position) => run.mean[position - run.first] ?? none);
      const found = likelihoodRatioCusum(known(counts), mean, { alpha, theta, threshold, first: run.first });
      const compared = found.slice(0, run.value.length);
      expect(compared.map((one) => one.alarm)).toEqual(run.alarm);
      compared.forEach((one, i) => {
        expectRelative(one.statistic, run.value[i]!, `${one.position}`, 1e-8);
      });
      expect(run.alarm.some(Boolean)).toBe(true);
    });
  }

  test('negative binomial with little spread is Poisson', () => {
    const counts = [3, 9, 1, 6];
    const poisson = likelihoodRatioCusum(counts, 3, { theta: 0.5 });
    const nearly = likelihoodRatioCusum(counts, 3, { theta: 0.5, alpha: 1e-7 });
    poisson.forEach((one, i) => {
      expect(nearly[i]!.statistic).toBeCloseTo(one.statistic, 5);
    });
  });

  test('missing, all zero, what cannot be', () => {
    expect(likelihoodRatioCusum([none, 2], 1, { theta: 1 })[0]!.refused).toBe('value_missing');
    expect(likelihoodRatioCusum([1], 0, { theta: 1 })[0]!.refused).toBe('all_zero');
    expect(likelihoodRatioCusum([0, 0], 1, { theta: 1 }).map((one) => one.statistic)).toEqual([0, 0]);
    expect(likelihoodRatioCusum([], 1, { theta: 1 })).toEqual([]);
    expect(() => likelihoodRatioCusum([1], 1, { theta: 0 })).toThrow(/theta/);
    expect(() => likelihoodRatioCusum([1], 1, { theta: 1, threshold: 0 })).toThrow(/threshold/);
    expect(() => likelihoodRatioCusum([1], 1, { theta: 1, alpha: -1 })).toThrow(/alpha/);
    expect(() => likelihoodRatioCusum([1], [1, 1], { theta: 1 })).toThrow(/mean/);
    expect(() => likelihoodRatioCusum([-1], 1, { theta: 1 })).toThrow(/counts/);
  });
});
