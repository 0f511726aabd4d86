import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SavedScenario, ScenarioRow, WhatIfAnswer } from '../../../shared/api/scenarios.ts';
import type { ScoreCell } from '../../../shared/composite/types.ts';
import { whatIf } from '../../../shared/composite/what-if.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const json = <T>(answer: { body: string }) => JSON.parse(answer.body) as T;
const ground = async (level = 'regency', month = '2025-10') =>
  json<WhatIfAnswer>(await it.get(`/api/what-if/${level}/${month}`));
const body = async (part: object = {}) => ({
  name: 'Smelter tutup',
  level: 'regency',
  month: '2025-10',
  dataCut: (await ground()).dataCut,
  scenario: {
    weights: { strain: 0.5 },
    shocks: [{ kind: 'layoffs', areaCode: '19.71', persons: 300 }],
  },
  ...part,
});

test('what a browser gets scores to the published numbers when nothing is supposed', async () => {
  for (const level of ['regency', 'district']) {
    const { ground: got } = await ground(level);
    const { cells } = json<{ cells: ScoreCell[] }>(
      await it.get(`/api/score-runs/results?level=${level}&month=2025-10`),
    );
    const found = whatIf(got, { weights: {}, shocks: [] });
    expect(found.map((cell) => [cell.areaCode, cell.risk, cell.structural])).toEqual(
      cells.map((cell) => [cell.areaCode, cell.risk, cell.structural]),
    );
  }
});

test('it holds no count of foreign workers and no single incident', async () => {
  const { body: text } = await it.get('/api/what-if/district/2025-10');
  expect(text).not.toMatch(/"foreignWorkerIds":\[[^\]]|"incidentIds":\[[^\]]|"grades"|"sender"/);
});

test('a scenario is saved, listed, opened by its link with the same cut, and put away', async () => {
  const saved = await it.post('/api/scenarios', await body());
  expect(saved.statusCode).toBe(201);
  const { id } = json<{ id: string }>(saved);
  const { scenarios } = json<{ scenarios: ScenarioRow[] }>(await it.get('/api/scenarios'));
  expect(scenarios[0]).toMatchObject({ id, name: 'Smelter tutup', month: '2025-10', own: true });
  const opened = json<SavedScenario>(await it.get(`/api/scenarios/${id}`, 'leadership'));
  expect(opened.scenario).toEqual((await body()).scenario);
  expect((await it.as('section_head', { method: 'DELETE', url: `/api/scenarios/${id}` })).statusCode).toBe(
    204,
  );
  expect((await it.get(`/api/scenarios/${id}`)).statusCode).toBe(404);
  const audit = await it.database.db.selectFrom('audit_event').select('act').where('obj', '=', id).execute();
  expect(audit.map((row) => row.act)).toEqual(['scenario.save', 'scenario.close']);
});

test('it changes no score', async () => {
  const before = (await it.get('/api/overview')).headers['etag'];
  await it.post('/api/scenarios', await body());
  expect((await it.get('/api/overview')).headers['etag']).toBe(before);
});

test.each([
  ['a month without data', { month: '2035-01' }, 422, '/month'],
  ['a cut in the future', { dataCut: '2031-01-01T00:00:00Z' }, 422, '/dataCut'],
  [
    'an area that is not assessed',
    { scenario: { weights: {}, shocks: [{ kind: 'dialogue', areaCode: '19.99' }] } },
    422,
    '/scenario',
  ],
  [
    'an indicator that is none',
    { scenario: { weights: { indicators: { x: 1 } }, shocks: [] } },
    422,
    '/scenario',
  ],
  ['a name with a telephone number', { name: 'Hubungi 0812-3456-7890' }, 422, '/name'],
  ['a name of nothing', { name: '' }, 400, '/name'],
  ['a name of spaces', { name: '    ' }, 422, '/name'],
  ['a name that nobody can see', { name: '\u200b\u202e\u200b' }, 422, '/name'],
  [
    'a weight above one',
    { scenario: { weights: { strain: 2 }, shocks: [] } },
    400,
    '/scenario/weights/strain',
  ],
  ['a word that nobody asked for', { official: true }, 400, ''],
])('%s is refused by name, and nothing is saved', async (_, part, status, pointer) => {
  const count = async () =>
    json<{ scenarios: ScenarioRow[] }>(await it.get('/api/scenarios')).scenarios.length;
  const before = await count();
  const answer = await it.post('/api/scenarios', await body(part));
  expect([answer.statusCode, json<{ errors: { pointer: string }[] }>(answer).errors[0]!.pointer]).toEqual([
    status,
    expect.stringContaining(pointer),
  ]);
  expect(await count()).toBe(before);
});

test("another's scenario is put away by the section head alone", async () => {
  const { id } = json<{ id: string }>(await it.post('/api/scenarios', await body(), 'analyst'));
  const remove = (role: 'timpora_member' | 'section_head' | 'auditor') =>
    it.as(role, { method: 'DELETE', url: `/api/scenarios/${id}` });
  expect((await remove('auditor')).statusCode).toBe(403);
  expect((await remove('timpora_member')).statusCode).toBe(403);
  expect((await remove('section_head')).statusCode).toBe(204);
});

test('nobody supposes anything without an account', async () => {
  expect((await it.get('/api/what-if/regency/2025-10', 'public')).statusCode).toBe(401);
  expect((await it.get('/api/scenarios', 'public')).statusCode).toBe(401);
  expect((await it.post('/api/scenarios', await body(), 'public')).statusCode).toBe(401);
});
