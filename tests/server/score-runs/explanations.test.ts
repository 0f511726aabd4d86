import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgainstAnswer, ChangeAnswer, LevelAnswer } from '../../../shared/api/explanations.ts';
import type { ScoreDetail } from '../../../shared/api/score-runs.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const read = async <T>(path: string): Promise<T> => {
  const answer = await it.get(`/api/score-runs/${path}`);
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return JSON.parse(answer.body) as T;
};
const sum = (parts: readonly { points: number }[]) => parts.reduce((total, part) => total + part.points, 0);

describe('why a score moved', () => {
  test('Pangkalpinang in October 2025: the protest is the world, and the parts sum to the change', async () => {
    const change = await read<ChangeAnswer>('explanations/changes/19.71/2025-10');
    expect([change.score, change.before]).toEqual(['risk', '2025-09']);
    expect(change.to! - change.from!).toBeGreaterThan(5);
    expect(Math.abs(sum(change.parts) - (change.to! - change.from!))).toBeLessThan(1e-9);
    const signal = change.parts.find((part) => part.code === 'incident_signal')!;
    expect(signal.cause).toBe('world');
    expect(signal.shares.some((share) => share.kind === 'new')).toBe(true);
    expect(signal.records.incidentIds.length).toBeGreaterThan(0);
  });

  test('both ends are the scores of the detail answer, for any two months', async () => {
    const change = await read<ChangeAnswer>('explanations/changes/19.04/2024-10?before=2019-06');
    const ends = await Promise.all(
      ['2019-06', '2024-10'].map((month) => read<ScoreDetail>(`results/19.04/${month}`)),
    );
    expect([change.from, change.to]).toEqual(ends.map((end) => end.cell.risk));
    expect(Math.abs(sum(change.parts) - (change.to! - change.from!))).toBeLessThan(1e-9);
  });

  test('as it was known then: what came late is told apart from the world', async () => {
    const change = await read<ChangeAnswer>(
      'explanations/changes/19.71/2025-03?before=2024-10&knownThen=2025-03-31',
    );
    expect(change.knownThen.slice(0, 10)).toBe('2025-03-31');
    const then = await read<ScoreDetail>('results/19.71/2024-10?asKnownAt=2025-03-31');
    const score = change.score;
    if (score) expect(change.from).toBe(then.cell[score]);
    else expect(change.reason).not.toBeNull();
    expect(Math.abs(sum(change.parts) - ((change.to ?? 0) - (change.from ?? 0)))).toBeLessThan(1e-9);
  });

  test('a kecamatan that nobody listens to is explained by structural pressure, with the reason', async () => {
    const change = await read<ChangeAnswer>('explanations/changes/19.71.02/2024-10?before=2023-10');
    expect([change.score, change.reason]).toEqual(['structural', 'signals_missing']);
  });

  test('a correction entered now is a revision of then', async () => {
    const { cell } = await read<ScoreDetail>('results/19.71/2025-12');
    const unemployment = cell.indicators.find((one) => one.code === 'open_unemployment_rate')!;
    const id = unemployment.observationIds[0];
    const [observed] = JSON.parse((await it.get(`/api/observations?ids=${id}`)).body).observations;
    it.setNow(new Date('2026-11-26T03:00:00Z'));
    const saved = await it.post('/api/observations', {
      supersedes: observed.id,
      areaCode: observed.areaCode,
      indicatorCode: observed.indicatorCode,
      period: observed.periodEnd.slice(0, 7),
      definition: observed.definition,
      value: observed.value + 2,
      sourceTitle: 'Rilis yang dibetulkan',
    });
    expect([saved.statusCode, saved.body]).toEqual([201, expect.any(String)]);
    const change = await read<ChangeAnswer>(
      'explanations/changes/19.71/2026-01?before=2025-12&knownThen=2026-11-25',
    );
    expect(change.byCause.revised).toBeGreaterThan(0.1);
    const part = change.parts.find((one) => one.cause === 'revised')!;
    expect(part.records.observationIds).toContain(JSON.parse(saved.body).id);
  });
});

describe('why a score is what it is', () => {
  test.each(['region', 'neighbours', 'past'])(
    'against %s the parts sum to the distance',
    async (reference) => {
      const level = await read<LevelAnswer>(`explanations/levels/19.71/2025-10?reference=${reference}`);
      expect(level.reference.kind).toBe(reference);
      expect(level.score).toBe('risk');
      expect(Math.abs(sum(level.parts) - (level.to! - level.from!))).toBeLessThan(1e-9);
      if (reference === 'region') expect(level.reference.areas).toHaveLength(7);
      if (reference === 'past') expect(level.reference.months).toHaveLength(12);
    },
  );

  test('against one other area', async () => {
    const level = await read<LevelAnswer>('explanations/levels/19.71/2025-10?area=19.02');
    expect(level.reference).toMatchObject({ kind: 'area', areas: ['19.02'] });
  });

  test('what speaks against it is a list with records', async () => {
    const { items, value, score } = await read<AgainstAnswer>('explanations/against/19.71/2025-10');
    expect([score, typeof value]).toEqual(['risk', 'number']);
    const kinds = items.map((item) => item.kind);
    expect(kinds).toContain('press_only');
    expect(kinds).toContain('one_incident');
    expect(items.find((item) => item.kind === 'one_incident')!.records.incidentIds).toHaveLength(1);
  });
});

describe('what cannot be answered is refused by name', () => {
  test.each([
    ['changes/19.71/2035-01', 'path/month'],
    ['changes/19.71/2025-10?before=2001-01', 'query/before'],
    ['levels/19.71/2025-10?area=19.99', 'query/area'],
  ])('%s', async (path, pointer) => {
    const answer = await it.get(`/api/score-runs/explanations/${path}`);
    expect(answer.statusCode).toBe(404);
    expect(JSON.parse(answer.body).errors[0].pointer).toBe(pointer);
  });

  test('an area that is not assessed, and a reference that is none', async () => {
    expect((await it.get('/api/score-runs/explanations/against/19.01.P01/2025-10')).statusCode).toBe(404);
    expect((await it.get('/api/score-runs/explanations/levels/19.71/2025-10?reference=all')).statusCode).toBe(
      400,
    );
    expect(
      (await it.get('/api/score-runs/explanations/changes/19.71/2025-10?knownThen=2025-02-30')).statusCode,
    ).toBe(400);
  });

  test('nobody reads without an account', async () => {
    expect((await it.get('/api/score-runs/explanations/against/19.71/2025-10', 'public')).statusCode).toBe(
      401,
    );
  });
});

describe('before anything was known', () => {
  test.each([
    'results?level=regency&month=2025-10&',
    'weights?level=district&month=2025-10&',
    'results/19.71/2025-10?',
    'explanations/changes/19.71/2025-10?',
    'explanations/levels/19.71/2025-10?',
    'explanations/against/19.71/2025-10?',
    '../what-if/regency/2025-10?',
  ])('%s says so', async (path) => {
    const answer = await it.get(`/api/score-runs/${path}asKnownAt=2018-01-01`.replace('score-runs/../', ''));
    expect(answer.statusCode).toBe(404);
    expect(JSON.parse(answer.body).detail).toMatch(/^Nothing was known yet/);
  });
});
