import { describe, expect, it } from 'vitest';
import { gammaDraw } from '../../../shared/statistics/gamma-draw.ts';
import { normalDraw } from '../../../shared/statistics/normal-draw.ts';
import { normalQuantile } from '../../../shared/statistics/normal-quantile.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import { fixture } from './fixture.ts';

const stream = (label: string) => xoshiro128(seedState(42, [label]));

/** Share of draws below the exact p-quantile, within three standard errors of p. */
function expectShareBelow(draws: Float64Array, limit: number, p: number): void {
  const share = draws.reduce((below, draw) => below + (draw < limit ? 1 : 0), 0) / draws.length;
  expect(Math.abs(share - p)).toBeLessThan(3 * Math.sqrt((p * (1 - p)) / draws.length));
}

describe('random streams', () => {
  it('of one seed and label agree, of another label or order differ', () => {
    const words = (labels: (string | number)[], seed = 1) => {
      const source = xoshiro128(seedState(seed, labels));
      return [source.next(), source.next(), source.next()];
    };
    expect(words(['19.71', '2024-06'])).toEqual(words(['19.71', '2024-06']));
    for (const other of [
      words(['19.72', '2024-06']),
      words(['2024-06', '19.71']),
      words(['19.712024-06']),
      words(['19.71', '2024-06'], 2),
    ]) {
      expect(other).not.toEqual(words(['19.71', '2024-06']));
    }
  });

  it('give uniforms strictly between 0 and 1 with the right mean', () => {
    const source = stream('uniform');
    const draws = Float64Array.from({ length: 100_000 }, () => source.uniform());
    expect(Math.min(...draws.subarray(0, 1000))).toBeGreaterThan(0);
    for (const p of [0.01, 0.5, 0.99]) expectShareBelow(draws, p, p);
  });

  it('refuse a state or seed that cannot work', () => {
    expect(() => xoshiro128(new Uint32Array(4))).toThrow(/all zero/);
    expect(() => xoshiro128(new Uint32Array(3))).toThrow(/four/);
    expect(() => seedState(Number.NaN, [])).toThrow(/seed/);
  });
});

describe('normal draws', () => {
  const source = stream('normal');
  const draws = Float64Array.from({ length: 400_000 }, () => normalDraw(source));

  it('fall below every quantile as often as they should, in the tail as well', () => {
    for (const p of [0.0002, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.9998])
      expectShareBelow(draws, normalQuantile(p), p);
  });

  it('have mean 0 and variance 1', () => {
    const mean = draws.reduce((sum, z) => sum + z, 0) / draws.length;
    const variance = draws.reduce((sum, z) => sum + z * z, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(3 / Math.sqrt(draws.length));
    expect(Math.abs(variance - 1)).toBeLessThan(3 * Math.sqrt(2 / draws.length));
  });
});

describe('gamma draws', () => {
  it('fall below scipy’s quantiles as often as they should', () => {
    for (const [shape, limits] of fixture.gammaMoments) {
      const source = stream(`gamma ${shape}`);
      const draws = Float64Array.from({ length: 100_000 }, () => gammaDraw(source, shape));
      limits.forEach((limit, i) => {
        expectShareBelow(draws, limit, [0.1, 0.5, 0.9][i]!);
      });
      const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
      expect(Math.abs(mean - shape)).toBeLessThan(3 * Math.sqrt(shape / draws.length));
    }
  });

  it('refuse a shape that is not positive', () => {
    expect(() => gammaDraw(stream('x'), 0)).toThrow(/shape/);
  });
});
