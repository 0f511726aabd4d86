import { describe, expect, test } from 'vitest';
import { normalDraw } from '../../../shared/statistics/normal-draw.ts';
import { claimRate, months, poissonDraw } from './simulated-histories.ts';

const count = 200;
const atMost = 0.1;

describe('on pure noise no skill is claimed', () => {
  test('independent Poisson counts, mean 0.6', () => {
    const { rate } = claimRate('independent Poisson counts', { kind: 'count' }, count, (stream) => ({
      values: Float64Array.from({ length: months }, () => poissonDraw(stream, 0.6)),
    }));
    expect(rate).toBeLessThanOrEqual(atMost);
  });

  test('a random walk', () => {
    const { rate } = claimRate('random walk', { kind: 'value' }, count, (stream) => {
      let at = 40;
      return { values: Float64Array.from({ length: months }, () => (at += 3 * normalDraw(stream))) };
    });
    expect(rate).toBeLessThanOrEqual(atMost);
  });

  test('whether a random walk reaches a threshold', () => {
    const half = Math.ceil(count / 2);
    const { rate } = claimRate(
      'threshold of a random walk',
      { kind: 'threshold', threshold: 50 },
      half,
      (stream) => {
        let at = 48;
        return {
          values: Float64Array.from({ length: months }, () => {
            at += 4 * normalDraw(stream);
            return at;
          }),
        };
      },
    );
    expect(rate).toBeLessThanOrEqual(atMost);
  });

  test('a random walk of counts with a floor at 0', () => {
    const { rate } = claimRate('random walk of counts', { kind: 'count' }, count, (stream) => {
      let at = 8;
      return {
        values: Float64Array.from({ length: months }, () => {
          at = Math.max(0, at + Math.round(1.5 * normalDraw(stream)));
          return at;
        }),
      };
    });
    expect(rate).toBeLessThanOrEqual(atMost);
  });
});
