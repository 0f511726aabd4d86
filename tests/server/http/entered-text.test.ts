import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wrongDay } from '../../../server/http/entered-day.ts';
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
};
const incident = {
  eventDate: '2026-11-20',
  areaCode: '19.71',
  category: 'grievance',
  setting: 'workplace',
  relation: 'yes',
  targetKind: 'firm',
  actorKind: 'workers',
  origin: 'citizen',
  status: 'unverified',
  reliability: 'F',
  credibility: '6',
  summary: 'Pekerja mengadukan upah yang belum dibayar.',
  sourceTitle: 'Saluran telepon kantor',
};

describe('a character that cannot be stored is the sender’s mistake, said by its place', () => {
  test.each([
    ['/summary', '/api/incidents', { ...incident, summary: 'Pekerja mengadukan\u0000upah.' }],
    ['/sourceTitle', '/api/incidents', { ...incident, sourceTitle: 'Saluran\ud800kantor' }],
    ['/note', '/api/observations', { ...figure, note: 'catatan\u0000' }],
    ['/email', '/api/session', { email: 'a\u0000@contoh.id', password: 'x' }],
  ])('in %s of %s', async (pointer, url, body) => {
    const answer = await it.post(url, body);
    expect(answer.statusCode).toBe(400);
    expect(json(answer)).toMatchObject({ type: '/problems/malformed', errors: [{ pointer }] });
  });

  test('in a query', async () => {
    const answer = await it.get('/api/observations?indicator=%00');
    expect(answer.statusCode).toBe(400);
    expect(json(answer).errors[0].pointer).toBe('query/indicator');
  });
});

test('a body with thousands of mistakes is told the first twenty, not answered with ten times its size', async () => {
  const extra = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`a${index}`, 0]));
  const answer = await it.post('/api/incidents', extra);
  expect(answer.statusCode).toBe(400);
  expect(json(answer).errors).toHaveLength(20);
});

describe('a day that cannot be meant is refused by name', () => {
  test.each([
    ['/publishedDate', '/api/incidents', { ...incident, publishedDate: '2025-02-30' }],
    ['/eventDate', '/api/incidents', { ...incident, eventDate: '0000-01-01' }],
    ['/eventDate', '/api/incidents', { ...incident, eventDate: '0202-05-05' }],
    ['/publishedDate', '/api/observations', { ...figure, publishedDate: '2025-02-30' }],
    ['/period', '/api/observations', { ...figure, period: '0000' }],
    [
      '/date',
      '/api/engagements',
      { areaCode: '19.71', date: '0000-01-01', kind: 'dialogue', summary: 'Dialog warga' },
    ],
  ])('%s of %s: %o', async (pointer, url, body) => {
    const answer = await it.post(url, body);
    expect(answer.statusCode).toBe(422);
    expect(json(answer).errors).toEqual([expect.objectContaining({ pointer })]);
  });

  test('what was published today in WIB is not in the future while UTC still has yesterday', () => {
    const night = new Date('2026-11-24T20:00:00Z'); // 25 November, 03.00 WIB
    expect(wrongDay('/publishedDate', '2026-11-25', night)).toEqual([]);
    expect(wrongDay('/publishedDate', '2026-11-26', night)[0]!.code).toBe('future');
  });
});
