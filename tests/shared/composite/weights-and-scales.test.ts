import { describe, expect, test } from 'vitest';
import { criticWeights } from '../../../shared/composite/critic-weights.ts';
import { cronbachAlpha } from '../../../shared/composite/cronbach-alpha.ts';
import { entropyWeights } from '../../../shared/composite/entropy-weights.ts';
import { minMax } from '../../../shared/composite/min-max.ts';
import { pcaWeights } from '../../../shared/composite/pca-weights.ts';
import { percentileRank } from '../../../shared/composite/percentile-rank.ts';
import { rankNormalise } from '../../../shared/composite/rank-normalise.ts';
import { weightedMean } from '../../../shared/composite/weighted-mean.ts';
import { winsorise } from '../../../shared/composite/winsorise.ts';
import { zScore } from '../../../shared/composite/z-score.ts';
import { correlationMatrix } from '../../../shared/statistics/correlation-matrix.ts';
import { symmetricEigen } from '../../../shared/statistics/symmetric-eigen.ts';
import { varimax } from '../../../shared/statistics/varimax.ts';
import { answer, type Comparison } from '../library.ts';
import { read } from './fixture.ts';

const none = Number.NaN;
const technology = read<{ columns: number[][]; printed: Record<string, number[] & number[][] & number> }>(
  'technology-index',
);
const { printed } = technology;
const fromR = read<{
  comparisons: Comparison[];
  varimax: { dataSet: string; loadings: number[][]; rotated: number[][] }[];
}>('composite-r');
const fromPython = read<{ comparisons: Comparison[] }>('composite-python');
const comparisons = [...fromR.comparisons, ...fromPython.comparisons];
const names = [...new Set(comparisons.map((one) => one.function))].sort();

describe('agree with R, psych, scipy and numpy to 1e-8', () => {
  test.each(names)('%s', (name) => {
    const own = comparisons.filter((one) => one.function === name);
    expect(new Set(own.map((one) => one.dataSet)).size).toBeGreaterThanOrEqual(2);
    for (const one of own) {
      const found = answer(one);
      expect(found.length).toBe(one.expected.length);
      const size = Math.max(...one.expected.map((value) => Math.abs(value ?? 0)));
      one.expected.forEach((value, i) => {
        const what = `${one.dataSet} ${JSON.stringify(one.args.slice(1))} [${i}]: ${found[i]}, expected ${value}`;
        if (value === null) expect(found[i], what).toBeNaN();
        // what is 0 but for rounding is judged by the size of the whole
        else
          expect(Math.abs(found[i]! - value), what).toBeLessThanOrEqual(
            1e-8 * Math.abs(value) + 1e-14 * size,
          );
      });
    }
  });

  test('varimax finds the factors of R, in whatever order and sign', () => {
    for (const { dataSet, loadings, rotated } of fromR.varimax) {
      const factors = (rows: number[][]) =>
        rows[0]!
          .map((_, f) => rows.map((row) => row[f]! ** 2))
          .sort((a, b) => b.reduce((x, y) => x + y, 0) - a.reduce((x, y) => x + y, 0));
      const found = factors(varimax(loadings));
      factors(rotated).forEach((factor, f) => {
        factor.forEach((value, i) => {
          expect(Math.abs(found[f]![i]! - value), `${dataSet} ${f} ${i}`).toBeLessThan(1e-8);
        });
      });
    }
  });
});

describe('the printed tables of the Handbook (technology index, 23 countries)', () => {
  const schooling = technology.columns[6]!;
  const within = (found: ArrayLike<number>, expected: readonly number[], unit: number) => {
    expected.forEach((value, i) => {
      expect(Math.abs(found[i]! - value), `[${i}] ${found[i]}, printed ${value}`).toBeLessThanOrEqual(
        0.5001 * unit,
      );
    });
  };

  test('table 15: rank, z-score, min-max and percentile of schooling', () => {
    expect([...rankNormalise(schooling)]).toEqual(printed['schoolingRank']);
    within(zScore(schooling), printed['schoolingZ']!, 0.01);
    within(minMax(schooling, { scale: [0, 1] }), printed['schoolingMinMax']!, 0.01);
    within(percentileRank(schooling, { convention: 'share' }), printed['schoolingPercentile']!, 0.1);
  });

  test('tables 16 to 18: eigenvalues, rotated loadings and weights, from data rounded to their printed digits', () => {
    const found = pcaWeights(technology.columns, { components: 4 });
    within(found.eigenvalues, printed['eigenvalues']!, 0.12);
    within(
      found.eigenvalues.map((value) => (100 * value) / 8),
      printed['variancePerCent']!,
      0.4,
    );
    within(found.weights, printed['weights']!, 0.012);
    // the Handbook's factors: internet, electricity and schooling; patents and exports; university; royalties and telephones
    expect(found.factors.map((factor) => found.factors.indexOf(factor))).toEqual([0, 1, 2, 2, 1, 2, 2, 7]);
  });

  test('section 4.3: alpha of the standardised indicators is 0.70', () => {
    expect(cronbachAlpha(technology.columns, { standardised: true }).alpha).toBeCloseTo(
      printed['alphaStandardised']!,
      2,
    );
  });
});

describe('edge cases', () => {
  test('a constant column has no scale', () => {
    for (const scaled of [minMax([4, 4, 4]), zScore([4, 4, 4])])
      expect([...scaled]).toEqual([none, none, none]);
    expect([...rankNormalise([4, 4, 4])]).toEqual([1, 1, 1]);
    expect([...percentileRank([4, 4, 4])]).toEqual([0, 0, 0]);
    expect([...minMax([4, 4, none], { low: 0, high: 8 })]).toEqual([50, 50, none]);
  });

  test('all missing stays missing, one area has no rank between others, and nothing gives nothing', () => {
    for (const scale of [minMax, zScore, rankNormalise, percentileRank]) {
      expect([...scale([none, none])]).toEqual([none, none]);
      expect([...scale([])]).toEqual([]);
    }
    expect([...percentileRank([7])]).toEqual([none]);
    expect([...rankNormalise([7])]).toEqual([1]);
    expect([...zScore([7])]).toEqual([none]);
    expect(weightedMean([none, none], [1, 1])).toBeNaN();
    expect(weightedMean([], [])).toBeNaN();
    expect(pcaWeights([[], []]).weights).toEqual([none, none]);
    expect(entropyWeights([[none], [none]])).toEqual([none, none]);
    expect(criticWeights([[none], [none]])).toEqual([none, none]);
    expect(cronbachAlpha([[none], [none]])).toEqual({ alpha: none, rows: 0 });
  });

  test('goalposts clamp, and a scale may run downwards', () => {
    expect([...minMax([-5, 5, 25], { low: 0, high: 20, clamp: true })]).toEqual([0, 25, 100]);
    expect([...minMax([0, 5, 10], { scale: [100, 0] })]).toEqual([100, 50, 0]);
    expect([...winsorise([-5, none, 25], { low: 0, high: 20 })]).toEqual([0, none, 20]);
  });

  test('a column that says nothing weighs nothing', () => {
    const flat = [3, 3, 3, 3];
    const columns = [[1, 2, 4, 9], flat, [5, 1, 2, 2]];
    expect(pcaWeights(columns).weights[1]).toBe(0);
    expect(entropyWeights(columns)[1]).toBe(0);
    expect(criticWeights(columns)[1]).toBe(0);
    for (const weights of [pcaWeights(columns).weights, entropyWeights(columns), criticWeights(columns)])
      expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(entropyWeights([flat, flat])).toEqual([none, none]);
    expect(
      entropyWeights([
        [0, 0, 0, 0],
        [1, 2, 3, 4],
      ]),
    ).toEqual([none, none]);
    expect(cronbachAlpha([flat, flat]).alpha).toBeNaN();
    expect(correlationMatrix([flat, columns[0]!]).correlations).toEqual([
      [none, none],
      [none, 1],
    ]);
  });

  test('means keep their order: harmonic, geometric, arithmetic, inverted geometric', () => {
    const [values, weights] = [
      [20, 50, 80],
      [1, 2, 1],
    ];
    const of = (kind: 'harmonic' | 'geometric' | 'arithmetic' | 'invertedGeometric') =>
      weightedMean(values, weights, { kind });
    const all = [of('harmonic'), of('geometric'), of('arithmetic'), of('invertedGeometric')];
    expect([...all].sort((a, b) => a - b)).toEqual(all);
    for (const kind of ['harmonic', 'geometric', 'arithmetic', 'invertedGeometric'] as const)
      expect(weightedMean([42, 42, none], weights, { kind })).toBeCloseTo(42, 12);
    expect(weightedMean([42, none], [1, 1], { missing: 'propagate' })).toBeNaN();
    expect(weightedMean([1, 9], [0, 0])).toBeNaN();
  });

  test('a zero needs a floor where the mean cannot take it', () => {
    for (const kind of ['geometric', 'harmonic'] as const) {
      expect(() => weightedMean([0, 50], [1, 1], { kind })).toThrow(/values/);
      expect(weightedMean([0, 50], [1, 1], { kind, floor: 10 })).toBeGreaterThan(10);
    }
    expect(() => weightedMean([-1, 4], [1, 1], { kind: 'power', power: 2 })).toThrow(/values/);
    expect(() => weightedMean([100, 4], [1, 1], { kind: 'invertedGeometric' })).toThrow(/values/);
    expect(weightedMean([100, 4], [1, 1], { kind: 'invertedGeometric', floor: 1 })).toBeCloseTo(
      100 - Math.sqrt(96),
      12,
    );
    expect(weightedMean([-3, 5], [1, 1])).toBe(1);
  });

  test('what cannot be is refused by name', () => {
    expect(() => weightedMean([1, 2], [1])).toThrow(/weights/);
    expect(() => weightedMean([1, 2], [1, -1])).toThrow(/weights/);
    expect(() => weightedMean([1, 2], [1, 1], { kind: 'power' })).toThrow(/power/);
    expect(() =>
      entropyWeights([
        [1, -2],
        [1, 2],
      ]),
    ).toThrow(/columns/);
    expect(() => correlationMatrix([[1, 2], [1]])).toThrow(/columns/);
    expect(() => minMax([1, Number.POSITIVE_INFINITY])).toThrow(/values/);
    expect(() => minMax([1], { low: none })).toThrow(/low/);
    expect(() => zScore([1, 2], { ddof: 2 as 1 })).toThrow(/ddof/);
    expect(() => winsorise([1], { low: 2, high: 1 })).toThrow(/low/);
    expect(() => pcaWeights([[1, 2, 3]], { components: 2 })).toThrow(/components/);
    expect(() =>
      symmetricEigen([
        [1, 2],
        [3, 1],
      ]),
    ).toThrow(/matrix/);
    expect(() => varimax([[1, none]])).toThrow(/loadings/);
  });
});
