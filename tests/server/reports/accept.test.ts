import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Arrival } from '../../../server/reports/accept.ts';
import { giveContact, reporterView } from '../../../server/reports/messages.ts';
import { reportOfReceipt } from '../../../server/reports/receipt.ts';
import { fixedNow } from '../../support/clock.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

let number = 0;
const arrival = (change: Partial<Arrival> = {}): Omit<Arrival, 'receipt'> => ({
  channel: 'qr_form',
  origin: 'citizen',
  deliveryKey: `form:${++number}`,
  text: `Warga di dermaga resah karena lowongan di kapal tidak pernah dibuka, laporan ke-${number}.`,
  ...change,
});
const accept = (change: Partial<Arrival> = {}) => it.intake.accept(arrival(change), { wantsReceipt: false });
const intakeOf = (id: string) =>
  it.database.db
    .selectFrom('report_intake')
    .selectAll()
    .where('report_id', '=', id)
    .executeTakeFirstOrThrow();
const arrivalsOf = (id: string) =>
  it.database.db.selectFrom('report_arrival').selectAll().where('report_id', '=', id).execute();

describe('the one door', () => {
  test('DP-32 stores the redacted text, and the raw form only sealed', async () => {
    const raw = 'Pak Hasan Basri, 0812-0000-0001, marah soal upah di dermaga.';
    const { reportId } = await accept({ text: raw });
    const stored = await intakeOf(reportId);
    expect(stored.text_redacted).toBe('[NAMA], [TELEPON], marah soal upah di dermaga.');
    expect(stored.masked.sort()).toEqual(['name', 'phone']);
    const [one] = await arrivalsOf(reportId);
    const sealed = await it.database.db
      .selectFrom('report_sealed')
      .selectAll()
      .where('arrival_id', '=', one!.id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(sealed.sealed)).not.toContain('Hasan');
    expect(it.intake.keys.unseal(`report_sealed|${one!.id}|sealed`, sealed.sealed as never).toString()).toBe(
      raw,
    );
    expect(() => it.intake.keys.unseal(`report_sealed|${reportId}|sealed`, sealed.sealed as never)).toThrow(
      'does not open',
    );
  });

  test('a new report waits, graded F6, with an answer due after five working days, and is in the audit trail', async () => {
    const { reportId } = await accept();
    const { db } = it.database;
    const grade = await db.selectFrom('report_grade').selectAll().where('report_id', '=', reportId).execute();
    expect(grade.map((one) => one.reliability + one.credibility)).toEqual(['F6']);
    const state = await db
      .selectFrom('report_assessment')
      .select(['state', 'version', 'is_latest'])
      .where('report_id', '=', reportId)
      .execute();
    expect(state).toEqual([{ state: 'waiting', version: 1, is_latest: true }]);
    const due = (await intakeOf(reportId)).answer_due_date!;
    expect(new Date(due).getUTCDay()).not.toBe(0);
    expect(await db.selectFrom('audit_event').select('act').where('obj', '=', reportId).execute()).toEqual([
      { act: 'report.receive' },
    ]);
  });

  test('the same delivery a thousand times is one report', async () => {
    const same = arrival({ deliveryKey: 'wamid:UJI-1000', channel: 'whatsapp' });
    const answers = [];
    for (let i = 0; i < 1000; i++) answers.push(await it.intake.accept(same, { wantsReceipt: false }));
    expect(answers.filter((one) => one.isNew)).toHaveLength(1);
    expect(new Set(answers.map((one) => one.reportId)).size).toBe(1);
    expect(await arrivalsOf(answers[0]!.reportId)).toHaveLength(1);
  });

  test('the same delivery at the same moment, five times at once, is one report', async () => {
    const same = arrival({ deliveryKey: 'wamid:UJI-5', channel: 'whatsapp' });
    const answers = await Promise.allSettled(
      Array.from({ length: 5 }, () => it.intake.accept(same, { wantsReceipt: false })),
    );
    const good = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(good).toHaveLength(5);
    expect(new Set(good.map((one) => one.reportId)).size).toBe(1);
  });

  test('one report by two channels is one report with two arrivals', async () => {
    const text = 'Nelayan di pantai meminta kapal isap tidak bekerja dekat bagan sampai ada musyawarah.';
    const first = await accept({ text, channel: 'qr_form' });
    const second = await accept({
      text: `${text}  `,
      channel: 'whatsapp',
      sender: { phone: '0812 0000 0003' },
    });
    expect(second).toMatchObject({
      reportId: first.reportId,
      isNew: false,
      isNewArrival: true,
      receiptCode: null,
    });
    expect((await arrivalsOf(first.reportId)).map((one) => one.channel)).toEqual(['qr_form', 'whatsapp']);
  });

  test('DP-15 a contact that comes with the same words by another way does not become the contact of the first sender', async () => {
    const text = 'Pekerja kebun meminta kepala desa hadir dalam rapat tentang pembagian kerja musim panen.';
    const { db } = it.database;
    const contactOf = async (id: string) => {
      const row = await db
        .selectFrom('report_contact')
        .select('sealed')
        .where('report_id', '=', id)
        .executeTakeFirst();
      return row && it.intake.keys.unseal(`report_contact|${id}|sealed`, row.sealed as never).toString();
    };
    const contact = (value: string) => ({ value, purpose: 'call_back', noticeVersion: '1' }) as const;
    const { reportId } = await accept({ text, channel: 'phone' });
    const other = await accept({ text, channel: 'partner_agency', contact: contact('0812-0000-0066') });
    expect(other).toMatchObject({ reportId, isNew: false, isContactKept: false });
    expect(await contactOf(reportId)).toBeUndefined();
    const { reportId: own } = await accept({ text: `${text} Besok.`, contact: contact('0812-0000-0067') });
    expect(await contactOf(own)).toBe('0812-0000-0067');
  });

  test('two people with the same words on one channel are two reports, a forwarded text is nobody’s own', async () => {
    const text = 'Katanya besok pabrik ditutup dan semua pekerja lokal diberhentikan, sebarkan.';
    const a = await accept({ text, channel: 'whatsapp', sender: { phone: '+62 812-0000-0004' } });
    const b = await accept({ text, channel: 'whatsapp', sender: { phone: '+62 812-0000-0005' } });
    const c = await accept({ text, channel: 'phone', forwarded: 'frequently' });
    expect(new Set([a.reportId, b.reportId, c.reportId]).size).toBe(3);
  });

  test('DP-50 what is restricted joins nothing that is not, and the other way round, in the same words too', async () => {
    const open = 'Perusahaan menutup lowongan untuk warga kampung dan orang marah di gerbang pabrik.';
    const first = await accept({ text: open });
    const direct = await accept({ text: open, channel: 'kolang_kaling', restricted: true });
    expect(direct.isNew).toBe(true);
    expect([
      (await intakeOf(first.reportId)).restricted,
      (await intakeOf(direct.reportId)).restricted,
    ]).toEqual([false, true]);
    const closed = 'Ada pungutan kepada pelamar kerja oleh orang dalam yang dekat dengan kantor.';
    await accept({ text: closed, channel: 'kolang_kaling', restricted: true });
    const later = await accept({ text: closed });
    expect([later.isNew, (await intakeOf(later.reportId)).restricted]).toEqual([true, false]);
  });

  test('DP-32 a number across the longest text is masked before the text is cut', async () => {
    const { reportId } = await accept({
      text: `${'Cerita panjang. '.repeat(499)} NIK 1971014507900003 itu.`,
    });
    const { text_redacted } = await intakeOf(reportId);
    expect(text_redacted.length).toBeLessThanOrEqual(8000);
    expect(text_redacted).not.toMatch(/\d/);
  });

  test('one message by webhook and by exported chat is one report', async () => {
    const text = 'Ada adu mulut soal lowongan di gerbang pabrik pagi ini.';
    const sentAt = new Date(fixedNow().getTime() - 60_000);
    const a = await accept({
      text,
      channel: 'whatsapp',
      deliveryKey: 'wamid:B1',
      sentAt,
      sender: { phone: '081200000006' },
    });
    const b = await accept({
      text,
      channel: 'whatsapp',
      deliveryKey: 'chat:B1',
      sentAt: new Date(sentAt.getTime() - 40_000),
      sender: { chatAuthor: 'Warga Enam' },
    });
    expect(b.reportId).toBe(a.reportId);
    const c = await accept({
      text,
      channel: 'whatsapp',
      deliveryKey: 'wamid:B2',
      sentAt,
      sender: { phone: '081200000007' },
    });
    expect(c.reportId).not.toBe(a.reportId);
  });

  test('DP-24 a phone number and a business-scoped id of one message become one sender, and no number is stored', async () => {
    const a = await accept({ sender: { phone: '0812-0000-0008' } });
    const b = await accept({ sender: { bsuid: 'ID.7000000000000008' } });
    const bucket = async (id: string) => (await intakeOf(id)).sender_bucket_id;
    expect(await bucket(a.reportId)).not.toBe(await bucket(b.reportId));
    const c = await accept({ sender: { phone: '62812 0000 0008', bsuid: 'ID.7000000000000008' } });
    const merged = await bucket(c.reportId);
    expect(await bucket(a.reportId)).toBe(merged);
    expect(await bucket(b.reportId)).toBe(merged);
  });

  test('nothing to read is refused and changes nothing', async () => {
    const count = async () =>
      (
        await it.database.db
          .selectFrom('report_arrival')
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n;
    const before = await count();
    await expect(accept({ text: ' \u200B ' })).rejects.toThrow('nothing to read');
    expect(await count()).toBe(before);
  });

  test('DP-18 a receipt code opens its report alone', async () => {
    const one = await it.intake.accept(arrival(), { wantsReceipt: true });
    const { db } = it.database;
    expect(one.receiptCode).toMatch(/^0\d{15}$/);
    const spaced = one.receiptCode!.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
    expect(await reportOfReceipt(db, it.intake.keys, spaced, fixedNow())).toEqual({
      reportId: one.reportId,
      since: null,
      arrivalId: null,
    });
    const wrong = `${one.receiptCode!.slice(0, 15)}${(Number(one.receiptCode![15]) + 1) % 10}`;
    expect(await reportOfReceipt(db, it.intake.keys, wrong, fixedNow())).toBeNull();
    const later = new Date(fixedNow().getTime() + 731 * 86_400_000);
    expect(await reportOfReceipt(db, it.intake.keys, one.receiptCode!, later)).toBeNull();
  });

  test('DP-19 who only sends the words of another learns nothing of the earlier report, not even that there is one', async () => {
    const text = 'Mandor di gudang melarang kami bicara dengan petugas soal upah yang belum dibayar.';
    const first = await it.intake.accept(arrival({ text }), { wantsReceipt: true });
    const { db } = it.database;
    const message = (id: string, at: Date, is_answer: boolean, body: string) =>
      db
        .insertInto('report_message')
        .values({
          id: randomUUID(),
          report_id: id,
          direction: 'office',
          is_answer,
          body,
          via: 'receipt',
          recorded_at: at,
        })
        .execute();
    await message(first.reportId, fixedNow(), true, 'jawaban lama');
    it.setNow(new Date(fixedNow().getTime() + 60_000));
    const second = await it.intake.accept(
      arrival({ text, channel: 'whatsapp', sender: { phone: '+62 812-0000-0066' } }),
      { wantsReceipt: true },
    );
    it.setNow(fixedNow());
    expect(second.reportId).toBe(first.reportId);
    const view = async (code: string) =>
      reporterView(db, (await reportOfReceipt(db, it.intake.keys, code, fixedNow()))!);
    expect(await view(first.receiptCode!)).toMatchObject({
      state: 'answered',
      messages: [{ body: 'jawaban lama' }],
    });
    expect(await view(second.receiptCode!)).toEqual({ state: 'received', messages: [] });
    // nor is he taken for the sender: his number is not kept as the sender's
    const held = (await reportOfReceipt(db, it.intake.keys, second.receiptCode!, fixedNow()))!;
    await db
      .transaction()
      .execute((tx) =>
        giveContact(tx, it.intake.keys, { held, value: '0812-0000-0067', noticeVersion: '1' }, fixedNow()),
      );
    const contacts = await db
      .selectFrom('report_contact')
      .select('report_id')
      .where('report_id', '=', first.reportId)
      .execute();
    expect(contacts).toEqual([]);
    await message(first.reportId, new Date(fixedNow().getTime() + 120_000), true, 'jawaban untuk semua');
    expect(await view(second.receiptCode!)).toMatchObject({
      state: 'answered',
      messages: [{ body: 'jawaban untuk semua' }],
    });
  });
});
