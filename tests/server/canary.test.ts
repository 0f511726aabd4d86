import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Letter } from '../../server/alarms/senders.ts';
import { tables } from '../../server/catalogue/tables.ts';
import type { ReportDetail, Reports } from '../../shared/api/reports.ts';
import { type Role, roles } from '../../shared/domain/role.ts';
import {
  delivery,
  deliveryBytes,
  type Messenger,
  signatureOf,
  startMessenger,
} from '../simulators/messenger.ts';
import { makeTestApp, type TestApp } from '../support/app.ts';
import { fixedNow } from '../support/clock.ts';
import { codeIn, hiddenIn, sendForm, sendWithPhoto } from './public-form/form-client.ts';

/** One person who is nobody, planted into every channel; whoever may not see it must find no trace of it. */
const phone = '+62 812-0000-0077';
const digits = '6281200000077';
const nik = '1971014507900003';
const personName = 'Hasan Basri Kanari';
const email = 'kanari.basri@contoh.id';
const bsuid = 'ID.70000000000000077';
const secrets = `telepon ${phone}, NIK ${nik}, Pak ${personName}, surel ${email}`;
const story = (way: string) =>
  `Warga ${way} di dermaga Muntok mengeluh lowongan kapal isap ditutup; hubungi ${secrets}.`;

/** What of the person stands in a text: the number in any spelling, and all of it in base64 and hexadecimal too. */
function tracesIn(text: string): string[] {
  const found = new Set<string>();
  const look = (plain: string) => {
    const bare = plain.replaceAll(/[\s.()\-‑–]/g, '');
    if (bare.includes(digits.slice(2))) found.add('phone');
    if (bare.includes(nik)) found.add('nik');
    if (/hasan\s+basri/i.test(plain)) found.add('name');
    if (/kanari\.basri/i.test(plain)) found.add('email');
    if (plain.includes(bsuid)) found.add('bsuid');
  };
  look(text);
  for (const [run] of text.matchAll(/[\w+/-]{16,}={0,2}/g))
    for (const from of [0, 1, 2, 3]) look(Buffer.from(run.slice(from), 'base64').toString('latin1'));
  for (const [run] of text.matchAll(/(?:[0-9a-f]{2}){8,}/gi))
    look(Buffer.from(run, 'hex').toString('latin1'));
  return [...found].sort();
}

const appSecret = 'kunci-uji-bukan-rahasia';
/** As the messenger makes them: the number of the other side stands inside. */
const messengerId = (number: number) =>
  `wamid.${Buffer.from(`\x1c\x18\x0d${digits}\x15\x02\x00\x12\x18\x14${String(number).padStart(20, '3A')}\x00`, 'latin1').toString('base64')}`;

let it: TestApp;
let messenger: Messenger;
const letters: Letter[] = [];
const printed: string[] = [];
let code = '';
let mediaReport = '';
const typed: Record<string, string> = {};
/** The folder for temporary files is the program's own here, and the folder of the embedded database lies in it. */
const folder = mkdtempSync(join(tmpdir(), 'teduh-canary-'));
const temporary = process.env['TMPDIR'];
const writing = [process.stdout, process.stderr].map((stream) => [stream, stream.write] as const);

beforeAll(async () => {
  for (const [stream, write] of writing)
    stream.write = ((chunk: string | Uint8Array, ...more: []) => {
      printed.push(Buffer.from(chunk as Uint8Array).toString('latin1'));
      return write.call(stream, chunk, ...more);
    }) as typeof stream.write;
  process.env['TMPDIR'] = folder;
  messenger = await startMessenger();
  const outgoing = {
    accessToken: 'token-uji',
    phoneNumberId: '100000000000001',
    graphUrl: messenger.graphUrl,
  };
  it = await makeTestApp(
    {
      email: async (letter) => {
        letters.push(letter);
        return { kind: 'sent' };
      },
      webhook: null,
      close: () => {},
    },
    {
      whatsapp: {
        appSecret,
        verifyToken: 'token-uji-bukan-rahasia',
        outgoing: { ...outgoing, template: null },
      },
    },
  );
  await byForm();
  await byWhatsApp();
  await byChat();
  await byStaff();
  await triage();
  await it.scores.refresh();
  await it.alarms.tick();
}, 240_000);
afterAll(async () => {
  for (const [stream, write] of writing) stream.write = write;
  await it.close();
  await messenger.close();
  if (temporary === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = temporary;
  rmSync(folder, { recursive: true, force: true });
});

async function byForm(): Promise<void> {
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#888' } })
    .withExif({ IFD0: { Artist: personName, ImageDescription: secrets }, IFD3: { GPSLatitudeRef: 'S' } })
    .jpeg()
    .toBuffer();
  expect(tracesIn(photo.toString('latin1'))).toContain('phone');
  const nonce = hiddenIn((await it.app.inject('/lapor')).body, 'nonce');
  const receipt = await sendWithPhoto(
    it,
    { nonce, text: story('formulir'), place: '19.03.01' },
    photo,
    `${phone}.jpg`,
  );
  code = codeIn(receipt.body);
  expect(code).not.toBe('');
  mediaReport = (
    await it.database.db.selectFrom('report_media').select('report_id').executeTakeFirstOrThrow()
  ).report_id;
  expect((await sendForm(it, '/lapor/balas', { kode: code, text: `Tambahan: ${secrets}` })).statusCode).toBe(
    200,
  );
  expect(
    (await sendForm(it, '/lapor/kontak', { kode: code, contact: `${personName} ${phone}` })).statusCode,
  ).toBe(200);
}

async function byWhatsApp(): Promise<void> {
  const base = {
    from: digits,
    from_user_id: bsuid,
    timestamp: String(Math.floor(fixedNow().getTime() / 1000)),
  };
  const contacts = [{ profile: { name: personName }, wa_id: digits, user_id: bsuid }];
  const messages = [
    { ...base, id: messengerId(1), type: 'text', text: { body: story('pesan') } },
    {
      ...base,
      id: messengerId(2),
      type: 'image',
      image: { id: '5000000000000077', mime_type: 'image/jpeg', caption: `Papan lowongan, ${secrets}` },
    },
    {
      ...base,
      id: messengerId(3),
      type: 'document',
      document: {
        id: '5000000000000078',
        mime_type: 'application/pdf',
        filename: `${personName} ${nik}.pdf`,
        caption: 'surat',
      },
    },
    {
      ...base,
      id: messengerId(4),
      type: 'location',
      location: { latitude: -2.07, longitude: 105.16, name: `Rumah Pak ${personName}`, address: phone },
    },
    {
      ...base,
      id: messengerId(5),
      type: 'contacts',
      contacts: [{ name: { formatted_name: personName }, phones: [{ phone }] }],
    },
  ];
  const bytes = deliveryBytes(delivery({ contacts, messages }));
  const answer = await it.app.inject({
    method: 'POST',
    url: '/api/whatsapp/webhook',
    payload: bytes,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(appSecret, bytes) },
  });
  expect([answer.statusCode, answer.body]).toEqual([200, '']);
  while ((await it.jobs.drain()) > 0);
  const { id } = messenger.sent[0]!;
  expect(id).toBeTruthy();
}

async function byChat(): Promise<void> {
  const lines = [
    `14/11/26 10.06 - Pak ${personName}: ${story('grup')}`,
    `14/11/26 10.08 - ${phone}: Sudah lapor ke ${personName}, ${secrets}`,
    '14/11/26 10.09 - Warga Dua: Benar, kata @6281200000077 begitu, di dermaga tadi pagi.',
  ];
  const form = new FormData();
  form.append(
    'choice',
    JSON.stringify({ order: null, expected: { lines: 3, messages: 3 }, ticked: [1, 2, 3] }),
  );
  form.append('file', new Blob([lines.join('\n')]), `Chat WhatsApp dengan ${personName}.txt`);
  const body = new Response(form);
  const done = await it.as('analyst', {
    method: 'POST',
    url: '/api/chat-imports',
    headers: { 'content-type': body.headers.get('content-type')! },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  expect(done.statusCode, done.body).toBe(201);
}

async function byStaff(): Promise<void> {
  const parts = { who: `Pak ${personName}`, what: story('telepon'), where: 'Muntok', how: secrets };
  const fields = {
    parts,
    areaCode: '19.03.01',
    category: 'grievance',
    relation: 'unknown',
    occurredDate: null,
    urgent: false,
  };
  const send = async (name: string, url: string, body: object, role: Role) => {
    const answer = await it.post(url, { nonce: randomUUID(), ...body }, role);
    expect(answer.statusCode, answer.body).toBe(201);
    typed[name] = answer.json<{ id: string }>().id;
  };
  await send(
    'phone',
    '/api/reports',
    { channel: 'phone', ...fields, contact: `${personName} ${phone}` },
    'duty_officer',
  );
  await send(
    'partner',
    '/api/reports',
    { channel: 'partner_agency', ...fields, parts: { what: story('mitra') } },
    'timpora_member',
  );
  await send(
    'kolang',
    '/api/reports/kolang-kaling',
    { what: story('jalur langsung'), areaCode: '19.03.01', contact: phone },
    'leadership',
  );
  const draft = { fields: { what: story('draf'), contact: phone } };
  expect(
    (await it.as('duty_officer', { method: 'PUT', url: '/api/report-drafts/phone', payload: draft }))
      .statusCode,
  ).toBe(204);
}

/** Everything that leaves the desk is made of these reports, as far as staff are let. */
async function triage(): Promise<void> {
  const { reports } = (await it.get('/api/reports?state=waiting&limit=200')).json<Reports>();
  expect(reports.length).toBeGreaterThanOrEqual(9);
  for (const [at, { id, version }] of reports.entries()) {
    const outcome = (text: string) =>
      at % 3 === 2
        ? { kind: 'rumour', claim: text }
        : { kind: 'new_incident', summary: text, status: 'verified' };
    const assess = (text: string) =>
      it.post(`/api/reports/${id}/assessments`, {
        version,
        areaCode: '19.03.01',
        category: 'grievance',
        setting: 'gate',
        relation: 'partly',
        targetKind: 'firm',
        actorKind: 'residents',
        eventDate: null,
        reliability: 'C',
        credibility: '3',
        namesChecked: true,
        outcome: outcome(text),
      });
    const refused = await assess(secrets);
    expect([refused.statusCode, tracesIn(refused.body)]).toEqual([422, []]);
    expect((await assess('Warga mengeluhkan lowongan di kapal isap.')).statusCode).toBe(201);
  }
}

const allReports = async () =>
  (await it.database.db.selectFrom('report_intake').select('report_id').execute()).map(
    (row) => row.report_id,
  );

describe('a person planted into every channel', () => {
  test('DP-32 is in no answer of the API of any role: every address that reads, with every report and incident', async () => {
    const { paths } = (await it.get('/api/openapi.json', 'public')).json<{
      paths: Record<string, Record<string, unknown>>;
    }>();
    const incidents = await sql<{ id: string }>`select distinct incident_id as id from report_assessment
      where is_latest and incident_id is not null`.execute(it.database.db);
    const things: Record<string, string[]> = {
      reports: await allReports(),
      incidents: incidents.rows.map((row) => row.id),
    };
    const media = await it.database.db.selectFrom('report_media').select('id').execute();
    const values: Record<string, string> = {
      areaCode: '19.03',
      month: '2026-11',
      level: 'regency',
      form: 'phone',
    };
    const asked: Record<string, string[]> = {
      '/api/score-runs/results': ['?level=regency&month=2026-11'],
      '/api/score-runs/weights': ['?level=regency&month=2026-11'],
      '/api/score-runs/sensitivity': ['?level=regency'],
      '/api/detection': ['?level=regency', '?level=district'],
      '/api/reports': [
        '?limit=200',
        '?state=rumour&limit=200',
        '?state=answers_due&limit=200',
        '?state=sender_wrote',
      ],
      '/api/incidents': ['?limit=200'],
    };
    const urls = Object.entries(paths).flatMap(([path, methods]) => {
      if (!methods['get'] || path === '/api/reports/live') return [];
      const ids = (path.includes('{id}') && things[path.split('/')[2]!]) || [randomUUID()];
      const names = path.includes('{name}') ? Object.keys(tables) : ['-'];
      return ids.flatMap((id) =>
        names.flatMap((name) =>
          (asked[path] ?? ['']).map(
            (query) =>
              path
                .replace('{id}', id)
                .replace('{name}', name)
                .replace('{mediaId}', media[0]!.id)
                .replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '1') + query,
          ),
        ),
      );
    });
    expect(urls.length).toBeGreaterThan(80);
    const leaks: string[] = [];
    let read = 0;
    for (const role of roles)
      for (const url of urls) {
        const answer = await it.get(url, role);
        if (answer.statusCode === 200) read++;
        // the two that are meant to show it, to whom they are meant
        const isMeant =
          (/\/raw$/.test(url) && ['duty_officer', 'analyst', 'section_head'].includes(role)) ||
          (/\/report-drafts\//.test(url) && role === 'duty_officer');
        const traces = tracesIn(`${answer.body} ${JSON.stringify(answer.headers)}`);
        if (traces.length > 0 && !isMeant) leaks.push(`${role} ${url}: ${traces.join(' ')}`);
      }
    expect(leaks).toEqual([]);
    expect(read).toBeGreaterThan(300);
  }, 240_000);

  test('DP-30 the raw text and the contact show it to whom they are meant, and to nobody else', async () => {
    const id = typed['phone']!;
    const seen = async (role: Role) => {
      const raw = await it.get(`/api/reports/${id}/raw`, role);
      const contact = await it.post(`/api/reports/${id}/contact`, { reason: 'membalas pelapor' }, role);
      return [tracesIn(raw.body).includes('nik'), tracesIn(contact.body).includes('phone')];
    };
    const all = Object.fromEntries(
      await Promise.all(roles.map(async (role) => [role, await seen(role)] as const)),
    );
    const nothing = [false, false];
    expect(all).toEqual({
      ...Object.fromEntries(roles.map((role) => [role, nothing])),
      duty_officer: [true, false],
      analyst: [true, true],
      section_head: [true, true],
    });
  });

  test('DP-36 the stored photo holds nothing of what stood in its file', async () => {
    const { report } = (await it.get(`/api/reports/${mediaReport}`)).json<ReportDetail>();
    const photo = await it.get(`/api/reports/${mediaReport}/media/${report.media[0]!.id}`);
    expect(photo.statusCode).toBe(200);
    expect(tracesIn(photo.rawPayload.toString('latin1'))).toEqual([]);
    expect((await sharp(photo.rawPayload).metadata()).exif).toBeUndefined();
  });

  test('DP-37 what the page shows of it is blurred beyond telling, and the original is a file of its own', async () => {
    const { report } = (await it.get(`/api/reports/${mediaReport}`)).json<ReportDetail>();
    const original = `/api/reports/${mediaReport}/media/${report.media[0]!.id}`;
    const shown = await it.get(`${original}/blurred`);
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect(shown.headers['content-security-policy']).toContain('sandbox');
    expect((await it.get(original)).headers['content-disposition']).toMatch(/^attachment/);
    const acts = await it.database.system
      .selectFrom('audit_event')
      .select('act')
      .where('obj', '=', mediaReport)
      .execute();
    expect(acts.map(({ act }) => act)).toContain('report.read_media_blurred');
  });

  test('DP-19 is not shown back to the holder of the receipt code', async () => {
    const page = await sendForm(it, '/lapor/status', { kode: code });
    expect([page.statusCode, tracesIn(page.body)]).toEqual([200, []]);
  });

  test('DP-26 is in no column of any table, in plain, in base64, in hexadecimal or by a hash without a key', async () => {
    const spellings = [
      phone,
      digits,
      `+${digits}`,
      `0${digits.slice(2)}`,
      digits.slice(2),
      nik,
      personName,
      `Pak ${personName}`,
      email,
      bsuid,
    ];
    const hashes = spellings.flatMap((one) =>
      ['md5', 'sha1', 'sha256'].flatMap((algorithm) => {
        const hash = createHash(algorithm).update(one).digest();
        return [hash.toString('hex'), hash.toString('base64').replace(/=+$/, '')];
      }),
    );
    const { rows: columns } = await sql<{ table: string; name: string; type: string }>`
      select table_name as table, column_name as name, data_type as type from information_schema.columns
      where table_schema = 'public'`.execute(it.database.db);
    const leaks: string[] = [];
    let filled = 0;
    for (const { table, name, type } of columns) {
      if (!/text|json|char|bytea|ARRAY|uuid/.test(type)) continue;
      const { rows } = await sql<{
        value: string;
      }>`select distinct ${sql.ref(name)}::text as value from ${sql.table(table)}
        where ${sql.ref(name)} is not null`.execute(it.database.db);
      const all = rows.map((row) => row.value).join('\n');
      if (all) filled++;
      for (const trace of tracesIn(all)) leaks.push(`${table}.${name}: ${trace}`);
      for (const hash of hashes) if (all.includes(hash)) leaks.push(`${table}.${name}: a hash without a key`);
    }
    expect(leaks).toEqual([]);
    expect(filled).toBeGreaterThan(80);
  });

  test('DP-31 is in nothing printed, in no alarm letter, and to WhatsApp goes nothing of it but the address', () => {
    expect(tracesIn(printed.join(''))).toEqual([]);
    expect(tracesIn(JSON.stringify(letters))).toEqual([]);
    expect(messenger.sent.flatMap(({ body }) => tracesIn(body))).toEqual([]);
  });

  test('DP-54 lies in no file: not in the folder of the database with its log of changes, not in one for the moment', async () => {
    await it.asOwner('checkpoint');
    const files = (below: string): string[] =>
      readdirSync(below, { withFileTypes: true }).flatMap((entry) => {
        const path = join(below, entry.name);
        if (entry.isDirectory()) return files(path);
        return entry.isFile() ? [path] : [];
      });
    const own = [phone, digits, digits.slice(2), nik, personName, email, bsuid].map((one) =>
      Buffer.from(one),
    );
    const leaks = files(folder).filter((file) => {
      const bytes = readFileSync(file);
      return own.some((one) => bytes.includes(one));
    });
    expect(leaks).toEqual([]);
  });
});
