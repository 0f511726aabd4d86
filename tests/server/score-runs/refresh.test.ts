import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
  await it.scores.refresh();
});
afterAll(() => it.close());

const json = (response: { body: string }) => JSON.parse(response.body);
const figure = (value: number) => ({
  areaCode: '19.71',
  indicatorCode: 'open_unemployment_rate',
  period: '2026-08',
  value,
  sourceTitle: 'Rilis BPS November 2026',
});
const unemployment = async () => {
  const { cell } = json(await it.get('/api/score-runs/results/19.71/2026-08'));
  return cell.indicators.find((one: { code: string }) => one.code === 'open_unemployment_rate').value;
};

test('all who ask for a computation while one runs are answered by the one that follows it', async () => {
  const answered: string[] = [];
  const ask = (name: string) => it.scores.refresh().then(() => answered.push(name));
  await Promise.all(['first', 'second', 'third'].map(ask));
  expect(answered).toEqual(['first', 'second', 'third']);
}, 180_000);

test('what was stored stays stored where the scores cannot be computed; they follow at the next look', async () => {
  await it.asOwner('alter table score_overview rename to score_overview_away');
  const made = await it.post('/api/observations', figure(6.6));
  expect(made.statusCode).toBe(201);
  expect((await it.get('/api/overview')).statusCode).toBe(200);
  await it.asOwner('alter table score_overview_away rename to score_overview');
  expect(await unemployment()).toBe(6.6);
}, 180_000);

test('overviews of many data cuts wait for one another, and too many are sent away by name', async () => {
  const ask = (cut: string) => it.get(`/api/overview?asKnownAt=${cut}`);
  const days = Array.from({ length: 20 }, (_, index) => `2001-01-${String(index + 1).padStart(2, '0')}`);
  const answers = await Promise.all(days.map(ask));
  const away = answers.filter((answer) => answer.statusCode === 503);
  expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(8);
  expect(away).toHaveLength(12);
  expect(json(away[0]!).type).toBe('/problems/busy');
  expect(Number(away[0]!.headers['retry-after'])).toBeGreaterThan(0);
  const same = await Promise.all(Array.from({ length: 20 }, () => ask('2002-01-01')));
  expect(new Set(same.map((answer) => answer.statusCode))).toEqual(new Set([200]));
}, 240_000);

test('a data cut that is not over yet is the current overview, not one more computation', async () => {
  const current = await it.get('/api/overview');
  expect((await it.get('/api/overview?asKnownAt=9999-12-31')).headers.etag).toBe(current.headers.etag);
});
