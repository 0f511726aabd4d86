import { describe, expect, test } from 'vitest';
import { normalDraw } from '../../../shared/statistics/normal-draw.ts';
import { claimRate, months, poissonDraw } from './simulated-histories.ts';

const count = 50;

describe('a planted signal is found', () => {
  test('counts with a yearly wave: not seldom in histories of seven years, mostly in ten', () => {
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
  });

  test('counts that follow the last count and a known condition', () => {
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
  });
});
