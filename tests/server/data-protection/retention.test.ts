import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announce, runRetention } from '../../../server/data-protection/run-retention.ts';
import { fixedNow } from '../../support/clock.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
  for (let i = 0; i < 3; i++)
    await it.intake.accept(
      {
        channel: 'phone',
        origin: 'citizen',
        deliveryKey: `phone:${i}`,
        text: `Laporan nomor ${i} tentang upah lembur yang belum dibayar.`,
        contact: { value: `08120000000${i}`, purpose: 'call_back', noticeVersion: '1' },
      },
      { wantsReceipt: false },
    );
});
afterAll(() => it.close());

const day = 86_400_000;
/** 03.00 WIB of the day that many days later: the night's work has begun. */
const morning = (days: number) => new Date(Date.parse('2026-11-24T20:00:00Z') + (days - 1) * day);
const night = (at: Date) => runRetention(it.database.db, it.intake.keys, at);
const left = async () => {
  const { db } = it.database;
  const [raw, contact, words] = await Promise.all([
    db.selectFrom('report_sealed').select('arrival_id').execute(),
    db.selectFrom('report_contact').select('report_id').execute(),
    db.selectFrom('report_intake').select('report_id').where('text_redacted', '<>', '').execute(),
  ]);
  return { raw: raw.length, contact: contact.length, words: words.length };
};
const runs = () =>
  it.database.db.selectFrom('retention_run').selectAll().orderBy('planned_for', 'desc').execute();

describe('DP-53 what is over its time is removed at night', () => {
  test('nothing goes before a dry run has said so the day before, and nothing a day early', async () => {
    await night(morning(91)); // the first night: only a dry run of the next
    expect(await left()).toEqual({ raw: 3, contact: 3, words: 3 });
    const [dry] = await runs();
    expect(dry).toMatchObject({ state: 'announced', planned_for: new Date('2027-02-23T19:00:00Z') });
    expect(dry!.announced).toMatchObject({
      raw_text: { due: 3, held: 3, term: 90 },
      contact: { due: 0, held: 3 },
    });
    await night(morning(92));
    expect(await left()).toEqual({ raw: 0, contact: 3, words: 3 });
    expect((await runs())[1]).toMatchObject({ state: 'done', removed: { raw_text: 3 } });
  });

  test('run twice it removes nothing twice; a clock that goes back removes nothing', async () => {
    const before = await runs();
    await night(morning(92));
    await night(morning(10));
    expect((await runs()).filter(({ state }) => state === 'done')).toEqual(
      before.filter(({ state }) => state === 'done'),
    );
    expect(await left()).toEqual({ raw: 0, contact: 3, words: 3 });
  });

  test('a night that was killed half way goes on where it was, and says in the end what it removed in all', async () => {
    const { db } = it.database;
    await night(morning(180));
    await db
      .updateTable('retention_run')
      .set({ state: 'running', started_at: morning(181), removed: JSON.stringify({ contact: 1 }) })
      .where('state', '=', 'announced')
      .where('planned_for', '=', new Date(morning(181).getTime() - 3_600_000))
      .execute();
    await db
      .deleteFrom('report_contact')
      .where('report_id', 'in', (eb) => eb.selectFrom('report_contact').select('report_id').limit(1))
      .execute();
    await night(morning(181));
    expect(await left()).toMatchObject({ contact: 0 });
    expect((await runs()).find(({ state }) => state === 'done')).toMatchObject({ removed: { contact: 3 } });
  });

  test('after five years the words go and what they count for stays', async () => {
    const { db } = it.database;
    const counted = () =>
      db
        .selectFrom('report_assessment')
        .select(['report_id', 'area_code', 'category', 'reliability'])
        .execute();
    const before = await counted();
    await night(morning(1827));
    await night(morning(1828));
    expect(await left()).toMatchObject({ words: 0 });
    expect(await counted()).toEqual(before);
    const rows = await db.selectFrom('report_intake').select(['fingerprint', 'aged_at']).execute();
    expect(new Set(rows.map((row) => row.fingerprint)).size).toBe(3);
    expect(rows.every((row) => row.aged_at !== null)).toBe(true);
  });

  test('where more than five per cent would go the class waits, and goes when the data-protection officer has confirmed', async () => {
    const { db } = it.database;
    const start = morning(2000);
    await db.insertInto('sender_bucket').values({ id: crypto.randomUUID(), created_at: start }).execute();
    const closed = Array.from({ length: 60 }, (_, i) => ({
      id: crypto.randomUUID(),
      email: `lama${i}@contoh.id`,
      name: `Petugas ${i}`,
      password_hash: 'none',
      created_at: start,
      closed_at: start,
    }));
    await db.insertInto('account').values(closed).execute();
    await night(morning(2365));
    await night(morning(2367));
    const names = () => db.selectFrom('account').select('name').where('name', 'like', 'Petugas %').execute();
    expect(await names()).toHaveLength(60);
    const [stopped] = (await runs()).filter(({ state }) => state === 'stopped');
    expect(stopped).toMatchObject({ stopped: ['account'] });
    it.setNow(morning(2367));
    expect(
      (await it.post(`/api/data-protection/retention-runs/${stopped!.id}/confirmation`, {}, 'section_head'))
        .statusCode,
    ).toBe(403);
    const answer = await it.post(
      `/api/data-protection/retention-runs/${stopped!.id}/confirmation`,
      {},
      'auditor',
    );
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    expect(await names()).toHaveLength(0);
    expect(
      await db.selectFrom('account').select('id').where('id', '=', closed[0]!.id).execute(),
    ).toHaveLength(1);
    it.setNow(fixedNow());
  });

  test('the office shortens a term and never lengthens it', async () => {
    const change = (raw: number, version: number) =>
      it.as('auditor', {
        method: 'PUT',
        url: '/api/data-protection/retention-terms',
        payload: {
          version,
          value: { contactAfterAnswer: 30, contact: 180, raw, webhook: 7, report: 1826, account: 365 },
        },
      });
    expect((await change(91, 0)).statusCode).toBe(422);
    expect((await change(30, 0)).statusCode).toBe(200);
    expect((await announce(it.database.db, fixedNow())).raw_text?.term).toBe(30);
  });
});
