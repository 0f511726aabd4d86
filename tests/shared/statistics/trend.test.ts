import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mannKendall } from '../../../shared/statistics/mann-kendall.ts';
import { normalP } from '../../../shared/statistics/normal-p.ts';
import { pettitt } from '../../../shared/statistics/pettitt.ts';
import { seasonalMannKendall } from '../../../shared/statistics/seasonal-mann-kendall.ts';
import { senSlope } from '../../../shared/statistics/sen-slope.ts';
import { expectRelative } from './relative.ts';

/** Made by make-trend.R and make-trend.py with the versions they name. */
const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/statistics/trend.json', import.meta.url), 'utf8'),
) as {
  series: Record<
    string,
    {
      values: number[];
      mannKendall: Record<'z' | 'p' | 'tau', number[]> & {
        continuity: boolean[];
        alternative: ('two.sided' | 'greater' | 'less')[];
      };
      kendalltau: { tau: number; p: number };
      theilslopes: { level: number; slope: number; lower: number; upper: number }[];
      pettitt: { statistic: number; last: number; p: number };
    }
  >;
  seasonal: Record<
    string,
    Record<'s' | 'variance' | 'z' | 'p' | 'period', number> &
      Record<'seasonS' | 'seasonVariance', number[]> & { values: (number | null)[] }
  >;
  normalUpperTail: [number, number][];
};
const none = Number.NaN;
const series = Object.entries(fixture.series);

test('the normal tail agrees with scipy to 1e-10, far out as well', () => {
  for (const [z, p] of fixture.normalUpperTail) {
    expectRelative(normalP(z, 'greater'), p, `z ${z}`, 1e-10);
    expectRelative(normalP(-z, 'less'), p, `-z ${z}`, 1e-10);
    expectRelative(normalP(-z, 'twoSided'), z < 0 ? 2 * normalP(-z, 'greater') : 2 * p, `both ${z}`, 1e-10);
  }
  expect(normalP(none, 'greater')).toBeNaN();
  expect(normalP(Infinity, 'greater')).toBe(0);
  expect(normalP(-Infinity, 'greater')).toBe(1);
});

describe('Mann-Kendall', () => {
  test.each(series)('agrees with cor.test and kendalltau: %s', (_name, set) => {
    set.mannKendall.z.forEach((z, row) => {
      const side = set.mannKendall.alternative[row]!;
      const found = mannKendall(set.values, {
        continuity: set.mannKendall.continuity[row]!,
        alternative: side === 'two.sided' ? 'twoSided' : side,
      });
      expectRelative(found.z, z, `z ${row}`);
      expectRelative(found.p, set.mannKendall.p[row]!, `p ${row}`);
      expectRelative(found.tau, set.mannKendall.tau[row]!, `tau ${row}`);
    });
    const plain = mannKendall(set.values, { continuity: false });
    expectRelative(plain.tau, set.kendalltau.tau, 'tau');
    expectRelative(plain.p, set.kendalltau.p, 'p');
  });

  test('the example of the Wisconsin Administrative Code (closure of sites, Table A), with a tie: S = -5', () => {
    expect(mannKendall([100, 50, 85, 75, 50]).s).toBe(-5);
  });

  test('by hand: 1 2 2 3 has S = 5, variance (4*3*13 - 2*1*9) / 18', () => {
    const found = mannKendall([1, 2, 2, 3]);
    expect(found.s).toBe(5);
    expect(found.variance).toBeCloseTo(138 / 18, 12);
    expect(found.z).toBeCloseTo(4 / Math.sqrt(138 / 18), 12);
    expect(found.tau).toBeCloseTo(5 / Math.sqrt(5 * 6), 12);
  });

  test('time backwards turns the sign; a missing value is left out', () => {
    const { values } = fixture.series.Nile!;
    expect(mannKendall(values.toReversed()).z).toBeCloseTo(-mannKendall(values).z, 12);
    expect(mannKendall([1, none, 2, 2, none, 3])).toEqual(mannKendall([1, 2, 2, 3]));
  });

  test('no trend to judge: constant, all zero, all missing, one value, none', () => {
    for (const values of [[0.1, 0.1, 0.1], [0, 0, 0, 0], [none, none], [3], []]) {
      const found = mannKendall(values);
      expect([found.s, found.variance]).toEqual([0, 0]);
      expect([found.z, found.p, found.tau]).toEqual([none, none, none]);
    }
  });

  test('as many rises as falls: z is 0, p is 1', () => {
    expect(mannKendall([1, 2, 2, 1])).toMatchObject({ s: 0, z: 0, p: 1, tau: 0 });
  });
});

describe('seasonal Mann-Kendall', () => {
  test.each(Object.entries(fixture.seasonal))(
    'agrees with the sums over cor.test by season: %s',
    (_name, set) => {
      const values = set.values.map((value) => value ?? none);
      const found = seasonalMannKendall(values, { period: set.period });
      for (const key of ['s', 'variance', 'z', 'p'] as const) expectRelative(found[key], set[key], key);
      expect(found.seasons.length).toBe(set.period);
      found.seasons.forEach((season, g) => {
        expectRelative(season.s, set.seasonS[g]!, `S ${g}`);
        expectRelative(season.variance, set.seasonVariance[g]!, `variance ${g}`);
      });
    },
  );

  test('one season is the plain test; a steady rise within a strong yearly round has tau 1', () => {
    const { values } = fixture.series.Nile!;
    const { seasons, ...one } = seasonalMannKendall(values, { period: 1 });
    expect(one).toEqual(mannKendall(values));
    expect(seasons.length).toBe(1);
    expect(seasonalMannKendall([5, 90, 6, 91, 7, 92], { period: 2 }).tau).toBeCloseTo(1, 12);
  });

  test('no trend to judge; a period that cannot be', () => {
    for (const values of [[4, 9, 4, 9, 4, 9], [0, 0, 0, 0], [none, none], [1, 2], []]) {
      expect(seasonalMannKendall(values, { period: 2 })).toMatchObject({
        s: 0,
        variance: 0,
        z: none,
        p: none,
      });
    }
    expect(() => seasonalMannKendall([1], { period: 0 })).toThrow(/period/);
    expect(() => seasonalMannKendall([1], { period: 1.5 })).toThrow(/period/);
  });
});

describe("Sen's slope", () => {
  test.each(series)('agrees with theilslopes: %s', (_name, set) => {
    for (const { level, slope, lower, upper } of set.theilslopes) {
      const found = senSlope(set.values, { level });
      expectRelative(found.slope, slope, `slope ${level}`);
      expectRelative(found.lower, lower, `lower ${level}`);
      expectRelative(found.upper, upper, `upper ${level}`);
    }
  });

  test('a straight line is found exactly, also across a missing value and with one wild one', () => {
    expect(senSlope([1, 3, 5, none, 9])).toEqual({ slope: 2, lower: 2, upper: 2 });
    expect(senSlope([1, 3, 5, 7, 900, 11, 13]).slope).toBe(2);
  });

  test('constant, all missing, one value, none; what cannot be', () => {
    expect(senSlope([4, 4, 4])).toEqual({ slope: 0, lower: 0, upper: 0 });
    const nothing = { slope: none, lower: none, upper: none };
    for (const values of [[none, none], [3], []]) expect(senSlope(values)).toEqual(nothing);
    expect(() => senSlope([1, 2], { level: 1 })).toThrow(/level/);
    expect(() => senSlope([1, Infinity])).toThrow(/values/);
  });
});

describe('Pettitt', () => {
  test.each(series)('agrees with the rank sums of wilcox.test at every split: %s', (_name, set) => {
    const found = pettitt(set.values);
    expect(found.statistic).toBe(set.pettitt.statistic);
    expect(found.last).toBe(set.pettitt.last);
    expectRelative(found.p, set.pettitt.p, 'p');
  });

  test('the Nile fell after 1898', () => {
    expect(1871 + pettitt(fixture.series.Nile!.values).last!).toBe(1898);
    expect(pettitt(fixture.series.Nile!.values).direction).toBe('down');
  });

  test("the first table of Pettitt (1979), Page's data: K = 232, p = 0.0146, after the 17th", () => {
    const page = [
      -1.05, 0.96, 1.22, 0.58, -0.98, -0.03, -1.54, -0.71, -0.35, 0.66, 0.44, 0.91, -0.02, -1.42, 1.26, -1.02,
      -0.81, 1.66, 1.05, 0.97, 2.14, 1.22, -0.24, 1.6, 0.72, -0.12, 0.44, 0.03, 0.66, 0.56, 1.37, 1.66, 0.1,
      0.8, 1.29, 0.49, -0.07, 1.18, 3.29, 1.84,
    ];
    const found = pettitt(page);
    expect([found.statistic, found.last! + 1, found.direction]).toEqual([232, 17, 'up']);
    expect(found.p).toBeCloseTo(0.0146, 4);
    const gap = pettitt([none, ...page]);
    expect(gap).toEqual({ ...found, last: found.last! + 1 });
  });

  test('no shift to find: constant, all zero, all missing, one value, none; p is at most 1', () => {
    const nothing = { statistic: none, last: null, p: none, direction: null };
    for (const values of [[0.1, 0.1, 0.1], [0, 0], [none, none], [3], []]) {
      expect(pettitt(values)).toEqual(nothing);
    }
    expect(pettitt([1, 2, 1, 2]).p).toBe(1);
    expect(() => pettitt([1, Infinity])).toThrow(/values/);
  });
});
