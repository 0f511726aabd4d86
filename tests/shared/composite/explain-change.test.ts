import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import { type ChangeCause, changeCauses } from '../../../shared/composite/explanation.ts';
import { explainChange } from '../../../shared/composite/explain-change.ts';
import { explainLevel } from '../../../shared/composite/explain-level.ts';
import { revisedInput } from '../../../shared/composite/revised-input.ts';
import type { ScoreInput, ScoreModel } from '../../../shared/composite/types.ts';
import { makeArea, makeCoverage, makeFigure, makeIncident, makeInput, makeStrain } from './builders.ts';
import { history } from './histories.ts';

const heavier: ScoreModel = {
  ...defaultModel,
  version: 2,
  risk: { ...defaultModel.risk, structural: 0.6, signals: 0.4 },
};
const sum = (parts: readonly { points: number }[]) => parts.reduce((total, part) => total + part.points, 0);
const risk = (input: ScoreInput, month: string, model = defaultModel, areaCode = '19.01') =>
  evaluateScores(model, { ...input, months: [month], draws: 0 }).cells.find((c) => c.areaCode === areaCode)!;

describe('a change is split by cause', () => {
  test('without a remainder, on random histories known in part and corrected since', () => {
    const seen = new Set<ChangeCause>();
    let compared = 0;
    fc.assert(
      fc.property(history, fc.nat(), fc.nat(), fc.constantFrom(defaultModel, heavier), (now, a, b, model) => {
        const then: ScoreInput = {
          ...now,
          observations: now.observations
            .filter((_, i) => i % 5 !== 0)
            .map((row, i) => (i % 7 === 0 ? { ...row, id: 10_000 + i, value: row.value * 1.3 } : row)),
          incidents: now.incidents
            .filter((_, i) => i % 4 !== 1)
            .map((row, i) => (i % 3 === 0 ? { ...row, status: 'unverified' } : row)),
        };
        const areaCode = now.areas[a % now.areas.length]!.code;
        const before = { model: defaultModel, input: then, month: now.months[b % now.months.length]! };
        const after = { model, input: now, month: now.months.at(-1)! };
        const found = explainChange(areaCode, before, after);
        if (!found.score) {
          expect([found.from, found.to, found.parts.length]).toEqual([null, null, 0]);
          expect(found.reason).not.toBeNull();
          return;
        }
        compared++;
        expect(found.from).toBe(risk(then, before.month, defaultModel, areaCode)[found.score]);
        expect(found.to).toBe(risk(now, after.month, model, areaCode)[found.score]);
        expect(Math.abs(sum(found.parts) - (found.to! - found.from!))).toBeLessThan(1e-9);
        expect(
          Math.abs(sum(found.parts) - Object.values(found.byCause).reduce((x, y) => x + y, 0)),
        ).toBeLessThan(1e-9);
        for (const part of found.parts) {
          seen.add(part.cause);
          if (part.shares.length > 0) expect(Math.abs(sum(part.shares) - part.points)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 200, seed: 11 },
    );
    expect(compared).toBeGreaterThan(60);
    for (const cause of changeCauses.filter((one) => one !== 'channel')) expect(seen).toContain(cause);
  });

  const base = { observations: makeStrain(), months: ['2024-05', '2024-06'] };
  const sides = (then: ScoreInput, now: ScoreInput, models = [defaultModel, defaultModel]) =>
    [
      { model: models[0]!, input: then, month: '2024-05' },
      { model: models[1]!, input: now, month: '2024-06' },
    ] as const;

  test('a new incident is the world, and is named', () => {
    const input = makeInput({ ...base, incidents: [makeIncident({ id: 'clash', month: '2024-06' })] });
    const found = explainChange('19.01', ...sides(input, input));
    expect(found.score).toBe('risk');
    expect(Object.keys(found.byCause)).toEqual(['world']);
    const signal = found.parts.find((part) => part.code === 'incident_signal')!;
    expect(signal.points).toBeGreaterThan(5);
    expect(signal.shares).toEqual([{ kind: 'new', points: signal.points, incidentIds: ['clash'] }]);
    expect(signal.records.incidentIds).toEqual(['clash']);
  });

  test('an old incident fades while a new one comes, and both are told', () => {
    const incidents = [
      makeIncident({ id: 'old', month: '2024-05' }),
      makeIncident({ id: 'young', month: '2024-06', category: 'grievance' }),
    ];
    const input = makeInput({ ...base, incidents });
    const { parts } = explainChange('19.01', ...sides(input, input));
    const { shares } = parts.find((part) => part.code === 'incident_signal')!;
    expect(shares.map((one) => [one.kind, one.incidentIds])).toEqual([
      ['new', ['young']],
      ['fading', ['old']],
    ]);
    expect(shares[0]!.points).toBeGreaterThan(0);
    expect(shares[1]!.points).toBeLessThan(0);
  });

  test('a figure corrected since is a revision and not the world', () => {
    const then = makeInput(base);
    const corrected = base.observations.map((row, i) =>
      i === 0 ? { ...row, id: 777, value: row.value + 3 } : row,
    );
    const found = explainChange('19.01', ...sides(then, { ...then, observations: corrected }));
    expect(found.byCause.revised).toBeGreaterThan(1);
    expect(found.byCause.late).toBeUndefined();
    expect(found.byCause.world ?? 0).toBeCloseTo(0, 12);
    expect(found.parts[0]).toMatchObject({ cause: 'revised', code: 'open_unemployment_rate' });
    expect(found.parts[0]!.records.observationIds).toContain(777);
  });

  test('a report that came late is late data', () => {
    const then = makeInput(base);
    const now = { ...then, incidents: [makeIncident({ month: '2024-05' })] };
    const found = explainChange('19.01', ...sides(then, now));
    expect(found.byCause.late).toBeGreaterThan(5);
    expect(found.byCause.revised).toBeUndefined();
  });

  test('another model is one part of its own', () => {
    const input = makeInput({ ...base, incidents: [makeIncident({ month: '2024-05' })] });
    const found = explainChange('19.01', ...sides(input, input, [defaultModel, heavier]));
    const expected = risk(input, '2024-05', heavier).risk! - risk(input, '2024-05').risk!;
    expect(found.byCause.model).toBeCloseTo(expected, 12);
  });

  test('a channel that fell silent is told apart from the world', () => {
    const coverage = [
      makeCoverage('19.01', { toMonth: '2024-05' }),
      makeCoverage('19.01', { channel: 'press', sensitivity: 'low' }),
    ];
    const overdue = makeIncident({
      category: 'grievance',
      month: '2024-04',
      grievance: { receivedDate: '2024-04-02', dueDate: '2024-04-09', answeredDate: null, sender: 'a' },
    });
    const input = makeInput({ ...base, coverage, incidents: [overdue] });
    const found = explainChange('19.01', ...sides(input, input));
    expect(found.byCause.channel).toBeDefined();
    const part = found.parts.find((one) => one.cause === 'channel')!;
    expect([part.kind, part.code, part.reason]).toEqual([
      'vanished',
      'unanswered_grievances',
      'no_grievance_channel',
    ]);
  });

  test('where all fell silent there is no risk, and the reason is given', () => {
    const input = makeInput({ ...base, coverage: [makeCoverage('19.01', { toMonth: '2024-05' })] });
    const found = explainChange('19.01', ...sides(input, input));
    expect([found.score, found.reason]).toEqual(['structural', 'signals_missing']);
  });

  test('an area that is not assessed is refused by name', () => {
    const input = makeInput(base);
    expect(() => explainChange('19.09', ...sides(input, input))).toThrow(/areaCode/);
  });

  test('the corrected picture of then holds no row that came late, and no value that was corrected', () => {
    const then = makeInput({ observations: [makeFigure('poverty_rate', '2024-03', 4, { id: 1 })] });
    const now = {
      ...then,
      observations: [
        makeFigure('poverty_rate', '2024-03', 5, { id: 2 }),
        makeFigure('open_unemployment_rate', '2024-02', 5, { id: 3 }),
      ],
    };
    expect(revisedInput(then, now).observations.map((row) => row.id)).toEqual([2]);
  });
});

describe('a level against a reference', () => {
  test('parts sum to the distance from the mean of all areas', () => {
    let compared = 0;
    fc.assert(
      fc.property(history, (input) => {
        const last = evaluateScores(defaultModel, {
          ...input,
          months: [input.months.at(-1)!],
          draws: 0,
        }).cells;
        for (const cell of last) {
          const found = explainLevel(defaultModel, cell, last);
          if (!found.score) {
            expect(found.reason).not.toBeNull();
            continue;
          }
          compared++;
          expect(Math.abs(sum(found.parts) - (found.to! - found.from!))).toBeLessThan(1e-9);
          expect(found.to).toBeCloseTo(cell[found.score]!, 9);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  test('two areas that differ in one figure differ by that figure alone', () => {
    const areas = [makeArea('19.01'), makeArea('19.02')];
    const input = makeInput({
      areas,
      observations: [...makeStrain('19.01', '2024', 9), ...makeStrain('19.02', '2024', 3)],
    });
    const { cells } = evaluateScores(defaultModel, input);
    const found = explainLevel(defaultModel, cells[0]!, [cells[1]!]);
    expect(found.parts.map((part) => [part.code, part.cause])).toEqual([['open_unemployment_rate', 'world']]);
    expect([found.parts[0]!.valueFrom, found.parts[0]!.valueTo]).toEqual([3, 9]);
  });

  test('against nothing there is no explanation, and the reason says so', () => {
    const { cells } = evaluateScores(defaultModel, makeInput({ observations: makeStrain() }));
    expect(explainLevel(defaultModel, cells[0]!, [])).toMatchObject({ score: null, reason: 'no_reference' });
  });
});
