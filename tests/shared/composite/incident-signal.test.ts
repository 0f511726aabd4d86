import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import {
  cellOf,
  makeArea,
  makeCoverage,
  makeIncident,
  makeInput,
  makePopulation,
  makeStrain,
  scoreOne,
} from './builders.ts';

const town = [makePopulation('19.01', 236_000)];
const signalOf = (incidents: ReturnType<typeof makeIncident>[], month = '2024-06') =>
  cellOf(scoreOne({ incidents, months: [month], populations: town }), 'incident_signal');
const total = (cell: ReturnType<typeof scoreOne>) =>
  Object.values(cell.signalBySetting).reduce((sum, value) => sum + value, 0);

describe('incident signal', () => {
  it('reads about 50 for one attested violent incident in 236,000 residents', () => {
    expect(signalOf([makeIncident()]).normalised).toBeGreaterThan(45);
    expect(signalOf([makeIncident()]).normalised).toBeLessThan(55);
  });

  it('reads about nothing for a hundredth of that, and nothing at all for rumours', () => {
    const doubtful = makeIncident({
      category: 'online_hostility',
      relation: 'no',
      status: 'unverified',
      grades: [{ reliability: 'E', credibility: '6' }],
    });
    expect(signalOf([doubtful]).normalised).toBeLessThan(3);
    const rumours = Array.from({ length: 100 }, () => makeIncident({ category: 'rumour' }));
    expect(signalOf(rumours).normalised).toBe(signalOf([]).normalised);
  });

  it('weighs severity, relation, credibility and status as the model says', () => {
    const incident = makeIncident({
      category: 'clash',
      relation: 'partly',
      status: 'unverified',
      grades: [
        { reliability: 'B', credibility: '2' },
        { reliability: 'F', credibility: '6' },
      ],
    });
    const credibility = 1 - (1 - 0.8 * 0.8) * (1 - 0.25);
    const cell = scoreOne({ incidents: [incident], populations: [makePopulation('19.01', 100_000)] });
    expect(total(cell)).toBeCloseTo(0.7 * 0.85 * credibility * 0.5, 12);
  });

  it('halves every thirty days from the end of the incident’s month', () => {
    const cell = scoreOne({
      incidents: [makeIncident({ month: '2024-04' })],
      populations: [makePopulation('19.01', 100_000)],
    });
    // End of April to end of June 2024: 61 days.
    expect(total(cell)).toBeCloseTo(2 ** (-61 / 30), 12);
  });

  it('never hears an incident before its month', () => {
    expect(signalOf([makeIncident({ month: '2024-07' })]).value).toBe(signalOf([]).value);
  });

  it('rises with every further incident, however slight', () => {
    const category = fc.constantFrom('violence' as const, 'peaceful_protest' as const, 'grievance' as const);
    const credibility = fc.constantFrom('1' as const, '3' as const, '5' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(category, credibility), { maxLength: 8 }), category, (history, added) => {
        const incidents = history.map(([kind, grade]) =>
          makeIncident({ category: kind, grades: [{ reliability: 'C', credibility: grade }] }),
        );
        const more = [
          ...incidents,
          makeIncident({ category: added, grades: [{ reliability: 'E', credibility: '5' }] }),
        ];
        expect(signalOf(more).value!).toBeGreaterThan(signalOf(incidents).value!);
      }),
      { numRuns: 40 },
    );
  });

  it('is 0 residual when covered and quiet, missing when nobody listens, with incidents still shown', () => {
    const quiet = scoreOne({ observations: makeStrain() });
    expect(cellOf(quiet, 'incident_signal').normalised).toBeLessThan(1);
    expect(cellOf(quiet, 'incident_surprise').value).toBe(0);
    const deaf = scoreOne({
      observations: makeStrain(),
      coverage: [],
      incidents: [makeIncident({ setting: 'sea' })],
    });
    expect(cellOf(deaf, 'incident_signal')).toMatchObject({
      value: null,
      normalised: null,
      reason: 'not_covered',
    });
    expect(deaf).toMatchObject({ risk: null, riskReason: 'signals_missing', incidentCount: 1 });
    expect(deaf.signalBySetting.sea).toBeGreaterThan(0);
    expect(deaf.structural).not.toBeNull();
  });

  it('does not let a regency’s press monitoring speak for a kecamatan', () => {
    const areas = [makeArea('19.01.02', { level: 'district', ancestors: ['19.01', '19'] })];
    const press = makeCoverage('19.01', { channel: 'press', level: 'regency', sensitivity: 'low' });
    const output = evaluateScores(defaultModel, makeInput({ level: 'district', areas, coverage: [press] }));
    expect(cellOf(output.cells[0]!, 'incident_signal').reason).toBe('not_covered');
    const office = makeCoverage('19.01', { level: 'district' });
    const heard = evaluateScores(defaultModel, makeInput({ level: 'district', areas, coverage: [office] }));
    expect(cellOf(heard.cells[0]!, 'incident_signal').value).not.toBeNull();
  });

  it('draws livelihood and hostility to foreign workers apart and counts refuted items among the others', () => {
    const cell = scoreOne({
      populations: [makePopulation('19.01', 100_000)],
      incidents: [
        makeIncident({ relation: 'no' }),
        makeIncident({ relation: 'partly' }),
        makeIncident({ status: 'refuted' }),
        makeIncident({ category: 'inspection' }),
      ],
    });
    expect(cell.signalByRelation).toEqual({ foreignWorkers: 0.85, livelihood: 0.5 });
    expect(cell).toMatchObject({ incidentCount: 2, otherIncidentCount: 2 });
  });

  it('is not moved by what officers find', () => {
    const incidents = [makeIncident({ category: 'clash' })];
    const observations = makeStrain();
    const found = makeIncident({
      category: 'violence',
      origin: 'officer_found',
      assessment: { receivedAt: '2024-06-01T00:00:00Z', assessedAt: null },
    });
    const before = scoreOne({ incidents, observations });
    const after = scoreOne({ incidents: [...incidents, found], observations });
    expect(after.risk).toBe(before.risk);
    expect(after.otherIncidentCount).toBe(1);
  });
});

describe('incident surprise', () => {
  const surprise = (incidents: ReturnType<typeof makeIncident>[]) =>
    cellOf(scoreOne({ incidents, populations: town }), 'incident_surprise');
  const hoax = makeIncident({ status: 'unverified', grades: [{ reliability: 'F', credibility: '6' }] });

  it('does not read one hoax on an empty history as a full surprise', () => {
    expect(surprise([hoax]).normalised).toBeLessThan(35);
  });

  it('reads a month as less surprising where the past was as busy', () => {
    const busy = ['2023-06', '2023-09', '2023-12', '2024-03'].map((month) => makeIncident({ month }));
    expect(surprise([...busy, makeIncident()]).value!).toBeLessThan(surprise([makeIncident()]).value!);
  });

  it('is not raised by refuting an old rumour', () => {
    const past = (status: 'unverified' | 'refuted') => makeIncident({ id: 'old', month: '2023-06', status });
    const now = makeIncident();
    expect(surprise([past('refuted'), now]).value).toBe(surprise([past('unverified'), now]).value);
  });
});

describe('neighbours', () => {
  it('pass on the mean of those who are listened to; an island without any has none', () => {
    const areas = [
      makeArea('19.01', { neighbours: ['19.02', '19.03', '19.04'] }),
      makeArea('19.02'),
      makeArea('19.03'),
      makeArea('19.04'),
    ];
    const coverage = ['19.01', '19.02', '19.03'].map((code) => makeCoverage(code));
    const incidents = [makeIncident({ areaCode: '19.02' }), makeIncident({ areaCode: '19.04' })];
    const { cells } = evaluateScores(defaultModel, makeInput({ areas, coverage, incidents }));
    const rates = cells.map((cell) => cellOf(cell, 'incident_signal').value);
    expect(cellOf(cells[0]!, 'neighbour_signal').value).toBeCloseTo((rates[1]! + rates[2]!) / 2, 12);
    expect(cellOf(cells[1]!, 'neighbour_signal')).toMatchObject({
      value: null,
      reason: 'neighbours_missing',
    });
  });
});
