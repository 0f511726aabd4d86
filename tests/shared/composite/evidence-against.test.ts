import { describe, expect, test } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import { evidenceAgainst } from '../../../shared/composite/evidence-against.ts';
import type { ScoreInput } from '../../../shared/composite/types.ts';
import { makeCoverage, makeFigure, makeIncident, makeInput, makeStrain } from './builders.ts';

/** A hot month: little work, and several clashes. */
const hot = (fields: Partial<ScoreInput> = {}) =>
  makeInput({
    observations: [
      ...makeStrain('19.01', '2024', 11, 18),
      makeFigure('layoffs', '2024', 1_200, {
        definition: 'year',
        periodStart: '2023-07-01',
        periodEnd: '2024-06-30',
      }),
    ],
    incidents: [
      makeIncident({ id: 'big' }),
      makeIncident({ id: 'small', category: 'threat', relation: 'no', status: 'unverified' }),
      makeIncident({ id: 'third', category: 'clash' }),
    ],
    draws: 400,
    ...fields,
  });
const against = (input: ScoreInput) => {
  const cell = evaluateScores(defaultModel, input).cells.at(-1)!;
  return { cell, items: evidenceAgainst(defaultModel, input, cell, null) };
};

describe('evidence against', () => {
  test('an area of class high or above has a list, and the largest effect stands first', () => {
    const { cell, items } = against(hot());
    expect(cell.riskClass).toBeGreaterThanOrEqual(3);
    expect(items.length).toBeGreaterThan(2);
    const numbered = items.filter((item) => item.points !== null).map((item) => item.points!);
    expect([...numbered].sort((a, b) => b - a)).toEqual(numbered);
  });

  test('says what the score would be without its weightiest incident', () => {
    const input = hot();
    const { cell, items } = against(input);
    const item = items.find((one) => one.kind === 'one_incident')!;
    expect(item.records.incidentIds).toEqual(['big']);
    const without = against({ ...input, incidents: input.incidents.filter((row) => row.id !== 'big') }).cell;
    expect(item.points).toBeCloseTo(cell.risk! - without.risk!, 9);
    expect(item.riskClass).toBe(without.riskClass);
  });

  test('says that competition is a guess, and what the score is at its lower end', () => {
    const item = against(hot()).items.find((one) => one.kind === 'stand_in')!;
    expect(item.points).toBeGreaterThan(1);
  });

  test('names the part of the signal that is about livelihoods, and the part nobody verified', () => {
    const input = hot({
      incidents: [makeIncident({ relation: 'no', status: 'unverified' }), makeIncident({ relation: 'no' })],
    });
    const { items } = against(input);
    expect(items.find((one) => one.kind === 'livelihood')!.share).toBe(1);
    expect(items.find((one) => one.kind === 'unverified')!.share).toBeCloseTo(1 / 3, 9);
    expect(against(hot({ incidents: [makeIncident()] })).items.map((one) => one.kind)).not.toContain(
      'unverified',
    );
  });

  test('says where only the press listens', () => {
    const press = [makeCoverage('19.01', { channel: 'press', sensitivity: 'low' })];
    expect(against(hot({ coverage: press })).items.map((one) => one.kind)).toContain('press_only');
    expect(against(hot()).items.map((one) => one.kind)).not.toContain('press_only');
  });

  test('says how much rests on figures of the province', () => {
    const observations = makeStrain('19', '2024', 9, 15);
    const item = against(hot({ observations })).items.find((one) => one.kind === 'inherited')!;
    expect(item.records.observationIds.sort()).toEqual(observations.map((row) => row.id).sort());
    expect(item.share).toBeGreaterThan(0.1);
  });

  test('a low reading that was recorded counts, none of nothing does not', () => {
    const low = against(hot({ observations: makeStrain('19.01', '2024', 11, 1) }));
    expect(low.items.filter((one) => one.kind === 'low_reading').map((one) => one.code)).toEqual([
      'poverty_rate',
    ]);
    const quiet = against(hot({ incidents: [] }));
    expect(quiet.items.filter((one) => one.kind === 'low_reading').map((one) => one.code)).toEqual([]);
  });

  test('without a score there is nothing to doubt', () => {
    expect(against(makeInput()).items).toEqual([]);
  });
});
