import { describe, expect, test } from 'vitest';
import { gearyC } from '../../../shared/spatial/geary-c.ts';
import { globalMoran } from '../../../shared/spatial/global-moran.ts';
import { rowStandardise } from '../../../shared/spatial/row-standardise.ts';
import { expectRelative } from '../statistics/relative.ts';
import { fixture, known } from './fixture.ts';

const none = Number.NaN;
const nothing = { statistic: none, expectation: none, variance: none, z: none, p: none };
const chain = rowStandardise([[1], [0, 2], [1, 3], [2, 4], [3]]);
const measures = { globalMoran, gearyC };

describe.each(['globalMoran', 'gearyC'] as const)('%s', (name) => {
  const measure = measures[name];

  test.each(Object.entries(fixture.association))('agrees with spdep: %s', (_name, set) => {
    const reference = set[name];
    expect(reference.style.length).toBe(36);
    reference.style.forEach((style, row) => {
      const side = reference.alternative[row]!;
      const found = measure(known(set.values), rowStandardise(set.neighbours, { style }), {
        assumption: reference.assumption[row]!,
        alternative: side === 'two.sided' ? 'twoSided' : side,
        islands: reference.adjust[row] ? 'adjust' : 'count',
      });
      // spdep mixes two numbers of areas in the variance of C when it leaves islands out of the count
      const mixed = name === 'gearyC' && reference.adjust[row] && set.neighbours.some((list) => !list.length);
      const compared = mixed
        ? (['statistic', 'expectation'] as const)
        : (['statistic', 'expectation', 'variance', 'z', 'p'] as const);
      for (const key of compared) {
        expectRelative(found[key], reference[key][row]!, `${style} ${side} ${key}`);
      }
    });
  });

  test('a constant column, all missing, one area, none and only islands have no answer', () => {
    expect(measure([0.1, 0.1, 0.1, 0.1, 0.1], chain)).toEqual({ ...nothing, areas: 5 });
    expect(measure([0, 0, 0, 0, 0], chain)).toEqual({ ...nothing, areas: 5 });
    expect(measure([none, none, none, none, none], chain)).toEqual({ ...nothing, areas: 0 });
    expect(measure([3], rowStandardise([[]]))).toEqual({ ...nothing, areas: 0 });
    expect(measure([], rowStandardise([]))).toEqual({ ...nothing, areas: 0 });
    expect(measure([1, 2, 3], rowStandardise([[], [], []]))).toEqual({ ...nothing, areas: 0 });
  });

  test('three linked areas have a statistic but no variance under randomisation', () => {
    const three = rowStandardise([[1], [0, 2], [1]]);
    expect(measure([1, 2, 4], three).statistic).not.toBeNaN();
    expect(measure([1, 2, 4], three)).toMatchObject({ variance: none, z: none, p: none });
    expect(measure([1, 2, 4], three, { assumption: 'normality' }).variance).not.toBeNaN();
  });

  test('change of unit and order of areas do not matter', () => {
    const { values, neighbours } = fixture.association['columbus CRIME']!;
    const one = measure(known(values), rowStandardise(neighbours));
    const other = measure(
      known(values).map((value) => 32 - 1.8 * value),
      rowStandardise(neighbours),
    );
    const last = values.length - 1;
    const turned = measure(
      known(values).reverse(),
      rowStandardise(neighbours.map((list) => list.map((area) => last - area)).reverse()),
    );
    for (const key of ['statistic', 'variance', 'z'] as const) {
      expectRelative(other[key], one[key], key);
      expectRelative(turned[key], one[key], key);
    }
  });

  test('what cannot be is refused by name', () => {
    expect(() => measure([1, 2], chain)).toThrow(/values/);
    expect(() => measure([1, 2, 3, 4, Infinity], chain)).toThrow(/values/);
    expect(() => measure([1, 2], rowStandardise([[0], [0]]))).toThrow(/weights/);
  });
});

test('a checkerboard of two values on a ring: I is -1, C is n - 1 over n times 2', () => {
  const ring = rowStandardise([
    [3, 1],
    [0, 2],
    [1, 3],
    [2, 0],
  ]);
  expect(globalMoran([1, 0, 1, 0], ring).statistic).toBeCloseTo(-1, 12);
  expect(gearyC([1, 0, 1, 0], ring).statistic).toBeCloseTo(1.5, 12);
});
