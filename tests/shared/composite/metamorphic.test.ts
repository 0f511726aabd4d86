import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import type { IncidentInput, ScoreCell, ScoreInput } from '../../../shared/composite/types.ts';
import { incidentCategories } from '../../../shared/domain/incident.ts';
import { area, date, history, incident } from './histories.ts';

const evaluate = (input: ScoreInput) => evaluateScores(defaultModel, input).cells;
const withoutDraws = (input: ScoreInput) => evaluate({ ...input, draws: 0 });
const runs = { numRuns: 30 };

/** Everything a cell says in numbers and words, less what names the rows behind it; sums may differ in the last place. */
const said = ({ incidentCount: _, otherIncidentCount: __, ...cell }: ScoreCell) =>
  JSON.parse(
    JSON.stringify(cell, (key, value) => {
      if (/Ids$|^periodEnd$/.test(key)) return undefined;
      return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;
    }),
  ) as unknown;
/** The pillars, indicators, scores, intervals and ranks of every area and month are the same. */
function expectSame(before: ScoreInput, after: ScoreInput): void {
  expect(evaluate(after).map(said)).toEqual(evaluate(before).map(said));
}
/** Neither risk nor structural pressure nor signals of any area and month is higher than before. */
function expectNoRise(before: ScoreInput, after: ScoreInput, allowed = 1e-9): void {
  const old = withoutDraws(before);
  withoutDraws(after).forEach((cell, i) => {
    for (const key of ['risk', 'structural', 'signals'] as const) {
      if (old[i]![key] === null) expect(cell[key]).toBeNull();
      else expect(cell[key]! - old[i]![key]!).toBeLessThanOrEqual(allowed);
    }
  });
}

describe('foreign workers are not the hazard, over random histories', () => {
  it('multiplying all counts of an area at all dates by one constant changes no score', () => {
    fc.assert(
      fc.property(history, fc.double({ min: 0.01, max: 1000, noNaN: true }), area, (input, by, areaCode) => {
        const foreignWorkers = input.foreignWorkers.map((row) =>
          row.areaCode === areaCode ? { ...row, count: row.count * by } : row,
        );
        expectSame(input, { ...input, foreignWorkers });
      }),
      runs,
    );
  });

  it('changing them, without making one known or missing, changes no score where no sector lost jobs', () => {
    let known = 0;
    const counts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(history, counts, (input, others) => {
        const growing = withoutLosses(input);
        const foreignWorkers = growing.foreignWorkers.map((row, i) => ({ ...row, count: others[i]! }));
        expectSame(growing, { ...growing, foreignWorkers });
        known += withoutDraws(growing).filter((cell) =>
          cell.indicators.some((one) => one.code === 'substitution_share' && one.value === 0),
        ).length;
      }),
      runs,
    );
    expect(known).toBeGreaterThan(0);
  });
});

/** The same history with every sector's share of jobs a little larger each year. */
function withoutLosses(input: ScoreInput): ScoreInput {
  const isJobs = (code: string) => /^employ/.test(code);
  const jobs = ['mining', 'agriculture'].flatMap((sector, s) =>
    ['2023-02', '2024-02'].map((period, p) => ({
      id: 9_000 + 10 * s + p,
      areaCode: '19',
      indicatorCode: `employment_share_${sector}`,
      periodStart: `${period}-01`,
      periodEnd: `${period}-28`,
      value: 10 + p,
      definition: '',
      relativeStandardError: null,
    })),
  );
  const others = input.observations.filter((row) => !isJobs(row.indicatorCode));
  return { ...input, observations: [...others, ...jobs] };
}

describe('what the office does, over random histories', () => {
  it('a mediation, a dialogue or an answer never raises a score', () => {
    const kinds = fc.constantFrom('mediation' as const, 'dialogue' as const, 'answer' as const);
    fc.assert(
      fc.property(history, area, date, kinds, (input, areaCode, on, kind) => {
        const engagements = [...input.engagements, { id: 'new', areaCode, date: on, kind }];
        expectNoRise(input, { ...input, engagements });
      }),
      runs,
    );
    fc.assert(
      fc.property(history, date, (input, on) => {
        const incidents = input.incidents.map((row) =>
          row.grievance && row.grievance.answeredDate === null
            ? { ...row, grievance: { ...row.grievance, answeredDate: on } }
            : row,
        );
        expectNoRise(input, { ...input, incidents });
      }),
      runs,
    );
  });

  it('an officer-found item changes no signal, and nothing else in any score', () => {
    fc.assert(
      fc.property(history, incident, (input, added) => {
        const { clock: due, assessment: _, ...row } = added;
        const found: IncidentInput = {
          ...row,
          id: 'found',
          origin: 'officer_found',
          grievance: due && {
            receivedDate: `${row.month}-${due.on}`,
            dueDate: `${row.month}-${due.on}`,
            answeredDate: null,
            sender: null,
          },
          assessment: { receivedAt: '2024-01-05T00:00:00Z', assessedAt: null },
        };
        expectSame(input, { ...input, incidents: [...input.incidents, found] });
      }),
      runs,
    );
  });
});

describe('many messages, over random histories', () => {
  const hoax: Omit<IncidentInput, 'id' | 'areaCode'> = {
    month: '2024-05',
    category: 'threat',
    setting: 'online',
    relation: 'yes',
    origin: 'citizen',
    status: 'unverified',
    grades: [{ reliability: 'F', credibility: '6' }],
    grievance: { receivedDate: '2024-05-02', dueDate: '2024-05-09', answeredDate: null, sender: 'hoaxer' },
    assessment: { receivedAt: '2024-05-02T00:00:00Z', assessedAt: '2024-05-03T00:00:00Z' },
  };

  it('five hundred near-copies of one hoax, from one or many senders, move a risk by at most 0.1 more than one copy', () => {
    fc.assert(
      fc.property(history, area, fc.boolean(), fc.boolean(), (input, areaCode, oneSender, inTime) => {
        // Copies hang on one incident as dependent reports, of which the best grade stands; what is left of each is a
        // message with clocks of its own.
        const copies = Array.from({ length: 499 }, (_, i): IncidentInput => {
          const received = new Date(Date.UTC(2024, 4, 2, i % 300));
          const at = (hours: number) =>
            `${new Date(received.getTime() + hours * 3_600_000).toISOString().slice(0, 19)}Z`;
          return {
            ...hoax,
            id: `copy ${i}`,
            areaCode,
            category: 'rumour',
            grievance: { ...hoax.grievance!, sender: oneSender ? 'hoaxer' : `sender ${i}` },
            assessment: { receivedAt: at(0), assessedAt: inTime ? at(20) : null },
          };
        });
        const one = { ...input, incidents: [...input.incidents, { ...hoax, id: 'hoax', areaCode }] };
        expectNoRise(one, { ...one, incidents: [...one.incidents, ...copies] }, 0.1);
      }),
      { numRuns: 20 },
    );
  });

  it('messages of kinds that carry no tension change no score, whatever their clocks say', () => {
    const { severity } = defaultModel.signal;
    const harmless = fc.constantFrom(...incidentCategories.filter((one) => severity[one] === 0));
    const message = fc.record({ areaCode: area, on: date, category: harmless, sender: fc.nat(30) });
    fc.assert(
      fc.property(history, fc.array(message, { minLength: 1, maxLength: 60 }), (input, messages) => {
        const added = messages.map(
          ({ areaCode, on, category, sender }, i): IncidentInput => ({
            ...hoax,
            id: `message ${i}`,
            areaCode,
            category,
            month: on.slice(0, 7),
            grievance: { receivedDate: on, dueDate: on, answeredDate: null, sender: `sender ${sender}` },
            assessment: { receivedAt: `${on}T00:00:00Z`, assessedAt: null },
          }),
        );
        expectSame(input, { ...input, incidents: [...input.incidents, ...added] });
      }),
      runs,
    );
  });
});
