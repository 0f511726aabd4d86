import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../../../server/catalogue/tables.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const incidentNaming = (people: string) => ({
  eventDate: '2026-11-10',
  areaCode: '19.71.02',
  category: 'rejection_of_foreign_workers',
  setting: 'gate',
  relation: 'yes',
  targetKind: 'foreign_workers',
  actorKind: 'residents',
  origin: 'citizen',
  status: 'verified',
  reliability: 'B',
  credibility: '2',
  summary: `Warga menolak pekerja ${people} di depan gerbang pabrik.`,
  sourceTitle: 'Telepon warga',
});
const detail = '/api/score-runs/results/19.71/2026-11';
async function answers(): Promise<Record<string, string>> {
  const urls = [
    '/api/overview',
    detail,
    '/api/incidents/counts',
    ...Object.keys(tables).map((name) => `/api/tables/${name}.csv`),
  ];
  const found: Record<string, string> = {};
  for (const url of urls) {
    const answer = await it.get(url);
    expect([url, answer.statusCode]).toEqual([url, 200]);
    found[url] = answer.body;
  }
  return found;
}
const shown = async (id: string) => JSON.parse((await it.get(`/api/incidents?ids=${id}`)).body).incidents[0];

test('one word for a people in free text in the place of another changes no score and no export, only that text', async () => {
  const coverage = { channel: 'phone', areaCode: '19.71', fromMonth: '2026-11', sensitivity: 'medium' };
  // together, so that the scores are computed once or twice and not after each
  const made = await Promise.all([
    it.post('/api/incidents', incidentNaming('Tionghoa')),
    it.post('/api/listening-coverage', coverage),
  ]);
  expect(made.map((answer) => answer.statusCode)).toEqual([201, 201]);
  const { id } = JSON.parse(made[0]!.body);
  const before = await answers();
  const first = await shown(id);

  const corrected = { ...incidentNaming('Vietnam'), version: 1, reason: 'bukan pekerja Tionghoa' };
  expect((await it.post(`/api/incidents/${id}/versions`, corrected)).statusCode).toBe(201);

  expect(await answers()).toEqual(before);
  expect(JSON.parse(before[detail]!).cell.signals).toBeGreaterThan(0);
  expect(JSON.stringify(before)).not.toContain('Tionghoa');
  const second = await shown(id);
  expect(first.summary.id).toContain('Tionghoa');
  expect(second).toEqual({
    ...first,
    version: 2,
    summary: incidentNamed(second),
    recordedAt: second.recordedAt,
    knownAt: second.knownAt,
  });
});
const incidentNamed = ({ summary }: { summary: { id: string } }) => ({
  ...summary,
  id: incidentNaming('Vietnam').summary,
});
