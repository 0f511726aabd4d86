import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { laporWords, notice, noticeVersion } from '../../../shared/text/lapor.ts';
import { html } from '../../../server/public-form/html.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { codeIn, hiddenIn, newAddress, report, sendForm, sendWithPhoto } from './form-client.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const newest = () =>
  it.database.db
    .selectFrom('report_intake as i')
    .innerJoin('report_arrival as a', 'a.report_id', 'i.report_id')
    .selectAll('i')
    .select(['a.channel', 'a.delivery_key'])
    .orderBy('i.received_at', 'desc')
    .where('i.text_redacted', 'like', `%${mark}%`)
    .executeTakeFirstOrThrow();
let mark = '';
const marked = (text: string) => {
  mark = `kata${Math.trunc(performance.now() * 1000)}`;
  return `${text} ${mark}`;
};
const count = async () =>
  Number(
    (
      await it.database.db
        .selectFrom('report')
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  );

describe('a report by the form', () => {
  test('is stored as it was filled in, redacted, and answered with a code', async () => {
    const page = await report(it, {
      text: marked('Pak Hasan Basri mengancam pekerja di gerbang'),
      kind: 'threat',
      place: '19.71.02',
      when: 'yesterday',
      relation: 'yes',
      urgent: '1',
    });
    expect(page.statusCode).toBe(201);
    expect(codeIn(page.body)).toMatch(/^0\d{3} \d{4} \d{4} \d{4}$/);
    expect(page.body).toContain('Catat kode ini');
    expect(page.body).toContain('telepon polisi 110');
    const stored = await newest();
    expect(stored).toMatchObject({
      channel: 'qr_form',
      sender_category: 'threat',
      sender_relation: 'yes',
      hint_area_code: '19.71.02',
      urgent: true,
      wants_answer: true,
      language: 'id',
    });
    expect(stored.text_redacted).toContain('[NAMA]');
    expect(stored.occurred_date).not.toBeNull();
  });

  test('needs a text or a photo; what was filled in comes back', async () => {
    const before = await count();
    const page = await report(it, { text: ' … ', kind: 'rumour', place: '19.01.P01', relation: 'no' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('Tulis apa yang terjadi, atau pilih foto.');
    expect(page.body).toMatch(/value="rumour" checked/);
    expect(page.body).toMatch(/value="19.01.P01" selected/);
    expect(await count()).toBe(before);
  });

  test('a day that lies ahead or is none is asked for again, and no text is lost', async () => {
    for (const date of ['2999-01-01', '2025-02-30', 'kemarin']) {
      const page = await report(it, { text: 'Ada adu mulut <di gerbang>', when: 'date', date });
      expect(page.statusCode).toBe(422);
      expect(page.body).toContain('Ada adu mulut &lt;di gerbang&gt;</textarea>');
    }
  });

  test('choices that are none of ours are no choices', async () => {
    const page = await report(it, { text: marked('Air keruh'), kind: 'x', place: '99.99', relation: "'" });
    expect(page.statusCode).toBe(201);
    expect(await newest()).toMatchObject({
      sender_category: null,
      hint_area_code: null,
      sender_relation: null,
    });
  });

  test('sent a second time it is the same report, and no second code is shown', async () => {
    const form = (await it.app.inject('/lapor')).body;
    const fields = { nonce: hiddenIn(form, 'nonce'), text: marked('Jalan ditutup') };
    const first = await sendForm(it, '/lapor', fields);
    const before = await count();
    const second = await sendForm(it, '/lapor', fields);
    expect(codeIn(first.body)).not.toBe('');
    expect([second.statusCode, codeIn(second.body)]).toEqual([200, '']);
    expect(second.body).toContain('sudah kami terima tadi');
    expect(await count()).toBe(before);
  });

  test('a text of 3,000 characters in any script fits, a longer one comes back whole', async () => {
    expect((await report(it, { text: '語'.repeat(3000) })).statusCode).toBe(201);
    const long = await report(it, { text: 'a'.repeat(3001) });
    expect(long.statusCode).toBe(422);
    expect(long.body).toContain('a'.repeat(3001));
  });

  test('more than 32 kB of words, JSON, or broken forms are refused with a page, not an error of ours', async () => {
    const answers = [
      await sendForm(it, '/lapor', { text: 'a'.repeat(40_000) }),
      await it.app.inject({ method: 'POST', url: '/lapor', payload: { text: 'a' } }),
      await it.app.inject({
        method: 'POST',
        url: '/lapor',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        payload: '--x\r\nrubbish',
      }),
      await it.app.inject({ method: 'POST', url: '/lapor/status', payload: { kode: '0' } }),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.headers['content-type']).toContain('text/html');
    }
  });

  test('another site cannot send it for somebody', async () => {
    const page = await sendForm(it, '/lapor', { text: 'x' }, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(page.statusCode).toBe(403);
    const other = await sendForm(
      it,
      '/lapor',
      { text: 'x' },
      { headers: { origin: 'https://lain.contoh.id' } },
    );
    expect(other.statusCode).toBe(403);
  });
});

describe('what is written is shown as text and nothing else', () => {
  test.each([
    '<script>alert(1)</script>',
    '</textarea><img src=x onerror=alert(1)>',
    '" autofocus onfocus="alert(1)',
    "' onmouseover='alert(1)",
    '&lt;b&gt; &amp; `x`',
    '\u2028</title>',
  ])('%s', async (text) => {
    const page = await report(it, {
      text: text + 'x'.repeat(3000),
      kind: text,
      date: text,
      poster: text,
      place: text,
    });
    expect(page.statusCode).toBe(422);
    expect(page.body).not.toMatch(/<script>|<img|onfocus="alert|onmouseover='alert|<\/title>.*<\/title>/s);
    expect(page.body.match(/<\/textarea>/g)).toHaveLength(1);
  });
  test('the template escapes values, and takes only what it made itself as it is', () => {
    const bold = html`<b>${'<i>'}</b>`;
    expect(html`<p title="${'"&\'`'}">${bold}${['<', null, false, 0]}</p>`.text).toBe(
      '<p title="&quot;&amp;&#39;&#96;"><b>&lt;i&gt;</b>&lt;0</p>',
    );
    expect(html`${{ text: '<b>' } as never}`.text).toBe('[object Object]');
  });
});

describe('DP-36 a photo', () => {
  const photo = () =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: '#557799' } })
      .withExif({ IFD0: { Make: 'KENARI-KAMERA' } })
      .jpeg()
      .toBuffer();
  const send = async (fields: Record<string, string>, bytes: Uint8Array) =>
    sendWithPhoto(it, { nonce: hiddenIn((await it.app.inject('/lapor')).body, 'nonce'), ...fields }, bytes);

  test('alone is a report; what is kept of it is sealed and only the picture', async () => {
    const page = await send({ text: '', place: '19.01' }, await photo());
    expect(page.statusCode).toBe(201);
    const media = await it.database.db
      .selectFrom('report_media')
      .selectAll()
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    expect([media.kind, media.mime, media.state]).toEqual(['image', 'image/jpeg', 'stored']);
    const opened = it.intake.keys.unseal(`report_media|${media.id}|sealed`, media.sealed as never);
    expect(opened.includes('KENARI')).toBe(false);
    expect(opened.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  });

  test.each([
    ['a page', Buffer.from('<html></html>'), 'bukan foto JPG'],
    ['a broken picture', Buffer.from('\xff\xd8\xff\xe0rusak', 'latin1'), 'tidak bisa dibuka'],
    ['more than 10 MB', Buffer.alloc(11 * 1024 * 1024, 1), 'terlalu besar'],
  ])('%s is refused in words, and the text stays', async (_, bytes, words) => {
    const page = await send({ text: 'Cerita yang tidak boleh hilang' }, bytes);
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain(words);
    expect(page.body).toContain('Cerita yang tidak boleh hilang</textarea>');
  });

  test('an empty file, as a browser sends where none was chosen, is no photo', async () => {
    expect((await send({ text: marked('Tanpa foto') }, Buffer.alloc(0))).statusCode).toBe(201);
  });
});

describe('what a reporter is told', () => {
  test('DP-06 the form exists in Indonesian and English, and offers protection in both', async () => {
    const id = (await it.app.inject('/lapor')).body;
    const en = (await it.app.inject('/lapor?bahasa=en')).body;
    expect(id).toMatch(/<html lang="id">[\s\S]*<h1>Lapor keresahan atau minta perlindungan/);
    expect(en).toMatch(/<html lang="en">[\s\S]*<h1>Report a worry or ask for protection/);
    expect((await report(it, { bahasa: 'en' })).body).toContain('Write this code down');
  });

  test('DP-07 no field asks for a name, a number, a nationality, a religion or a people', async () => {
    const { body } = await it.app.inject('/lapor');
    const names = [...body.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/g)].map((one) => one[1]!);
    expect([...new Set(names)].sort()).toEqual(
      ['bahasa', 'date', 'kind', 'nonce', 'photo', 'place', 'relation', 'text', 'urgent', 'when'].sort(),
    );
    const labels = [...body.matchAll(/<(?:label|legend)[^>]*>([\s\S]*?)<\/(?:label|legend)>/g)].map(
      (one) => one[1]!,
    );
    expect(labels.filter((one) => /nama|nomor|NIK|bangsa|agama|suku/i.test(one))).toEqual([]);
  });

  test.each(['id', 'en'] as const)('DP-10 the notice (%s) has at most 120 words', (language) => {
    const text = notice[language]({
      office: 'Kantor Imigrasi Kelas I TPI Pangkalpinang',
      contact: 'pdp@contoh.go.id atau 0717-000000',
    });
    expect(text.join(' ').split(/\s+/).length).toBeLessThanOrEqual(120);
  });

  test('DP-10 its words and those of the consent do not change without its version', () => {
    const about = { office: 'KANTOR', contact: 'KONTAK' };
    const words = [notice.id(about), notice.en(about), laporWords.contactText];
    const hash = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
    expect({ [noticeVersion]: hash }).toEqual({ 'lapor-2': 'ebb95188ac1882de' });
  });

  test('DP-10 DP-14 it stands before the first field, and says that WhatsApp goes abroad and the form is safer', async () => {
    for (const url of ['/lapor', '/lapor?bahasa=en']) {
      const { body } = await it.app.inject(url);
      const at = body.indexOf('id="notice"');
      expect(at).toBeGreaterThan(0);
      expect(body).toContain(`data-version="${noticeVersion}"`);
      expect(at).toBeLessThan(body.indexOf('<textarea'));
      expect(body).toMatch(/lebih aman bagi Anda daripada WhatsApp|safer for you than WhatsApp/);
      expect(body).toMatch(/di luar negeri oleh perusahaan Meta|processed abroad by the company Meta/);
    }
  });
});

describe('DP-17 public pages', () => {
  const urls = ['/lapor', '/lapor?bahasa=en', '/l/aaaaaaaaaa', '/lapor/status', '/lapor/keluar'];
  test.each(urls)(
    '%s is not kept, sends no referrer, sets no cookie, loads nothing from elsewhere',
    async (url) => {
      const answer = await it.as('section_head', { method: 'GET', url });
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['referrer-policy']).toBe('no-referrer');
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.body).not.toMatch(/(src|href|action)="(https?:)?\/\//);
      expect(answer.body).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/lapor-)|<style|\sstyle=|\son\w+=/);
    },
  );
  test('leaving goes to a neutral page and makes the browser forget; so does the page after sending', async () => {
    const leave = await it.app.inject('/lapor/keluar');
    expect([leave.statusCode, leave.headers.location]).toEqual([303, 'https://www.bmkg.go.id/']);
    expect(leave.headers['clear-site-data']).toBe('"cache", "storage"');
    const sent = await report(it);
    expect(sent.headers['clear-site-data']).toBe('"cache", "storage"');
    expect([sent.headers['set-cookie'], sent.headers['location']]).toEqual([undefined, undefined]);
  });
  test('the form has one address from opening to sending, and the code stands in none', async () => {
    const page = await report(it);
    const code = codeIn(page.body).replaceAll(' ', '');
    expect(page.body).not.toMatch(new RegExp(`(href|action)="[^"]*${code}`));
    expect((await it.app.inject('/lapor')).body).toContain('method="post" action="/lapor"');
  });
});

describe('addresses as people type them', () => {
  test.each(['/lapor/', '/Lapor', '/LAPOR', '/lapor/balas', '/lapor/kontak', '/l', '/lapor/a/b'])(
    '%s leads to the form',
    async (url) => {
      const answer = await it.app.inject(url);
      expect([answer.statusCode, answer.headers.location]).toEqual([303, '/lapor']);
    },
  );
});

describe('many forms from one source', () => {
  test('thirty in ten minutes are taken, the next comes back with its text, and later it goes on', async () => {
    const remoteAddress = newAddress();
    const send = (text: string) => sendForm(it, '/lapor', { text }, { remoteAddress });
    for (let i = 0; i < 30; i++) expect((await send(`Keluhan nomor ${i}`)).statusCode).toBe(201);
    const refused = await send('Keluhan berikutnya');
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '600']);
    expect(refused.body).toContain('Keluhan berikutnya</textarea>');
    expect(refused.body).toContain('Coba lagi beberapa menit lagi');
    expect((await report(it)).statusCode).toBe(201);
    it.setNow(new Date(Date.now() + 11 * 60_000 + 365 * 86_400_000));
    expect((await send('Keluhan berikutnya')).statusCode).toBe(201);
  });
});
