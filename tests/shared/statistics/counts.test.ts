import { describe, expect, test } from 'vitest';
import { countQuantile } from '../../../shared/statistics/count-quantile.ts';
import { countUpperP } from '../../../shared/statistics/count-upper-p.ts';
import { studentP } from '../../../shared/statistics/student-p.ts';
import { fixture } from '../surveillance/fixture.ts';
import { expectRelative } from './relative.ts';

const sizeOf = (size: number | null) => size ?? Infinity;

describe('tails and quantiles of counts', () => {
  test('the upper tail agrees with pnbinom and ppois', () => {
    const { y, mean, size, p } = fixture.upperP;
    expect(y.length).toBeGreaterThan(90);
    y.forEach((count, i) => {
      expectRelative(countUpperP(count, mean[i]!, sizeOf(size[i]!)), p[i]!, `${count} ${mean[i]} ${size[i]}`);
    });
  });

  test('quantiles agree with qnbinom and qpois', () => {
    const { p, mean, size, y } = fixture.quantile;
    const found = p.map((one, i) => countQuantile(one, mean[i]!, sizeOf(size[i]!)));
    expect(found).toEqual(y);
  });

  test('the two-sided p of Student agrees with pt', () => {
    const { t, freedom, p } = fixture.student;
    t.forEach((one, i) => {
      expectRelative(
        studentP(one, { degrees: freedom[i]!, alternative: 'twoSided' }),
        p[i]!,
        `${one} ${freedom[i]}`,
      );
    });
    expect(studentP(Number.NaN, { degrees: 3, alternative: 'twoSided' })).toBeNaN();
  });

  test('no events are certain to be reached, and a mean of 0 brings none', () => {
    expect(countUpperP(0, 3)).toBe(1);
    expect(countUpperP(1, 0)).toBe(0);
    expect(countQuantile(0.99, 0)).toBe(0);
    expect(countUpperP(3, 2)).toBeCloseTo(1 - Math.exp(-2) * 5, 14);
  });

  test('what cannot be is refused by name', () => {
    expect(() => countUpperP(0.5, 1)).toThrow(/y must/);
    expect(() => countUpperP(1, -1)).toThrow(/mean/);
    expect(() => countUpperP(1, 1, 0)).toThrow(/size/);
    expect(() => countQuantile(1, 1)).toThrow(/p must/);
    expect(() => studentP(1, { degrees: 0, alternative: 'twoSided' })).toThrow(/degrees/);
  });
});
