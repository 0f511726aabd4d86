import fc from 'fast-check';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import type { IncidentInput, ObservationInput, ScoreInput } from '../../../shared/composite/types.ts';
import {
  incidentCategories,
  incidentStatuses,
  origins,
  relations,
  settings,
} from '../../../shared/domain/incident.ts';
import { monthRange } from '../../../shared/domain/month.ts';
import { makeArea, makeCoverage, makeInput, makePopulation } from './builders.ts';

const codes = ['19.01', '19.02', '19.03', '19.71'];
const months = monthRange('2023-10', '2024-06');
const month = fc.constantFrom(...monthRange('2022-10', '2024-06'));
const day = fc.integer({ min: 1, max: 28 }).map((value) => String(value).padStart(2, '0'));
export const date = fc.tuple(month, day).map(([at, on]) => `${at}-${on}`);
export const area = fc.constantFrom(...codes);

const figure = fc
  .record({
    areaCode: fc.constantFrom(...codes, '19'),
    indicatorCode: fc.constantFrom(
      'open_unemployment_rate',
      'poverty_rate',
      'layoffs',
      'layoffs_ytd',
      'employment_share_mining',
      'employment_share_mining_change_yoy',
      'employed',
    ),
    period: fc.tuple(fc.integer({ min: 2019, max: 2024 }), fc.constantFrom('02', '03', '08')),
    value: fc.double({ min: 0, max: 30, noNaN: true }),
  })
  .map(({ period: [year, at], ...row }) => ({
    ...row,
    periodStart: row.indicatorCode === 'layoffs_ytd' ? `${year}-01-01` : `${year}-${at}-01`,
    periodEnd: `${year}-${at}-28`,
    definition: row.indicatorCode === 'layoffs_ytd' ? 'ytd' : row.indicatorCode === 'layoffs' ? 'month' : '',
    relativeStandardError: null,
  }));

const clock = fc.record({
  on: day,
  days: fc.integer({ min: 0, max: 20 }),
  answered: fc.boolean(),
  sender: fc.constantFrom('a', 'b', null),
});
/** Provincial figures that most histories have, so that strain and job changes are known somewhere. */
const background = fc
  .tuple(
    ...Array.from({ length: 9 }, () => fc.option(fc.double({ min: 1, max: 30, noNaN: true }), { freq: 6 })),
  )
  .map((values) =>
    [
      ['open_unemployment_rate', '2022-08'],
      ['open_unemployment_rate', '2023-02'],
      ['open_unemployment_rate', '2023-08'],
      ['poverty_rate', '2023-03'],
      ['poverty_rate', '2024-03'],
      ['employment_share_mining', '2023-02'],
      ['employment_share_mining', '2024-02'],
      ['employment_share_agriculture', '2023-02'],
      ['employment_share_agriculture', '2024-02'],
    ].flatMap(([indicatorCode, at], i) =>
      values[i] === null
        ? []
        : [
            {
              areaCode: '19',
              indicatorCode: indicatorCode!,
              periodStart: `${at}-01`,
              periodEnd: `${at}-28`,
              value: values[i]!,
              definition: '',
              relativeStandardError: null,
            },
          ],
    ),
  );

export const incident = fc.record({
  areaCode: area,
  month: fc.constantFrom(...monthRange('2023-11', '2024-06')),
  category: fc.constantFrom(...incidentCategories),
  setting: fc.constantFrom(...settings),
  relation: fc.constantFrom(...relations),
  origin: fc.constantFrom(...origins),
  status: fc.constantFrom(...incidentStatuses),
  grades: fc.array(
    fc.record({ reliability: fc.constantFrom('A', 'C', 'F'), credibility: fc.constantFrom('1', '3', '6') }),
    { maxLength: 3 },
  ),
  clock: fc.option(clock),
  assessment: fc.option(fc.record({ on: day, inTime: fc.boolean() })),
});

/** Random histories of four areas over nine months, rich enough that every rule of the model is reached. */
export const history: fc.Arbitrary<ScoreInput> = fc
  .record({
    figures: fc.tuple(background, fc.array(figure, { maxLength: 40 })).map((lists) => lists.flat()),
    incidents: fc.array(incident, { minLength: 5, maxLength: 25 }),
    workers: fc.array(
      fc.tuple(
        area,
        fc.constantFrom('A', 'B', ''),
        fc.constantFrom('2023-01', '2024-01'),
        fc.integer({ min: 0, max: 300 }),
      ),
      { maxLength: 12 },
    ),
    dialogues: fc.array(fc.tuple(area, date), { maxLength: 4 }),
    followUps: fc.array(fc.tuple(area, date, date, fc.option(date)), { maxLength: 6 }),
    covered: fc.subarray(codes, { minLength: 1 }),
    channel: fc.constantFrom('press', 'form'),
  })
  .map(({ figures, incidents, workers, dialogues, followUps, covered, channel }) =>
    makeInput({
      areas: codes.map((code, i) =>
        makeArea(code, { neighbours: codes.filter((_, j) => Math.abs(i - j) === 1) }),
      ),
      months,
      populations: codes.map((code, i) => makePopulation(code, 120_000 + 40_000 * i, { id: i + 1 })),
      observations: figures.map((row, id): ObservationInput => ({ ...row, id })),
      incidents: incidents.map(
        ({ clock: due, assessment, ...row }, i): IncidentInput => ({
          ...row,
          id: `i${i}`,
          grievance: due && {
            receivedDate: `${row.month}-${due.on}`,
            dueDate: later(`${row.month}-${due.on}`, due.days),
            answeredDate: due.answered ? later(`${row.month}-${due.on}`, due.days + 1) : null,
            sender: due.sender,
          },
          assessment: assessment && {
            receivedAt: `${row.month}-${assessment.on}T01:00:00Z`,
            assessedAt: assessment.inTime ? `${later(`${row.month}-${assessment.on}`, 1)}T01:00:00Z` : null,
          },
        }),
      ),
      foreignWorkers: workers.map(([areaCode, sector, at, count], id) => ({
        id,
        areaCode,
        sector,
        periodStart: `${at}-01`,
        periodEnd: `${at}-28`,
        count,
        definition: defaultModel.competition.definitions[0]!,
        kind: 'stock',
      })),
      engagements: dialogues.map(([areaCode, on], i) => ({
        id: `e${i}`,
        areaCode,
        date: on,
        kind: 'dialogue',
      })),
      followUps: followUps.map(([areaCode, agreedDate, dueDate, doneDate], i) => ({
        id: `f${i}`,
        areaCode,
        agreedDate,
        dueDate,
        doneDate,
      })),
      coverage: covered.map((code) =>
        makeCoverage(code, { channel, sensitivity: channel === 'press' ? 'low' : 'medium' }),
      ),
      draws: 40,
    }),
  );

function later(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
