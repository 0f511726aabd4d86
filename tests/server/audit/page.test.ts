import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditAnchors, AuditList, Looks } from '../../../shared/api/audit.ts';
import { auditActs, auditGroups } from '../../../shared/domain/audit-acts.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { auditGroupNames, wordsOfAct } from '../../../shared/text/audit-acts.ts';
import { appendAudit } from '../../../server/audit/append.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';

let it: TestApp;
const id: Partial<Record<Role, string>> = {};
beforeAll(async () => {
  it = await makeTestApp();
  for (const role of ['analyst', 'timpora_member', 'auditor', 'section_head', 'leadership'] as const) {
    await it.get('/api/session', role);
    const { body } = await it.get('/api/session', role);
    id[role] = (JSON.parse(body) as { account: { id: string } }).account.id;
  }
  const at = (minutes: number) => new Date(fixedNow().getTime() - minutes * 60_000);
  const look = (actor: Role, obj: string, act: 'contact.unlock' | 'report.read_raw', minutes: number) =>
    it.database.db
      .transaction()
      .execute((tx) =>
        appendAudit(tx, { actor: id[actor]!, role: actor, act, obj, reason: 'balas pelapor' }, at(minutes)),
      );
  await look('analyst', 'r-1', 'contact.unlock', 100);
  await look('analyst', 'r-2', 'contact.unlock', 95);
  await look('analyst', 'r-2', 'contact.unlock', 20);
  await look('timpora_member', 'r-9', 'report.read_raw', 10);
});
afterAll(() => it.close());

const events = async (role: Role, query = '') =>
  JSON.parse((await it.get(`/api/audit${query}`, role)).body) as AuditList;

describe('DP-47 the trail is read by those of the matrix', () => {
  test('the auditor sees all, with names beside ids and the reason; a page ends where it says', async () => {
    const first = await events('auditor', '?limit=3');
    expect(first.events.map((one) => [one.seq, one.actorName, one.act, one.reason])).toEqual([
      [4, 'timpora_member', 'report.read_raw', 'balas pelapor'],
      [3, 'analyst', 'contact.unlock', 'balas pelapor'],
      [2, 'analyst', 'contact.unlock', 'balas pelapor'],
    ]);
    expect(first.next).toBe(2);
    const rest = await events('auditor', `?limit=3&before=${first.next}`);
    expect(rest.events.map((one) => one.seq)).toEqual([1]);
    expect(rest.next).toBeNull();
  });

  test('a section head sees the acts of the own section, leadership all', async () => {
    const own = await events('section_head');
    expect(own.isOwnSection).toBe(true);
    expect(own.events.map((one) => one.actorName)).toEqual(['analyst', 'analyst', 'analyst']);
    expect((await events('leadership')).events).toHaveLength(4);
  });

  test('filters: who, what kind, which record, which day', async () => {
    expect((await events('auditor', `?actor=${id.timpora_member}`)).events).toHaveLength(1);
    expect((await events('auditor', '?group=opened')).events).toHaveLength(4);
    expect((await events('auditor', '?group=score')).events).toHaveLength(0);
    expect((await events('auditor', '?obj=r-2')).events).toHaveLength(2);
    expect((await events('auditor', '?from=2026-11-24&to=2026-11-24')).events).toHaveLength(4);
    expect((await events('auditor', '?to=2026-11-23')).events).toHaveLength(0);
  });
});

test('DP-48 who looked at what in a month is for the auditor alone, and reading it is itself written down', async () => {
  const { looks } = JSON.parse((await it.get('/api/audit/looks?month=2026-11', 'auditor')).body) as Looks;
  expect(looks).toEqual([
    {
      actorId: id.analyst,
      actorName: 'analyst',
      act: 'contact.unlock',
      times: 3,
      objects: 2,
      mostInOneHour: 2,
    },
    {
      actorId: id.timpora_member,
      actorName: 'timpora_member',
      act: 'report.read_raw',
      times: 1,
      objects: 1,
      mostInOneHour: 1,
    },
  ]);
  expect((await events('auditor', '?limit=1')).events[0]).toMatchObject({
    act: 'audit.looks',
    obj: '2026-11',
  });
  expect((await it.get('/api/audit/looks?month=2026-11', 'leadership')).statusCode).toBe(403);
});

test('DP-47 what a role may not do is refused and written down, once in ten minutes for a route', async () => {
  for (let n = 0; n < 30; n++) await it.get('/api/accounts', 'analyst');
  await it.get('/api/posters', 'timpora_member');
  const refused = (await events('auditor', '?group=session')).events.filter(
    (one) => one.act === 'access.refuse',
  );
  expect(refused.map((one) => [one.actorName, one.obj])).toEqual(
    expect.arrayContaining([
      ['timpora_member', 'GET /api/posters'],
      ['analyst', 'GET /api/accounts'],
    ]),
  );
  expect(refused.filter((one) => one.actorName === 'analyst')).toHaveLength(1);
});

test('DP-41 an export has a running number and a reason, and stands in the trail', async () => {
  const ask = (body: object) => it.post('/api/audit/exports', body, 'auditor');
  expect((await ask({ reason: 'x' })).statusCode).toBe(400);
  expect((await ask({ reason: 'diminta lewat 0812-3456-7890' })).statusCode).toBe(422);
  const answer = await ask({ group: 'opened', reason: 'Audit tahunan oleh PPDP' });
  expect(answer.statusCode).toBe(200);
  const lines = answer.body.trim().split('\n');
  expect(lines).toHaveLength(5);
  const [event] = (await events('auditor', '?limit=1')).events;
  expect(event).toMatchObject({ act: 'audit.export', obj: 'opened', reason: 'Audit tahunan oleh PPDP' });
  const number = `AUD-${String(event!.seq).padStart(6, '0')}`;
  expect(answer.headers['content-disposition']).toContain(`teduh-audit-${number}.csv`);
  for (const line of lines.slice(1)) expect(line).toContain(`${number},TLP:AMBER+STRICT`);
});

test('DP-49 the auditor checks the trail; the anchors are read with the key that proves them', async () => {
  const found = await it.post('/api/audit/checks', undefined, 'auditor');
  expect(found.json()).toMatchObject({ firstBad: null, sealedFrom: 1 });
  const state = JSON.parse((await it.get('/api/audit/anchors', 'auditor')).body) as AuditAnchors;
  expect(state.lastCheck).toMatchObject({ isWhole: true });
  expect(Buffer.from(state.publicKey, 'base64')).toHaveLength(32);
});

test('every act has words of its own in both languages, and every group its name', () => {
  const acts = auditGroups.flatMap((group) => auditActs[group] as readonly string[]);
  expect(new Set(acts).size).toBe(acts.length);
  for (const language of ['id', 'en'] as const) {
    const said = acts.map((act) => wordsOfAct(act)[language]);
    expect(said.filter((words) => !words || /^[a-z_]+\.[a-z_]+$/.test(words))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
    for (const group of auditGroups) expect(auditGroupNames[group][language]).toMatch(/\p{L}/u);
  }
});
