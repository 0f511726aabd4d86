import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../../server/app.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

const token = 'kunci-ukuran-yang-cukup-panjang-0001';
const canary = { address: '203.0.113.77', agent: 'KenariPeramban/7.1', text: 'kenaritekslaporan' };
const lines: string[] = [];
let it: TestApp;
let app: Awaited<ReturnType<typeof buildApp>>;

beforeAll(async () => {
  it = await makeTestApp();
  app = await buildApp(it.context, {
    secure: false,
    logLevel: 'info',
    logTo: { write: (line) => void lines.push(line) },
    metricsToken: token,
  });
});
afterAll(async () => {
  await app.close();
  await it.close();
});
const metrics = (authorization?: string) =>
  app.inject({ url: '/metrics', headers: authorization ? { authorization } : {} });

test('measures are there for who bears the token, and for nobody else', async () => {
  expect((await metrics()).statusCode).toBe(404);
  expect((await metrics('Bearer wrong')).statusCode).toBe(404);
  expect((await it.get('/metrics', 'public')).headers['content-type']).not.toContain('text/plain'); // not set there
  const answer = await metrics(`Bearer ${token}`);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toContain('text/plain');
  const value = (name: string) =>
    Number(new RegExp(`^teduh_${name.replace(/[{}"]/g, '\\$&')} (\\S+)$`, 'm').exec(answer.body)?.[1]);
  expect(value('database_up')).toBe(1);
  expect(value('leader')).toBe(1);
  expect(value('jobs{state="given_up"}')).toBe(0);
  expect(value('scores_age_seconds')).toBeGreaterThanOrEqual(0);
  expect(value('audit_head')).toBeGreaterThanOrEqual(0);
  expect(answer.body).toContain('process_resident_memory_bytes');
});

test('a job that was given up is counted, and how long the oldest has waited', async () => {
  const at = new Date('2026-11-24T02:00:00Z');
  const job = { name: 'report-retention', payload: '{}', created_at: at, due_at: at };
  await it.database.system
    .insertInto('job')
    .values([job, { ...job, ended_at: at, outcome: 'given_up' }])
    .execute();
  const { body } = await metrics(`Bearer ${token}`);
  expect(body).toMatch(/^teduh_jobs\{state="waiting"\} 1$/m);
  expect(body).toMatch(/^teduh_jobs\{state="given_up"\} 1$/m);
  expect(body).toMatch(/^teduh_jobs_oldest_waiting_seconds 3600$/m);
});

test('DP-16 at level info a line says route, status and time, and never who came from where with what', async () => {
  const headers = {
    'user-agent': canary.agent,
    'x-forwarded-for': canary.address,
    referer: `https://${canary.text}.contoh.id/`,
    cookie: `lain=${canary.text}`,
  };
  const ask = (url: string, method: 'GET' | 'POST' = 'GET') =>
    app.inject({
      method,
      url,
      headers,
      remoteAddress: canary.address,
      ...(method === 'POST' ? { payload: canary } : {}),
    });
  for (const url of [
    `/lapor?x=${canary.text}`,
    `/lapor/status?kode=${canary.text}`,
    `/${canary.text}`,
    `/api/incidents/${canary.text}`,
  ])
    await ask(url);
  for (const url of ['/lapor', '/lapor/status', '/api/session', '/api/whatsapp/webhook'])
    await ask(url, 'POST');
  const text = lines.join('');
  for (const trace of Object.values(canary)) expect(text).not.toContain(trace);
  for (const trace of Object.values(canary))
    expect((await metrics(`Bearer ${token}`)).body).not.toContain(trace);
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ route }) => route);
  expect(told.length).toBeGreaterThanOrEqual(8);
  const allowed = [
    'level',
    'time',
    'pid',
    'hostname',
    'reqId',
    'route',
    'method',
    'status',
    'ms',
    'msg',
    'account',
  ];
  expect(told.flatMap((line) => Object.keys(line)).filter((key) => !allowed.includes(key))).toEqual([]);
  expect(told.filter(({ account }) => account)).toEqual([]); // nobody was signed in
});

test('a route for staff names the account, by its id alone', async () => {
  const cookies = await it.cookiesOf('analyst');
  lines.length = 0;
  await app.inject({ url: '/api/overview', cookies });
  const line = JSON.parse(lines.find((one) => one.includes('/api/overview'))!) as Record<string, unknown>;
  const { id } = await it.database.system
    .selectFrom('account')
    .select('id')
    .where('email', '=', 'analyst@contoh.id')
    .executeTakeFirstOrThrow();
  expect(line).toMatchObject({ route: '/api/overview', method: 'GET', status: 200, account: id });
});

test('labels are templates: an address with an id in it is counted under its route', async () => {
  await app.inject({ url: '/api/areas/19.03', cookies: await it.cookiesOf('analyst') });
  const { body } = await metrics(`Bearer ${token}`);
  const routes = new Set([...body.matchAll(/route="([^"]*)"/g)].map(([, route]) => route!));
  expect(routes.size).toBeGreaterThan(4);
  for (const route of routes) expect(route).toMatch(/^(none|\/[\w:.*/-]*)$/);
  expect([...routes].filter((route) => /\d{2}|@/.test(route))).toEqual([]);
});

test('readiness says why not: another version of the tables, or no database', async () => {
  expect((await app.inject('/readyz')).statusCode).toBe(200);
  await it.asOwner(`insert into migration (name, sha256, applied_at) values ('9999_later.sql', 'x', now())`);
  const other = await app.inject('/readyz');
  expect([other.statusCode, other.json<{ detail: string }>().detail]).toEqual([
    503,
    'The database has migration 9999_later.sql, which this version does not know.',
  ]);
  await it.asOwner(`delete from migration where name = '9999_later.sql'`);
  expect((await app.inject('/readyz')).statusCode).toBe(200);
  expect((await app.inject('/healthz')).statusCode).toBe(200);
});
