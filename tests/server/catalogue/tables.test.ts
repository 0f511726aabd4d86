import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tables } from '../../../server/catalogue/tables.ts';
import { toCsv } from '../../../shared/tabular/to-csv.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

const columns = (...names: string[]) => names.map((name) => ({ name }));

describe('DP-41 a table as CSV', () => {
  test.each([
    '=1+1',
    '+62',
    '-2+3',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\0x',
    '  =HYPERLINK("http://x")',
    '\u00a0-2+3',
    '\ufeff@SUM(A1)',
    '＝1+1',
    '＋1',
    ' －1',
    '＠x',
  ])('cannot start a formula: %j', (text) => {
    for (const dialect of ['machine', 'excel-id'] as const) {
      const csv = toCsv({ columns: columns('a'), rows: [[text]] }, dialect);
      const cell = csv.replace(/^\ufeff?a\r?\n/, '').replace(/^"/, '');
      expect(cell.startsWith("'")).toBe(true);
    }
  });

  test('keeps numbers, also negative ones, as numbers, and quotes what needs it', () => {
    const csv = toCsv({
      columns: columns('a', 'b'),
      rows: [
        [-1.5, 'ya, "tidak"'],
        [null, 'baris\nbaru'],
        ['-3', 'x'],
      ],
    });
    expect(csv).toBe('a,b\n-1.5,"ya, ""tidak"""\n,"baris\nbaru"\n-3,x\n');
  });

  test('for Excel set to Indonesian: semicolons, decimal commas, a mark of UTF-8', () => {
    const rows = [[-1.5, 'ya; tidak', 'a,b', null]];
    expect(toCsv({ columns: columns('a', 'b', 'c', 'd'), rows }, 'excel-id')).toBe(
      '\ufeffa;b;c;d\r\n-1,5;"ya; tidak";a,b;\r\n',
    );
  });

  let it: TestApp;
  beforeAll(async () => {
    it = await makeTestApp();
  });
  afterAll(() => it.close());

  test('each table that is named can be had, with its columns', async () => {
    for (const [name, { columns: named }] of Object.entries(tables)) {
      const answer = await it.get(`/api/tables/${name}.csv`);
      expect([name, answer.statusCode]).toEqual([name, 200]);
      expect(answer.headers['content-disposition']).toContain(`teduh-${name}.csv`);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.body.split('\n')[0]).toBe(named.map((column) => column.name).join(','));
      expect(answer.body.split('\n').length).toBeGreaterThan(2);
    }
  });

  test('an export needs a role that may export, and stands in the audit trail', async () => {
    const files = ['scores.csv', 'scores.json', 'scores.parquet', 'datapackage.json', 'teduh-data.zip'];
    for (const role of ['duty_officer', 'local_partner', 'administrator', 'auditor'] as const)
      for (const file of files)
        expect([role, file, (await it.get(`/api/tables/${file}`, role)).statusCode]).toEqual([
          role,
          file,
          403,
        ]);
    for (const file of files) expect((await it.get(`/api/tables/${file}`)).statusCode).toBe(200);
    const exports = await it.database.db
      .selectFrom('audit_event')
      .select('obj')
      .where('act', '=', 'table.export')
      .execute();
    const named = exports.map((event) => event.obj);
    expect(named).toEqual(expect.arrayContaining(['scores', 'datapackage', 'teduh-data']));
    expect(named.filter((name) => name === 'scores').length).toBeGreaterThanOrEqual(3);
  });
});
