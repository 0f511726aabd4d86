import { describe, expect, test } from 'vitest';
import type { OverviewLevel } from '../../shared/api/overview.ts';
import { monthRange } from '../../shared/domain/month.ts';
import { beforeAfter } from '../../shared/figures/before-after.ts';

const months = monthRange('2025-01', '2025-12');
function columns(
  incidents: number[],
  change: { heard?: string; risk?: (number | null)[] } = {},
): OverviewLevel {
  const risk = change.risk ?? months.map(() => null);
  const off = (by: number) => risk.map((value) => (value === null ? null : value + by));
  return {
    areas: ['19.03'],
    incidents,
    risk,
    riskLow: off(-5),
    riskHigh: off(5),
    pillarAvailability: { signals: change.heard ?? 'm'.repeat(12) },
  } as unknown as OverviewLevel;
}
const asked = { area: '19.03', step: '2025-06', before: 5, after: 6, lastMonth: '2025-12' };

describe('before and after a step', () => {
  test('counts the months on either side, and the month of the step on neither', () => {
    const found = beforeAfter(columns([1, 1, 1, 1, 1, 50, 0, 0, 1, 0, 0, 0]), months, asked);
    expect([found.before.incidents, found.before.heard, found.after.incidents, found.after.heard]).toEqual([
      5, 5, 1, 6,
    ]);
    expect(found.rates).toMatchObject({ verdict: 'cannot_tell' });
    expect('ratio' in found.rates && found.rates.ratio).toBeCloseTo(1 / 6, 12);
  });

  test('tells fewer or more only where the whole interval lies on one side of 1', () => {
    const many = [9, 8, 9, 7, 9, 4, 1, 0, 1, 0, 1, 0];
    expect(beforeAfter(columns(many), months, asked).rates).toMatchObject({ verdict: 'fewer' });
    expect(
      beforeAfter(columns([...many].reverse()), months, { ...asked, step: '2025-07', before: 6, after: 5 })
        .rates,
    ).toMatchObject({ verdict: 'more' });
    expect(beforeAfter(columns([0, 0, 0, 0, 0, 0, 3, 4, 5, 3, 4, 2]), months, asked).rates).toMatchObject({
      ratio: null,
      upper: null,
      verdict: 'more',
    });
  });

  test('a month without a listener is no quiet month; too few of them compare nothing', () => {
    const some = [1, 0, 0, 2, 1, 0, 0, 0, 0, 1, 0, 0];
    const found = beforeAfter(columns(some, { heard: '---mmmmmmmmm' }), months, asked);
    expect(found.months[0]!.incidents).toBeNull();
    expect(found.rates).toEqual({ reason: 'too_few_before' });
    expect(beforeAfter(columns(some), months, { ...asked, lastMonth: '2025-08' }).rates).toEqual({
      reason: 'too_few_after',
    });
    expect(beforeAfter(columns(months.map(() => 0)), months, asked).rates).toEqual({
      reason: 'nothing_heard',
    });
    expect(beforeAfter(columns(some), months, { ...asked, area: '19.99' }).rates).toEqual({
      reason: 'too_few_before',
    });
  });

  test('scores lie apart only where their mean intervals do not touch', () => {
    const zero = months.map(() => 0);
    const scores = (after: number) => months.map((month) => (month < '2025-06' ? 30 : after));
    expect(beforeAfter(columns(zero, { risk: scores(25) }), months, asked).scores).toEqual({
      difference: -5,
      isApart: false,
    });
    expect(beforeAfter(columns(zero, { risk: scores(15) }), months, asked).scores).toEqual({
      difference: -15,
      isApart: true,
    });
    expect(beforeAfter(columns(zero), months, asked).scores).toEqual({ reason: 'too_few_before' });
  });
});
