import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { independentOf } from '../../../server/accounts/independent.ts';
import { sessionCookie, startSession } from '../../../server/accounts/session.ts';
import { approveAssessment, writeAssessment } from '../../../server/data-protection/impact-assessments.ts';
import { askHold, settleHold } from '../../../server/data-protection/legal-holds.ts';
import { decideRefusal, proposeRefusal } from '../../../server/data-protection/rights-requests.ts';
import type { AccountRow, OpenInvitation } from '../../../shared/api/session.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';
import { typedReport } from '../../support/typed-report.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const password = 'sandi yang cukup panjang';
const later = (days: number) => new Date(fixedNow().getTime() + days * 86_400_000);
interface Member {
  id: string;
  cookies: Record<string, string>;
}
/** An account that nobody invited, in use for a year. */
async function founder(name: string, roles: Role[]): Promise<Member> {
  const id = randomUUID();
  await it.database.db
    .insertInto('account')
    .values({ id, email: `${name}@contoh.id`, name, password_hash: 'x', created_at: later(-365) })
    .execute();
  await it.database.db
    .insertInto('account_role')
    .values(roles.map((role) => ({ account_id: id, role })))
    .execute();
  return { id, cookies: await cookiesOf(id) };
}
const cookiesOf = async (id: string) => {
  const begin = it.database.db.transaction().execute((tx) => startSession(tx, id, fixedNow()));
  return { [sessionCookie]: await begin };
};
const ask = (by: Member, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  it.app.inject({ method, url, cookies: by.cookies, ...(payload ? { payload } : {}) });
const invite = async (by: Member, email: string, roles: Role[]) =>
  (await ask(by, 'POST', '/api/accounts/invitations', { email, roles }))
    .json<{ path: string }>()
    .path.split('#')[1]!;
const use = (token: string, name: string) => it.post('/api/links/use', { token, name, password }, 'public');
async function joins(by: Member, name: string, role: Role): Promise<Member> {
  const used = await use(await invite(by, `${name}@contoh.id`, [role]), name);
  expect(used.statusCode).toBe(200);
  const { id } = (await rows(by)).find((one) => one.name === name)!;
  return { id, cookies: await cookiesOf(id) };
}
const rows = async (by: Member) =>
  (await ask(by, 'GET', '/api/accounts')).json<{ accounts: AccountRow[] }>().accounts;
const vouch = async (by: Member, of: Member) => {
  const answer = await ask(by, 'POST', `/api/accounts/${of.id}/vouch`);
  return answer.statusCode === 204 ? 204 : answer.json<{ type: string }>().type;
};
const areTwo = (one: Member, other: Member, now = fixedNow()) =>
  it.database.db.transaction().execute((tx) => independentOf(tx, one.id, other.id, now));
const third = '/problems/third_person_needed';

describe('DP-52 an invitation', () => {
  let first: Member;
  beforeAll(async () => {
    first = await founder('pertama', ['section_head', 'administrator']);
  });
  const open = async (by: Member) =>
    (await ask(by, 'GET', '/api/accounts/invitations')).json<{ invitations: OpenInvitation[] }>().invitations;

  test('is listed while it is open, its address to its maker alone, and taken back it opens nothing', async () => {
    const other = await founder('kedua', ['administrator']);
    const token = await invite(first, 'salah@contoh.id', ['analyst', 'auditor']);
    const [listed] = await open(first);
    expect(listed).toMatchObject({
      email: 'salah@contoh.id',
      invitedBy: 'pertama',
      roles: ['analyst', 'auditor'],
    });
    expect((await open(other))[0]).toEqual({ ...listed, email: null });
    expect(JSON.stringify(listed)).not.toContain(token);
    const url = `/api/accounts/invitations/${listed!.id}`;
    expect((await ask(other, 'DELETE', url)).statusCode).toBe(204);
    expect((await ask(other, 'DELETE', url)).statusCode).toBe(404);
    expect((await use(token, 'Salah Alamat')).statusCode).toBe(404);
    expect(await open(first)).toEqual([]);
  });

  test('stands in the trail under one id with the account that it made, with roles and inviter; the list says it too', async () => {
    const { id } = await joins(first, 'jejak', 'duty_officer');
    const trail = await it.database.system
      .selectFrom('audit_event')
      .select(['actor', 'act', 'reason'])
      .where('obj', '=', id)
      .where('act', 'in', ['account.invite', 'account.create'])
      .orderBy('seq')
      .execute();
    expect(trail).toEqual([
      { actor: first.id, act: 'account.invite', reason: 'duty_officer' },
      { actor: id, act: 'account.create', reason: `invitation by ${first.id}: duty_officer` },
    ]);
    expect((await rows(first)).find((one) => one.id === id)).toMatchObject({
      invitedBy: 'pertama',
      needsVoucher: true,
    });
  });

  test('cannot take the name of a colleague, nor one with signs that are not seen', async () => {
    const token = await invite(first, 'tiruan@contoh.id', ['duty_officer']);
    for (const [name, code] of [
      [' PERTAMA ', 'name_taken'],
      ['ｐertama', 'name_taken'],
      ['per\u200Btama', 'unseen_signs'],
      ['\u202Eamatrep', 'unseen_signs'],
      ['per\u0007tama', 'unseen_signs'],
    ] as const) {
      const refused = await use(token, name);
      expect([name, refused.statusCode]).toEqual([name, 422]);
      expect(refused.json<{ errors: object[] }>().errors).toEqual([
        expect.objectContaining({ pointer: '/name', code }),
      ]);
    }
    expect((await use(token, 'Pertama Kali')).statusCode).toBe(200);
  });

  test('DP-59 dies, as every open link does, when all sessions are ended at once', async () => {
    const token = await invite(first, 'terbuka@contoh.id', ['duty_officer']);
    const body = { kind: 'end_sessions', reason: 'akun dicurigai disalahgunakan' };
    expect((await it.post('/api/data-protection/measures', body, 'section_head')).statusCode).toBe(204);
    expect((await use(token, 'Terbuka')).statusCode).toBe(404);
  });

  test('nobody makes a link for the own password, or sets the own agency and areas', async () => {
    const both = await founder('rangkap', ['administrator', 'timpora_member']);
    const own = (method: 'POST' | 'PUT', what: string, body: object) =>
      ask(both, method, `/api/accounts/${both.id}/${what}`, body);
    expect((await own('POST', 'reset-link', {})).statusCode).toBe(409);
    expect((await own('PUT', 'agency', { agencyCode: 'polres-19.03' })).statusCode).toBe(409);
    expect((await own('PUT', 'areas', { areas: ['19.03'] })).statusCode).toBe(409);
  });
});

describe('DP-44 where two people are needed, one with two accounts is not enough', () => {
  let first: Member;
  let head: Member;
  let officer: Member;
  beforeAll(async () => {
    // a new office: whoever was before is gone
    await it.database.db.updateTable('account').set({ closed_at: fixedNow() }).execute();
    first = await founder('kasi', ['section_head', 'administrator']);
    head = await joins(first, 'kepala', 'leadership');
    officer = await joins(first, 'ppdp', 'auditor');
  });

  test('who was invited counts as the inviter, and so do two whom one invited', async () => {
    expect(await areTwo(first, head)).toBe(false);
    expect(await areTwo(head, first)).toBe(false);
    expect(await areTwo(head, officer)).toBe(false);
    expect(await areTwo(head, head)).toBe(false);
  });

  test('until it is thirty days old', async () => {
    expect(await areTwo(first, head, later(29))).toBe(false);
    expect(await areTwo(first, head, later(30))).toBe(true);
  });

  test('impact assessment, hold and refusal are refused to it in plain words', async () => {
    const by = (member: Member, ...roles: Role[]) => ({
      account: { id: member.id, name: '', email: '', roles },
      now: fixedNow(),
      requestId: 'uji',
    });
    const refused = { code: 'not_independent' };
    const { db } = it.database;
    const { version: model } = await db
      .selectFrom('score_model')
      .select('version')
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    const sections = {} as Parameters<typeof writeAssessment>[2]['sections'];
    const version = await writeAssessment(db, model, { version: 0, sections }, by(first, 'section_head'));
    await expect(approveAssessment(db, model, version, by(head, 'leadership'))).rejects.toMatchObject(
      refused,
    );

    const made = await it.post('/api/reports', typedReport(), 'duty_officer');
    const { id: reportId } = made.json<{ id: string }>();
    const hold = await askHold(
      db,
      { reportId, reason: 'perkara sedang berjalan', untilDate: '2027-01-31' },
      by(first, 'section_head'),
    );
    await expect(settleHold(db, hold, 'approve', by(head, 'leadership'))).rejects.toMatchObject(refused);
    // ending one, or sending back, takes nobody's word for anything
    const request = randomUUID();
    await db
      .insertInto('data_rights_request')
      .values({
        id: request,
        report_id: reportId,
        kind: 'erasure',
        asked_at: fixedNow(),
        due_at: later(3),
        state: 'open',
      })
      .execute();
    const words = { article: 'UU 27/2022 Pasal 15', reason: 'Perkara sedang berjalan.' };
    await proposeRefusal(db, request, words, by(officer, 'auditor'));
    const proposedAt = fixedNow().toISOString();
    const decide = (approve: boolean) =>
      decideRefusal(db, request, { approve, proposedAt }, by(head, 'leadership'));
    await expect(decide(true)).rejects.toMatchObject(refused);
    await decide(false);
  });

  test('in a new office the invited vouch for each other, never for themselves or for whom they invited', async () => {
    expect(await vouch(head, head)).toBe(third);
    expect(await vouch(first, head)).toBe(third);
    expect(await vouch(officer, head)).toBe(204);
    expect([await areTwo(first, head), await areTwo(head, officer)]).toEqual([true, true]);
    expect(await vouch(officer, head)).toBe('/problems/conflict');
  });

  test('once somebody stands alone, the unknown vouch for nobody, nor does who is behind an invitation', async () => {
    const helper = await joins(first, 'bantu', 'administrator');
    const puppet = await joins(helper, 'boneka', 'leadership');
    expect(await areTwo(first, puppet)).toBe(false);
    expect(await vouch(first, puppet)).toBe(third);
    expect(await vouch(officer, puppet)).toBe(third);
    expect(await vouch(puppet, helper)).toBe(third);
    expect(await vouch(head, puppet)).toBe(204);
    expect(await areTwo(first, puppet)).toBe(true);
    const trail = await it.database.system
      .selectFrom('audit_event')
      .select(['actor', 'reason'])
      .where('act', '=', 'account.vouch')
      .where('obj', '=', puppet.id)
      .execute();
    expect(trail).toEqual([{ actor: head.id, reason: `invited by ${helper.id}` }]);
  });
});
