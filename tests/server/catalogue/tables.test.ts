import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tables, toCsv } from '../../../server/catalogue/tables.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

describe('DP-41 a table as CSV', () => {
  test.each(['=1+1', '+62', '-2+3', '@SUM(A1)', '\tx', '\rx', '\0x'])(
    'cannot start a formula: %j',
    (text) => {
      const [, row] = toCsv({ columns: ['a'], rows: [[text]] }).split(/\n(?=')|\n(?="')/);
      expect(row?.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  test('keeps numbers, also negative ones, as numbers, and quotes what needs it', () => {
    const csv = toCsv({
      columns: ['a', 'b'],
      rows: [
        [-1.5, 'ya, "tidak"'],
        [null, 'baris\nbaru'],
        ['-3', 'x'],
      ],
    });
    expect(csv).toBe('a,b\n-1.5,"ya, ""tidak"""\n,"baris\nbaru"\n-3,x\n');
  });

  let it: TestApp;
  beforeAll(async () => {
    it = await makeTestApp();
  });
  afterAll(() => it.close());

  test('each table that is named can be had, with its columns', async () => {
    for (const name of Object.keys(tables)) {
      const answer = await it.get(`/api/tables/${name}.csv`);
      expect([name, answer.statusCode]).toEqual([name, 200]);
      expect(answer.headers['content-disposition']).toContain(`teduh-${name}.csv`);
      expect(answer.body.split('\n').length).toBeGreaterThan(3);
    }
  });

  test('an export needs a role that may export, and stands in the audit trail', async () => {
    for (const role of ['duty_officer', 'local_partner', 'administrator', 'auditor'] as const)
      expect([role, (await it.get('/api/tables/scores.csv', role)).statusCode]).toEqual([role, 403]);
    const exports = await it.database.db
      .selectFrom('audit_event')
      .select('obj')
      .where('act', '=', 'table.export')
      .execute();
    expect(exports.map((event) => event.obj)).toContain('scores');
  });
});
