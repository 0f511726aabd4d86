import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scanPoisson } from '../../../shared/spatial/scan-poisson.ts';
import { scanSpaceTimePermutation } from '../../../shared/spatial/scan-space-time-permutation.ts';
import { type ScanResult, scanWindows } from '../../../shared/spatial/scan-windows.ts';
import { scanZones } from '../../../shared/spatial/scan-zones.ts';
import { aliasDraw } from '../../../shared/statistics/alias-draw.ts';
import { gumbelP } from '../../../shared/statistics/gumbel-p.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import { expectRelative } from '../statistics/relative.ts';

interface Set {
  points: [number, number][];
  cases: number[] | number[][];
  population: number[];
  share: number;
  maxDuration: number;
  replications: number;
  maxima: number[];
  clusters: {
    areas: number[];
    duration: number;
    observed: number;
    expected: number;
    relativeRisk: number;
    ratio: number;
    above: number;
    gumbel: number;
  }[];
}
/** Reference values, made by tests/fixtures/spatial/make-scan.R with the versions it names. */
const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/spatial/scan.json', import.meta.url), 'utf8'),
) as Record<'poisson' | 'permutation', Record<string, Set>> & { names: Record<string, string[]> };

const matrix = (cases: Set['cases']) => cases.map((own) => (typeof own === 'number' ? [own] : own));
const run = (kind: 'poisson' | 'permutation', set: Set, replications = 999): ScanResult => {
  const options = { seed: 3, maxShare: set.share, maxDuration: set.maxDuration, replications, limit: 5 };
  return kind === 'poisson'
    ? scanPoisson(matrix(set.cases), set.population, set.points, options)
    : scanSpaceTimePermutation(matrix(set.cases), set.points, options);
};

for (const kind of ['poisson', 'permutation'] as const) {
  describe(`scan, ${kind}`, () => {
    test.each(Object.entries(fixture[kind]))(
      'finds what the enumeration of all windows finds: %s',
      (_n, set) => {
        const found = run(kind, set);
        expect(found.refused).toBeNull();
        expect(found.clusters).toHaveLength(set.clusters.length);
        found.clusters.forEach((one, i) => {
          const reference = set.clusters[i]!;
          expect([one.areas, one.duration, one.observed]).toEqual([
            reference.areas,
            reference.duration,
            reference.observed,
          ]);
          expectRelative(one.expected, reference.expected, `${i} expected`);
          expectRelative(one.relativeRisk, reference.relativeRisk, `${i} relative risk`);
          expectRelative(one.logLikelihoodRatio, reference.ratio, `${i} ratio`);
          // both shares come from replications of their own
          const share = (reference.above * set.replications + one.p * 999) / (set.replications + 999);
          const error = Math.sqrt(share * (1 - share) * (1 / set.replications + 1 / 999));
          expect(Math.abs(one.p - reference.above), `${i} p`).toBeLessThanOrEqual(3 * error + 1 / 1000);
          expectRelative(gumbelP(reference.ratio, set.maxima), reference.gumbel, `${i} Gumbel`);
          expect(one.recurrence).toBe(1 / one.p);
        });
        // the most likely cluster overlaps with none that follows
        const areas = found.clusters.flatMap((one) => one.areas);
        expect(new Set(areas).size).toBe(areas.length);
      },
    );

    test('one seed gives one answer, another seed other replications and the same clusters', () => {
      const set = Object.values(fixture[kind]).at(-1)!;
      expect(run(kind, set, 99)).toEqual(run(kind, set, 99));
    });
  });
}

test('the counties that Kulldorff (1997) names for North Carolina', () => {
  const set = fixture.poisson['nc.sids 1974-84']!;
  const names = fixture.names['nc.sids 1974-84']!;
  const [first, second] = run('poisson', set).clusters;
  const named = (areas: number[]) => areas.map((area) => names[area]!).sort();
  expect(named(first!.areas)).toEqual(['Bladen', 'Columbus', 'Hoke', 'Robeson', 'Scotland']);
  expect(named(second!.areas)).toEqual(['Halifax', 'Hertford', 'Northampton']);
  expect(first!.p).toBe(0.001);
});

test('what SaTScan 9.3.1 prints for a cluster of New York leukaemia that lies alike in its coordinates and in ours', () => {
  // 552 cases in 281 tracts; the cluster of 16 tracts around Syracuse: 44 cases, relative risk 1.92, ratio 7.199672
  const third = run('poisson', fixture.poisson['New York leukaemia']!).clusters[2]!;
  expect([third.areas.length, third.observed]).toEqual([16, 44]);
  expect(third.expected.toFixed(2)).toBe('23.83');
  expect(third.relativeRisk.toFixed(2)).toBe('1.92');
  expect(third.logLikelihoodRatio.toFixed(6)).toBe('7.199672');
  expect(Math.abs(third.p - 0.105)).toBeLessThan(3 * Math.sqrt((2 * 0.105 * 0.895) / 999));
});

describe('scan, small cases', () => {
  const line: [number, number][] = [0, 1, 2, 3, 4, 5].map((x) => [x, 0]);
  const people = Array(6).fill(1000) as number[];
  const options = { seed: 1, replications: 199 };

  test('a planted cluster of two neighbours is found, and its likelihood ratio is that of the formula', () => {
    const found = scanPoisson([[1], [9], [8], [1], [1], [0]], people, line, options);
    const [cluster] = found.clusters;
    expect(cluster!.areas).toEqual([1, 2]);
    expect(cluster!.logLikelihoodRatio).toBeCloseTo(
      17 * Math.log(17 / (20 / 3)) + 3 * Math.log(3 / (40 / 3)),
      12,
    );
    expect(cluster!.p).toBeLessThan(0.05);
  });

  test('the order of the areas does not matter', () => {
    const cases = [1, 9, 8, 1, 1, 0];
    const turned = [...cases].reverse().map((count) => [count]);
    const found = scanPoisson(turned, people, [...line].reverse(), options).clusters[0]!;
    expect(found.areas).toEqual([3, 4]);
  });

  test('a rise that is the same everywhere is none for the permutation, and one place rising is', () => {
    const everywhere = line.map(() => [2, 2, 2, 6]);
    expect(scanSpaceTimePermutation(everywhere, line, options).clusters[0]?.p ?? 1).toBeGreaterThan(0.5);
    const one = everywhere.map((list, area) =>
      area === 0 ? [2, 2, 2, 30] : [2, 2, 2, 2].slice(0, list.length),
    );
    const [cluster] = scanSpaceTimePermutation(one, line, { ...options, maxShare: 0.8 }).clusters;
    expect(cluster!.areas).toEqual([0]);
    expect(cluster!.p).toBeLessThan(0.05);
  });

  test('of 200 histories without any cluster about one in twenty has a p below 0.05', () => {
    let false05 = 0;
    for (let history = 0; history < 200; history++) {
      const random = xoshiro128(seedState(history, ['null']));
      const draw = aliasDraw(people);
      const cases = people.map(() => [0, 0, 0]);
      for (let one = 0; one < 60; one++) cases[draw(random)]![Math.floor(random.uniform() * 3)]!++;
      const [cluster] = scanPoisson(cases, people, line, {
        seed: history,
        replications: 99,
        maxDuration: 2,
      }).clusters;
      if ((cluster?.p ?? 1) <= 0.05) false05++;
    }
    expect(Math.abs(false05 / 200 - 0.05)).toBeLessThan(3 * Math.sqrt((0.05 * 0.95) / 200));
  });

  test.each([
    ['few cases, several replications side by side', 40],
    ['many cases, one replication at a time', 70_000],
  ])('no replication loses its largest ratio: %s', (_name, total) => {
    const zones = scanZones(line, people, { maxShare: 0.5, metric: 'plane' });
    const expected = [0.4, 0.7].map((part) => Float64Array.from(people, () => (total * part) / 6));
    const machine = scanWindows(zones, expected, total, 2);
    const random = xoshiro128(seedState(1, ['largest']));
    const dealt: Int32Array[][] = [];
    const maxima = machine.maximaOf(203, (counts) => {
      for (const own of counts) own.fill(0);
      for (let one = 0; one < total; one++) {
        const cell = Math.floor(random.uniform() * 6);
        const when = random.uniform();
        if (when < 0.4) counts[0]![cell]!++;
        if (when < 0.7) counts[1]![cell]!++;
      }
      dealt.push(counts.map((own) => own.slice()));
    });
    maxima.forEach((found, one) => {
      const alone = machine.clusters(dealt[one]!, maxima, 1)[0]?.logLikelihoodRatio ?? 0;
      expect([one, found]).toEqual([one, alone]);
    });
  });

  test('one area, no cases, nobody there, all cases in one place, an island far off', () => {
    const none = { clusters: [], cases: 0 };
    expect(scanPoisson([[5]], [1], [[0, 0]], options)).toMatchObject({
      refused: 'too_few_areas',
      clusters: [],
    });
    expect(
      scanPoisson(
        line.map(() => [0]),
        people,
        line,
        options,
      ),
    ).toMatchObject({ refused: 'too_few_cases', ...none });
    expect(
      scanPoisson(
        line.map(() => [0]),
        line.map(() => 0),
        line,
        options,
      ),
    ).toMatchObject({ refused: 'no_population' });
    expect(scanSpaceTimePermutation([[5]], [[0, 0]], options).refused).toBe('too_few_areas');
    expect(
      scanSpaceTimePermutation(
        line.map(() => [0, 0]),
        line,
        options,
      ).refused,
    ).toBe('too_few_cases');
    expect(scanPoisson([], [], [], options).refused).toBe('too_few_areas');
    const only = scanPoisson(
      line.map((_, area) => [area === 5 ? 7 : 0]),
      people,
      line,
      options,
    ).clusters[0]!;
    expect(only).toMatchObject({ areas: [5], observed: 7, relativeRisk: Infinity });
    const far = scanZones(
      [
        [0, 0],
        [1, 0],
        [1000, 0],
      ],
      [1, 1, 1],
      { maxShare: 0.7, metric: 'plane' },
    );
    expect([...far.members]).toEqual([0, 1, 1, 0, 2, 1]);
    // an area above the share alone is no zone
    expect([
      ...scanZones(
        [
          [0, 0],
          [1, 0],
        ],
        [9, 1],
        { maxShare: 0.5, metric: 'plane' },
      ).members,
    ]).toEqual([1]);
  });

  test('on the sphere, distance is in kilometres', () => {
    const zones = scanZones(
      [
        [106.1, -2.1],
        [107.1, -2.1],
      ],
      [1, 1],
      { maxShare: 1, metric: 'sphere' },
    );
    expect(zones.distance[1]).toBeCloseTo(111.12, 1);
  });

  test('what cannot be is refused by name', () => {
    expect(() => scanPoisson([[1], [-1]], [1, 1], line.slice(0, 2), options)).toThrow(/cases/);
    expect(() => scanPoisson([[1], [1.5]], [1, 1], line.slice(0, 2), options)).toThrow(/cases/);
    expect(() => scanPoisson([[1], [2]], [0, 1], line.slice(0, 2), options)).toThrow(/population/);
    expect(() => scanPoisson([[1], [2]], [1], line.slice(0, 2), options)).toThrow(/population/);
    expect(() => scanPoisson([[1], [2]], [-1, 1], line.slice(0, 2), options)).toThrow(/population/);
    expect(() =>
      scanPoisson(
        [[1], [2]],
        [1, 1],
        [
          [Number.NaN, 0],
          [0, 0],
        ],
        options,
      ),
    ).toThrow(/points/);
    expect(() => scanPoisson([[1], [2]], [1, 1], line.slice(0, 2), { ...options, maxShare: 0 })).toThrow(
      /maxShare/,
    );
    expect(() => scanPoisson([[1], [2]], [1, 1], line.slice(0, 2), { ...options, replications: 0 })).toThrow(
      /replications/,
    );
    expect(() => scanSpaceTimePermutation([[1, 2], [2]], line.slice(0, 2), options)).toThrow(/cases/);
    expect(() => scanSpaceTimePermutation([[1], [2]], line, options)).toThrow(/points/);
  });
});

describe('what the scan is built of', () => {
  test('alias draws come as often as their weights say', () => {
    const weights = [1, 0, 3, 0.5, 5.5];
    const draw = aliasDraw(weights);
    const random = xoshiro128(seedState(4, ['alias']));
    const counts = weights.map(() => 0);
    for (let i = 0; i < 200_000; i++) counts[draw(random)]!++;
    counts.forEach((count, i) => {
      const share = weights[i]! / 10;
      expect(Math.abs(count / 200_000 - share)).toBeLessThanOrEqual(
        3 * Math.sqrt((share * (1 - share)) / 200_000),
      );
    });
    expect(() => aliasDraw([])).toThrow(/weights/);
    expect(() => aliasDraw([0, 0])).toThrow(/weights/);
    expect(() => aliasDraw([1, -1])).toThrow(/weights/);
  });

  test('the Gumbel p has none where maxima do not vary', () => {
    expect(gumbelP(3, [1, 1, 1])).toBeNaN();
    expect(gumbelP(3, [1])).toBeNaN();
    expect(gumbelP(Number.NaN, [1, 2])).toBeNaN();
  });
});
