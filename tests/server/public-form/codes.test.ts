import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noticeVersion } from '../../../shared/text/lapor.ts';
import { CodeGuard } from '../../../server/public-form/code-guard.ts';
import { fixedNow } from '../../support/clock.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { codeIn, hiddenIn, newAddress, report, sendForm } from './form-client.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());
/** Each test a quarter of an hour later: what is counted by the minute begins anew. */
let clock = fixedNow();
beforeEach(() => {
  clock = new Date(clock.getTime() + 15 * 60_000);
  it.setNow(clock);
});

const look = (kode: string, remoteAddress = newAddress()) =>
  sendForm(it, '/lapor/status', { kode }, { remoteAddress });
async function newReport(text = 'Upah lembur di pabrik belum dibayar') {
  const page = await report(it, { text: `${text} ${randomUUID()}`, kind: 'labour_dispute', place: '19.01' });
  const code = codeIn(page.body);
  const { report_id: id } = await it.database.db
    .selectFrom('receipt')
    .select('report_id')
    .where('selector', '=', code.slice(0, 4))
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  return { code, id };
}
const fromOffice = (reportId: string, body: string, isAnswer: boolean) =>
  it.database.db
    .insertInto('report_message')
    .values({
      id: randomUUID(),
      report_id: reportId,
      direction: 'office',
      is_answer: isAnswer,
      body,
      via: 'receipt',
      recorded_at: fixedNow(),
      recorded_by: null,
    })
    .execute();
async function triage(reportId: string) {
  const { db } = it.database;
  await db
    .updateTable('report_assessment')
    .set({ is_latest: false })
    .where('report_id', '=', reportId)
    .execute();
  await db
    .insertInto('report_assessment')
    .values({
      report_id: reportId,
      version: 2,
      is_latest: true,
      state: 'kept',
      area_code: '19.04',
      category: 'grievance',
      reliability: 'C',
      credibility: '3',
      names_checked: true,
      act: 'keep',
      recorded_at: fixedNow(),
      recorded_by: null,
    })
    .execute();
}

describe('DP-19 what the holder of a code sees', () => {
  test('received, then being read, then answered with the answer, whatever way the code is typed', async () => {
    const { code, id } = await newReport();
    expect((await look(code)).body).toContain('<h1>Sudah diterima</h1>');
    await triage(id);
    expect((await look(code.replaceAll(' ', ''))).body).toContain('<h1>Sedang dibaca</h1>');
    await fromOffice(id, 'Pabrik yang mana?\nDi desa atau di kota?', false);
    const asked = (await look(code.replaceAll(' ', '-'))).body;
    expect(asked).toContain('<h1>Sedang dibaca</h1>');
    expect(asked).toContain('Pabrik yang mana?');
    await fromOffice(id, 'Dinas memeriksa upah pada hari Senin <b>.', true);
    const answered = (await look(` ${code} `)).body;
    expect(answered).toContain('<h1>Sudah dijawab</h1>');
    expect(answered).toContain('Dinas memeriksa upah pada hari Senin &lt;b&gt;.');
  });

  test('never the own text, kind, grade, place, or a name of the staff', async () => {
    const { code, id } = await newReport('KENARITEKS di dermaga');
    await triage(id);
    await sendForm(it, '/lapor/balas', { kode: code, text: 'KENARIBALASAN besok lagi' });
    const { body } = await look(code);
    expect(body).not.toMatch(/KENARI|Upah|Keluhan|labour|grievance|Kabupaten|Bangka Tengah|19\.0|F6|Kasi/);
  });

  test('what is written by code is stored redacted, its raw form sealed, and twice sent is once stored', async () => {
    const { code, id } = await newReport();
    const fields = {
      kode: code,
      text: 'Hubungi Pak Hasan Basri di 0812-0000-0021',
      nonce: hiddenIn((await look(code)).body, 'nonce'),
    };
    expect((await sendForm(it, '/lapor/balas', fields)).body).toContain('Pesan Anda sudah kami terima.');
    await sendForm(it, '/lapor/balas', fields);
    const rows = await it.database.db
      .selectFrom('report_message')
      .selectAll()
      .where('report_id', '=', id)
      .execute();
    expect(rows.map((row) => [row.direction, row.body, row.is_answer])).toEqual([
      ['reporter', 'Hubungi [NAMA] di [TELEPON]', false],
    ]);
    const [row] = rows;
    expect(JSON.stringify(row!.sealed)).not.toContain('Hasan');
    expect(it.intake.keys.unseal(`report_message|${row!.id}|sealed`, row!.sealed as never).toString()).toBe(
      fields.text,
    );
  });

  test('an empty message is asked for again, and fifty are enough for one report', async () => {
    const { code } = await newReport();
    expect((await sendForm(it, '/lapor/balas', { kode: code, text: ' ' })).statusCode).toBe(422);
    for (let i = 0; i < 50; i++)
      expect((await sendForm(it, '/lapor/balas', { kode: code, text: `Pesan ${i}` })).statusCode).toBe(200);
    const refused = await sendForm(it, '/lapor/balas', { kode: code, text: 'Pesan lagi' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Pesan lagi</textarea>');
  });
});

describe('DP-15 the contact', () => {
  test('is asked for only after sending, is off until given, and is stored sealed with the version of the notice', async () => {
    expect((await it.app.inject('/lapor')).body).not.toContain('name="contact"');
    const { code, id } = await newReport();
    const contact = () =>
      it.database.db.selectFrom('report_contact').selectAll().where('report_id', '=', id).execute();
    expect(await contact()).toEqual([]);
    const page = await sendForm(it, '/lapor/kontak', { kode: code, contact: '0812-0000-0022' });
    expect(page.body).toContain('Sudah disimpan');
    const [row] = await contact();
    expect(row).toMatchObject({ purpose: 'call_back', notice_version: noticeVersion });
    expect(row!.delete_after.getTime() - row!.given_at.getTime()).toBe(180 * 86_400_000);
    expect(JSON.stringify(row!.sealed)).not.toContain('0812');
    expect(it.intake.keys.unseal(`report_contact|${id}|sealed`, row!.sealed as never).toString()).toBe(
      '0812-0000-0022',
    );
    expect((await sendForm(it, '/lapor/kontak', { kode: code, contact: ' ' })).statusCode).toBe(422);
    expect((await sendForm(it, '/lapor/kontak', { kode: '0', contact: 'a@contoh.id' })).statusCode).toBe(404);
  });
});

describe('DP-18 codes', () => {
  test('wrong, expired and malformed codes give the same page', async () => {
    const { code } = await newReport();
    const wrong = await look(`${code.slice(0, -1)}${code.endsWith('7') ? 8 : 7}`);
    const malformed = await look('<b>bukan kode</b>');
    const identityNumber = await look('1971014507900003');
    it.setNow(new Date(clock.getTime() + 731 * 86_400_000));
    const expired = await look(code);
    it.setNow(clock);
    for (const one of [malformed, identityNumber, expired]) {
      expect(one.statusCode).toBe(wrong.statusCode);
      expect(one.body).toBe(wrong.body);
    }
    expect(wrong.body).not.toContain(code.slice(-4));
    expect((await look(code)).statusCode).toBe(200);
  });

  test('every kind of wrong code costs one slow hash, no more and no less', async () => {
    const { code } = await newReport();
    const timeOf = async (kode: string) => {
      const times: number[] = [];
      for (let i = 0; i < 5; i++) {
        const before = performance.now();
        await look(kode);
        times.push(performance.now() - before);
      }
      return times.sort((a, b) => a - b)[2]!;
    };
    await look('0');
    const figures = {
      wrong: await timeOf(`${code.slice(0, -1)}x`),
      malformed: await timeOf('x'),
      other: await timeOf('0999 9999 9999 9999'),
    };
    console.info('median ms by kind of wrong code', figures);
    expect(Math.min(...Object.values(figures))).toBeGreaterThan(1);
  });

  test('after thirty wrong codes one source waits, and nobody else does', async () => {
    const { code } = await newReport();
    const source = newAddress();
    for (let i = 0; i < 30; i++)
      expect((await look(`0${100 + i}${'7'.repeat(12)}`, source)).statusCode).toBe(404);
    expect((await look('0777', source)).statusCode).toBe(429);
    expect((await look(code, source)).statusCode).toBe(429);
    expect((await look(code)).statusCode).toBe(200);
  });

  test('five wrong codes with the same first digits, or sixty tries in a minute, make tries slow, and lock nobody out', async () => {
    let now = 0;
    const guard = new CodeGuard(() => now, 40);
    const took = async (code: string, answer: string | null) => {
      const before = performance.now();
      expect(await guard.look(code, async () => answer)).toBe(answer);
      return performance.now() - before > 30 ? 'slow' : 'quick';
    };
    for (let i = 0; i < 5; i++) expect(await took('0123 4567', null)).toBe('quick');
    expect(await took('0123 0000', 'laporan')).toBe('slow');
    expect(await took('0124 0000', 'laporan')).toBe('quick');
    now += 11 * 60_000;
    expect(await took('0123 0000', 'laporan')).toBe('quick');
    for (let i = 0; i < 59; i++) await guard.look(`0${200 + i}`, async () => null);
    expect(await took('0999 0000', 'laporan')).toBe('slow');
    now += 60_000;
    expect(await took('0999 0000', 'laporan')).toBe('quick');
  });
});
