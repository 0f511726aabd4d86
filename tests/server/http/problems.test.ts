import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const json = (response: { body: string }) => JSON.parse(response.body);
const rowCounts = async () =>
  Promise.all(
    (
      [
        'observation',
        'incident_version',
        'engagement',
        'listening_coverage',
        'audit_event',
        'import_batch',
      ] as const
    ).map(
      async (table) =>
        (
          await it.database.db
            .selectFrom(table)
            .select((eb) => eb.fn.countAll<number>().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
    ),
  );

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

const wrong: [string, string, number, string, string?][] = [
  [
    'a month that does not exist',
    '/api/score-runs/results?level=regency&month=2024-13',
    400,
    'malformed',
    'querystring/month',
  ],
  ['a month outside the runs', '/api/score-runs/results?level=regency&month=1999-01', 404, 'not_found'],
  [
    'an unknown level',
    '/api/score-runs/results?level=village&month=2024-01',
    400,
    'malformed',
    'querystring/level',
  ],
  ['a malformed area code', '/api/score-runs/results/Bangka/2024-01', 400, 'malformed', 'params/areaCode'],
  ['an area that does not exist', '/api/score-runs/results/19.99/2024-01', 404, 'not_found'],
  ['an unknown query field', '/api/overview?bulan=2024-01', 400, 'malformed', 'querystring/bulan'],
  ['a day that does not exist', '/api/overview?asKnownAt=2024-02-31', 400, 'malformed', 'query/asKnownAt'],
  ['a limit out of range', '/api/observations?limit=999999', 400, 'malformed', 'querystring/limit'],
  ['an unknown map format', '/api/areas/boundaries?format=kml', 400, 'malformed', 'querystring/format'],
  ['an unknown table', '/api/tables/account.csv', 404, 'not_found'],
  ['a table named like a method of objects', '/api/tables/constructor.csv', 404, 'not_found'],
  ['an address that is none', '/api/tidak-ada', 404, 'not_found'],
];
test.each(wrong)('%s is a named problem', async (_, url, status, code, pointer) => {
  const answer = await it.get(url);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = json(answer);
  expect(problem).toMatchObject({ type: `/problems/${code}`, status });
  expect(problem.instance).toMatch(/^\/requests\/[0-9a-f-]{36}$/);
  if (pointer) expect(problem.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
});

test('nobody signed in: 401 everywhere but on the public routes', async () => {
  for (const url of [
    '/api/overview',
    '/api/areas',
    '/api/observations',
    '/api/incidents',
    '/api/foreign-workers',
    '/api/accounts',
    '/api/catalogue',
  ])
    expect([url, (await it.get(url, 'public')).statusCode]).toEqual([url, 401]);
  for (const url of ['/healthz', '/readyz', '/api/session', '/api/openapi.json'])
    expect([url, (await it.get(url, 'public')).statusCode]).toEqual([url, 200]);
});

const badBodies: [string, () => Parameters<TestApp['as']>[1], number, string, string?][] = [
  [
    'malformed JSON',
    () => ({
      method: 'POST',
      url: '/api/incidents',
      headers: { 'content-type': 'application/json' },
      payload: '{"a":',
    }),
    400,
    'malformed',
  ],
  [
    'an empty body',
    () => ({
      method: 'POST',
      url: '/api/incidents',
      headers: { 'content-type': 'application/json' },
      payload: '',
    }),
    400,
    'malformed',
  ],
  [
    'a body that is too large',
    () => ({ method: 'POST', url: '/api/incidents', payload: { ...incident, summary: 'x'.repeat(70_000) } }),
    413,
    'too_large',
  ],
  [
    'another content type',
    () => ({
      method: 'POST',
      url: '/api/incidents',
      headers: { 'content-type': 'text/plain' },
      payload: 'halo',
    }),
    415,
    'wrong_content_type',
  ],
  [
    'a field too many',
    () => ({ method: 'POST', url: '/api/incidents', payload: { ...incident, nationality: 'x' } }),
    400,
    'malformed',
    '/nationality',
  ],
  [
    'a number as text',
    () => ({
      method: 'POST',
      url: '/api/observations',
      payload: {
        areaCode: '19.71',
        indicatorCode: 'layoffs',
        period: '2026-10',
        value: '12',
        sourceTitle: 'Disnaker',
      },
    }),
    400,
    'malformed',
    '/value',
  ],
  [
    'an unknown category',
    () => ({ method: 'POST', url: '/api/incidents', payload: { ...incident, category: 'perang' } }),
    400,
    'malformed',
    '/category',
  ],
  [
    'an area that does not exist',
    () => ({ method: 'POST', url: '/api/incidents', payload: { ...incident, areaCode: '19.99' } }),
    422,
    'rule_broken',
    '/areaCode',
  ],
  [
    'a day that does not exist',
    () => ({ method: 'POST', url: '/api/incidents', payload: { ...incident, eventDate: '2026-02-30' } }),
    422,
    'rule_broken',
    '/eventDate',
  ],
  [
    'a day in the future',
    () => ({ method: 'POST', url: '/api/incidents', payload: { ...incident, eventDate: '2026-11-25' } }),
    422,
    'rule_broken',
    '/eventDate',
  ],
  [
    'an unknown indicator',
    () => ({
      method: 'POST',
      url: '/api/observations',
      payload: {
        areaCode: '19.71',
        indicatorCode: 'tidak_ada',
        period: '2026-10',
        value: 12,
        sourceTitle: 'Disnaker',
      },
    }),
    422,
    'rule_broken',
    '/indicatorCode',
  ],
  [
    'half a layoff',
    () => ({
      method: 'POST',
      url: '/api/observations',
      payload: {
        areaCode: '19.71',
        indicatorCode: 'layoffs',
        period: '2026-10',
        value: 12.5,
        sourceTitle: 'Disnaker',
      },
    }),
    422,
    'rule_broken',
    '/value',
  ],
  [
    'an unemployment rate of 400 %',
    () => ({
      method: 'POST',
      url: '/api/observations',
      payload: {
        areaCode: '19.71',
        indicatorCode: 'open_unemployment_rate',
        period: '2026-08',
        value: 400,
        sourceTitle: 'BPS',
      },
    }),
    422,
    'rule_broken',
    '/value',
  ],
  [
    'a period that has not begun',
    () => ({
      method: 'POST',
      url: '/api/observations',
      payload: {
        areaCode: '19.71',
        indicatorCode: 'layoffs',
        period: '2027-01',
        value: 1,
        sourceTitle: 'Disnaker',
      },
    }),
    422,
    'rule_broken',
    '/period',
  ],
  [
    'a channel that stops before it starts',
    () => ({
      method: 'POST',
      url: '/api/listening-coverage',
      payload: {
        channel: 'phone',
        areaCode: '19.71',
        fromMonth: '2026-05',
        toMonth: '2026-04',
        sensitivity: 'low',
      },
    }),
    422,
    'rule_broken',
    '/toMonth',
  ],
  [
    'a channel that listens to a sea zone',
    () => ({
      method: 'POST',
      url: '/api/listening-coverage',
      payload: { channel: 'phone', areaCode: '19.01.P01', fromMonth: '2026-05', sensitivity: 'low' },
    }),
    422,
    'rule_broken',
    '/areaCode',
  ],
];
const withPersonalData: [string, Record<string, string>, string][] = [
  [
    'a phone number in the summary',
    { summary: 'Hubungi pelapor di 0812-3456-7890 setelah magrib.' },
    '/summary',
  ],
  ['a name after a title', { summary: 'Menurut Pak Hasan Basri, warga akan berkumpul.' }, '/summary'],
  ['an identity number in the source', { sourceTitle: 'Laporan NIK 1971014507900003' }, '/sourceTitle'],
];
test.each(withPersonalData)('DP-32 %s is refused at the field', async (_, change, pointer) => {
  const answer = await it.post('/api/incidents', { ...incident, ...change });
  expect(answer.statusCode).toBe(422);
  expect(json(answer).errors).toEqual([expect.objectContaining({ pointer, code: 'personal_data' })]);
});

test.each(badBodies)(
  '%s is a named problem and changes nothing',
  async (_, request, status, code, pointer) => {
    await it.get('/api/session'); // makes the account before the rows are counted
    const before = await rowCounts();
    const answer = await it.as('section_head', request());
    expect(answer.statusCode).toBe(status);
    const problem = json(answer);
    expect(problem.type).toBe(`/problems/${code}`);
    if (pointer) expect(problem.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    expect(await rowCounts()).toEqual(before);
  },
);

test('a stale validator gets the new answer, the right one gets 304 and no body', async () => {
  const first = await it.get('/api/overview');
  const etag = first.headers.etag as string;
  const again = await it.as('section_head', { url: '/api/overview', headers: { 'if-none-match': etag } });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  const stale = await it.as('section_head', { url: '/api/overview', headers: { 'if-none-match': '"lama"' } });
  expect(stale.statusCode).toBe(200);
});

test('a database that is gone is said as 503, and nothing of it leaks', async () => {
  const gone = await makeTestApp();
  const cookieHolder = await gone.get('/api/session');
  expect(cookieHolder.statusCode).toBe(200);
  await gone.database.db.destroy();
  const answer = await gone.get('/api/observations');
  expect([500, 503]).toContain(answer.statusCode);
  expect(answer.body).not.toMatch(/select|postgres|kysely|driver/i);
  await gone.app.close();
});

test('what staff read stays in no file of a browser, unless the route says that it may', async () => {
  for (const path of ['/api/reports', '/api/audit', '/api/accounts', '/api/session', '/api/incidents'])
    expect((await it.get(path, 'section_head')).headers['cache-control']).toBe('no-store');
  expect((await it.get('/api/overview', 'section_head')).headers['cache-control']).toBe('private, no-cache');
});
