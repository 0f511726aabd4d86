import type { AuditAct } from '../../../shared/domain/audit-acts.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Breaches } from '../../../shared/api/data-protection.ts';
import { appendAudit } from '../../../server/audit/append.ts';
import { fixedNow } from '../../support/clock.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { codeIn, report, sendForm } from '../public-form/form-client.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const home = '/api/data-protection';
const read = async (role: 'auditor' | 'administrator' = 'auditor') =>
  (await it.get(`${home}/breaches`, role)).json<Breaches>();
const words = (id: string, en: string) => ({ id, en });
const incident = (part: object = {}) => ({
  isDrill: false,
  knownAt: '2026-11-24T02:00:00.000Z',
  what: words('Teks laporan bulan November', 'Texts of reports of November'),
  how: words('Komputer jaga dicuri pada malam hari', 'The duty computer was stolen at night'),
  handling: words('Semua sesi diakhiri dan kunci diganti', 'All sessions ended and the key changed'),
  affectedFrom: '2026-11-20',
  affectedUntil: '2026-11-24',
  ...part,
});
const record = (part: object = {}) => it.post(`${home}/breaches`, incident(part), 'section_head');
const step = (id: string, name: string) => it.post(`${home}/breaches/${id}/steps`, { step: name }, 'auditor');

describe('DP-58 a data incident', () => {
  test('the clock of 3x24 hours runs from when the office knew; rows that may be affected are counted by class', async () => {
    await report(it, { text: 'Laporan pertama yang terkena insiden data.' });
    const { id } = (await record()).json<{ id: string }>();
    const [one] = (await read()).breaches.filter((breach) => breach.id === id);
    expect(one).toMatchObject({ dueAt: '2026-11-27T02:00:00.000Z', affected: { K1: 0, K2: 1, K3: 1 } });
    expect((await record({ knownAt: '2026-11-25T02:00:00.000Z' })).statusCode).toBe(422);
    expect((await record({ affectedUntil: null })).statusCode).toBe(422);
    expect(
      (await record({ what: words('Data Pak Hasan Basri 0812-3456-7890', 'Data of one person') })).statusCode,
    ).toBe(422);
  });

  test('the notice says which data, when and how, and what was done: on the form, and behind the receipts of the period alone', async () => {
    const inside = codeIn((await report(it, { text: 'Laporan kedua yang terkena insiden data itu.' })).body);
    const { id } = (await record({ what: words('KENARIINSIDEN teks laporan', 'KENARIINSIDEN texts') })).json<{
      id: string;
    }>();
    const form = async () => (await it.app.inject('/lapor')).body;
    expect(await form()).not.toContain('KENARIINSIDEN');
    expect((await step(id, 'publish')).statusCode).toBe(204);
    for (const part of ['KENARIINSIDEN', 'Komputer jaga dicuri', 'Semua sesi diakhiri'])
      expect(await form()).toContain(part);
    it.setNow(new Date('2026-11-26T03:00:00Z'));
    const outside = codeIn(
      (await report(it, { text: 'Laporan sesudah insiden, tidak terkena apa-apa.' })).body,
    );
    const look = async (kode: string) => (await sendForm(it, '/lapor/status', { kode })).body;
    expect(await look(inside)).toContain('Laporan Anda termasuk yang mungkin terkena.');
    expect(await look(outside)).not.toContain('KENARIINSIDEN');
    await step(id, 'close');
    expect(await form()).not.toContain('KENARIINSIDEN');
    expect((await step(id, 'publish')).statusCode).toBe(409);
    it.setNow(fixedNow());
  });

  test('the clock does not wait for a translation: recorded and made public in Indonesian, the English words come after', async () => {
    const alone = (id: string) => ({ id, en: null });
    const only = {
      what: alone('KENARISAJA teks laporan'),
      how: alone('Komputer jaga hilang di jalan'),
      handling: alone('Semua sesi diakhiri malam itu'),
    };
    const half = await record({
      ...only,
      how: words('Komputer jaga hilang di jalan', 'It was lost on the way'),
    });
    expect(half.statusCode).toBe(422);
    expect(half.json<{ errors: { pointer: string }[] }>().errors.map((one) => one.pointer)).toEqual([
      '/what/en',
      '/handling/en',
    ]);
    const { id } = (await record(only)).json<{ id: string }>();
    await step(id, 'publish');
    const form = async () => (await it.app.inject('/lapor?bahasa=en')).body;
    expect(await form()).toContain('<span lang="id">KENARISAJA teks laporan</span>');
    expect(await form()).toContain('the English text follows');
    const translate = (what: string) =>
      it.post(
        `${home}/breaches/${id}/steps`,
        { step: 'translate', what, how: 'The duty computer was lost', handling: 'All sessions were ended' },
        'auditor',
      );
    expect((await translate('Data of Pak Hasan Basri 0812-3456-7890')).statusCode).toBe(422);
    expect((await translate('CANARYALONE texts of reports')).statusCode).toBe(204);
    expect(await form()).toContain('CANARYALONE texts of reports');
    expect(await form()).not.toContain('the English text follows');
    expect((await translate('CANARYALONE once more')).statusCode).toBe(409);
    await step(id, 'close');
  });

  test('a drill runs the same clock and never reaches the public', async () => {
    const { id } = (
      await record({ isDrill: true, what: words('KENARILATIHAN teks', 'KENARILATIHAN texts') })
    ).json<{ id: string }>();
    await step(id, 'publish');
    expect((await it.app.inject('/lapor')).body).not.toContain('KENARILATIHAN');
    expect((await read()).breaches.find((one) => one.id === id)?.isDrill).toBe(true);
  });
});

describe('DP-57 signs of misuse', () => {
  test('more than thirty looks at raw texts or contacts in an hour, exports at night, and many numbers that are not there', async () => {
    const { db } = it.database;
    await it.get('/api/session', 'analyst');
    const { account_id } = await db
      .selectFrom('account_role')
      .select('account_id')
      .where('role', '=', 'analyst')
      .executeTakeFirstOrThrow();
    const act = (name: AuditAct, at: string, times: number) =>
      db.transaction().execute(async (tx) => {
        for (let i = 0; i < times; i++)
          await appendAudit(
            tx,
            { actor: account_id, role: 'analyst', act: name, obj: `r-${i}` },
            new Date(at),
          );
      });
    await act('report.read_raw', '2026-11-24T01:10:00Z', 16);
    await act('contact.unlock', '2026-11-24T01:20:00Z', 14);
    const kinds = async () => (await read('administrator')).signals.map(({ kind, count }) => [kind, count]);
    expect(await kinds()).toEqual([]);
    await act('report.read_media', '2026-11-24T01:30:00Z', 1);
    expect(await kinds()).toEqual([['many_looks', 31]]);
    await act('table.export', '2026-11-23T04:00:00Z', 1); // Monday, 11.00 WIB
    await act('table.export', '2026-11-23T15:30:00Z', 1); // 22.30 WIB
    for (let i = 0; i < 21; i++) await it.get(`/api/reports/tidak-ada-${i}`, 'analyst');
    expect(await kinds()).toEqual([
      ['many_misses', 21],
      ['many_looks', 31],
      ['late_export', 1],
    ]);
  });
});

describe('DP-59 one button each', () => {
  const take = (kind: string, reason = 'Laptop petugas hilang kemarin') =>
    it.post(`${home}/measures`, { kind, reason }, 'administrator');
  const standing = async (kind: string) =>
    (await read('administrator')).measures.find((one) => one.kind === kind && one.endedAt === null);

  test('frozen exports are refused in plain words, each is recorded with its reason, and opens again', async () => {
    const csv = () => it.get('/api/tables/incident-counts.csv', 'analyst');
    expect((await csv()).statusCode).toBe(200);
    expect((await take('freeze_exports', 'pendek')).statusCode).toBe(400);
    expect((await take('freeze_exports')).statusCode).toBe(204);
    expect((await take('freeze_exports')).statusCode).toBe(409);
    const refused = await csv();
    expect([refused.statusCode, refused.json<{ type: string }>().type]).toEqual([
      403,
      '/problems/exports_frozen',
    ]);
    const drawing = () => it.post('/api/drawings/taken', { name: 'teduh-risiko', kind: 'png' }, 'analyst');
    expect((await drawing()).json<{ type: string }>().type).toBe('/problems/exports_frozen');
    const { id } = (await standing('freeze_exports'))!;
    expect((await it.post(`${home}/measures/${id}/end`, {}, 'administrator')).statusCode).toBe(204);
    expect([(await csv()).statusCode, (await drawing()).statusCode]).toEqual([200, 204]);
    const taken = it.database.db.selectFrom('audit_event').select('obj').where('act', '=', 'drawing.export');
    expect(await taken.execute()).toEqual([{ obj: 'teduh-risiko.png' }]);
    const trail = await it.database.db
      .selectFrom('audit_event')
      .select(['act', 'reason'])
      .where('act', 'like', 'measure.%')
      .orderBy('seq')
      .execute();
    expect(trail).toEqual([
      { act: 'measure.freeze_exports', reason: 'Laptop petugas hilang kemarin' },
      { act: 'measure.end', reason: null },
    ]);
  });

  test('a changed sender key gives the same number another hash; the one before is still known', async () => {
    const keys = () =>
      it.intake.keys.senderKeys('wa-phone', '+6281200000001', fixedNow()).map(({ key }) => key);
    const before = keys();
    expect((await take('rotate_epoch')).statusCode).toBe(204);
    expect(keys()[0]).not.toBe(before[0]);
    expect(keys()).toContain(before[0]);
  });

  test('all sessions end at once, also the one that pressed the button', async () => {
    expect((await it.get('/api/areas', 'analyst')).statusCode).toBe(200);
    expect((await take('end_sessions')).statusCode).toBe(204);
    for (const role of ['analyst', 'administrator'] as const)
      expect((await it.get('/api/areas', role)).statusCode).toBe(401);
  });
});
