import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sobolIndices } from '../../../shared/statistics/sobol-indices.ts';
import { sobolSequence } from '../../../shared/statistics/sobol-sequence.ts';
import { expectRelative } from './relative.ts';

const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/composite/composite-python.json', import.meta.url), 'utf8'),
) as { sobolIndices: { function: 'ishigami' | 'g'; n: number; first: number[]; total: number[] }[] };

const weights = [0, 1, 4.5, 9, 99, 99, 99, 99];
const functions = {
  ishigami: (x: Float64Array) => {
    const [a, b, c] = [...x].map((one) => -Math.PI + 2 * Math.PI * one) as [number, number, number];
    return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
  },
  g: (x: Float64Array) =>
    x.reduce((product, one, i) => (product * (Math.abs(4 * one - 2) + weights[i]!)) / (1 + weights[i]!), 1),
};
const factors = { ishigami: 3, g: 8 };
const evaluate = (name: keyof typeof functions) => (points: Float64Array, count: number) => [
  Float64Array.from({ length: count }, (_, i) =>
    functions[name](points.subarray(i * factors[name], (i + 1) * factors[name])),
  ),
];
const ones = (name: keyof typeof functions) => Array<number>(factors[name]).fill(1);

/** Closed forms: Ishigami and Homma (1990); Saltelli and Sobol (1995). */
const analytic = (() => {
  const [a, b] = [7, 0.1];
  const one = 0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2;
  const two = a ** 2 / 8;
  const oneThree = b ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
  const v = one + two + oneThree;
  const parts = weights.map((w) => 1 / 3 / (1 + w) ** 2);
  const all = parts.reduce((product, part) => product * (1 + part), 1) - 1;
  return {
    ishigami: { first: [one / v, two / v, 0], total: [(one + oneThree) / v, two / v, oneThree / v] },
    g: {
      first: parts.map((part) => part / all),
      total: parts.map((part) => (part * (all + 1)) / (1 + part) / all),
    },
  };
})();

describe('Sobol indices', () => {
  test.each(fixture.sobolIndices)(
    'agree with scipy at equal points: $function, $n',
    ({ function: name, n, ...expected }) => {
      const found = sobolIndices(evaluate(name), { groups: ones(name), points: n, seed: null });
      for (const order of ['first', 'total'] as const)
        expected[order].forEach((value, i) => {
          // the numerators of unimportant factors are differences of nearly equal numbers
          expect(Math.abs(found[order][i]!.estimate - value)).toBeLessThanOrEqual(
            1e-8 * Math.abs(value) + 1e-14,
          );
        });
    },
  );

  test.each(['ishigami', 'g'] as const)(
    'hold the analytic values within three standard errors: %s',
    (name) => {
      const found = sobolIndices(evaluate(name), { groups: ones(name), points: 2048, seed: 5 });
      for (const order of ['first', 'total'] as const)
        analytic[name][order].forEach((value, i) => {
          const { estimate, standardError, low, high } = found[order][i]!;
          expect(Math.abs(estimate - value), `${order} ${i}`).toBeLessThanOrEqual(3 * standardError);
          expect(low).toBeLessThanOrEqual(estimate);
          expect(high).toBeGreaterThanOrEqual(estimate);
        });
    },
  );

  test('one seed gives one answer; coordinates in a group count as one factor', () => {
    const run = (seed: number) => sobolIndices(evaluate('ishigami'), { groups: [2, 1], points: 1024, seed });
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
    const { first } = analytic.ishigami;
    expect(Math.abs(run(3).first[0]!.estimate - first[0]! - first[1]!)).toBeLessThan(
      3 * run(3).first[0]!.standardError,
    );
  });

  test('two outputs are one result: each counts by its variance', () => {
    const two = (points: Float64Array, count: number) => [
      Float64Array.from({ length: count }, (_, i) => 3 * points[2 * i]!),
      Float64Array.from({ length: count }, (_, i) => points[2 * i + 1]!),
    ];
    const { first } = sobolIndices(two, { groups: [1, 1], points: 1024, seed: 1 });
    expect(first[0]!.estimate).toBeCloseTo(0.9, 2);
    expect(first[1]!.estimate).toBeCloseTo(0.1, 2);
  });

  test('a result that never changes has no indices; what cannot be is refused by name', () => {
    const flat = (_: Float64Array, count: number) => [new Float64Array(count)];
    expect(sobolIndices(flat, { groups: [1], points: 8, seed: 1 }).first[0]!.estimate).toBeNaN();
    expect(() => sobolIndices(flat, { groups: [1], points: 100, seed: 1 })).toThrow(/points/);
    expect(() => sobolIndices(flat, { groups: [], seed: 1 })).toThrow(/groups/);
    expect(() => sobolIndices(() => [new Float64Array(3)], { groups: [1], points: 8, seed: 1 })).toThrow(
      /evaluate/,
    );
    expect(() => sobolIndices(flat, { groups: [25], points: 8, seed: 1 })).toThrow(/dimensions/);
  });
});

describe('Sobol sequence', () => {
  test('skipping is the same as beginning later, and a shift moves no two points together', () => {
    const whole = sobolSequence(3, 32);
    expect(sobolSequence(3, 12, { skip: 20 })).toEqual(whole.subarray(60));
    const shifted = sobolSequence(1, 256, { shift: Uint32Array.of(0x9e3779b9) });
    // every one of 256 equal cells keeps exactly one point
    expect(new Set([...shifted].map((one) => Math.floor(one * 256))).size).toBe(256);
    expectRelative(shifted[0]!, 0x9e3779b9 / 2 ** 32, 'the origin goes to the shift');
  });

  test('what cannot be is refused by name', () => {
    expect(() => sobolSequence(49, 4)).toThrow(/dimensions/);
    expect(() => sobolSequence(2, -1)).toThrow(/count/);
    expect(() => sobolSequence(2, 4, { skip: 0.5 })).toThrow(/skip/);
    expect(() => sobolSequence(2, 4, { shift: new Uint32Array(1) })).toThrow(/shift/);
  });
});
