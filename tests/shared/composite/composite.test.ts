import { describe, expect, test } from 'vitest';
import { type DrawOptions, chunkCount, CompositeDraws } from '../../../shared/composite/composite-draws.ts';
import { compositeUncertainty } from '../../../shared/composite/composite-uncertainty.ts';
import {
  type CompositeChild,
  type CompositeNode,
  type MeanNode,
  nodeStates,
} from '../../../shared/composite/composite-tree.ts';
import { evaluateComposite } from '../../../shared/composite/evaluate-composite.ts';
import { minMax } from '../../../shared/composite/min-max.ts';
import { percentileRank } from '../../../shared/composite/percentile-rank.ts';
import { type MeanKind, weightedMean } from '../../../shared/composite/weighted-mean.ts';
import { quantile } from '../../../shared/statistics/quantile.ts';
import { quantiles } from '../../../shared/statistics/quantiles.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { normalDraw } from '../../../shared/statistics/normal-draw.ts';
import { xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import { read } from './fixture.ts';

const none = Number.NaN;
const { columns } = read<{ columns: number[][] }>('technology-index');
const areas = columns[0]!.length;
const table = Float64Array.from(columns.flat());

const leaf = (column: number, more: Partial<CompositeChild> = {}): CompositeChild => ({
  weight: column + 1,
  node: { kind: 'leaf', code: `leaf ${column}`, column, normalise: { kind: 'minMax', within: 'month' } },
  ...more,
});
const raw = (column: number, more: Partial<CompositeChild> = {}): CompositeChild => ({
  weight: 1,
  node: { kind: 'leaf', code: `raw ${column}`, column, normalise: { kind: 'none' } },
  ...more,
});
const mean = (children: CompositeChild[], more: Partial<MeanNode> = {}): MeanNode => ({
  kind: 'mean',
  code: 'root',
  mean: 'arithmetic',
  children,
  ...more,
});
/** One month of the given columns. */
const root = (node: CompositeNode, values: number[][]) => {
  const found = evaluateComposite(node, {
    areas: values[0]!.length,
    months: 1,
    values: Float64Array.from(values.flat()),
  }).get(node.code)!;
  return { values: [...found.values], states: [...found.states].map((state) => nodeStates[state]) };
};

describe('a composite as a tree', () => {
  test.each<MeanKind>(['arithmetic', 'geometric', 'invertedGeometric', 'harmonic', 'power'])(
    'is the weighted mean of its children, node by node: %s',
    (kind) => {
      const options = { floor: 1, power: 3 };
      const inner = mean([leaf(0), leaf(1), leaf(2)], { code: 'inner', mean: kind, ...options });
      const tree = mean([{ node: inner, weight: 2 }, leaf(3)], { mean: kind, ...options });
      const found = evaluateComposite(tree, { areas, months: 1, values: table });
      const scaled = columns.map((column) => minMax(column));
      for (let a = 0; a < areas; a++) {
        const below = weightedMean(
          [0, 1, 2].map((j) => scaled[j]![a]!),
          [1, 2, 3],
          { kind, ...options },
        );
        expect(found.get('inner')!.values[a]).toBeCloseTo(below, 10);
        expect(found.get('root')!.values[a]).toBeCloseTo(
          weightedMean([below, scaled[3]![a]!], [2, 4], { kind, ...options }),
          10,
        );
      }
    },
  );

  test('normalises within the month or over the whole panel', () => {
    const values = Float64Array.of(1, 10, 2, 20, 3, 60);
    const scores = (within: 'month' | 'panel') =>
      evaluateComposite(
        { kind: 'leaf', code: 'x', column: 0, normalise: { kind: 'percentileRank', within, direction: -1 } },
        { areas: 3, months: 2, values },
      ).get('x')!.values;
    expect([...scores('month')]).toEqual([100, 100, 50, 50, 0, 0]);
    expect([...scores('panel')]).toEqual([...percentileRank(values.map((value) => -value))]);
  });

  test('gives the same for a panel as for each of its months', () => {
    const months = 3;
    const values = Float64Array.from({ length: 4 * areas * months }, (_, i) => ((i * 37) % 101) + 1);
    const tree = mean([leaf(0), leaf(1), leaf(2), leaf(3)], { mean: 'geometric', floor: 2 });
    const whole = evaluateComposite(tree, { areas, months, values }).get('root')!.values;
    for (let t = 0; t < months; t++) {
      const one = evaluateComposite(tree, {
        areas,
        months: 1,
        values: Float64Array.from({ length: 4 * areas }, (_, i) => values[i * months + t]!),
      }).get('root')!.values;
      for (let a = 0; a < areas; a++) expect(whole[a * months + t]).toBe(one[a]);
    }
  });

  test('renormalises over what is there, and needs as many children or as much weight as it says', () => {
    const values = [
      [20, none, none],
      [40, 40, none],
      [60, 60, 60],
    ];
    const children = [raw(0), raw(1), raw(2, { weight: 2 })];
    expect(root(mean(children), values).values).toEqual([45, 160 / 3, 60]);
    const three = root(mean(children, { atLeast: { children: 3, weight: 0.75 } }), values);
    expect(three).toEqual({ values: [45, 160 / 3, none], states: ['measured', 'measured', 'tooFew'] });
  });

  test('a child may be required, replaced by a value, or by the regional median of those that have one', () => {
    const values = [
      [10, 20, 60, none],
      [1, 1, 1, 1],
    ];
    const rule = (whenMissing: CompositeChild['whenMissing']) =>
      root(mean([raw(0, { whenMissing }), raw(1)]), values);
    expect(rule('required')).toMatchObject({
      values: [5.5, 10.5, 30.5, none],
      states: ['measured', 'measured', 'measured', 'childMissing'],
    });
    expect(rule({ value: 9 })).toMatchObject({
      values: [5.5, 10.5, 30.5, 5],
      states: ['measured', 'measured', 'measured', 'imputed'],
    });
    expect(rule({ regionalMedian: { fewest: 3, otherwise: 50 } }).values[3]).toBe(10.5);
    expect(rule({ regionalMedian: { fewest: 4, otherwise: 50 } }).values[3]).toBe(25.5);
  });

  test('what rests on a stand-in is marked imputed all the way up', () => {
    const inner = mean([raw(0, { whenMissing: { value: 3 } })], { code: 'inner' });
    expect(
      root(mean([{ node: inner, weight: 1 }, raw(1)]), [
        [none, 1],
        [1, 1],
      ]).states,
    ).toEqual(['imputed', 'measured']);
  });

  test('a product takes affine children and its required ones', () => {
    const tree: CompositeNode = {
      kind: 'product',
      code: 'product',
      children: [raw(0, { whenMissing: 'required' }), raw(1, { transform: { scale: 0.003, offset: 0.7 } })],
    };
    const found = root(tree, [
      [50, 50, none],
      [100, none, 0],
    ]);
    expect(found.values[0]).toBeCloseTo(50, 12);
    expect(found.values[1]).toBe(50);
    expect(found.states[2]).toBe('childMissing');
  });

  test('weights may differ from month to month', () => {
    const tree = mean([raw(0), raw(1)]);
    const matrix = { areas: 1, months: 2, values: Float64Array.of(10, 10, 50, 50) };
    const weights = { root: [Float64Array.of(1, 3), Float64Array.of(1, 1)] };
    expect([...evaluateComposite(tree, matrix, { weights }).get('root')!.values]).toEqual([30, 20]);
  });

  test('all missing, a constant column, one area, no area', () => {
    expect(root(mean([raw(0), raw(1)]), [[none], [none]])).toEqual({ values: [none], states: ['tooFew'] });
    expect(
      root(mean([leaf(0), raw(1)]), [
        [4, 4],
        [1, 2],
      ]).values,
    ).toEqual([1, 2]);
    expect(root(mean([leaf(0)]), [[4]]).values).toEqual([none]);
    expect(root(mean([leaf(0)]), [[]]).values).toEqual([]);
  });

  test('what cannot be is refused by name', () => {
    expect(() => root(mean([raw(2)]), [[1]])).toThrow(/raw 2: column/);
    expect(() => root(mean([raw(0), raw(0)]), [[1]])).toThrow(/two nodes/);
    expect(() => root(mean([]), [[1]])).toThrow(/children/);
    expect(() => root(mean([raw(0, { weight: -1 })]), [[1]])).toThrow(/weights/);
    expect(() => root(mean([raw(0, { weight: 0 })]), [[1]])).toThrow(/weights/);
    expect(() => root(mean([raw(0)], { mean: 'geometric' }), [[-1]])).toThrow(/root: geometric/);
    expect(() => root(mean([raw(0)], { mean: 'power' }), [[1]])).toThrow(/root: power/);
  });
});

describe('uncertainty of a composite', () => {
  const goalposts = { kind: 'goalposts', goalposts: { low: 0, high: 100, scale: 'linear' } } as const;
  const scaled = (column: number, weight: number): CompositeChild => ({
    weight,
    node: { kind: 'leaf', code: `scaled ${column}`, column, normalise: goalposts },
  });
  const pair = mean([scaled(0, 1), scaled(1, 3)]);
  const two = {
    areas: 3,
    values: Float64Array.of(40, 50, none, 60, 50, 20),
    standardErrors: Float64Array.of(2, 1, 1, 4, 0, 1),
  };
  const classLimits = [20, 35, 50, 65];
  const run = (tree: CompositeNode, more: Partial<DrawOptions> = {}) =>
    compositeUncertainty(tree, two, { draws: 2400, seed: 3, classLimits, ...more });

  test('a linear composite of normal errors has the interval and the classes of the closed form', () => {
    const [first, second, third] = run(pair);
    const deviation = Math.hypot(0.25 * 2, 0.75 * 4);
    // three standard errors of a 5 % quantile of 2,400 independent draws; stratified ones do better
    const slack = (3 * deviation * Math.sqrt((0.05 * 0.95) / 2400)) / 0.103;
    expect(first!.score).toBe(55);
    expect(Math.abs(first!.low - (55 - 1.6449 * deviation))).toBeLessThan(slack);
    expect(Math.abs(first!.high - (55 + 1.6449 * deviation))).toBeLessThan(slack);
    expect(Math.abs(first!.median - 55)).toBeLessThan(slack);
    // P(score < 50) = Phi(-5 / 3.0414) = 0.0501
    expect(Math.abs(first!.classProbabilities[2]! - 0.0501)).toBeLessThan(
      3 * Math.sqrt((0.05 * 0.95) / 2400),
    );
    expect(second!.classProbabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    // the third rests on its one indicator
    expect(third!.score).toBe(20);
    expect(third!.rank).toBe(3);
  });

  test('agrees with a slow direct simulation of a tree with logarithms, clamps and a product', () => {
    const tree = mean(
      [
        {
          node: mean([scaled(0, 2), scaled(1, 1)], { code: 'inner', mean: 'geometric', floor: 10 }),
          weight: 1,
        },
        {
          weight: 2,
          node: {
            kind: 'leaf',
            code: 'log',
            column: 2,
            normalise: { kind: 'goalposts', goalposts: { low: 0, high: 5, scale: 'log', logOffset: 0.05 } },
          },
        },
      ],
      { mean: 'invertedGeometric', floor: 1 },
    );
    const values = Float64Array.of(5, 95, 60, 40, 0.2, 1.5);
    const standardErrors = Float64Array.of(6, 6, 10, 1, 0.15, 0.6);
    const draws = 4800;
    const found = compositeUncertainty(
      tree,
      { areas: 2, values, standardErrors },
      { draws, seed: 9, classLimits },
    );
    const stream = xoshiro128(seedState(17, ['direct']));
    for (const area of [0, 1]) {
      const direct = Float64Array.from({ length: 40_000 }, () => {
        const [a, b, c] = [0, 1, 2].map(
          (j) => values[2 * j + area]! + standardErrors[2 * j + area]! * normalDraw(stream),
        );
        const hold = (x: number) => Math.min(100, Math.max(0, x));
        const inner = Math.exp((2 * Math.log(Math.max(10, hold(a!))) + Math.log(Math.max(10, hold(b!)))) / 3);
        const log = 100 * (Math.log1p(Math.min(5, Math.max(0, c!)) / 0.05) / Math.log1p(100));
        return (
          100 - Math.exp((Math.log(Math.max(1, 100 - inner)) + 2 * Math.log(Math.max(1, 100 - log))) / 3)
        );
      });
      for (const [key, p] of [
        ['low', 0.05],
        ['median', 0.5],
        ['high', 0.95],
      ] as const) {
        // the standard error of a quantile in shares: sqrt(p (1 - p) / n), read off the direct sample
        const error = 3 * Math.sqrt(p * (1 - p) * (1 / draws + 1 / direct.length));
        expect(found[area]![key], `${area} ${key}`).toBeGreaterThanOrEqual(
          quantile(direct, Math.max(0, p - error)),
        );
        expect(found[area]![key], `${area} ${key}`).toBeLessThanOrEqual(
          quantile(direct, Math.min(1, p + error)),
        );
      }
    }
  });

  test('the score lies in its own interval whatever the structural choices; they move ranks only', () => {
    const fixed = run(pair);
    const alternatives = [pair, mean([scaled(0, 1), scaled(1, 3)], { mean: 'harmonic', floor: 1 })];
    const doubted = run(pair, { concentration: 8, alternatives });
    fixed.forEach((area, i) => {
      const { low, high, score } = doubted[i]!;
      expect(low).toBeLessThanOrEqual(score);
      expect(high).toBeGreaterThanOrEqual(score);
      expect(area.rankProbabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(doubted[i]!.rank).toBe(area.rank);
    });
    expect(Math.abs(doubted[0]!.low - fixed[0]!.low)).toBeLessThan(0.5);
    // Under weights on the first indicator the second area may lead: its first place is less rare.
    expect(doubted[1]!.rankProbabilities[0]).toBeGreaterThan(fixed[1]!.rankProbabilities[0]!);
  });

  test('chunks made in any order, by any number of hands, are the same', () => {
    const options = { draws: 700, seed: 4, chunk: 240, concentration: 20, alternatives: [pair, pair] };
    const byOne = compositeUncertainty(pair, two, options);
    const order = Array.from({ length: chunkCount(options) }, (_, i) => i).reverse();
    const hands = [new CompositeDraws(pair, two, options), new CompositeDraws(pair, two, options)];
    const made = new Map(order.map((number) => [number, hands[number % 2]!.chunk(number)]));
    const chunks = order.map((_, number) => made.get(number)!);
    expect(compositeUncertainty(pair, two, { ...options, chunks })).toEqual(byOne);
    expect(compositeUncertainty(pair, two, { ...options, seed: 5 })).not.toEqual(byOne);
  });

  test('no area with a score, no error at all, ties', () => {
    const nothing = compositeUncertainty(
      pair,
      { areas: 1, values: Float64Array.of(none, none), standardErrors: new Float64Array(2) },
      { draws: 10, seed: 1 },
    );
    expect(nothing[0]).toMatchObject({ score: none, low: none, rank: none, rankProbabilities: [] });
    const exact = compositeUncertainty(
      pair,
      { areas: 2, values: Float64Array.of(30, 30, 30, 30), standardErrors: new Float64Array(4) },
      { draws: 10, seed: 1 },
    );
    for (const one of exact)
      expect(one).toMatchObject({ low: 30, median: 30, high: 30, rank: 1, rankHigh: 1 });
  });

  test('what cannot be is refused by name', () => {
    expect(() => run(pair, { draws: 0 })).toThrow(/draws/);
    expect(() => run(pair, { chunk: 0 })).toThrow(/chunk/);
    expect(() => run(pair, { concentration: 0 })).toThrow(/concentration/);
    expect(() => compositeUncertainty(pair, two, { draws: 1, seed: 1, classLimits: [2, 1] })).toThrow(
      /classLimits/,
    );
    expect(() =>
      compositeUncertainty(pair, { ...two, standardErrors: new Float64Array(1) }, { draws: 1, seed: 1 }),
    ).toThrow(/standardErrors/);
  });
});

test('quantiles without sorting are the quantiles of the sorted sample', () => {
  const stream = xoshiro128(seedState(2, ['quantiles']));
  for (const size of [1, 2, 7, 1000])
    for (const digits of [1, 9]) {
      const sample = Float64Array.from({ length: size }, () =>
        Number((normalDraw(stream) ** 3).toFixed(digits)),
      );
      const wanted = [0, 0.05, 0.5, 0.95, 1];
      expect(quantiles(sample, wanted)).toEqual(wanted.map((p) => quantile(sample, p)));
    }
  expect(() => quantiles(new Float64Array(0), [0.5])).toThrow(/sample/);
  expect(() => quantiles(Float64Array.of(none), [0.5])).toThrow(/sample/);
  expect(() => quantiles(Float64Array.of(1), [2])).toThrow(/p must/);
});
