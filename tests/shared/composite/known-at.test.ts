import { describe, expect, it } from 'vitest';
import { knownAt } from '../../../shared/composite/known-at.ts';

describe('as known at a cut', () => {
  const first = { id: 7, version: 1, knownAt: '2024-05-01T08:00:00+07:00', value: 30 };
  const second = { id: 7, version: 2, knownAt: '2024-07-01', value: 519 };
  const other = { id: 'b', knownAt: '2024-06-01T00:00:00Z', value: 1 };

  it('shows the latest version known then, not the latest of all', () => {
    expect(knownAt([second, other, first], '2024-06-15')).toEqual([other, first]);
    expect(knownAt([second, other, first], '2024-07-01')).toEqual([second, other]);
    expect(knownAt([second, other, first], '2024-04-30')).toEqual([]);
  });

  it('reads a date without time as the start of the day in WIB', () => {
    expect(knownAt([second], '2024-06-30T17:00:00Z')).toEqual([second]);
    expect(knownAt([second], '2024-06-30T16:59:59Z')).toEqual([]);
  });

  it('does not depend on the order of rows and refuses what is no time', () => {
    expect(knownAt([first, second], '2025-01-01')).toEqual([second]);
    expect(() => knownAt([first], 'yesterday')).toThrow(RangeError);
  });
});
