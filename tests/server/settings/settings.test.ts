import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseProtection, OfficeSettingsAnswer } from '../../../shared/api/settings.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const read = async () => (await it.get('/api/office-settings')).json() as OfficeSettingsAnswer;
const put = (name: string, body: object) =>
  it.as('section_head', { method: 'PUT', url: `/api/office-settings/${name}`, payload: body });

describe('settings of the office', () => {
  test('nobody has set them: defaults hold, at version 0', async () => {
    const { settings, versions } = await read();
    expect(settings.answerDays.kolang_kaling).toBe(3);
    expect(new Set(Object.values(versions))).toEqual(new Set([0]));
  });

  test('a change is a new version, in the audit trail; who read the one before is told', async () => {
    const value = { whatsapp: 7, phone: 2, kolang_kaling: 3, qr_form: 4, partner_agency: 30 };
    expect((await put('answerDays', { version: 0, value })).json()).toEqual({ version: 1 });
    expect((await put('answerDays', { version: 0, value })).statusCode).toBe(409);
    expect((await put('answerDays', { version: 1, value: { ...value, phone: 1 } })).json()).toEqual({
      version: 2,
    });
    expect((await read()).settings.answerDays).toEqual({ ...value, phone: 1 });
    const kept = await it.database.db
      .selectFrom('office_setting')
      .select('version')
      .where('name', '=', 'answerDays')
      .execute();
    expect(kept).toHaveLength(2);
    const trail = await it.database.db
      .selectFrom('audit_event')
      .select('obj')
      .where('act', '=', 'setting.change')
      .execute();
    expect(trail.map((one) => one.obj)).toEqual(['answerDays 1', 'answerDays 2']);
  });

  test('two at the same moment: one is taken, the other told', async () => {
    const answers = await Promise.all(
      ['Kantor Satu', 'Kantor Dua'].map((value) => put('officeName', { version: 0, value })),
    );
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 409]);
  });

  test.each([
    ['apoaUrl', 'http://apoa.imigrasi.go.id'],
    ['apoaUrl', 'javascript:alert(1)'],
    ['apoaUrl', 'https://apoa.contoh.id/"><script>'],
    ['officeName', ''],
    ['reportLine', 'telepon saja'],
    ['answerDays', { whatsapp: 5, phone: 5, kolang_kaling: 3, qr_form: 5 }],
    ['answerDays', { whatsapp: 0, phone: 5, kolang_kaling: 3, qr_form: 5, partner_agency: 5 }],
    ['answerDays', { whatsapp: 31, phone: 5, kolang_kaling: 3, qr_form: 5, partner_agency: 5 }],
    ['answerDays', { whatsapp: 5, phone: 5, kolang_kaling: 3, qr_form: 5, partner_agency: 5, lain: 1 }],
    ['holidays', ['2026-02-30']],
    ['holidays', ['2026-01-01', '2026-01-01']],
    ['holidays', '2026-01-01'],
    ['dataProtectionContact', 5],
  ])('%s may not be %j', async (name, value) => {
    const version = (await read()).versions[name as 'apoaUrl'];
    expect((await put(name, { version, value })).statusCode).toBe(422);
  });

  test('a name that is no setting is refused, and holidays are kept in order', async () => {
    expect((await put('rahasia', { version: 0, value: 'x' })).statusCode).toBe(400);
    await put('holidays', { version: 0, value: ['2026-08-17', '2026-01-01'] });
    expect((await read()).settings.holidays).toEqual(['2026-01-01', '2026-08-17']);
  });

  test('what is set stands in the public form and on the receipt', async () => {
    await put('dataProtectionContact', { version: 0, value: 'pdp@contoh.go.id' });
    expect((await it.app.inject('/lapor')).body).toContain('Pertanyaan soal data: pdp@contoh.go.id.');
  });
});

describe('the logo of the letterhead', () => {
  const letterhead = (bytes: Uint8Array) => ({
    lines: ['KANTOR CONTOH'],
    address: '',
    logo: `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`,
  });
  const picture = (side: number) =>
    sharp({ create: { width: side, height: side, channels: 3, background: '#123456' } });

  test('a file that is no picture, a broken one and a huge one are refused: no pack could be printed with them', async () => {
    const good = await picture(40).png().toBuffer();
    const wrong = {
      words: Buffer.from('bukan gambar sama sekali'),
      svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      cut: good.subarray(0, 60),
      huge: await picture(2100).png({ compressionLevel: 9 }).toBuffer(),
    };
    for (const [name, bytes] of Object.entries(wrong)) {
      const answer = await put('letterhead', { version: 0, value: letterhead(bytes) });
      expect([name, answer.statusCode]).toEqual([name, 422]);
      expect(answer.json<{ errors: object[] }>().errors[0]).toMatchObject({ pointer: '/value/logo' });
    }
  });

  test('DP-36: it is written anew, so that nothing is left but the picture', async () => {
    const { versions } = await read();
    const bytes = await picture(40)
      .withExif({ IFD0: { Artist: 'pembuat gambar rekaan' } })
      .png()
      .toBuffer();
    expect(bytes.includes('pembuat gambar rekaan')).toBe(true);
    const answer = await put('letterhead', { version: versions.letterhead, value: letterhead(bytes) });
    expect(answer.statusCode).toBe(200);
    const { logo } = (await read()).settings.letterhead;
    const stored = Buffer.from(logo!.slice(logo!.indexOf(',') + 1), 'base64');
    expect(stored.includes('pembuat gambar rekaan')).toBe(false);
    expect(await sharp(stored).metadata()).toMatchObject({ format: 'png', width: 40, height: 40 });
  });
});

test('the database says what protects its rows: policies on PostgreSQL with an ordinary account, the program elsewhere', async () => {
  const answer = await it.get('/api/database-protection');
  expect(answer.statusCode).toBe(200);
  const found = answer.json() as DatabaseProtection;
  expect(found.kind).toBe(it.database.kind);
  // the engine's own word on one of the guarded tables
  const { rows } = await sql<{
    active: boolean;
  }>`select row_security_active('report_sealed') as active`.execute(it.database.db);
  expect(found.rowsGuarded).toBe(rows[0]!.active);
});
