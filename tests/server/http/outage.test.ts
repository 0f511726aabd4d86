import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const text = 'Suara mesin sampai malam, warga kesal.';
const nonce = randomBytes(18).toString('base64url');
const sendForm = (of = nonce) =>
  it.app.inject({
    method: 'POST',
    url: '/lapor',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      text,
      kind: 'grievance',
      relation: 'no',
      place: '19.71',
      nonce: of,
    }).toString(),
  });
const newSource = () => it.post('/api/rumours', {});
const stored = async () =>
  (await it.database.system.selectFrom('report_intake').select('text_redacted').execute()).length;

test('while the storage is full writing is refused in plain words, reading and signing in go on, and a form keeps its text', async () => {
  await it.app.inject('/lapor');
  const before = await stored();
  const { hasRoom } = it.database;
  it.database.hasRoom = async () => false;
  const refused = await newSource();
  expect([refused.statusCode, refused.headers['retry-after'], refused.json().type]).toEqual([
    503,
    '60',
    '/problems/storage_full',
  ]);
  expect((await it.get('/api/overview')).statusCode).toBe(200);
  const signIn = await it.post(
    '/api/session',
    { email: 'tiada@contoh.id', password: 'salah sekali' },
    'public',
  );
  expect(signIn.statusCode).toBe(401);
  const form = await sendForm();
  expect([form.statusCode, form.body.includes(text)]).toEqual([503, true]);
  expect(await stored()).toBe(before);
  it.database.hasRoom = hasRoom;
  expect((await sendForm()).statusCode).toBe(201);
  expect((await sendForm()).body).not.toContain('gangguan');
  expect(await stored()).toBe(before + 1); // sent twice, stored once
});

test('while the database is opened again an answer says so, the public form keeps its text, and then it is stored', async (context) => {
  const { killThread } = it.database;
  if (!killThread) return context.skip('PostgreSQL has no thread of ours');
  const before = await stored();
  const another = randomBytes(18).toString('base64url');
  await killThread();
  const form = await sendForm(another);
  expect([form.statusCode, form.body.includes(text)]).toEqual([503, true]);
  const page = await it.get('/api/reports?limit=1');
  if (page.statusCode !== 200)
    expect([page.statusCode, page.headers['retry-after'], page.json().type]).toEqual([
      503,
      '5',
      '/problems/database_unavailable',
    ]);
  await expect.poll(async () => (await sendForm(another)).statusCode, { timeout: 10_000 }).toBe(201);
  expect(await stored()).toBe(before + 1);
});

test('while every connection of PostgreSQL is taken an answer says so within seconds, and afterwards all is well', async (context) => {
  if (it.database.kind === 'embedded')
    context.skip('the embedded database has one session; who waits for it is served in turn');
  await it.get('/api/reports?limit=1'); // signs in
  const held = Array.from({ length: 10 }, () => sql`select pg_sleep(7)`.execute(it.database.system));
  await new Promise((done) => setTimeout(done, 300));
  const answer = await it.get('/api/reports?limit=1');
  expect([answer.statusCode, answer.headers['retry-after'], answer.json().type]).toEqual([
    503,
    '5',
    '/problems/database_unavailable',
  ]);
  await Promise.all(held);
  expect((await it.get('/api/reports?limit=1')).statusCode).toBe(200);
});
