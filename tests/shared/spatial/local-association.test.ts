import { describe, expect, test } from 'vitest';
import { getisOrdGStar } from '../../../shared/spatial/getis-ord-g-star.ts';
import { localMoran } from '../../../shared/spatial/local-moran.ts';
import { rowStandardise } from '../../../shared/spatial/row-standardise.ts';
import { expectRelative } from '../statistics/relative.ts';
import { fixture, known } from './fixture.ts';

const none = Number.NaN;
const keys = ['statistic', 'expectation', 'variance', 'z', 'p'] as const;
const chain = rowStandardise([[1], [0, 2], [1, 3], [2, 4], [3]]);
const columbus = fixture.association['columbus CRIME']!;

describe('local Moran', () => {
  for (const assumption of ['conditional', 'total'] as const) {
    test.each(Object.entries(fixture.association))(`agrees with localmoran, ${assumption}: %s`, (_n, set) => {
      const reference = set.localMoran[assumption];
      const weights = rowStandardise(set.neighbours, { style: reference.style[0]! });
      const found = localMoran(known(set.values), weights, { assumption });
      found.forEach((one, area) => {
        // spdep calls the statistic of an island 0; here there is none
        const island = set.neighbours[area]!.length === 0;
        for (const key of keys) {
          expectRelative(one[key], island ? null : reference[key][area]!, `${area} ${key}`);
        }
        expect(one.quadrant, `${area} quadrant`).toBe(island ? null : reference.quadrant[area]);
      });
    });
  }

  test('the local statistics sum to n times the global one when rows sum to 1', () => {
    const sum = localMoran(known(columbus.values), rowStandardise(columbus.neighbours)).reduce(
      (total, one) => total + one.statistic,
      0,
    );
    expectRelative(sum, columbus.values.length * columbus.globalMoran.statistic[0]!, 'sum');
  });

  test('permutations lie within three standard errors of all placements counted one by one', () => {
    const count = 9999;
    const options = { permutations: { count, seed: 20 } };
    const weights = rowStandardise(columbus.neighbours);
    const greater = localMoran(known(columbus.values), weights, { ...options, alternative: 'greater' });
    const less = localMoran(known(columbus.values), weights, { ...options, alternative: 'less' });
    const both = localMoran(known(columbus.values), weights, options);
    const { area: areas, above, below } = columbus.exact!;
    expect(areas.length).toBeGreaterThan(20);
    areas.forEach((area, i) => {
      for (const [found, p] of [
        [greater[area]!.permutationP, above[i]!],
        [less[area]!.permutationP, below[i]!],
      ] as const) {
        const slack = 3 * Math.sqrt((p * (1 - p)) / count) + 1 / count;
        expect(Math.abs(found - p), `area ${area}: ${found}, exactly ${p}`).toBeLessThanOrEqual(slack);
      }
      const smaller = Math.min(greater[area]!.permutationP, less[area]!.permutationP);
      expect(both[area]!.permutationP).toBe(Math.min(1, 2 * smaller));
    });
  });

  test('one seed gives one answer, another seed another, and the analytic part is the same', () => {
    const run = (seed: number) =>
      localMoran(known(columbus.values), rowStandardise(columbus.neighbours), {
        permutations: { count: 99, seed },
      });
    expect(run(7)).toEqual(run(7));
    expect(run(8).map((one) => one.permutationP)).not.toEqual(run(7).map((one) => one.permutationP));
    expect(run(8).map((one) => one.p)).toEqual(run(7).map((one) => one.p));
  });

  test('ties count as equally extreme, on either side', () => {
    const star = rowStandardise([[1, 2], [0], [0], [], []]);
    const p = (alternative: 'greater' | 'less') =>
      localMoran([0, 0, 0, 0, 3], star, { permutations: { count: 1999, seed: 1 }, alternative })[0]!
        .permutationP;
    // two neighbours of four others: half of the placements bring the 3, the other half tie with what was observed
    expect(p('less')).toBe(1);
    expect(Math.abs(p('greater') - 0.5)).toBeLessThan(3 * Math.sqrt(0.25 / 1999));
  });

  test('a constant column, all missing, one area, an island', () => {
    const nothing = { statistic: none, expectation: none, variance: none, z: none, p: none };
    const empty = { ...nothing, permutationP: none, quadrant: null };
    expect(localMoran([0.1, 0.1, 0.1, 0.1, 0.1], chain)).toEqual(Array(5).fill(empty));
    expect(localMoran([0, 0, 0, 0, 0], chain, { permutations: { count: 9, seed: 1 } })).toEqual(
      Array(5).fill(empty),
    );
    expect(localMoran([none, none, none, none, none], chain)).toEqual(Array(5).fill(empty));
    expect(localMoran([4], rowStandardise([[]]))).toEqual([empty]);
    expect(localMoran([], rowStandardise([]))).toEqual([]);
    // the last area loses its only neighbour to a missing value, and is an island then
    const gap = localMoran([1, 5, 2, none, 4], chain, { permutations: { count: 9, seed: 1 } });
    expect(gap[3]).toEqual(empty);
    expect(gap[4]).toEqual(empty);
    expect(gap[0]!.permutationP).toBeGreaterThan(0);
  });

  test('z is not given where all other values are equal', () => {
    const found = localMoran([9, 0.1, 0.1, 0.1, 0.1], chain);
    expect(found[0]!.variance).toBe(0);
    expect(found[0]!.z).toBeNaN();
    expect(found[0]!.statistic).not.toBeNaN();
  });

  test('what cannot be is refused by name', () => {
    expect(() => localMoran([1], chain)).toThrow(/values/);
    expect(() => localMoran([1, 2, 3, 4, 5], chain, { permutations: { count: 0, seed: 1 } })).toThrow(
      /permutations/,
    );
    expect(() => localMoran([1, 2], rowStandardise([[0], [0]]))).toThrow(/weights/);
  });
});

describe('Getis-Ord', () => {
  for (const which of ['star', 'star B', 'plain'] as const) {
    test.each(Object.entries(fixture.association))(`agrees with localG, ${which}: %s`, (_n, set) => {
      const reference = set.localG[which];
      const weights = rowStandardise(set.neighbours, { style: reference.style[0]! });
      const found = getisOrdGStar(known(set.values), weights, { star: which !== 'plain' });
      found.forEach((one, area) => {
        const island = which === 'plain' && set.neighbours[area]!.length === 0;
        for (const key of keys) {
          expectRelative(one[key], island ? null : reference[key][area]!, `${area} ${key}`);
        }
      });
    });
  }

  test('a hot corner is hot, and an island is judged by its own value', () => {
    const found = getisOrdGStar([9, 8, 1, 2, 1, 9], rowStandardise([[1], [0, 2], [1, 3], [2, 4], [3], []]));
    expect(found[0]!.z).toBeGreaterThan(1);
    expect(found[3]!.z).toBeLessThan(-1);
    expect(found[5]!.z).toBeGreaterThan(0);
  });

  test('a constant column, all missing, one area, an island; values that sum to 0', () => {
    const empty = { statistic: none, expectation: none, variance: none, z: none, p: none };
    for (const star of [true, false]) {
      expect(getisOrdGStar([0.1, 0.1, 0.1, 0.1, 0.1], chain, { star })).toEqual(Array(5).fill(empty));
      expect(getisOrdGStar([0, 0, 0, 0, 0], chain, { star })).toEqual(Array(5).fill(empty));
      expect(getisOrdGStar([none, none, none, none, none], chain, { star })).toEqual(Array(5).fill(empty));
      expect(getisOrdGStar([4], rowStandardise([[]]), { star })).toEqual([empty]);
      expect(getisOrdGStar([], rowStandardise([]), { star })).toEqual([]);
    }
    expect(getisOrdGStar([1, 2, 3], rowStandardise([[1], [0], []]), { star: false })[2]).toEqual(empty);
    const balanced = getisOrdGStar([-2, -1, 0, 1, 2], chain);
    expect(balanced[0]!.statistic).toBeNaN();
    expect(balanced[0]!.z).toBeLessThan(0);
    expect(getisOrdGStar([9, 0.1, 0.1, 0.1, 0.1], chain, { star: false })[0]!.z).toBeNaN();
  });

  test('what cannot be is refused by name', () => {
    expect(() => getisOrdGStar([1], chain)).toThrow(/values/);
    expect(() => getisOrdGStar([1, 2], rowStandardise([[0], [0]]))).toThrow(/weights/);
  });
});
