import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '../../../shared/statistics/benjamini-hochberg.ts';
import { garwoodInterval } from '../../../shared/statistics/garwood-interval.ts';
import { pseudoP } from '../../../shared/statistics/pseudo-p.ts';
import { wilsonInterval } from '../../../shared/statistics/wilson-interval.ts';
import { expectRelative } from './relative.ts';

type Limits = { level: number[]; lower: number[]; upper: number[] };
const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/statistics/intervals.json', import.meta.url), 'utf8'),
) as {
  garwood: Record<string, Limits & { count: number[]; exposure: number[] }>;
  wilson: Record<string, Limits & { successes: number[]; trials: number[]; continuity: boolean[] }>;
  benjaminiHochberg: Record<string, { p: (number | null)[]; adjusted: (number | null)[] }>;
};

describe('exact Poisson interval', () => {
  test.each(Object.entries(fixture.garwood))('agrees with poisson.test: %s', (_name, set) => {
    expect(set.count.length).toBeGreaterThan(50);
    set.count.forEach((count, i) => {
      const { lower, upper } = garwoodInterval(count, { exposure: set.exposure[i]!, level: set.level[i]! });
      expectRelative(lower, set.lower[i]!, `lower of ${count}`);
      expectRelative(upper, set.upper[i]!, `upper of ${count}`);
    });
  });

  test('no event in one unit: at most 3.69 are plausible (the rule of three, two-sided)', () => {
    const { lower, upper } = garwoodInterval(0);
    expect(lower).toBe(0);
    expect(upper).toBeCloseTo(-Math.log(0.025), 12);
  });

  test('twice the exposure halves both limits', () => {
    const [one, two] = [garwoodInterval(7, { exposure: 3 }), garwoodInterval(7, { exposure: 6 })];
    expect(two.lower).toBeCloseTo(one.lower / 2, 12);
    expect(two.upper).toBeCloseTo(one.upper / 2, 12);
  });

  test('missing stays missing; what cannot be is refused by name', () => {
    expect(garwoodInterval(Number.NaN)).toEqual({ lower: Number.NaN, upper: Number.NaN });
    expect(garwoodInterval(2, { exposure: Number.NaN }).upper).toBeNaN();
    expect(() => garwoodInterval(-1)).toThrow(/count/);
    expect(() => garwoodInterval(1.5)).toThrow(/count/);
    expect(() => garwoodInterval(Infinity)).toThrow(/count/);
    expect(() => garwoodInterval(1, { exposure: 0 })).toThrow(/exposure/);
    expect(() => garwoodInterval(1, { level: 1 })).toThrow(/level/);
  });
});

describe('Wilson interval', () => {
  test.each(Object.entries(fixture.wilson))('agrees with prop.test: %s', (_name, set) => {
    expect(set.trials.length).toBeGreaterThanOrEqual(12);
    set.trials.forEach((trials, i) => {
      const options = { level: set.level[i]!, continuity: set.continuity[i]! };
      const { lower, upper } = wilsonInterval(set.successes[i]!, trials, options);
      expectRelative(lower, set.lower[i]!, `lower of ${set.successes[i]} of ${trials}`);
      expectRelative(upper, set.upper[i]!, `upper of ${set.successes[i]} of ${trials}`);
    });
  });

  test('failures mirror successes; none of them gives 0 exactly, all of them 1', () => {
    const [few, many] = [wilsonInterval(3, 20), wilsonInterval(17, 20)];
    expect(many.lower).toBeCloseTo(1 - few.upper, 12);
    expect(wilsonInterval(0, 5).lower).toBe(0);
    expect(wilsonInterval(5, 5).upper).toBe(1);
    expect(wilsonInterval(5, 5, { continuity: true }).upper).toBe(1);
    const wider = wilsonInterval(3, 20, { continuity: true });
    expect(wider.lower).toBeLessThan(few.lower);
    expect(wider.upper).toBeGreaterThan(few.upper);
  });

  test('missing stays missing; what cannot be is refused by name', () => {
    expect(wilsonInterval(0, 0)).toEqual({ lower: Number.NaN, upper: Number.NaN });
    expect(wilsonInterval(Number.NaN, 4).lower).toBeNaN();
    expect(wilsonInterval(1, Number.NaN).lower).toBeNaN();
    expect(() => wilsonInterval(-1, 4)).toThrow(/successes/);
    expect(() => wilsonInterval(1, -4)).toThrow(/trials/);
    expect(() => wilsonInterval(5, 4)).toThrow(/successes/);
    expect(() => wilsonInterval(1, 4, { level: 0 })).toThrow(/level/);
  });
});

describe('Benjamini-Hochberg', () => {
  test.each(Object.entries(fixture.benjaminiHochberg))('agrees with p.adjust: %s', (_name, set) => {
    const adjusted = benjaminiHochberg(set.p.map((p) => p ?? Number.NaN));
    expect(adjusted.length).toBe(set.p.length);
    adjusted.forEach((p, i) => {
      expectRelative(p, set.adjusted[i]!, `adjusted ${i}`);
    });
  });

  test('ties share the better place, and the order given does not matter', () => {
    expect(benjaminiHochberg([0.02, 0.02, 0.5])).toEqual([0.03, 0.03, 0.5]);
    expect(benjaminiHochberg([0.5, 0.02, 0.02])).toEqual([0.5, 0.03, 0.03]);
  });

  test('one, none or only missing tests; a p-value that cannot be', () => {
    expect(benjaminiHochberg([])).toEqual([]);
    expect(benjaminiHochberg([0.04])).toEqual([0.04]);
    expect(benjaminiHochberg([Number.NaN, Number.NaN])).toEqual([Number.NaN, Number.NaN]);
    expect(benjaminiHochberg([Number.NaN, 0.04])).toEqual([Number.NaN, 0.04]);
    expect(() => benjaminiHochberg([-0.1])).toThrow(/pValues/);
    expect(() => benjaminiHochberg([1.1])).toThrow(/pValues/);
  });
});

describe('pseudo p', () => {
  test('the observed value counts as a draw: never zero, never above one', () => {
    expect(pseudoP(0, 999)).toBe(0.001);
    expect(pseudoP(999, 999)).toBe(1);
    expect(pseudoP(49, 999)).toBe(0.05);
    expect(() => pseudoP(0, 0)).toThrow(/draws/);
    expect(() => pseudoP(-1, 9)).toThrow(/asExtreme/);
    expect(() => pseudoP(10, 9)).toThrow(/asExtreme/);
    expect(() => pseudoP(Number.NaN, 9)).toThrow(/asExtreme/);
  });
});
