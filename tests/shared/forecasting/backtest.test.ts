import { describe, expect, test } from 'vitest';
import { backtest } from '../../../shared/forecasting/backtest.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import { months, poissonDraw } from './simulated-histories.ts';

const season = (seed: number, length = months) => {
  const stream = xoshiro128(seedState(seed, ['season']));
  return Float64Array.from({ length }, (_, t) =>
    poissonDraw(stream, Math.exp(1.2 + 1.1 * Math.sin((2 * Math.PI * t) / 12))),
  );
};

describe('the backtest', () => {
  test('looks at nothing after the origin: a changed future changes no choice made before it', () => {
    const values = season(3);
    const changed = values.slice();
    changed[84] = 40;
    const [one, other] = [values, changed].map((one) => backtest(one.subarray(0, 84), { kind: 'count' })!);
    expect(one).toEqual(other);
  });

  test('gives the same on the same history, and every candidate is judged on the same months', () => {
    const first = backtest(season(1), { kind: 'count' })!;
    expect(backtest(season(1), { kind: 'count' })).toEqual(first);
    expect(first.map((one) => one.horizon)).toEqual([1, 2, 3]);
    // 49 origins, the first 12 for the choice
    expect(first.map((one) => one.n)).toEqual([37 - 0, 37 - 2, 37 - 4]);
    for (const { candidates, n, rule } of first) {
      expect(candidates.length).toBe(9);
      expect(new Set([...candidates, rule].map((one) => one.n))).toEqual(new Set([n]));
      expect(rule.coverage!.n).toBe(n);
    }
  });

  test('an event is judged by its Brier score', () => {
    const found = backtest(season(2), { kind: 'threshold', threshold: 6 })!;
    for (const { candidates } of found)
      for (const one of candidates) {
        expect(one.loss).toBeGreaterThan(0);
        expect(one.loss).toBeLessThan(1);
        expect(one.coverage).toBeNull();
      }
  });

  test('of an event that never came nobody can claim to have known', () => {
    for (const one of backtest(season(2), { kind: 'threshold', threshold: 1000 })!) {
      expect(one.skill).toEqual({ value: 0, low: 0, high: 0 });
      expect(one.hasSkill).toBe(false);
    }
  });

  test('zeros throughout give no skill and no failure; too short a history is refused by name', () => {
    for (const one of backtest(new Float64Array(85), { kind: 'count' })!) {
      expect(one.hasSkill).toBe(false);
      expect(one.skill).toEqual({ value: 0, low: 0, high: 0 });
    }
    expect(() => backtest(new Float64Array(61), { kind: 'count' })).toThrow(/values must have at least 62/);
    expect(() => backtest(new Float64Array(85).fill(Number.NaN), { kind: 'value' })).toThrow(/values/);
    expect(() => backtest(new Float64Array(85).fill(-1), { kind: 'count' })).toThrow(/values/);
  });

  test('it can be ended, and says how far it has come', () => {
    const seen: number[] = [];
    const ended = backtest(
      season(1),
      { kind: 'count' },
      {
        onOrigin: (done, of) => {
          seen.push(done);
          expect(of).toBe(49);
          return done === 3;
        },
      },
    );
    expect(ended).toBeNull();
    expect(seen).toEqual([1, 2, 3]);
  });
});
