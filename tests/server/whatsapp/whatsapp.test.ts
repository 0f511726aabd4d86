import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';
import {
  delivery,
  deliveryBytes,
  type Messenger,
  signatureOf,
  startMessenger,
} from '../../simulators/messenger.ts';

const appSecret = 'kunci-uji-bukan-rahasia';
const verifyToken = 'token-uji-bukan-rahasia';
const accessToken = 'token-keluar-bukan-rahasia';
const url = '/api/whatsapp/webhook';

let it: TestApp;
let messenger: Messenger;
beforeAll(async () => {
  messenger = await startMessenger();
  it = await makeTestApp(undefined, {
    whatsapp: {
      appSecret,
      verifyToken,
      outgoing: {
        accessToken,
        phoneNumberId: '100000000000001',
        graphUrl: messenger.graphUrl,
        template: null,
      },
    },
  });
});
afterAll(async () => {
  await it.close();
  await messenger.close();
});
beforeEach(async () => {
  while ((await it.jobs.drain()) > 0); // what the test before left under way
  it.setNow(fixedNow());
  messenger.sent.length = 0;
  messenger.calls.length = 0;
  messenger.media.clear();
  await it.asOwner(`truncate webhook_event, job, sender_bucket, report_arrival, report_media, receipt, report_message,
    report_contact cascade`);
});

const seconds = (at = fixedNow()) => String(Math.floor(at.getTime() / 1000));
let number = 0;
const text = (body: string, change: object = {}) => ({
  from: '6281200000001',
  from_user_id: 'ID.7000000000000001',
  id: `wamid.UJI${++number}`,
  timestamp: seconds(),
  type: 'text',
  text: { body },
  ...change,
});
const post = (bytes: Buffer, headers: Record<string, string> = {}) =>
  it.app.inject({
    method: 'POST',
    url,
    payload: bytes,
    headers: {
      'content-type': 'application/json',
      'x-hub-signature-256': signatureOf(appSecret, bytes),
      ...headers,
    },
  });
/** Delivers and lets the jobs run. */
async function deliver(...messages: object[]): Promise<void> {
  const answer = await post(deliveryBytes(delivery({ messages })));
  expect([answer.statusCode, answer.body]).toEqual([200, '']);
  await it.jobs.drain();
}
const reports = () =>
  it.database.db
    .selectFrom('report_intake as i')
    .innerJoin('report as r', 'r.id', 'i.report_id')
    .selectAll('i')
    .where('r.channel', '=', 'whatsapp')
    .orderBy('i.sent_at')
    .execute();
const replies = () => it.database.db.selectFrom('whatsapp_reply').selectAll().orderBy('created_at').execute();

describe('the handshake', () => {
  const ask = (query: string) => it.app.inject({ url: `${url}?${query}` });
  test('echoes the challenge for the right token', async () => {
    const answer = await ask(`hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${verifyToken}`);
    expect([answer.statusCode, answer.body]).toEqual([200, '1158201444']);
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });
  test('a wrong token or mode is refused without an echo, a repeated parameter is malformed', async () => {
    for (const query of [
      'hub.mode=subscribe&hub.challenge=77&hub.verify_token=salah',
      `hub.mode=unsubscribe&hub.challenge=77&hub.verify_token=${verifyToken}`,
      'hub.challenge=77',
    ]) {
      const answer = await ask(query);
      expect([query, answer.statusCode, answer.body]).toEqual([query, 403, '']);
    }
    const twice = await ask(
      `hub.mode=subscribe&hub.mode=subscribe&hub.challenge=7&hub.verify_token=${verifyToken}`,
    );
    expect(twice.statusCode).toBe(400);
  });
});

describe('the signature', () => {
  const vector = Buffer.from(
    String.raw`{"object":"whatsapp_business_account","entry":[{"id":"0","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"62717000000","phone_number_id":"100000000000001"},"messages":[{"from":"6281200000001","id":"wamid.UJI01","timestamp":"1795435509","type":"text","text":{"body":"Ada ketegangan di dermaga \u2013 caf\u00e9"}}]}}]}]}`,
  );
  const right = '7c57a4a33c6b9745853c98eb9827cfefc58e47b08c3205c0ffca567c6b17bdc9';

  test('is of the raw bytes, not of what they mean', async () => {
    expect(vector).toHaveLength(376);
    expect((await post(vector, { 'x-hub-signature-256': `sha256=${right}` })).statusCode).toBe(200);
    const reserialised = 'fa10d9d5d213431f7ba1f9654d23c79e099cbabe0ebb52a929f5285c7dcec336';
    expect((await post(vector, { 'x-hub-signature-256': `sha256=${reserialised}` })).statusCode).toBe(401);
  });
  test.each([
    ['missing', ''],
    ['another algorithm', `sha1=${right.slice(0, 40)}`],
    ['an upper-case prefix', `SHA256=${right}`],
    ['upper-case digits', `sha256=${right.toUpperCase()}`],
    ['two in one', `sha256=${right}, sha256=${right}`],
    ['too short', `sha256=${right.slice(1)}`],
  ])('%s is refused and nothing is kept', async (_, header) => {
    const answer = await post(vector, { 'x-hub-signature-256': header });
    expect([answer.statusCode, answer.body]).toEqual([401, '']);
    expect(await it.database.db.selectFrom('webhook_event').select('id').execute()).toEqual([]);
  });
  test('signed bytes that are no JSON are acknowledged and said to be none', async () => {
    expect((await post(Buffer.from('bukan json'))).statusCode).toBe(200);
    await it.jobs.drain();
    const row = await it.database.db
      .selectFrom('webhook_event')
      .select(['failure', 'counts'])
      .executeTakeFirst();
    expect(row).toEqual({ failure: 'not_json', counts: { other_object: 1 } });
  });
  test('a delivery of two megabytes is taken, one of four is not', async () => {
    const big = (megabytes: number) => Buffer.from(`"${'x'.repeat(megabytes * 1024 * 1024)}"`);
    expect((await post(big(2))).statusCode).toBe(200);
    expect((await post(big(4))).statusCode).toBe(413);
  });
});

test('where WhatsApp is not set up, the address is not there', async () => {
  const other = await makeTestApp();
  const bytes = deliveryBytes(delivery({ messages: [text('a')] }));
  const headers = {
    'x-hub-signature-256': signatureOf(appSecret, bytes),
    'content-type': 'application/json',
  };
  const answers = [
    await other.app.inject({ url: `${url}?hub.mode=subscribe&hub.challenge=7&hub.verify_token=` }),
    await other.app.inject({ method: 'POST', url, payload: bytes, headers }),
  ];
  expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
    [404, ''],
    [404, ''],
  ]);
  await other.close();
});

describe('what comes in', () => {
  test('one message is one report, with its time, its sender and its raw form sealed', async () => {
    await deliver(text('Di dermaga ada adu mulut soal lowongan, hubungi 0812-0000-0007.'));
    const [report] = await reports();
    expect(report).toMatchObject({
      text_redacted: 'Di dermaga ada adu mulut soal lowongan, hubungi [TELEPON].',
      forwarded: 'no',
    });
    expect(report!.sent_at).toEqual(fixedNow());
    expect(report!.sender_bucket_id).not.toBeNull();
  });

  test('a thousand deliveries of one message are one report, and so is a message twice in one delivery', async () => {
    const one = text('Warga berkumpul di depan gerbang pabrik sejak pagi.');
    const bytes = deliveryBytes(delivery({ messages: [one, one] }));
    for (let i = 0; i < 1000; i++) expect((await post(bytes)).statusCode).toBe(200);
    // the same message in other bytes
    await deliver({ ...one, from_logical_id: 'baru' });
    expect(await reports()).toHaveLength(1);
    expect(messenger.sent).toHaveLength(1);
    const events = await it.database.db.selectFrom('webhook_event').select('id').execute();
    expect(events).toHaveLength(2);
  });

  test('the phone may be missing, and both ids of one message make one sender (DP-24)', async () => {
    await deliver(text('Laporan pertama tanpa nomor, soal jalan ke dermaga.', { from: undefined }));
    await deliver(text('Laporan kedua dengan dua pengenal, soal lowongan.'));
    await deliver(text('Laporan ketiga hanya dengan nomor, soal upah.', { from_user_id: undefined }));
    const buckets = (await reports()).map((one) => one.sender_bucket_id);
    expect(buckets).toHaveLength(3);
    expect(new Set(buckets).size).toBe(1);
    expect(messenger.sent.map((one) => one.to)).toEqual(['ID.7000000000000001']);
  });

  test('DP-20 contact cards, stickers, reactions and unknown kinds are counted, never reports', async () => {
    const other = (type: string, body: unknown) => text('', { type, text: undefined, [type]: body });
    await deliver(
      other('contacts', [
        { name: { formatted_name: 'Orang Lain' }, phones: [{ phone: '+62 812-0000-0009' }] },
      ]),
      other('sticker', { id: '1', mime_type: 'image/webp' }),
      other('reaction', { emoji: '👍', message_id: 'x' }),
      other('unsupported', { type: 'edit' }),
      other('hologram', { body: 'x' }),
    );
    expect(await reports()).toEqual([]);
    const row = await it.database.db.selectFrom('webhook_event').select('counts').executeTakeFirst();
    expect(row!.counts).toEqual({
      contacts: 1,
      sticker: 1,
      reaction: 1,
      unsupported: 2,
      nothing_to_read: 4,
    });
  });

  test('a location is a hint of the nearest place and stays exact only in the sealed form', async () => {
    const location = { latitude: -2.1293, longitude: 106.1134, name: 'Pasar (contoh)' };
    await deliver(text('', { type: 'location', text: undefined, location }));
    const [report] = await reports();
    expect(report!.hint_area_code).toMatch(/^19\.71\./);
    expect(JSON.stringify(report)).not.toContain('106.1134');
  });

  test('an answer chosen from our list is a hint where it is on the list, and only words where it is not', async () => {
    const chosen = (id: string, title: string) =>
      text('', { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id, title } } });
    await deliver(chosen('kab:19.03', 'Bangka Selatan'), chosen("kab:19.99' or 1=1", 'Entah'));
    expect((await reports()).map((one) => [one.hint_area_code, one.text_redacted]).sort()).toEqual([
      [null, 'Entah'],
      ['19.03', 'Bangka Selatan'],
    ]);
  });

  test('frequently forwarded is told of the report', async () => {
    await deliver(
      text('Katanya besok pabrik ditutup, sebarkan.', {
        context: { forwarded: true, frequently_forwarded: true },
      }),
    );
    expect((await reports())[0]!.forwarded).toBe('frequently');
  });

  test('a sender who changes the number stays the same sender, and is answered at the new one', async () => {
    await deliver(text('Laporan dari nomor lama tentang lowongan kerja.', { from_user_id: undefined }));
    await deliver(
      text('', {
        from_user_id: undefined,
        type: 'system',
        system: { type: 'user_changed_number', wa_id: '6281200000002' },
      }),
    );
    await deliver(
      text('Laporan dari nomor baru tentang upah.', { from: '6281200000002', from_user_id: 'ID.2' }),
    );
    const all = await reports();
    expect(new Set(all.map((one) => one.sender_bucket_id)).size).toBe(1);
    const opened = await it.post(`/api/reports/${all[0]!.report_id}/contact`, {
      reason: 'perlu menjawab laporan',
    });
    expect(opened.json()).toMatchObject({ value: '+6281200000002' });
  });

  test('a failure in one message holds up no other, and the job is tried again', async () => {
    const { accept } = { accept: it.intake.door };
    let calls = 0;
    it.intake.door = () => (++calls === 1 ? Promise.reject(new Error('sebentar')) : accept());
    const error = console.error;
    console.error = () => {};
    await deliver(
      text('Pesan pertama yang gagal sekali.', { timestamp: seconds(new Date(fixedNow().getTime() - 5000)) }),
      text('Pesan kedua yang langsung masuk.'),
    );
    console.error = error;
    expect(await reports()).toHaveLength(1);
    it.setNow(new Date(fixedNow().getTime() + 60_000));
    await it.jobs.drain();
    expect((await reports()).map((one) => one.text_redacted)).toEqual([
      'Pesan pertama yang gagal sekali.',
      'Pesan kedua yang langsung masuk.',
    ]);
  });
});

describe('what goes out', () => {
  test('DP-20 the acknowledgement is neutral, DP-10 with the notice the first time, DP-14 names Meta', async () => {
    await deliver(text('Di dermaga Sungailiat ada adu mulut soal lowongan di kapal isap.'));
    const [sent] = messenger.sent;
    expect(sent!.to).toBe('6281200000001');
    expect(sent!.body).toMatch(/^Pesan Anda telah kami terima\. Kode: 0\d{3} \d{4} \d{4} \d{4}\n\n/);
    expect(sent!.body).toContain('Meta di luar negeri');
    expect(sent!.body).not.toMatch(/dermaga|sungailiat|lowongan|imigrasi|teduh\b(?!\.contoh)/i);
    expect(sent!.body.split(/\s+/).length).toBeLessThan(120);
  });

  test('the code in it opens the report, and is nowhere in the clear afterwards', async () => {
    await deliver(text('Warga meminta penjelasan tentang lowongan di smelter.'));
    const code = /0\d{3} \d{4} \d{4} \d{4}/.exec(messenger.sent[0]!.body)![0];
    const { reportOfReceipt } = await import('../../../server/reports/receipt.ts');
    const [report] = await reports();
    expect(await reportOfReceipt(it.database.db, it.intake.keys, code, fixedNow())).toEqual({
      reportId: report!.report_id,
      since: null,
      arrivalId: null,
    });
    const [reply] = await replies();
    expect(reply).toMatchObject({ state: 'sent', sealed: null });
    // DP-26: the id of the messenger holds the number of who gets it
    expect(reply!.outside_id).toMatch(/^[0-9a-f]{64}$/);
    const jobs = JSON.stringify(await it.database.db.selectFrom('job').selectAll().execute());
    expect(jobs).not.toContain(code.replaceAll(' ', ''));
  });

  test('who sends the words of a report that came by another way is acknowledged, and its number is not kept with that report', async () => {
    const words = 'Nelayan di pantai meminta kapal isap tidak bekerja dekat bagan sampai ada musyawarah.';
    const { reportId } = await it.intake.accept(
      { channel: 'qr_form', origin: 'citizen', deliveryKey: `form:${++number}`, text: words },
      { wantsReceipt: false },
    );
    await deliver(text(words));
    expect(messenger.sent.map(({ to }) => to)).toEqual(['6281200000001']);
    const { db } = it.database;
    const contacts = await db
      .selectFrom('report_contact')
      .selectAll()
      .where('report_id', '=', reportId)
      .execute();
    expect(contacts).toEqual([]);
    expect(await replies()).toMatchObject([{ report_id: reportId, state: 'sent', sealed: null }]);
  });

  test('a sender is acknowledged once in 24 hours, and the notice comes once an epoch', async () => {
    await deliver(text('Laporan pertama hari ini tentang lowongan.'));
    await deliver(text('Laporan kedua hari ini tentang upah.'));
    expect(messenger.sent).toHaveLength(1);
    const tomorrow = new Date(fixedNow().getTime() + 25 * 3_600_000);
    it.setNow(tomorrow);
    await deliver(text('Laporan esok hari tentang jalan.', { timestamp: seconds(tomorrow) }));
    expect(messenger.sent).toHaveLength(2);
    expect(messenger.sent[1]!.body).toMatch(/^Pesan Anda telah kami terima\. Kode: [\d ]{19}$/);
    const later = new Date(fixedNow().getTime() + 91 * 86_400_000);
    it.setNow(later);
    await deliver(text('Laporan musim berikutnya tentang lowongan.', { timestamp: seconds(later) }));
    expect(messenger.sent[2]!.body).toContain('Meta');
  });

  test('too fast is tried again later, as is a server that is down', async () => {
    messenger.failNext.push(131056, 500);
    await deliver(text('Laporan saat pengirim terlalu cepat.'));
    expect(messenger.sent).toHaveLength(0);
    expect(await replies()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    for (const minutes of [1, 5]) {
      it.setNow(new Date(fixedNow().getTime() + minutes * 60_000));
      await it.jobs.drain();
    }
    expect(messenger.sent).toHaveLength(1);
    expect(await replies()).toMatchObject([{ state: 'sent', attempts: 3 }]);
  });

  const answer = (id: string) =>
    it.post(`/api/reports/${id}/messages`, {
      body: 'Dinas tenaga kerja membuka posko lowongan hari Senin.',
      via: 'whatsapp',
      isAnswer: true,
      scope: 'report',
    });
  const messages = async (id: string) =>
    (await it.get(`/api/reports/${id}`)).json().messages as { delivery: string; undelivered: string }[];

  test('an answer by WhatsApp goes out within 24 hours, and its report says how far it came', async () => {
    await deliver(text('Warga bertanya kapan lowongan dibuka.'));
    const { report_id: id } = (await reports())[0]!;
    expect((await answer(id)).statusCode).toBe(201);
    await it.jobs.drain();
    expect(messenger.sent[1]).toMatchObject({
      body: 'Dinas tenaga kerja membuka posko lowongan hari Senin.',
    });
    expect(await messages(id)).toMatchObject([{ delivery: 'sent', undelivered: null }]);
    const status = (state: string) => ({ id: messenger.sent[1]!.id, status: state, timestamp: seconds() });
    await post(deliveryBytes(delivery({ statuses: [status('read'), status('delivered')] })));
    await it.jobs.drain();
    expect(await messages(id)).toMatchObject([{ delivery: 'read', undelivered: null }]);
    expect(await reports()).toHaveLength(1);
  });

  test('after 24 hours nothing is sent, and the report says so', async () => {
    await deliver(text('Warga bertanya soal jadwal musyawarah.'));
    const { report_id: id } = (await reports())[0]!;
    it.setNow(new Date(fixedNow().getTime() + 25 * 3_600_000));
    await answer(id);
    await it.jobs.drain();
    expect(messenger.sent).toHaveLength(1);
    expect(await messages(id)).toMatchObject([{ delivery: 'given_up', undelivered: 'window_closed' }]);
  });

  test('a report without a way to reply says so', async () => {
    const { reportId } = await it.intake.accept(
      { channel: 'phone', origin: 'citizen', deliveryKey: 'typed:1', text: 'Warga menelepon soal lowongan.' },
      { wantsReceipt: false },
    );
    await answer(reportId);
    await it.jobs.drain();
    expect(await messages(reportId)).toMatchObject([{ delivery: 'given_up', undelivered: 'no_contact' }]);
  });

  test('DP-31 no token, no code and no number stands in what is logged, not even of failures', async () => {
    const lines: string[] = [];
    const error = console.error;
    console.error = (...all: unknown[]) => lines.push(all.map((one) => JSON.stringify(one)).join());
    messenger.failNext.push(500);
    await deliver(text('Laporan saat Meta tidak terjangkau.'));
    console.error = error;
    const stored = JSON.stringify([
      await it.database.db.selectFrom('job').selectAll().execute(),
      await replies(),
      await it.database.db.selectFrom('webhook_event').selectAll().execute(),
      await it.database.db.selectFrom('report_intake').selectAll().execute(),
    ]);
    for (const secret of [accessToken, appSecret, verifyToken, '81200000001', 'ID.7000000000000001'])
      expect(lines.join() + stored).not.toContain(secret);
    for (const way of ['6281200000001', '+6281200000001', '081200000001'])
      for (const algorithm of ['sha256', 'sha1', 'md5'])
        expect(stored).not.toContain(createHash(algorithm).update(way).digest('hex'));
  });
});

describe('media', () => {
  const withMedium = async (type: 'image' | 'audio' | 'document', body: object) => {
    await deliver(text('', { type, text: undefined, [type]: { id: '5000000000000003', ...body } }));
    const [report] = await reports();
    const medium = await it.database.db.selectFrom('report_media').selectAll().executeTakeFirstOrThrow();
    return { url: `/api/reports/${report!.report_id}/media/${medium.id}`, medium };
  };
  const medium = () => it.database.db.selectFrom('report_media').selectAll().executeTakeFirstOrThrow();
  const picture = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#334455' } })
      .withExif({ IFD0: { Artist: 'Nama Orang' } })
      .jpeg()
      .toBuffer();

  test('a picture is fetched when somebody asks, and kept without what was hidden in it', async () => {
    const bytes = await picture();
    messenger.media.set('5000000000000003', { bytes, mime: 'image/jpeg' });
    const sha256 = createHash('sha256').update(bytes).digest('base64');
    const { url, medium: before } = await withMedium('image', {
      mime_type: 'image/jpeg',
      sha256,
      caption: 'papan',
    });
    expect(before.state).toBe('outside');
    expect(messenger.calls.filter((call) => call.method === 'GET')).toEqual([]);
    expect((await it.get(url, 'analyst')).statusCode).toBe(404);
    expect((await it.post(`${url}/fetch`, {}, 'analyst')).json()).toEqual({ state: 'stored' });
    const got = await it.get(url, 'analyst');
    expect([got.statusCode, got.headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect(bytes.toString('latin1')).toContain('Nama Orang');
    expect(got.rawPayload.toString('latin1')).not.toContain('Nama Orang');
    expect(messenger.calls.filter((call) => call.method === 'GET').map((call) => call.authorization)).toEqual(
      [`Bearer ${accessToken}`, `Bearer ${accessToken}`],
    );
  });

  test('a voice note is kept if its bytes are Ogg with Opus, whatever it says it is', async () => {
    const page = Buffer.concat([
      Buffer.from('OggS'),
      Buffer.alloc(24),
      Buffer.from('OpusHead'),
      Buffer.alloc(40),
    ]);
    messenger.media.set('5000000000000003', { bytes: page, mime: 'audio/ogg' });
    const { url } = await withMedium('audio', { mime_type: 'audio/ogg; codecs=opus', voice: true });
    expect((await it.post(`${url}/fetch`, {})).json()).toEqual({ state: 'stored' });
    expect(await medium()).toMatchObject({ mime: 'audio/ogg', byte_size: page.length, outside_id: null });
  });

  test('DP-36 bytes of another kind, with another hash, or from another host are not kept', async () => {
    const script = Buffer.from('<svg onload="alert(1)"/>');
    messenger.media.set('5000000000000003', { bytes: script, mime: 'image/jpeg' });
    const { url, medium: row } = await withMedium('image', { mime_type: 'image/jpeg' });
    expect((await it.post(`${url}/fetch`, {})).json()).toEqual({ state: 'refused' });
    const again = (values: object) =>
      it.database.db
        .updateTable('report_media')
        .set({ state: 'outside', outside_id: row.outside_id, ...values })
        .execute();
    await again({ outside_sha256: createHash('sha256').update('lain').digest('hex') });
    messenger.media.set('5000000000000003', { bytes: await picture(), mime: 'image/jpeg' });
    expect((await it.post(`${url}/fetch`, {})).json()).toEqual({ state: 'refused' });
    await again({ outside_sha256: null });
    messenger.media.set('5000000000000003', {
      bytes: await picture(),
      mime: 'image/jpeg',
      url: 'http://169.254.169.254/latest',
    });
    expect((await it.post(`${url}/fetch`, {})).statusCode).toBe(503);
    expect((await medium()).state).toBe('outside');
  });

  test('a medium of more than seven days is gone, and so is one that the messenger no longer has', async () => {
    const { url } = await withMedium('image', { mime_type: 'image/jpeg' });
    it.setNow(new Date(fixedNow().getTime() + 8 * 86_400_000));
    expect((await it.post(`${url}/fetch`, {})).json()).toEqual({ state: 'gone' });
    expect(messenger.calls.filter((call) => call.method === 'GET')).toEqual([]);
    expect((await it.post(`${url}/fetch`, {})).statusCode).toBe(404);
  });

  test('a film or document is told of and not kept', async () => {
    const { url, medium: row } = await withMedium('document', {
      mime_type: 'application/pdf',
      filename: 'a.pdf',
    });
    expect(row).toMatchObject({ state: 'refused', outside_id: null });
    expect((await it.post(`${url}/fetch`, {})).statusCode).toBe(404);
  });
});
