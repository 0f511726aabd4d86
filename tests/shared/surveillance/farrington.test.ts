import { describe, expect, test } from 'vitest';
import { farringtonFlexible } from '../../../shared/surveillance/farrington-flexible.ts';
import { expectRelative } from '../statistics/relative.ts';
import { fixture, known } from './fixture.ts';

const none = Number.NaN;

describe('Farrington flexible', () => {
  for (const [name, set] of Object.entries(fixture.farrington)) {
    test.each(Object.entries(set.runs))(`${name}: agrees with farringtonFlexible, %s`, (method, run) => {
      const { positions, options } = run;
      const found = farringtonFlexible(known(set.counts), {
        ...options,
        frequency: set.frequency,
        positions,
      });
      let judged = 0;
      found.forEach((one, i) => {
        const at = (key: string) => `${one.position} ${key}`;
        if (one.refused === 'value_missing') return;
        expectRelative(one.phi, run.phi[i]!, at('phi'));
        expectRelative(one.p, run.p[i]!, at('p'));
        expectRelative(one.upper, run.upper[i]!, at('upper'));
        expect([one.position, one.alarm]).toEqual([one.position, run.alarm[i]]);
        if (one.refused) {
          expect(one.refused).toBe('too_few_recent');
          return;
        }
        judged++;
        expectRelative(one.expected, run.expected[i]!, at('expected'));
        expectRelative(one.slope, run.slope[i]!, at('slope'));
        // the package's score of the other two subtracts a prediction on the log scale
        if ((options.thresholdMethod ?? 'delta') === 'delta') {
          // observed less expected cancels where both agree, so the measure is the distance to the bound
          expect(Math.abs(one.score - run.score[i]!), at('score')).toBeLessThan(
            1e-8 * (1 + Math.abs(one.score)),
          );
        }
      });
      expect(judged, method).toBeGreaterThan(5);
    });
  }

  const season = (months: number, level = 6) =>
    Array.from(
      { length: months },
      (_, month) => Math.round(level + 3 * Math.sin((2 * Math.PI * month) / 12)) + (month % 2),
    );
  const monthly = { frequency: 12, b: 3, w: 1, noPeriods: 4 };

  test('a usual month is no alarm, and three times as many are', () => {
    const counts = season(60);
    const usual = farringtonFlexible(counts, { ...monthly, positions: [59] })[0]!;
    expect(usual.refused).toBeNull();
    expect(usual.alarm).toBe(false);
    const surge = farringtonFlexible([...counts.slice(0, 59), counts[59]! * 3], {
      ...monthly,
      positions: [59],
    })[0]!;
    expect(surge.alarm).toBe(true);
    expect(surge.expected).toBeCloseTo(usual.expected, 12);
  });

  test('an outbreak two years ago is weighed down and does not hide one now', () => {
    const counts = season(60);
    counts[59 - 24] = 60;
    const at = { ...monthly, positions: [59] };
    const [robust, naive] = [
      farringtonFlexible(counts, at),
      farringtonFlexible(counts, { ...at, reweight: false }),
    ];
    expect(robust[0]!.upper).toBeLessThan(naive[0]!.upper);
  });

  test('a trend stands only with three years, a low p and a prediction no higher than what was seen', () => {
    const rising = Array.from({ length: 96 }, (_, month) => 20 + Math.floor(month / 2));
    const at = { frequency: 12, w: 1, positions: [95], trend: true };
    expect(farringtonFlexible(rising, { ...at, b: 5 })[0]!.slope).toBeNaN();
    const falling = [...rising].reverse();
    expect(farringtonFlexible(falling, { ...at, b: 5 })[0]!.slope).toBeLessThan(0);
    expect(farringtonFlexible(falling, { ...at, b: 2 })[0]!.slope).toBeNaN();
    expect(farringtonFlexible(falling, { ...at, b: 5, trend: false })[0]!.slope).toBeNaN();
  });

  test('the two dispersions behind the error differ only where outliers are weighed down', () => {
    const counts = fixture.farrington['salmonella.agona']!.counts.map(Number);
    const at = { positions: [300], trend: false };
    const upper = (options: object) => farringtonFlexible(counts, { ...at, ...options })[0]!.upper;
    expect(upper({ errorWeights: 'working' })).not.toBe(upper({}));
    expect(upper({ errorWeights: 'working', reweight: false })).toBe(upper({ reweight: false }));
  });

  test('a constant history has no scatter beyond Poisson and no trend', () => {
    const constant = farringtonFlexible(Array(60).fill(4), {
      ...monthly,
      positions: [59],
      pThresholdTrend: 0.5,
    })[0]!;
    expect(constant.expected).toBeCloseTo(4, 10);
    expect(constant.phi).toBe(1);
    expect(constant.alarm).toBe(false);
  });

  test('less than three years, nothing but zeros, missing values and few cases are refused by name', () => {
    const why = (counts: number[], options = {}) =>
      farringtonFlexible(counts, { ...monthly, positions: [counts.length - 1], ...options })[0]!.refused;
    expect(why(season(37))).toBe('history_too_short');
    expect(why(season(38))).toBeNull();
    expect(why(Array(60).fill(0))).toBe('all_zero');
    expect(why([...Array(59).fill(0), 9])).toBe('all_zero');
    expect(why([...season(59), none])).toBe('value_missing');
    expect(why(Array(60).fill(none))).toBe('value_missing');
    expect(why([...Array(59).fill(none), 3])).toBe('value_missing');
    expect(why([...season(40), ...Array(20).fill(0)])).toBe('too_few_recent');
    expect(farringtonFlexible([], monthly)).toEqual([]);
  });

  test('what cannot be is refused by name', () => {
    expect(() => farringtonFlexible([-1])).toThrow(/counts/);
    expect(() => farringtonFlexible([1], { b: 0 })).toThrow(/b must/);
    expect(() => farringtonFlexible([1], { w: 1.5 })).toThrow(/w must/);
    expect(() => farringtonFlexible([1], { w: 30 })).toThrow(/w must/);
    expect(() => farringtonFlexible([1], { alpha: 1 })).toThrow(/alpha/);
    expect(() => farringtonFlexible([1], { limit54: [-1, 4] })).toThrow(/limit54/);
    expect(() => farringtonFlexible([1], { positions: [4] })).toThrow(/positions/);
    expect(() => farringtonFlexible(season(60), { ...monthly, noPeriods: 12 })).toThrow(/noPeriods/);
  });
});
