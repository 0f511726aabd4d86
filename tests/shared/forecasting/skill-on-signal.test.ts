import { describe, expect, test } from 'vitest';
import { backtest } from '../../../shared/forecasting/backtest.ts';
import { normalDraw } from '../../../shared/statistics/normal-draw.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import { claimRate, months, poissonDraw } from './simulated-histories.ts';

const count = process.env['TZ'] ? 10 : 50;
const timeout = 240_000;
const season = (seed: number, length = months) => {
  const stream = xoshiro128(seedState(seed, ['season']));
  return Float64Array.from({ length }, (_, t) =>
    poissonDraw(stream, Math.exp(1.2 + 1.1 * Math.sin((2 * Math.PI * t) / 12))),
  );
};

describe('a planted signal is found', () => {
  test(
    'counts with a yearly wave: not seldom in histories of seven years, mostly in ten',
    () => {
      const wave = (length: number) =>
        claimRate(`yearly wave, ${length} months`, { kind: 'count' }, count, (stream) => ({
          values: Float64Array.from({ length }, (_, t) =>
            poissonDraw(stream, Math.exp(1.2 + 1.1 * Math.sin((2 * Math.PI * t) / 12))),
          ),
        })).rate;
      const seven = wave(months);
      const ten = wave(121);
      expect(seven).toBeGreaterThan(0.3);
      expect(ten).toBeGreaterThan(0.7);
    },
    timeout,
  );

  test(
    'counts that follow the last count and a known condition',
    () => {
      const { rate } = claimRate('autoregression with a condition', { kind: 'count' }, count, (stream) => {
        let condition = 0;
        let last = 2;
        const conditions = new Float64Array(months);
        const values = Float64Array.from({ length: months }, (_, t) => {
          last = poissonDraw(stream, Math.exp(0.5 + 0.3 * Math.log(1 + last) + 0.9 * condition));
          condition = 0.9 * condition + 0.45 * normalDraw(stream);
          conditions[t] = condition;
          return last;
        });
        return { values, covariates: [conditions] };
      });
      expect(rate).toBeGreaterThan(0.7);
    },
    timeout,
  );
});

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
