import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Role } from '../../../shared/domain/role.ts';
import { describeWhere } from '../../support/describe-where.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

const user = inject('postgresqlUser');
const reason = !inject('postgresqlUrl')
  ? 'the one session of the embedded database owns its tables; there the queries of the application keep rows apart'
  : 'the account of TEST_DATABASE_URL is a superuser, who passes row-level security by';

/** Tables whose rows PostgreSQL itself gives to their readers alone. */
const guarded = [
  'alarm',
  'briefing',
  'briefing_snapshot',
  'decision_version',
  'information_report_version',
  'meeting_version',
  'receipt',
  'report_assessment',
  'report_contact',
  'report_draft',
  'report_intake',
  'report_media',
  'report_message',
  'report_sealed',
  'rumour_version',
  'sender_key',
  'verification_request',
  'webhook_event',
  'whatsapp_reply',
];

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

test('the tables with rows of their readers alone are these, and the owner of the tables is bound as well', async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relrowsecurity and relforcerowsecurity order by 1`.execute(
    it.database.system,
  );
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(guarded));
});

describeWhere(Boolean(user), reason)('on PostgreSQL', () => {
  /** Rows that a query without any condition gives to a reader. */
  async function seen(table: string, roles: string, account = ''): Promise<number> {
    return it.database.system.connection().execute(async (connection) => {
      await sql`select set_config('teduh.roles', ${roles}, false), set_config('teduh.account', ${account}, false)`.execute(
        connection,
      );
      try {
        const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
          connection,
        );
        return rows[0]!.n;
      } finally {
        await sql`select set_config('teduh.roles', 'system', false), set_config('teduh.account', '', false)`.execute(
          connection,
        );
      }
    });
  }
  const accountOf = async (role: Role) =>
    JSON.parse((await it.get('/api/session', role)).body).account.id as string;
  const report = (what: string, channel: string) => ({
    channel,
    nonce: crypto.randomUUID(),
    parts: { who: '', what, where: '', with_what: '', why: '', how: '', when: '' },
    areaCode: '19.71.01',
    category: null,
    relation: null,
    occurredDate: null,
    urgent: false,
  });

  beforeAll(async () => {
    for (const [role, channel] of [
      ['duty_officer', 'phone'],
      ['timpora_member', 'partner_agency'],
    ] as const) {
      const sent = await it.post(
        '/api/reports',
        report(`Ribut di gerbang, ditulis oleh ${role}.`, channel),
        role,
      );
      expect(sent.statusCode, sent.body).toBe(201);
    }
  });

  test('a connection that was not told its reader sees nothing, the program itself everything', async () => {
    for (const table of guarded) expect([table, await seen(table, '')]).toEqual([table, 0]);
    expect(await seen('report_intake', 'system')).toBe(2);
    expect(await seen('report_sealed', 'system')).toBe(2);
  });

  test('DP-51 a query that forgot its condition gives a partner what it sent itself, and no text of others', async () => {
    const own = await accountOf('timpora_member');
    expect(await seen('report_intake', 'timpora_member', own)).toBe(1);
    expect(await seen('report_intake', 'timpora_member', crypto.randomUUID())).toBe(0);
    for (const table of ['report_sealed', 'report_contact', 'report_assessment', 'report_message'])
      expect([table, await seen(table, 'timpora_member', own)]).toEqual([table, 0]);
  });

  test('raw texts are given to the desk, not to administrators, auditors, regional offices or the head of office', async () => {
    for (const role of ['duty_officer', 'analyst', 'section_head'])
      expect([role, await seen('report_sealed', role)]).toEqual([role, 2]);
    for (const role of ['administrator', 'auditor', 'regional_office', 'leadership', 'public'])
      expect([role, await seen('report_sealed', role)]).toEqual([role, 0]);
  });

  test('DP-48 the account of the application cannot change what was done, the tables, or its own rights', async () => {
    const attempts = [
      sql`update audit_event set act = 'x'`,
      sql`delete from audit_event`,
      sql`truncate audit_event`,
      sql`alter table audit_event disable trigger all`,
      sql`drop policy desk on report_sealed`,
      sql`alter table report_sealed no force row level security`,
      sql`create table mine (a int)`,
      sql`update migration set sha256 = 'x'`,
      sql`set role postgres`,
    ];
    for (const attempt of attempts)
      await expect(attempt.execute(it.database.system)).rejects.toThrow(/permission denied|must be owner/);
  });
});
