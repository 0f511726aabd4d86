import { describe, expect, it } from 'vitest';
import { knownMonths, readKnownMonth, verdictOf } from '../../shared/figures/known-months.ts';
import { leadershipSheet } from '../../shared/figures/leadership-sheet.ts';
import { latestScoredMonth, monthStanding } from '../../shared/figures/scored-months.ts';
import { knownStories } from '../../shared/text/metode.ts';
import { makeOverview, model } from './overview-fixture.ts';

const known = { key: 'x', month: '2026-01', areaCode: '19.71', expected: { from: 3, to: 4 } };

describe('known months', () => {
  it('says lower, higher or as expected by the class alone', () => {
    expect(verdictOf({ low: 2, high: 2 }, { from: 3, to: 4 })).toBe('lower');
    expect(verdictOf({ low: 0, high: 2 }, { from: 0, to: 1 })).toBe('higher');
    expect(verdictOf({ low: 0, high: 1 }, { from: 0, to: 1 })).toBe('as_expected');
    expect(verdictOf(null, { from: 0, to: 1 })).toBe('no_score');
  });
  it('tells a miss from a reading whose interval still reaches the expected class', () => {
    const reading = (high: number) =>
      readKnownMonth(makeOverview({ riskHigh: [28, 34, 50, high] }), model, known)!.intervalReaches;
    expect(reading(49)).toBe(false);
    expect(reading(50)).toBe(true);
  });
  it('reads causes from the data: imputed pillars, incidents, the strongest pillar', () => {
    expect(readKnownMonth(makeOverview(), model, known)).toMatchObject({
      verdict: 'lower',
      risk: { low: 38, high: 38 },
      imputed: ['competition'],
      incidents: 1,
      strongest: 'signals',
      rank: 1,
    });
  });
  it('all areas together give a range and no rank; a month outside the data gives nothing', () => {
    const all = readKnownMonth(makeOverview(), model, { ...known, areaCode: null })!;
    expect([all.risk, all.classes, all.rank]).toEqual([{ low: 26, high: 38 }, { low: 1, high: 2 }, null]);
    expect(readKnownMonth(makeOverview(), model, { ...known, month: '2019-06' })).toBeNull();
  });
  it('every known month has its story in both languages', () => {
    for (const { key } of knownMonths) {
      expect(knownStories[key]!.id.length).toBeGreaterThan(20);
      expect(knownStories[key]!.en.length).toBeGreaterThan(20);
    }
  });
});

describe('sheet for leadership', () => {
  const sheet = leadershipSheet(makeOverview(), model, { month: '2026-01', preset: [] });
  it('ranks from high to low with the change and what moved it', () => {
    expect(sheet.rows.map((row) => [row.code, row.value, row.change])).toEqual([
      ['19.71', 38, -2],
      ['19.01', 26, 6],
    ]);
    expect(sheet.rows[1]!.moved).toMatchObject({ code: 'incident_signal' });
    expect(sheet.rows[1]!.moved!.points).toBeCloseTo(6, 9);
    expect(sheet.rows[0]!.yearChange).toBeNull();
  });
  it('names as warming only what rose by a point or more', () => {
    expect(sheet.warming.map((one) => one.code)).toEqual(['19.01']);
  });
  it('says what the data cannot tell', () => {
    expect(sheet.unknown.imputed).toEqual([{ pillar: 'competition', areas: ['19.71', '19.01'] }]);
    expect(sheet.unknown.lowGrade).toEqual(['19.71', '19.01']);
    expect(sheet.unknown.orderUncertain).toBe(true);
    expect(sheet.missingIndicators).toEqual([{ code: 'layoffs_rate', areas: ['19.71'], aged: true }]);
  });
  it('puts protective options on the sheet only where a class is high or above', () => {
    expect(sheet.anyHigh).toBe(false);
    const high = makeOverview({ riskClass: [1, 1, 2, 3] });
    expect(leadershipSheet(high, model, { month: '2026-01', preset: [] }).anyHigh).toBe(true);
    expect(leadershipSheet(high, model, { month: '2026-01', preset: ['19.01'] }).anyHigh).toBe(false);
  });
  it('opens on the latest month that has a score, and groups areas without one by reason', () => {
    const half = makeOverview({ risk: [20, null, 40, null], riskReason: [-1, 0, -1, 0] });
    expect(latestScoredMonth(half, [])).toBe('2025-12');
    expect(leadershipSheet(half, model, { month: '2026-01', preset: [] }).unknown.noScore).toEqual([
      { reason: 'signals_missing', areas: ['19.01', '19.71'] },
    ]);
  });
});

describe('the month a page opens on', () => {
  it('is the latest with a risk score at the level', () => {
    const half = makeOverview({ risk: [20, null, 40, null] });
    expect(latestScoredMonth(half)).toBe('2025-12');
    expect(latestScoredMonth(makeOverview({ risk: [20, null, null, 30] }), ['19.01'])).toBe('2025-12');
  });
  it('a level without any risk score opens on its structural pressure', () => {
    expect(latestScoredMonth(makeOverview({ risk: [20, null, 40, null] }), [], 'district')).toBe('2026-01');
  });
  it('says whether the data go on after it, and whether the month shown lies there', () => {
    const half = makeOverview({ risk: [20, null, 40, null] });
    expect(monthStanding(half, '2025-12', '2025-12')).toEqual({ kind: 'at_latest', last: '2026-01' });
    expect(monthStanding(half, '2026-01', '2025-12')).toEqual({ kind: 'after' });
    expect(monthStanding(makeOverview(), '2026-01', '2026-01')).toBeNull();
  });
  it('says how many areas have a score, and where all last had one', () => {
    const some = makeOverview({ risk: [20, null, 40, 38] });
    expect(monthStanding(some, '2026-01', '2026-01')).toEqual({
      kind: 'partial',
      scored: 1,
      all: 2,
      full: '2025-12',
    });
    expect(monthStanding(some, '2026-01', '2026-01', ['19.71'])).toBeNull();
  });
});
