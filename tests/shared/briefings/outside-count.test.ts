import { expect, test } from 'vitest';
import { outsideCount } from '../../../shared/briefings/outside-count.ts';

test('DP-39 counts of one to four are withheld; none is none', () => {
  expect([0, 1, 2, 3, 4, 5].map(outsideCount)).toEqual([0, null, null, null, null, 5]);
});

test('DP-40 the difference of two counts shown leaves a small count open by more than two either way', () => {
  // what an attacker who sees both can say of the difference of the exact counts
  const exact = Array.from({ length: 200 }, (_, i) => i + 5);
  const behind = (shown: number) => exact.filter((count) => outsideCount(count) === shown);
  for (const [whole, part] of [
    [20, 15],
    [10, 10],
    [100, 95],
    [15, 10],
  ] as const) {
    const possible = behind(whole).flatMap((a) => behind(part).map((b) => a - b));
    expect(Math.max(...possible) - Math.min(...possible)).toBeGreaterThanOrEqual(6);
  }
});
