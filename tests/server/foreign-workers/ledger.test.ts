import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CountSignatures, LedgerView } from '../../../shared/api/ledger.ts';
import { figureImporters, type Role } from '../../../shared/domain/role.ts';
import { fixedNow } from '../../support/clock.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const ledger = async (query = ''): Promise<LedgerView> =>
  JSON.parse((await it.get(`/api/ledger${query}`)).body);
const signatures = async (role: Role = 'analyst', query = ''): Promise<CountSignatures> =>
  JSON.parse((await it.get(`/api/ledger/signatures${query}`, role)).body);
const codes = (body: string) => JSON.parse(body).errors?.map((one: { code: string }) => one.code);

/** A member of Timpora speaks for this agency. */
async function speaksFor(role: Role, agency: string): Promise<void> {
  await it.get('/api/session', role); // signs in, and so makes the account
  const { id } = await it.database.db
    .selectFrom('account')
    .select('id')
    .where('email', '=', `${role}@contoh.id`)
    .executeTakeFirstOrThrow();
  await it.database.db
    .insertInto('account_agency')
    .values({ account_id: id, agency_code: agency })
    .onConflict((on) => on.column('account_id').doUpdateSet({ agency_code: agency }))
    .execute();
}

describe('the ledger of one area', () => {
  test('holds the area, the working areas of offices in it and its waters, each value with file and cell', async () => {
    const view = await ledger();
    expect(new Set(view.counts.map((one) => one.areaScope))).toEqual(
      new Set(['19', 'bangka-island', 'belitung-island']),
    );
    for (const one of view.counts) expect(one.provenance.fileName).toBe('figures/foreign_workers.csv');
    for (const one of view.counts) expect(one.provenance.cell).toMatch(/^J\d+$/);
    expect(view.places.find((one) => one.areaCode === '19.03')!.counts).toBeGreaterThan(5);
  });

  test('the gap is the largest less the smallest count of persons within three months', async () => {
    const { gaps, counts } = await ledger();
    const gap = gaps.find((one) => one.lastDate === '2016-11-30')!;
    expect(gap).toMatchObject({ firstDate: '2016-10-31', gap: 292, reason: null });
    const countOf = (id: number) => counts.find((one) => one.id === id)!;
    expect([countOf(gap.lowId).count, countOf(gap.highId).count]).toEqual([608, 900]);
    for (const { comparedIds } of gaps)
      for (const id of comparedIds) expect(countOf(id)).toMatchObject({ kind: 'stock', isWhole: true });
  });

  test('an earlier data cut knows neither later counts nor later reasons', async () => {
    const then = await ledger('?asKnownAt=2016-10-31');
    expect(then.gaps).toEqual([]);
    expect(then.counts.length).toBeGreaterThan(0);
  });
});

describe('why two agencies differ', () => {
  const reason = async (body: object, role: Role = 'analyst') => {
    const gap = (await ledger()).gaps.find((one) => one.lastDate === '2016-11-30')!;
    return it.post('/api/ledger/reasons', { lowId: gap.lowId, highId: gap.highId, ...body }, role);
  };
  const shown = async () => (await ledger()).gaps.find((one) => one.lastDate === '2016-11-30')!.reason;

  test('is recorded, and a newer reason takes the place of an older one', async () => {
    expect((await reason({ kind: 'crew_at_sea', words: 'awak kapal isap' })).statusCode).toBe(204);
    expect(await shown()).toMatchObject({
      kind: 'crew_at_sea',
      words: 'awak kapal isap',
      isOfOtherCounts: false,
    });
    await reason({ kind: 'different_definition', words: '' }, 'timpora_member');
    expect(await shown()).toMatchObject({ kind: 'different_definition', by: 'timpora_member' });
    const stored = await it.database.db.selectFrom('count_gap_reason').select('kind').execute();
    expect(stored).toHaveLength(2);
  });

  test('holds no personal data and no number, which might be a hidden count; "other" says which', async () => {
    expect(codes((await reason({ kind: 'other', words: ' ' })).body)).toEqual(['required']);
    expect(codes((await reason({ kind: 'other', words: 'hubungi 0812 3456 7890' })).body)).toContain(
      'personal_data',
    );
    expect(codes((await reason({ kind: 'not_reported', words: 'kurang 3 orang' })).body)).toEqual([
      'has_number',
    ]);
  });

  test('is refused for two counts that are not compared', async () => {
    const { counts } = await ledger('?area=19.03');
    const answer = await reason({
      lowId: counts[0]!.id,
      highId: counts[1]!.id,
      kind: 'crew_at_sea',
      words: '',
    });
    expect(answer.statusCode).toBe(409);
  });

  test('is in the audit trail', async () => {
    const acts = await it.database.db
      .selectFrom('audit_event')
      .select('obj')
      .where('act', '=', 'ledger.explain_gap')
      .execute();
    expect(acts.map((one) => one.obj)).toEqual(['19 2016-11-30', '19 2016-11-30']);
  });
});

describe('an agency signs its counts before a meeting', () => {
  const sign = async (agencyCode: string, role: Role, state?: string) => {
    const own = (await signatures(role)).own.find((one) => one.agencyCode === agencyCode);
    return it.post(
      '/api/ledger/signatures',
      { agencyCode, meetingDate: '2026-12-01', state: state ?? own?.state ?? '0'.repeat(64) },
      role,
    );
  };

  test('a member of Timpora for its own agency only; the office for itself', async () => {
    expect((await signatures('timpora_member')).own).toEqual([]);
    await speaksFor('timpora_member', 'disnaker-19.01');
    expect((await sign('kesbangpol-19.03', 'timpora_member')).statusCode).toBe(403);
    expect((await sign('disnaker-19.01', 'timpora_member')).statusCode).toBe(204);
    expect((await sign('disnaker-19.01', 'analyst')).statusCode).toBe(403);
    expect((await sign('kanim-pangkalpinang', 'section_head')).statusCode).toBe(204);
    const { signatures: all, unsigned } = await signatures();
    expect(all.map((one) => [one.agencyCode, one.changedSince])).toEqual([
      ['kanim-pangkalpinang', false],
      ['disnaker-19.01', false],
    ]);
    expect(unsigned.map((one) => one.agencyCode)).toContain('kesbangpol-19.03');
    for (const role of figureImporters) expect((await signatures(role)).signatures).toHaveLength(2);
  });

  test('what is signed is what was looked at: other counts meanwhile are a conflict', async () => {
    expect((await sign('disnaker-19.01', 'timpora_member', 'a'.repeat(64))).statusCode).toBe(409);
  });

  test('DP-39 no answer holds the digest over the values, from which small ones could be found by trying', async () => {
    const rows = await it.database.db.selectFrom('count_signature').select('digest').execute();
    const { body } = await it.get('/api/ledger/signatures');
    for (const { digest } of rows) expect(body.includes(digest)).toBe(false);
  });

  test('a signature is marked once the counts changed, by a correction or by an import taken back', async () => {
    const { db } = it.database;
    const old = await db
      .selectFrom('foreign_worker_count')
      .selectAll()
      .where('agency_code', '=', 'disnaker-19.01')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    const { id: _, ...values } = old;
    const now = new Date(fixedNow().getTime() + 3_600_000);
    const batch = await db
      .insertInto('import_batch')
      .values({ kind: 'import', file_name: 'contoh.csv', row_count: 1, recorded_at: now, committed_at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('foreign_worker_count')
      .values({
        ...values,
        count: old.count + 6,
        supersedes_id: old.id,
        batch_id: batch.id,
        known_at: now,
        recorded_at: now,
        reference_key: null,
      })
      .execute();
    const changed = async (query = '') =>
      (await signatures('analyst', query)).signatures.find((one) => one.agencyCode === 'disnaker-19.01')
        ?.changedSince;
    expect(await changed()).toBe(false);
    it.setNow(new Date(now.getTime() + 60_000));
    expect(await changed()).toBe(true);
    await db.updateTable('import_batch').set({ withdrawn_at: now }).where('id', '=', batch.id).execute();
    expect(await changed()).toBe(false);
  });
});
