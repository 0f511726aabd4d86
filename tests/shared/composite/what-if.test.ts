import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import type { ScoreCell, ScoreInput } from '../../../shared/composite/types.ts';
import { type Scenario, weighed, whatIf } from '../../../shared/composite/what-if.ts';
import { whatIfGround } from '../../../shared/composite/what-if-ground.ts';
import { cellOf, makeIncident, makeInput, makeStrain } from './builders.ts';
import { area, history } from './histories.ts';

const month = '2024-06';
const nothing: Scenario = { weights: {}, shocks: [] };
const published = (input: ScoreInput, model = defaultModel) =>
  evaluateScores(model, { ...input, months: [month], draws: 0 }).cells;
const supposed = (input: ScoreInput, scenario: Scenario) =>
  whatIf(whatIfGround(defaultModel, input, month), scenario);
const scores = ({ risk, structural, signals, rank, riskClass, riskReason }: ScoreCell) => ({
  risk,
  structural,
  signals,
  rank,
  riskClass,
  riskReason,
});
function expectSame(found: ScoreCell[], expected: ScoreCell[]): void {
  found.forEach((cell, i) => {
    for (const key of ['risk', 'structural', 'signals'] as const) {
      if (expected[i]![key] === null) expect(cell[key]).toBeNull();
      else expect(cell[key]!).toBeCloseTo(expected[i]![key]!, 9);
    }
    expect(cell.rankedAmong).toBe(expected[i]!.rankedAmong);
  });
}

describe('what if', () => {
  test('nothing happens: the published scores, to the bit, and the ground stays as it was', () => {
    fc.assert(
      fc.property(history, (input) => {
        const ground = whatIfGround(defaultModel, input, month);
        const before = JSON.stringify(ground);
        expect(whatIf(ground, nothing).map(scores)).toEqual(published(input).map(scores));
        expect(JSON.stringify(ground)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  test('supposed incidents score as if they had been reported', () => {
    fc.assert(
      fc.property(
        history,
        area,
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        (input, areaCode, verified, count) => {
          const real = Array.from({ length: count }, (_, i) =>
            makeIncident({
              id: `supposed ${i}`,
              areaCode,
              month,
              category: 'threat',
              relation: 'partly',
              status: verified ? 'verified' : 'unverified',
              grades: [{ reliability: 'B', credibility: '2' }],
            }),
          );
          expectSame(
            supposed(input, {
              weights: {},
              shocks: [
                { kind: 'incidents', areaCode, count, category: 'threat', relation: 'partly', verified },
              ],
            }),
            published({ ...input, incidents: [...input.incidents, ...real] }),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('other weights score as a model with these weights', () => {
    fc.assert(
      fc.property(history, (input) => {
        const weights = { strain: 0.3, structural: 0.7, copingBase: 0.5, indicators: { poverty_rate: 3 } };
        expectSame(
          supposed(input, { weights, shocks: [] }),
          published(input, weighed(defaultModel, weights)),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('at every end of every slider there are numbers from 0 to 100, and the parts still sum to the score', () => {
    const ends = (most: number) => fc.option(fc.constantFrom(0, most / 2, most), { nil: undefined });
    const factors = fc.dictionary(
      fc.constantFrom(...defaultModel.indicators.map((one) => one.code)),
      ends(4),
    );
    const reading = fc.record({
      kind: fc.constant('indicator' as const),
      areaCode: area,
      code: fc.constantFrom(...defaultModel.indicators.map((one) => one.code)),
      value: fc.constantFrom(-1e6, -0, 0, 100, 1e6),
    });
    fc.assert(
      fc.property(
        history,
        fc.record({ strain: ends(1), structural: ends(1), copingBase: ends(1) }),
        factors,
        fc.array(reading, { maxLength: 6 }),
        (input, shares, chosen, shocks) => {
          const named = Object.entries({ ...shares }).filter(([, value]) => value !== undefined);
          const indicators = Object.fromEntries(
            Object.entries(chosen).flatMap(([code, factor]) =>
              factor === undefined ? [] : [[code, factor]],
            ),
          );
          const weights = { ...Object.fromEntries(named), indicators };
          for (const cell of supposed(input, { weights, shocks })) {
            const score = cell.risk ?? cell.structural;
            if (score === null) continue;
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(100 + 1e-9);
            const parts = cell.pillars.map((one) => one.contribution ?? 0);
            const total = parts.reduce((sum, points) => sum + points, cell.baseContribution!);
            expect(Math.abs(total - score)).toBeLessThan(1e-9);
            expect(Math.min(...parts)).toBeGreaterThanOrEqual(-1e-9);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a dialogue at the end of the month scores as if it had been recorded', () => {
    const input = makeInput({ observations: makeStrain(), incidents: [makeIncident()] });
    const held = { id: 'd', areaCode: '19.01', date: '2024-06-30', kind: 'dialogue' as const };
    expectSame(
      supposed(input, { weights: {}, shocks: [{ kind: 'dialogue', areaCode: '19.01' }] }),
      published({ ...input, engagements: [held] }),
    );
  });

  test('three hundred layoffs in a town of 200,000 are 1.5 per 1,000, and raise its risk', () => {
    const input = makeInput({ observations: makeStrain(), incidents: [makeIncident()] });
    const [cell] = supposed(input, {
      weights: {},
      shocks: [{ kind: 'layoffs', areaCode: '19.01', persons: 300 }],
    });
    expect(cellOf(cell!, 'layoffs_rate').value).toBeCloseTo(1.5, 12);
    expect(cell!.pillars[0]!.weightAvailable).toBeGreaterThan(
      published(input)[0]!.pillars[0]!.weightAvailable,
    );
  });

  test('an area that nobody listens to stays without a risk, whatever is supposed to happen', () => {
    const input = makeInput({ observations: makeStrain(), coverage: [] });
    const [cell] = supposed(input, {
      weights: {},
      shocks: [
        {
          kind: 'incidents',
          areaCode: '19.01',
          count: 5,
          category: 'violence',
          relation: 'yes',
          verified: true,
        },
      ],
    });
    expect([cell!.risk, cell!.riskReason]).toEqual([null, 'signals_missing']);
  });

  test('where no indicator of coping counts, the parts still sum to the score', () => {
    const input = makeInput({ observations: makeStrain(), incidents: [makeIncident()] });
    const indicators = { open_follow_ups: 0, response_gap: 0, days_since_engagement: 0 };
    const [cell] = supposed(input, { weights: { indicators }, shocks: [] });
    const imputed = cell!.pillars.filter((pillar) => pillar.availability === 'imputed');
    const sum = [...cell!.indicators, ...imputed].reduce(
      (total, part) => total + (part.contribution ?? 0),
      cell!.baseContribution!,
    );
    expect(sum).toBeCloseTo(cell!.risk!, 9);
  });

  test('what cannot be supposed is refused by name', () => {
    const ground = whatIfGround(defaultModel, makeInput({ observations: makeStrain() }), month);
    const run = (scenario: Partial<Scenario>) => () => whatIf(ground, { ...nothing, ...scenario });
    expect(run({ weights: { strain: 1.2 } })).toThrow(/strain/);
    expect(run({ weights: { copingBase: Number.NaN } })).toThrow(/copingBase/);
    expect(run({ weights: { indicators: { nothing: 1 } } })).toThrow(/indicators/);
    expect(run({ weights: { indicators: { poverty_rate: -1 } } })).toThrow(/poverty_rate/);
    expect(run({ shocks: [{ kind: 'dialogue', areaCode: '19.77' }] })).toThrow(/areaCode/);
    expect(run({ shocks: [{ kind: 'indicator', areaCode: '19.01', code: 'x', value: 1 }] })).toThrow(/code/);
  });

  test('the ground holds no incident, no grade and no count of foreign workers', () => {
    fc.assert(
      fc.property(history, (input) => {
        const text = JSON.stringify(whatIfGround(defaultModel, input, month).areas);
        expect(text).not.toMatch(/"(id|count|sender|grades|sector)"|i\d/);
      }),
      { numRuns: 5 },
    );
  });
});
