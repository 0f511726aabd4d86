import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const json = (response: { body: string }) => JSON.parse(response.body);
const figure = {
  areaCode: '19.71',
  indicatorCode: 'open_unemployment_rate',
  period: '2026-08',
  value: 5.12,
  sourceTitle: 'Rilis BPS November 2026',
  sourceUrl: 'https://contoh.id/rilis',
};
const overview = async (cut = '') => json(await it.get(`/api/overview${cut}`));

test('every shipped figure opens to its source', async () => {
  const { total, observations } = json(await it.get('/api/observations?limit=5000'));
  expect(total).toBe(observations.length);
  expect(total).toBeGreaterThan(300);
  for (const one of observations) {
    expect(one.source.title.length).toBeGreaterThan(5);
    expect(one.source.url).toMatch(/^https?:\/\//);
  }
});

test('a figure that is entered moves the scores, keeps its source, and who entered it', async () => {
  const before = await overview();
  const made = await it.post('/api/observations', figure);
  expect(made.statusCode).toBe(201);
  const { observations } = json(await it.get(`/api/observations?ids=${json(made).id}`));
  expect(observations[0]).toMatchObject({
    value: 5.12,
    unit: '%',
    definition: 'august',
    periodStart: '2026-08-01',
    periodEnd: '2026-08-31',
    provenance: { kind: 'entry', cell: null, recordedBy: 'section_head' },
    source: { title: figure.sourceTitle },
  });
  const after = await overview();
  expect(after.months.at(-1)).toBe('2026-08');
  expect(after.months.length).toBeGreaterThan(before.months.length);
  const cell = json(await it.get('/api/score-runs/results/19.71/2026-08')).cell;
  const tpt = cell.indicators.find((one: { code: string }) => one.code === 'open_unemployment_rate');
  expect(tpt).toMatchObject({ availability: 'measured', value: 5.12, observationIds: [json(made).id] });
});

test('the same figure twice is refused: a change is a correction', async () => {
  const again = await it.post('/api/observations', { ...figure, value: 5.2 });
  expect(again.statusCode).toBe(409);
  expect(json(again).detail).toMatch(/correct/);
});

test('entered by two at the same time, a figure is there once', async () => {
  await it.get('/api/session'); // signed in before, not twice at once
  const same = { ...figure, areaCode: '19.02', period: '1999' };
  const answers = await Promise.all([it.post('/api/observations', same), it.post('/api/observations', same)]);
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409]);
});

test('a correction is a new row; the past is still known as it was', async () => {
  const { observations } = json(
    await it.get('/api/observations?area=19.71&indicator=open_unemployment_rate'),
  );
  const old = observations.find((one: { period: string }) => one.period === '2026-08');
  it.setNow(new Date('2026-11-25T03:00:00Z'));
  const corrected = await it.post('/api/observations', {
    ...figure,
    value: 4.9,
    supersedes: old.id,
    note: 'angka perbaikan',
  });
  expect(corrected.statusCode).toBe(201);
  const rows = json(await it.get(`/api/observations?ids=${old.id},${json(corrected).id}`)).observations;
  expect(rows.map((row: { value: number }) => row.value).sort()).toEqual([4.9, 5.12]);
  expect(rows.find((row: { id: number }) => row.id === old.id).supersededBy).toBe(json(corrected).id);
  const value = async (cut: string) => {
    const cell = json(await it.get(`/api/score-runs/results/19.71/2026-08${cut}`)).cell;
    return cell.indicators.find((one: { code: string }) => one.code === 'open_unemployment_rate').value;
  };
  expect(await value('')).toBe(4.9);
  expect(await value('?asKnownAt=2026-11-24')).toBe(5.12);
  const twice = await it.post('/api/observations', { ...figure, value: 4.8, supersedes: old.id });
  expect(twice.statusCode).toBe(409);
});

test('a correction may not wander to another area', async () => {
  const { observations } = json(
    await it.get('/api/observations?area=19.04&indicator=open_unemployment_rate'),
  );
  const wandering = await it.post('/api/observations', { ...figure, supersedes: observations[0].id });
  expect(wandering.statusCode).toBe(422);
  expect(json(wandering).errors[0].pointer).toBe('/supersedes');
});

test('as known at an earlier day, the overview uses nothing published later', async () => {
  const early = await overview('?asKnownAt=2024-06-30');
  expect(early.months.at(-1) <= '2024-06').toBe(true);
  const late = await overview('?asKnownAt=2025-06-30');
  expect(late.months.length).toBeGreaterThan(early.months.length);
  const bytes = await it.get('/api/overview?asKnownAt=2024-06-30');
  const again = await it.get('/api/overview?asKnownAt=2024-06-30');
  expect(again.headers.etag).toBe(bytes.headers.etag);
});

test('only those who may enter figures can', async () => {
  for (const role of ['duty_officer', 'leadership', 'timpora_member', 'administrator', 'auditor'] as const)
    expect([role, (await it.post('/api/observations', figure, role)).statusCode]).toEqual([role, 403]);
});
