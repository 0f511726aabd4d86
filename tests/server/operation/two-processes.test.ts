import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test, type TestContext } from 'vitest';
import { sessionCookie, startSession } from '../../../server/accounts/session.ts';
import { readConfig } from '../../../server/config.ts';
import { joinPeers, noPeers } from '../../../server/db/peers.ts';
import { enqueue } from '../../../server/jobs/queue.ts';
import { openKeyRing } from '../../../server/keys/key-ring.ts';
import { type Running, start } from '../../../server/start.ts';
import { openCopy } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';

/** The program twice on one database, as two processes would run it. */
const postgresqlUrl = inject('postgresqlUrl');
const token = 'a'.repeat(40);
const folder = mkdtempSync(join(tmpdir(), 'teduh-two-'));
let url = '';
let first: Running;
let second: Running;
let cookie = '';
let drop = async () => {};

const begin = () =>
  start(
    {
      ...readConfig({ DATABASE_URL: url, DATA_DIR: folder, METRICS_TOKEN: token, PORT: '0' }),
      databaseOwnerUrl: url,
    },
    fixedNow,
    () => {},
    (error) => {
      throw error;
    },
  );
const at = (running: Running, path: string, init: RequestInit = {}) =>
  fetch(running.url + path, {
    ...init,
    headers: { cookie, origin: running.url, 'content-type': 'application/json', ...init.headers },
  });
const leads = async (running: Running) => {
  const answer = await fetch(`${running.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  return /^teduh_leader 1$/m.test(await answer.text());
};
/** Waits until it holds; fails after so many seconds. */
async function within(seconds: number, holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < seconds * 10; i++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect.fail(`not within ${seconds} seconds`);
}
const signIn = (role: string) =>
  first.database.system.transaction().execute(async (tx) => {
    const id = randomUUID();
    const person = { email: `${id}@contoh.id`, name: 'Petugas', password_hash: 'none' };
    await tx
      .insertInto('account')
      .values({ id, ...person, created_at: fixedNow(), closed_at: null })
      .execute();
    await tx.insertInto('account_role').values({ account_id: id, role }).execute();
    return `${sessionCookie}=${await startSession(tx, id, fixedNow(), { hasFactor: true })}`;
  });

beforeAll(async () => {
  if (!postgresqlUrl) return;
  openKeyRing(join(folder, 'keys'), fixedNow());
  const copy = await openCopy('owner');
  url = copy.ownerUrl!;
  await copy.database.close();
  drop = copy.drop;
  first = await begin();
  second = await begin();
  cookie = await signIn('section_head');
});
afterAll(async () => {
  await second?.close(); // the first one was closed by the last test
  await drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Only PostgreSQL serves two processes. */
const onPostgresql = (name: string, body: () => Promise<void>) =>
  test(name, async (context: TestContext) => {
    if (!postgresqlUrl) context.skip('the embedded database belongs to one process');
    await body();
  });

test('the embedded database has one process, which leads and has nobody to tell', async () => {
  let begun = 0;
  noPeers.whenLeading(() => begun++);
  expect([noPeers.leads(), noPeers.alone, begun]).toEqual([true, true, 1]);
});

onPostgresql('one of two leads', async () => {
  expect([await leads(first), await leads(second)]).toEqual([true, false]);
});

onPostgresql('what is entered at one stands in the overview of the other', async () => {
  const tagOf = async (running: Running) => (await at(running, '/api/overview')).headers.get('etag');
  const before = await tagOf(second);
  expect(await tagOf(first)).toBe(before);
  const entered = await at(first, '/api/incidents', {
    method: 'POST',
    body: JSON.stringify({
      eventDate: '2026-11-10',
      areaCode: '19.71.02',
      category: 'rejection_of_foreign_workers',
      setting: 'gate',
      relation: 'yes',
      targetKind: 'firm',
      actorKind: 'residents',
      origin: 'citizen',
      status: 'verified',
      reliability: 'B',
      credibility: '2',
      summary: 'Warga menolak penerimaan pekerja baru di depan gerbang pabrik.',
      sourceTitle: 'Saluran telepon kantor',
    }),
  });
  expect(entered.status, await entered.clone().text()).toBe(201);
  const after = await tagOf(first);
  expect(after).not.toBe(before);
  await within(10, async () => (await tagOf(second)) === after);
  const runs = await first.database.system
    .selectFrom('score_run')
    .select('id')
    .where('is_current', '=', true)
    .execute();
  expect(runs).toHaveLength(2); // one for each level, computed once
});

onPostgresql('a report taken in at one is told on the open page of the other', async () => {
  const stop = new AbortController();
  const stream = await at(second, '/api/reports/live', { signal: stop.signal });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  const counts = async () => {
    const { value = '' } = await reader.read();
    return (JSON.parse(/data: (.*)/.exec(value)![1]!) as { waiting: number }).waiting;
  };
  const before = await counts();
  const sent = await at(first, '/api/reports', {
    method: 'POST',
    body: JSON.stringify({
      channel: 'phone',
      nonce: randomUUID(),
      parts: { what: 'Warga menanyakan lowongan di pabrik.' },
      areaCode: '19.03.01',
      category: 'grievance',
      relation: 'unknown',
      occurredDate: null,
      urgent: false,
    }),
  });
  expect(sent.status, await sent.clone().text()).toBe(201);
  expect(await counts()).toBe(before + 1);
  stop.abort();
});

onPostgresql('a session is one session at both, and its end at one is its end at the other', async () => {
  const other = await signIn('analyst');
  const who = async (running: Running) =>
    (await fetch(`${running.url}/api/overview`, { headers: { cookie: other } })).status;
  expect([await who(first), await who(second)]).toEqual([200, 200]);
  const headers = { cookie: other, origin: first.url };
  expect((await fetch(`${first.url}/api/session`, { method: 'DELETE', headers })).status).toBe(204);
  expect(await who(first)).toBe(401);
  await within(11, async () => (await who(second)) === 401);
});

onPostgresql('a job is done once, whichever process takes it', async () => {
  const { system } = first.database;
  await system.transaction().execute(async (tx) => {
    for (let i = 0; i < 6; i++) await enqueue(tx, 'report-retention', {}, fixedNow());
  });
  const jobs = () => system.selectFrom('job').select(['attempts', 'outcome']).execute();
  await within(20, async () => (await jobs()).every(({ outcome }) => outcome !== null));
  expect(new Set((await jobs()).map(({ attempts, outcome }) => `${outcome} ${attempts}`))).toEqual(
    new Set(['done 1']),
  );
});

onPostgresql('a listener whose connection broke takes everything as told', async () => {
  const listener = joinPeers(first.database.system, { url, log: () => {} });
  let heard = 0;
  listener.hear('reports', () => heard++);
  await listener.settled;
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'teduh peers'
    order by backend_start desc limit 1`.execute(first.database.system);
  await within(6, async () => heard === 1);
  await listener.close();
});

onPostgresql('when the leader closes, the other leads', async () => {
  await first.close();
  await within(10, () => leads(second));
});
