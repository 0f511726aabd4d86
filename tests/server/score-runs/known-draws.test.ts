import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import type { ScoreInput } from '../../../shared/composite/types.ts';
import { computeScores } from '../../../server/score-runs/compute.ts';
import { control } from '../../../server/score-runs/draw-tasks.ts';
import type { BothLevels } from '../../../server/score-runs/input.ts';
import { keepDraws, type KnownDraws, noDraws } from '../../../server/score-runs/known-draws.ts';
import { history, incident } from '../../shared/composite/histories.ts';

/** What offices do between two runs: an entry, a correction, a withdrawal, a new channel. */
type Edit = (input: ScoreInput) => ScoreInput;
const pick = <T>(list: readonly T[], at: number) => Math.min(list.length - 1, Math.floor(at * list.length));
const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  incident.map(
    ({ clock: _, assessment: __, ...row }): Edit =>
      (input) => ({
        ...input,
        incidents: [
          ...input.incidents,
          { ...row, id: `new ${input.incidents.length}`, grievance: null, assessment: null },
        ],
      }),
  ),
  fc.tuple(place, fc.constantFrom('refuted', 'verified', 'unverified')).map(
    ([at, status]): Edit =>
      (input) => ({
        ...input,
        incidents: input.incidents.map((row, i) =>
          i === pick(input.incidents, at) ? { ...row, status } : row,
        ),
      }),
  ),
  fc.tuple(place, fc.double({ min: 0, max: 30, noNaN: true })).map(
    ([at, value]): Edit =>
      (input) => ({
        ...input,
        observations: input.observations.map((row, i) =>
          i === pick(input.observations, at) ? { ...row, value } : row,
        ),
      }),
  ),
  place.map(
    (at): Edit =>
      (input) => ({
        ...input,
        observations: input.observations.filter((_, i) => i !== pick(input.observations, at)),
      }),
  ),
  place.map(
    (at): Edit =>
      (input) => ({ ...input, coverage: input.coverage.filter((_, i) => i !== pick(input.coverage, at)) }),
  ),
  fc.integer({ min: 1, max: 400_000 }).map(
    (population): Edit =>
      (input) => ({
        ...input,
        populations: input.populations.map((row, i) => (i === 0 ? { ...row, population } : row)),
      }),
  ),
);

const draws = 120;
const both = (input: ScoreInput): BothLevels => ({
  regency: { ...input, draws },
  district: { ...input, level: 'district', coverage: [], draws },
});

function run(input: BothLevels, known: KnownDraws, stored = new Map<string, string>()) {
  return computeScores(
    {
      model: defaultModel,
      input,
      frame: {
        engine: '',
        dataCut: '',
        computedAt: '',
        runIds: { regency: null, district: null },
        freshness: [],
        lastIncidentMonth: null,
      },
      shared: new Int32Array(new SharedArrayBuffer(control.length * 4)),
      known,
      stored: { regency: stored, district: stored },
    },
    [],
  );
}

describe('a run that draws only what has changed', () => {
  test('is the run that draws everything, to the byte, after any edits', async () => {
    let [taken, asked] = [0, 0];
    await fc.assert(
      fc.asyncProperty(history, fc.array(edit, { minLength: 1, maxLength: 3 }), async (before, edits) => {
        const known = noDraws();
        keepDraws(known, (await run(both(before), noDraws())).used);
        let input = before;
        for (const change of edits) {
          input = change(input);
          const some = await run(both(input), known);
          const whole = await run(both(input), noDraws());
          for (const key of some.used.months.keys()) {
            asked++;
            if (known.months.has(key)) taken++;
          }
          keepDraws(known, some.used);
          expect(some.overview.etag).toBe(whole.overview.etag);
          expect(some.runs).toEqual(whole.runs);
          expect(some.sensitivity).toEqual(whole.sensitivity);
        }
      }),
      { numRuns: 12, seed: 20190101 },
    );
    // otherwise this would have compared a run with itself
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(asked);
  }, 120_000);

  test('keeps no more than the last months that were asked for', () => {
    const known = noDraws();
    const used = (from: number, to: number): KnownDraws => ({
      months: new Map(Array.from({ length: to - from }, (_, i) => [`${from + i}`, new Float64Array(1)])),
      sensitivity: new Map(),
    });
    keepDraws(known, used(0, 300));
    keepDraws(known, used(0, 10));
    keepDraws(known, used(300, 600));
    expect(known.months.size).toBe(400);
    expect(known.months.has('5')).toBe(true);
    expect(known.months.has('15')).toBe(false);
    expect(known.months.has('599')).toBe(true);
  });
});
