import { readdirSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RightsQueue } from '../../../shared/api/data-protection.ts';
import type { By } from '../../../server/audit/append-by.ts';
import { keptClasses } from '../../../server/data-protection/retention-classes.ts';
import { retentionTerms } from '../../../server/data-protection/run-retention.ts';
import { eraseReport } from '../../../server/data-protection/erase-report.ts';
import { addReporterMessage, giveContact } from '../../../server/reports/messages.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { codeIn, newAddress, report, sendForm } from '../public-form/form-client.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());
let clock = new Date('2026-11-24T03:00:00Z');
beforeEach(() => {
  clock = new Date(clock.getTime() + 15 * 60_000);
  it.setNow(clock);
});

const look = async (kode: string) =>
  (await sendForm(it, '/lapor/status', { kode }, { remoteAddress: newAddress() })).body;
const ask = (kode: string, kind: string, text = '') => sendForm(it, '/lapor/hak', { kode, kind, text });
async function newReport(text: string) {
  const code = codeIn((await report(it, { text, kind: 'labour_dispute', place: '19.01' })).body);
  const row = await it.database.db
    .selectFrom('report_intake')
    .select('report_id')
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { code, id: row.report_id };
}
const queue = async () =>
  (await it.get('/api/data-protection/rights-requests', 'auditor')).json<RightsQueue>().requests;
const requestOf = async (reportId: string, kind: string) =>
  (await queue()).find((one) => one.reportId === reportId && one.kind === kind)!;
const grant = async (reportId: string, kind: string) => {
  const { id } = await requestOf(reportId, kind);
  const answer = await it.post(`/api/data-protection/rights-requests/${id}/grant`, {}, 'auditor');
  return [answer.statusCode, answer.body];
};
const listed = async (id: string) =>
  (await it.get('/api/reports?limit=200'))
    .json<{ reports: { id: string }[] }>()
    .reports.some((one) => one.id === id);

describe('DP-12 rights of who holds a receipt', () => {
  test('the clock of 3x24 hours begins with the request, also just before midnight in WIB, and asked twice is asked once', async () => {
    const { code, id } = await newReport('Upah lembur bulan ini belum dibayar di pabrik.');
    it.setNow(new Date('2026-11-24T16:50:00Z')); // 23.50 WIB
    expect(await ask(code, 'access').then((one) => one.body)).toContain('Permintaan Anda sudah kami terima.');
    it.setNow(new Date('2026-11-24T17:10:00Z')); // 00.10 WIB of the next day
    await ask(code, 'access');
    const mine = (await queue()).filter((one) => one.reportId === id);
    expect(mine.map(({ askedAt, dueAt }) => [askedAt, dueAt])).toEqual([
      ['2026-11-24T16:50:00.000Z', '2026-11-27T16:50:00.000Z'],
    ]);
    expect(await look(code)).toContain('Kami jawab paling lambat 27 Nov 2026, 23.50 WIB.');
    it.setNow(clock);
  });

  test('access: kinds and dates on the page, the masked text once and only when asked for', async () => {
    const { code, id } = await newReport('KENARIAKSES upah belum dibayar, hubungi 0812-0000-0055.');
    await ask(code, 'access');
    expect(await look(code)).not.toContain('Data yang kami simpan');
    expect(await grant(id, 'access')).toEqual([204, '']);
    const page = await look(code);
    expect(page).toContain('Tulisan asli, terkunci, sampai');
    expect(page).not.toMatch(/KENARIAKSES|19\.01|labour|Kab\. Bangka/);
    const copy = await sendForm(it, '/lapor/hak/salinan', { kode: code });
    expect(copy.body).toContain('KENARIAKSES upah belum dibayar, hubungi [TELEPON].');
    const again = await sendForm(it, '/lapor/hak/salinan', { kode: code });
    expect(again.body).not.toContain('KENARIAKSES');
    expect(again.body).toContain('sudah pernah ditampilkan');
  });

  test('DP-11 correction: the new words stand, the old ones are kept with the reason', async () => {
    const { code, id } = await newReport('Perahu dirusak di dermaga lama pada hari Minggu.');
    expect((await ask(code, 'correction', 'pendek')).statusCode).toBe(422);
    await ask(code, 'correction', 'Perahu dirusak di dermaga BARU, saksi 0812-0000-0056.');
    expect(await grant(id, 'correction')).toEqual([204, '']);
    const { db } = it.database;
    const now = await db
      .selectFrom('report_intake')
      .select('text_redacted')
      .where('report_id', '=', id)
      .executeTakeFirst();
    expect(now?.text_redacted).toBe('Perahu dirusak di dermaga BARU, saksi [TELEPON].');
    const old = await db.selectFrom('report_text_version').selectAll().where('report_id', '=', id).execute();
    expect(old).toMatchObject([
      {
        version: 1,
        text_redacted: 'Perahu dirusak di dermaga lama pada hari Minggu.',
        reason: expect.stringContaining('pelapor'),
      },
    ]);
  });

  test('restriction (dibatasi): out of lists and out of reach, until it ends', async () => {
    const { code, id } = await newReport('Keluhan debu di jalan tambang setiap sore hari.');
    expect(await listed(id)).toBe(true);
    await ask(code, 'restriction');
    expect(await grant(id, 'restriction')).toEqual([204, '']);
    expect(await listed(id)).toBe(false);
    expect((await it.get(`/api/reports/${id}`)).statusCode).toBe(404);
    expect((await it.get(`/api/reports/${id}/raw`)).statusCode).toBe(404);
    expect(await look(code)).toContain('Laporan ini sedang dibatasi');
    const { id: request } = await requestOf(id, 'restriction');
    await it.post(`/api/data-protection/rights-requests/${request}/end-restriction`, {}, 'auditor');
    expect(await listed(id)).toBe(true);
  });

  test('DP-12 a restricted report is not asked about: its question shows to nobody and takes no answer, until it ends', async () => {
    const { code, id } = await newReport('KENARITANYA debu di jalan tambang masuk ke rumah warga.');
    await it.get('/api/session', 'timpora_member');
    const { partners } = (await it.get('/api/verifications/partners')).json<{
      partners: { id: string; name: string }[];
    }>();
    const question = {
      accountId: partners.find((one) => one.name === 'timpora_member')!.id,
      areaCode: '19.03.01',
      question: 'Apakah KENARITANYA benar ada debu?',
      dueDays: 9,
    };
    const asked = await it.post(`/api/reports/${id}/verifications`, question);
    const { id: requestId } = asked.json<{ id: string }>();
    await ask(code, 'restriction');
    expect(await grant(id, 'restriction')).toEqual([204, '']);
    const shown = async () =>
      Promise.all(
        (['timpora_member', 'duty_officer', 'section_head'] as const).map(async (role) =>
          (await it.get('/api/verifications', role)).body.includes('KENARITANYA'),
        ),
      );
    const answer = () =>
      it.post(`/api/verifications/${requestId}/answer`, { outcome: 'confirmed' }, 'timpora_member');
    expect(await shown()).toEqual([false, false, false]);
    expect((await answer()).statusCode).toBe(404);
    const { id: request } = await requestOf(id, 'restriction');
    await it.post(`/api/data-protection/rights-requests/${request}/end-restriction`, {}, 'auditor');
    expect(await shown()).toEqual([true, true, true]);
    expect((await answer()).statusCode).toBe(204);
  });

  test('DP-09 a refusal needs an article, a reason, and a second person', async () => {
    const { code, id } = await newReport('Ancaman di gerbang pabrik pada malam hari kemarin.');
    await ask(code, 'erasure');
    const { id: request } = await requestOf(id, 'erasure');
    const url = `/api/data-protection/rights-requests/${request}`;
    const propose = (body: object) => it.post(`${url}/refusal`, body, 'auditor');
    expect((await propose({ reason: 'Perkara sedang berjalan.' })).statusCode).toBe(400);
    expect((await propose({ article: 'Pasal 15', reason: 'pendek' })).statusCode).toBe(400);
    expect(
      (await propose({ article: 'UU 27/2022 Pasal 15', reason: 'Perkara sedang berjalan di kepolisian.' }))
        .statusCode,
    ).toBe(204);
    expect(await look(code)).toContain('menunggu jawaban');
    const { proposedAt } = await requestOf(id, 'erasure');
    const approve = (role: 'auditor' | 'leadership', read = proposedAt) =>
      it.post(`${url}/refusal-decision`, { approve: true, proposedAt: read }, role);
    expect((await approve('auditor')).statusCode).toBe(403);
    // other words were proposed while the second person read: those are not approved unread
    it.setNow(new Date(clock.getTime() + 60_000));
    await propose({ article: 'UU 27/2022 Pasal 15', reason: 'Perkara sedang berjalan di kejaksaan.' });
    expect((await approve('leadership')).statusCode).toBe(409);
    expect(await look(code)).toContain('menunggu jawaban');
    expect((await approve('leadership', (await requestOf(id, 'erasure')).proposedAt)).statusCode).toBe(204);
    it.setNow(clock);
    const page = await look(code);
    expect(page).toContain('UU 27/2022 Pasal 15');
    expect(page).toContain('Perkara sedang berjalan di kejaksaan.');
    expect((await it.post(`${url}/grant`, {}, 'auditor')).statusCode).toBe(409);
  });

  test('a wrong code asks for nothing', async () => {
    const before = (await queue()).length;
    expect((await ask('0000 0000 0000 0000', 'erasure')).statusCode).toBe(404);
    expect((await queue()).length).toBe(before);
  });
});

describe('DP-19 whether somebody had reported the same words', () => {
  /** A report by telephone, the same words by the form after it, and one by the form that nobody sent before. */
  async function sendTwice(name: string) {
    const text = `${name}: warga sekampung sepakat menutup jalan ke pabrik mulai besok pagi.`;
    const typed = {
      channel: 'phone',
      origin: 'citizen',
      deliveryKey: `typed:${randomUUID()}`,
      text,
      contact: { value: '0812-0000-0088', purpose: 'call_back', noticeVersion: '1' },
    } as const;
    const first = await it.intake.accept(typed, { wantsReceipt: true });
    const second = codeIn((await report(it, { text, place: '19.01' })).body);
    const control = codeIn((await report(it, { text: `${text} ${name} lain.`, place: '19.01' })).body);
    return { id: first.reportId, firstCode: first.receiptCode!, second, control, text };
  }
  /** A page without what differs by chance: its code, in fours or not, and the mark of its form. */
  const plain = (page: string, code: string) =>
    page
      .replaceAll(code, 'KODE')
      .replaceAll(code.replaceAll(' ', ''), 'KODE')
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'TANDA');
  const both = async (at: { second: string; control: string }, read: (code: string) => Promise<string>) => {
    const pages = [plain(await read(at.second), at.second), plain(await read(at.control), at.control)];
    expect(pages[0]).toBe(pages[1]);
    return pages[0]!;
  };

  test('no page tells: status, messages, contact, and what is asked for read the same to the byte', async () => {
    const at = await sendTwice('KENARISAMA');
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from report_arrival
      where report_id = ${at.id}`.execute(it.database.db);
    expect(rows[0]!.n).toBe(2); // they were taken for one
    expect(await both(at, look)).toContain('action="/lapor/hak"');
    await both(at, async (kode) => (await sendForm(it, '/lapor/balas', { kode, text: 'Masih sama.' })).body);
    await both(at, async (kode) => (await sendForm(it, '/lapor/balas', { kode, text: ' ' })).body);
    await both(at, async (kode) => (await sendForm(it, '/lapor/kontak', { kode, contact: '0812' })).body);
    await both(at, async (kode) => (await sendForm(it, '/lapor/hak/salinan', { kode })).body);
    await both(at, async (kode) => (await ask(kode, 'correction', 'x')).body);
    for (const kind of ['access', 'restriction', 'correction', 'erasure'])
      expect(
        await both(at, async (kode) => (await ask(kode, kind, 'Kata lain sama sekali.')).body),
      ).toContain('Permintaan Anda sudah kami terima.');
    // fifty messages are enough for each code, whoever else wrote
    await sendForm(it, '/lapor/balas', { kode: at.firstCode, text: 'Dari pengirim pertama.' });
    expect(await look(at.firstCode)).not.toContain('Permintaan Anda');
  });

  test('what is granted to who sent the same words shows, changes and erases nothing of the first sender', async () => {
    const at = await sendTwice('KENARIMILIK');
    const { db } = it.database;
    await ask(at.firstCode, 'access');
    expect(await grant(at.id, 'access')).toEqual([204, '']);
    await sendForm(it, '/lapor/balas', { kode: at.firstCode, text: 'KENARIPERTAMA' });
    await sendForm(it, '/lapor/balas', { kode: at.second, text: 'KENARIKEDUA' });
    await db
      .updateTable('report_intake')
      .set({ text_redacted: 'KENARIBARU kata pengirim pertama' })
      .where('report_id', '=', at.id)
      .execute();
    const grantOwn = async (kind: string) => {
      await ask(at.second, kind, 'KENARIKOREKSI dari kode kedua.');
      const mine = (await queue()).find(
        (one) => one.reportId === at.id && one.kind === kind && !one.answeredAt,
      )!;
      expect(mine.isOfSameWords).toBe(true);
      return it.post(`/api/data-protection/rights-requests/${mine.id}/grant`, {}, 'auditor');
    };
    // access: its own sending, one message, no contact of the caller
    expect((await grantOwn('access')).statusCode).toBe(204);
    const page = await look(at.second);
    expect(page).toContain('Data yang kami simpan');
    expect(page).not.toMatch(/KENARI|Kontak Anda|0812/);
    const copy = (await sendForm(it, '/lapor/hak/salinan', { kode: at.second })).body;
    expect(copy).toContain(at.text);
    expect(copy).not.toContain('KENARIBARU');
    // correction: a message of that code, not another text
    expect((await grantOwn('correction')).statusCode).toBe(204);
    const { text_redacted: text } = await db
      .selectFrom('report_intake')
      .select('text_redacted')
      .where('report_id', '=', at.id)
      .executeTakeFirstOrThrow();
    expect(text).toBe('KENARIBARU kata pengirim pertama');
    // restriction: the report stays on the desk, the raw form of that sending does not open
    expect((await it.get(`/api/reports/${at.id}/raw`)).json<{ texts: string[] }>().texts).toHaveLength(2);
    expect((await grantOwn('restriction')).statusCode).toBe(204);
    expect(await listed(at.id)).toBe(true);
    expect((await it.get(`/api/reports/${at.id}/raw`)).json<{ texts: string[] }>().texts).toHaveLength(1);
    expect((await it.get(`/api/reports/${at.id}`)).body).not.toMatch(/KENARIKEDUA|KENARIKOREKSI/);
    expect(await look(at.second)).toContain('Laporan ini sedang dibatasi');
    expect(await look(at.firstCode)).not.toContain('Laporan ini sedang dibatasi');
    // erasure: what came with that sending and its messages, and no more
    expect((await grantOwn('erasure')).statusCode).toBe(204);
    expect(await look(at.second)).toContain('Laporan ini sudah dihapus');
    expect((await sendForm(it, '/lapor/balas', { kode: at.second, text: 'Lagi.' })).body).toContain(
      'Laporan ini sudah dihapus',
    );
    expect(await look(at.firstCode)).not.toContain('sudah dihapus');
    const left = await sql<{ bodies: string; sealed: number; contact: number }>`select
      (select string_agg(body, ' ') from report_message where report_id = ${at.id}) as bodies,
      (select count(*)::int from report_sealed s join report_arrival a on a.id = s.arrival_id where a.report_id = ${at.id}) as sealed,
      (select count(*)::int from report_contact where report_id = ${at.id}) as contact`.execute(db);
    expect(left.rows).toEqual([{ bodies: 'KENARIPERTAMA', sealed: 1, contact: 1 }]);
    expect((await it.get(`/api/reports/${at.id}`)).statusCode).toBe(200);
    const firstCopy = await sendForm(it, '/lapor/hak/salinan', { kode: at.firstCode });
    expect(firstCopy.body).toContain('KENARIBARU');
  });
});

/** Files of the embedded database that hold a text; none on a server, whose files are not ours. */
const filesWith = (text: string): string[] => {
  if (!it.dataDir) return [];
  const files = readdirSync(it.dataDir, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(files.length).toBeGreaterThan(100);
  return files
    .map((one) => join(one.parentPath, one.name))
    .filter((file) => readFileSync(file).includes(text));
};

describe('DP-54 erasure', () => {
  const canary = 'KENARIHAPUS';
  test('DP-55 a legal hold, approved by somebody else than who asked, stands against it, shows, and ends', async () => {
    const { code, id } = await newReport('Laporan yang dibutuhkan dalam satu perkara di pengadilan.');
    const holds = '/api/data-protection/legal-holds';
    const hold = (role: 'auditor' | 'section_head', untilDate = '2026-12-31') =>
      it.post(holds, { reportId: id, reason: 'Perkara nomor 12 di pengadilan', untilDate }, role);
    expect((await hold('section_head', '2026-11-01')).statusCode).toBe(422);
    const { id: own } = (await hold('auditor')).json<{ id: string }>();
    expect((await it.post(`${holds}/${own}/approve`, {}, 'auditor')).statusCode).toBe(403);
    const { id: asked } = (await hold('section_head')).json<{ id: string }>();
    expect((await it.post(`${holds}/${asked}/approve`, {}, 'auditor')).statusCode).toBe(204);
    await ask(code, 'erasure');
    expect((await requestOf(id, 'erasure')).isHeld).toBe(true);
    expect((await grant(id, 'erasure'))[0]).toBe(409);
    expect((await it.post(`${holds}/${asked}/end`, {}, 'auditor')).statusCode).toBe(204);
    expect(await grant(id, 'erasure')).toEqual([204, '']);
  });

  test('DP-55 while a hold waits for approval nobody purges the report and no night removes it; declined, it stands in the way no more', async () => {
    const { id } = await newReport('Laporan yang diminta untuk ditahan sebelum diputuskan.');
    const holds = '/api/data-protection/legal-holds';
    const asked = { reportId: id, reason: 'Perkara nomor 14 di pengadilan', untilDate: '2030-12-31' };
    const { id: hold } = (await it.post(holds, asked, 'section_head')).json<{ id: string }>();
    const purge = () => it.post(`/api/reports/${id}/purge`, {}, 'duty_officer');
    const refused = await purge();
    expect([refused.statusCode, refused.json<{ type: string }>().type]).toEqual([409, '/problems/on_hold']);
    // long after its term: of raw texts that are due this one is not
    const cut = new Date('2027-06-01T19:00:00Z');
    const isDue = async () => {
      const rawText = keptClasses.find(({ key }) => key === 'raw_text')!;
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from
        (${rawText.due(cut, await retentionTerms(it.database.system))}) d
        join report_arrival a on a.id::text = d.id where a.report_id = ${id}`.execute(it.database.system);
      return rows[0]!.n === 1;
    };
    expect(await isDue()).toBe(false);
    expect((await it.post(`${holds}/${hold}/end`, {}, 'auditor')).statusCode).toBe(204);
    expect(await isDue()).toBe(true);
    expect((await purge()).statusCode).toBe(204);
  });

  test('DP-55 a hold that is approved too late says so; of what was erased nothing more is kept, asked or added', async () => {
    const { code, id } = await newReport('Laporan yang dihapus sebelum penahanannya disetujui.');
    const holds = '/api/data-protection/legal-holds';
    const asked = { reportId: id, reason: 'Perkara nomor 13 di pengadilan', untilDate: '2026-12-31' };
    const { id: hold } = (await it.post(holds, asked, 'section_head')).json<{ id: string }>();
    await ask(code, 'erasure');
    expect(await grant(id, 'erasure')).toEqual([204, '']);
    expect((await it.post(`${holds}/${hold}/approve`, {}, 'auditor')).statusCode).toBe(409);
    await ask(code, 'correction', 'Kata-kata baru sesudah penghapusan.');
    expect(await requestOf(id, 'correction')).toBeUndefined();
  });

  test('DP-29 what a sender writes while an erasure is under way is not left behind it', async () => {
    const { id } = await newReport('Laporan yang dihapus ketika pelapornya sedang menulis lagi.');
    const { database, context } = it;
    const { keys } = context.intake;
    const { account } = (await it.get('/api/session', 'duty_officer')).json<{ account: By['account'] }>();
    const by = { account, now: clock, requestId: 'r' };
    let writes: Promise<unknown> = Promise.resolve();
    await database.system.transaction().execute(async (tx) => {
      await eraseReport(tx, keys, id, by);
      const held = { reportId: id, since: null };
      const contact = { held, value: '0812 0000 0000', noticeVersion: '1' };
      const message = { id: randomUUID(), reportId: id, text: 'Pesan susulan.' };
      writes = Promise.all([
        database.system.transaction().execute((other) => giveContact(other, keys, contact, clock)),
        database.system.transaction().execute((other) => addReporterMessage(other, keys, message, clock)),
      ]);
      await new Promise((done) => setTimeout(done, 200));
    });
    await writes;
    for (const table of ['report_contact', 'report_message'] as const)
      expect(await database.db.selectFrom(table).where('report_id', '=', id).selectAll().execute()).toEqual(
        [],
      );
  });

  test('DP-29 the same words that come by another channel while a report is being erased are a report of their own', async () => {
    const text = 'Keributan di pasar ikan antara pedagang dan pembeli pada pagi hari kemarin.';
    const { id } = await newReport(text);
    const { database, context } = it;
    const { account } = (await it.get('/api/session', 'duty_officer')).json<{ account: By['account'] }>();
    const again = {
      channel: 'phone',
      origin: 'citizen',
      deliveryKey: `typed:${randomUUID()}`,
      text,
    } as const;
    let second = Promise.resolve({ reportId: '', isNew: false });
    await database.system.transaction().execute(async (tx) => {
      await eraseReport(tx, context.intake.keys, id, { account, now: clock, requestId: 'r' });
      second = context.intake.accept(again, { wantsReceipt: false });
      await new Promise((done) => setTimeout(done, 200));
    });
    expect(await second).toMatchObject({ isNew: true });
    const { rows } = await sql`select 1 from report_sealed s join report_arrival a on a.id = s.arrival_id
      where a.report_id = ${id}`.execute(database.system);
    expect(rows).toEqual([]);
  });

  test('nothing of what was said is left in any table, nor in the files of the embedded database; counts stay', async () => {
    const { db } = it.database;
    const { code, id } = await newReport(`${canary} laporan tentang upah, hubungi 0812-0000-0077.`);
    await sendForm(it, '/lapor/kontak', { kode: code, contact: `${canary.toLowerCase()}@contoh.id` });
    await sendForm(it, '/lapor/balas', { kode: code, text: `${canary} pesan susulan.` });
    await ask(code, 'correction', `${canary} kata-kata lain untuk laporan.`);
    await grant(id, 'correction');
    const before = await db
      .selectFrom('report_assessment')
      .select('version')
      .where('report_id', '=', id)
      .execute();
    if (it.dataDir) await sql`checkpoint`.execute(db);
    if (it.dataDir) expect(filesWith(canary).length).toBeGreaterThan(1);
    await ask(code, 'erasure');
    expect(await grant(id, 'erasure')).toEqual([204, '']);
    const { rows: tables } = await sql<{
      name: string;
    }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(db);
    for (const { name } of tables) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} t
        where t::text ilike ${`%${canary}%`}`.execute(db);
      expect([name, rows[0]!.n]).toEqual([name, 0]);
    }
    for (const name of [
      'report_sealed',
      'report_contact',
      'report_message',
      'report_text_version',
    ] as const) {
      const { rows } = await sql<{
        n: number;
      }>`select count(*)::int as n from ${sql.table(name)} t where t::text like ${`%${id}%`}`.execute(db);
      expect([name, rows[0]!.n]).toEqual([name, 0]);
    }
    const page = await look(code);
    expect(page).toContain('Laporan ini sudah dihapus');
    expect(page).not.toContain(canary);
    expect(
      (await db.selectFrom('report_assessment').select('version').where('report_id', '=', id).execute())
        .length,
    ).toBe(before.length + 1);
    expect(
      (
        await db
          .selectFrom('audit_event')
          .select('seq')
          .where('act', '=', 'report.erase')
          .where('obj', '=', id)
          .execute()
      ).length,
    ).toBe(1);
    expect(filesWith(canary)).toEqual([]);
  });

  test('what was erased does not come back when the messenger brings the same message again', async () => {
    const { db } = it.database;
    const arrival = {
      channel: 'whatsapp' as const,
      origin: 'citizen' as const,
      deliveryKey: 'wamid:HAPUSINI',
      text: 'Pesan yang akan dihapus dan datang lagi dari kurir.',
      sender: { phone: '+6281200000099' },
    };
    const { reportId } = await it.intake.accept(arrival, { wantsReceipt: false });
    expect((await it.post(`/api/reports/${reportId}/purge`, {}, 'leadership')).statusCode).toBe(403);
    expect((await it.post(`/api/reports/${reportId}/purge`, {}, 'duty_officer')).statusCode).toBe(204);
    const again = await it.intake.accept(arrival, { wantsReceipt: false });
    expect(again).toMatchObject({ reportId, isNew: false });
    const row = await db
      .selectFrom('report_intake')
      .select(['text_redacted', 'sender_bucket_id'])
      .where('report_id', '=', reportId)
      .executeTakeFirst();
    expect(row).toEqual({ text_redacted: '', sender_bucket_id: null });
    const trail = await db
      .selectFrom('audit_event')
      .selectAll()
      .where('obj', 'like', `%${reportId}%`)
      .execute();
    expect(trail.map(({ act }) => act)).toContain('report.purge'); // DP-56: the id only
    expect(JSON.stringify(trail)).not.toContain('Pesan yang akan');
  });
});

describe('DP-08 the register of processing', () => {
  test('a contact refers to an activity of the register; without one it is not stored', async () => {
    const { id } = await newReport('Laporan dengan kontak yang tidak punya tujuan tertulis.');
    const store = (purpose: string | null) =>
      sql`insert into report_contact (report_id, sealed, purpose, basis, notice_version, given_at, delete_after)
        values (${id}, '{}', ${purpose}, 'consent', '1', now(), now())`.execute(it.database.db);
    await expect(store(null)).rejects.toThrow();
    await expect(store('untuk_apa_saja')).rejects.toThrow('foreign key');
    await store('call_back');
  });

  test('every purpose comes with basis and article, data classes, recipients and term in both languages; a change keeps the old', async () => {
    const read = async () =>
      (await it.get('/api/data-protection/register', 'leadership')).json<{
        activities: ({ id: string; version: number; dataClasses: string[] } & Record<
          string,
          { id: string; en: string }
        >)[];
      }>().activities;
    const shipped = await read();
    expect(shipped.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['receive_reports', 'call_back', 'reply', 'audit_trail']),
    );
    for (const one of shipped)
      for (const name of ['purpose', 'basis', 'recipients', 'retention']) {
        expect(one[name]!.id.length).toBeGreaterThan(5);
        expect(one[name]!.en.length).toBeGreaterThan(5);
      }
    expect(shipped.every(({ basis }) => /Pasal \d/.test(basis!.id))).toBe(true);
    const { purpose, basis, recipients, retention, dataClasses } = shipped.find(
      ({ id }) => id === 'call_back',
    )!;
    const change = (version: number) =>
      it.post(
        '/api/data-protection/register/call_back/versions',
        {
          version,
          purpose,
          basis,
          retention,
          dataClasses,
          recipients: { id: 'Petugas piket', en: 'Duty officer' },
          endedDate: null,
          reason: 'Penerima dipersempit',
        },
        'auditor',
      );
    expect(recipients).toBeDefined();
    expect((await change(1)).statusCode).toBe(201);
    expect((await change(1)).statusCode).toBe(409);
    const stored = await it.database.db
      .selectFrom('processing_activity_version')
      .select('version')
      .where('activity_id', '=', 'call_back')
      .orderBy('version')
      .execute();
    expect(stored.map(({ version }) => version)).toEqual([1, 2]);
  });
});
