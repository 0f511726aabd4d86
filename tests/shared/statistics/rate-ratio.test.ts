import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { poissonRateRatio } from '../../../shared/statistics/poisson-rate-ratio.ts';
import type { Comparison } from '../library.ts';
import { expectRelative } from './relative.ts';

const { comparisons } = JSON.parse(
  readFileSync(new URL('../../fixtures/statistics/rate-ratios.json', import.meta.url), 'utf8'),
) as { comparisons: Comparison[] };
const sets = new Map<string, Comparison[]>();
for (const one of comparisons) sets.set(one.dataSet, [...(sets.get(one.dataSet) ?? []), one]);

describe('ratio of two Poisson rates', () => {
  test.each([...sets])('agrees with poisson.test: %s', (_name, rows) => {
    expect(rows.length).toBeGreaterThan(30);
    for (const { args, expected, pick } of rows) {
      const found = poissonRateRatio(...(args as Parameters<typeof poissonRateRatio>));
      expectRelative(found[pick as 'ratio'], expected[0]!, `${pick} of ${JSON.stringify(args)}`);
    }
  });

  test('the other way round it is one over the ratio and its limits', () => {
    const [there, back] = [
      poissonRateRatio(7, 3, { referenceExposure: 6, comparedExposure: 5 }),
      poissonRateRatio(3, 7, { referenceExposure: 5, comparedExposure: 6 }),
    ];
    expectRelative(back.ratio, 1 / there.ratio, 'ratio');
    expectRelative(back.lower, 1 / there.upper, 'lower');
    expectRelative(back.upper, 1 / there.lower, 'upper');
  });

  test('longer months on both sides change nothing; more events narrow it', () => {
    const one = poissonRateRatio(4, 2);
    expectRelative(
      poissonRateRatio(4, 2, { referenceExposure: 9, comparedExposure: 9 }).upper,
      one.upper,
      'upper',
    );
    const many = poissonRateRatio(400, 200);
    expect(many.upper / many.lower).toBeLessThan(one.upper / one.lower);
  });

  test('none after, or none before: one limit stays open', () => {
    expect(poissonRateRatio(5, 0)).toMatchObject({ ratio: 0, lower: 0 });
    expect(poissonRateRatio(0, 5)).toMatchObject({ ratio: Infinity, upper: Infinity });
  });

  test('nothing at all, or missing, compares nothing; what cannot be is refused by name', () => {
    const none = { ratio: Number.NaN, lower: Number.NaN, upper: Number.NaN };
    expect(poissonRateRatio(0, 0)).toEqual(none);
    expect(poissonRateRatio(Number.NaN, 2)).toEqual(none);
    expect(poissonRateRatio(1, 2, { comparedExposure: Number.NaN })).toEqual(none);
    expect(() => poissonRateRatio(-1, 2)).toThrow(/reference/);
    expect(() => poissonRateRatio(1, 2.5)).toThrow(/compared/);
    expect(() => poissonRateRatio(1, 2, { referenceExposure: 0 })).toThrow(/referenceExposure/);
    expect(() => poissonRateRatio(1, 2, { level: 1 })).toThrow(/level/);
  });
});
