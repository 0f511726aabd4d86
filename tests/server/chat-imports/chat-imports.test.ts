import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../../shared/domain/role.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());
beforeEach(async () => {
  await it.asOwner(
    'truncate sender_bucket, report_arrival, report_media, receipt, report_message, report_contact cascade',
  );
});

const golden = (name: string) =>
  readFileSync(join(projectRoot, 'tests', 'fixtures', 'chat-exports', `${name}.txt`));
const android = golden('01-android-indonesian');

async function send(path: string, file: Uint8Array, choice: unknown, role: Role = 'analyst') {
  const form = new FormData();
  form.append('choice', JSON.stringify(choice));
  form.append('file', new Blob([new Uint8Array(file)]), 'chat.txt');
  const body = new Response(form);
  return it.as(role, {
    method: 'POST',
    url: `/api/chat-imports${path}`,
    headers: { 'content-type': body.headers.get('content-type')! },
    payload: Buffer.from(await body.arrayBuffer()),
  });
}
const look = (file: Uint8Array, order: string | null = null) => send('/preview', file, { order });
const bring = (file: Uint8Array, ticked: number[], expected = { lines: 13, messages: 6 }) =>
  send('', file, { order: null, expected, ticked });
const stored = () => it.database.db.selectFrom('report_intake').selectAll().orderBy('sent_at').execute();
const codes = (answer: { json(): { errors?: { pointer: string; code: string }[] } }) =>
  answer.json().errors?.map((one) => `${one.pointer} ${one.code}`);

describe('looking at an exported chat', () => {
  test('every line is counted as one of four, and nothing is stored', async () => {
    const answer = await look(android);
    expect(answer.json()).toEqual({
      lines: 13,
      messages: 6,
      system: 3,
      continuations: 4,
      rejected: 0,
      known: [],
    });
    expect(await stored()).toEqual([]);
  });

  test('a zip of a phone is read like its text', async () => {
    const zip = zipSync({ '_chat.txt': golden('03-ios-indonesian'), 'a.jpg': new Uint8Array(10) });
    expect((await look(zip)).json()).toMatchObject({ lines: 5, messages: 4 });
  });

  test('a file that yields nothing says why, by a named code', async () => {
    const answer = await look(golden('30-only-system'));
    expect([answer.statusCode, codes(answer)]).toEqual([422, ['/file no_messages']]);
    expect(codes(await look(Buffer.from(' ')))).toEqual(['/file empty']);
    expect(codes(await look(Buffer.from('PK\x03\x04kosong')))).toEqual([
      expect.stringMatching(/^\/file zip_/),
    ]);
  });

  test('day and month that cannot be told apart are a question, and the answer is taken', async () => {
    const file = golden('14-lines-contradict');
    expect(codes(await look(file))).toEqual(['/order ask']);
    expect((await look(file, 'day-first')).json()).toMatchObject({ lines: 3, messages: 2, rejected: 1 });
  });

  test.each(['leadership', 'timpora_member', 'administrator'] as const)('%s may not', async (role) => {
    expect((await send('/preview', android, { order: null }, role)).statusCode).toBe(403);
  });

  test('what is no upload is malformed', async () => {
    for (const payload of ['x', '--a\r\n\r\n--a--'])
      expect(
        (
          await it.as('analyst', {
            method: 'POST',
            url: '/api/chat-imports/preview',
            headers: { 'content-type': 'multipart/form-data; boundary=a' },
            payload,
          })
        ).statusCode,
      ).toBe(400);
    expect((await send('/preview', android, { order: 'day-first', more: 1 })).statusCode).toBe(400);
  });
});

describe('importing the ticked messages', () => {
  test('each becomes a report of the channel, graded F6, with its time, place and no name', async () => {
    const answer = await bring(android, [3, 7, 10]);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      lines: 13,
      messages: 6,
      added: [3, 7, 10],
      joined: [],
      again: [],
      media: 2,
    });
    const reports = await stored();
    expect(reports.map((one) => one.text_redacted.split('\n')[0])).toEqual([
      'Di dermaga ramai, ada adu mulut soal lowongan.',
      'Foto papan lowongan',
      expect.stringMatching(/^lokasi: /),
    ]);
    expect(reports[0]!.sent_at!.toISOString()).toBe('2026-11-14T03:06:00.000Z');
    expect(new Set(reports.map((one) => one.sender_bucket_id)).size).toBe(1);
    const { db } = it.database;
    const grades = await db
      .selectFrom('report_grade')
      .select(['reliability', 'credibility'])
      .where(
        'report_id',
        'in',
        reports.map((one) => one.report_id),
      )
      .execute();
    expect(new Set(grades.map((one) => one.reliability + one.credibility))).toEqual(new Set(['F6']));
    const batch = await db
      .selectFrom('import_batch')
      .select(['kind', 'file_name', 'file_sha256', 'row_count'])
      .where('id', '=', answer.json().batchId)
      .execute();
    expect(batch).toEqual([{ kind: 'chat_export', file_name: 'WhatsApp', file_sha256: null, row_count: 3 }]);
  });

  test('the same file again adds only what is new', async () => {
    await bring(android, [3]);
    expect((await look(android)).json().known).toEqual([3]);
    const second = await bring(android, [3, 7]);
    expect(second.json()).toMatchObject({ added: [7], again: [3] });
    const third = await bring(android, [3, 7]);
    expect(third.json()).toMatchObject({ batchId: null, added: [], again: [3, 7] });
    expect(await stored()).toHaveLength(2);
  });

  test('a message that came by the webhook before is the same report with two arrivals', async () => {
    const text =
      'Di dermaga ramai, ada adu mulut soal lowongan.\nMohon petugas mengecek:\n1. lokasi dekat pasar\n2. jam 10 pagi';
    const { reportId } = await it.intake.accept(
      {
        channel: 'whatsapp',
        origin: 'citizen',
        deliveryKey: 'wamid:UJI',
        text,
        sentAt: new Date('2026-11-14T03:06:21Z'),
        sender: { phone: '+6281200000001' },
      },
      { wantsReceipt: false },
    );
    expect((await bring(android, [3])).json()).toMatchObject({ added: [], joined: [3] });
    expect((await stored()).map((one) => one.report_id)).toEqual([reportId]);
  });

  test('an import that is taken back leaves a report that came in by another way as well, also where that came later', async () => {
    const { batchId } = (await bring(android, [3, 7])).json<{ batchId: number }>();
    const [first] = await stored();
    const again = await it.intake.accept(
      {
        channel: 'qr_form',
        origin: 'citizen',
        deliveryKey: 'form:UJI',
        text: first!.text_redacted,
        sentAt: first!.sent_at,
      },
      { wantsReceipt: true },
    );
    expect(again).toMatchObject({ isNew: false, reportId: first!.report_id });
    const undone = await it.as('duty_officer', { method: 'POST', url: `/api/chat-imports/${batchId}/undo` });
    expect(undone.json()).toEqual({ refused: 1, left: 1 });
    const { report } = (await it.get(`/api/reports/${first!.report_id}`)).json<{
      report: { state: string };
    }>();
    expect(report.state).toBe('waiting');
  });

  test('all or nothing: one line without anything to read and no message is stored', async () => {
    for (const line of [9, 12, 4, 400]) {
      const answer = await bring(android, [3, line]);
      expect([line, answer.statusCode, codes(answer)]).toEqual([line, 422, ['/ticked unknown']]);
    }
    expect(await stored()).toEqual([]);
  });

  test('where page and server read the file otherwise, nothing is imported', async () => {
    expect((await bring(android, [3], { lines: 13, messages: 7 })).statusCode).toBe(409);
  });

  test('DP-20 DP-35 authors are stored as keyed hashes, and members named in a text are masked, raw form included', async () => {
    const file = Buffer.from(
      [
        '14/11/26 10.06 - Budi Contoh: Tadi Siti Contoh bilang ke saya di dermaga soal lowongan.',
        '14/11/26 10.07 - Siti Contoh: Benar, hubungi @6281200000009 atau 0812-0000-0009 ya.',
      ].join('\n'),
    );
    await bring(file, [1, 2], { lines: 2, messages: 2 });
    const { db } = it.database;
    const reports = await stored();
    expect(reports.map((one) => one.text_redacted)).toEqual([
      'Tadi [NAMA] bilang ke saya di dermaga soal lowongan.',
      expect.stringMatching(/^Benar, hubungi @?\[TELEPON\] atau \[TELEPON\] ya\.$/),
    ]);
    expect(new Set(reports.map((one) => one.sender_bucket_id)).size).toBe(2);
    const raw = (await it.get(`/api/reports/${reports[0]!.report_id}/raw`, 'analyst')).body;
    const all = JSON.stringify([
      await db.selectFrom('report_intake').selectAll().execute(),
      await db.selectFrom('sender_key').selectAll().execute(),
      await db.selectFrom('report_arrival').selectAll().execute(),
      await db.selectFrom('import_batch').selectAll().execute(),
      await db.selectFrom('audit_event').selectAll().execute(),
      raw,
    ]);
    expect(all).not.toMatch(/Budi|Siti/);
  });

  test('an import is in the audit trail, and so is its undoing; what was worked on stays', async () => {
    const { batchId } = (await bring(android, [3, 7, 10])).json() as { batchId: number };
    const [first] = await stored();
    const report = (await it.get(`/api/reports/${first!.report_id}`, 'analyst')).json().report;
    const kept = await it.post(
      '/api/reports/bulk',
      { items: [{ id: report.id, version: report.version }], outcome: { kind: 'keep' } },
      'analyst',
    );
    expect(kept.json().results).toMatchObject([{ done: true }]);
    const undone = await it.post(`/api/chat-imports/${batchId}/undo`, undefined, 'analyst');
    expect(undone.json()).toEqual({ refused: 2, left: 1 });
    const acts = await it.database.db
      .selectFrom('audit_event')
      .select('act')
      .where('obj', '=', `batch:${batchId}`)
      .orderBy('seq')
      .execute();
    expect(acts.map((one) => one.act)).toEqual(['chat.import', 'chat.undo_import']);
    expect((await it.post(`/api/chat-imports/${batchId}/undo`, undefined, 'analyst')).json()).toEqual({
      refused: 0,
      left: 3,
    });
    expect((await it.post('/api/chat-imports/1/undo', undefined, 'analyst')).statusCode).toBe(404);
  });
});
