import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTestApp, type TestApp } from '../../support/app.ts';

describe('the ledger as it leaves the server', () => {
  let it: TestApp;
  beforeAll(async () => {
    it = await makeTestApp();
  });
  afterAll(() => it.close());
  const counts = async (query = '') => JSON.parse((await it.get(`/api/foreign-workers${query}`)).body).counts;

  test('shows no count of one to four, in no answer and no CSV', async () => {
    const all = await counts();
    expect(all.length).toBeGreaterThan(40);
    expect(
      all.filter((one: { suppressed: string | null }) => one.suppressed === 'small').length,
    ).toBeGreaterThan(0);
    for (const one of all) expect(one.count === null || one.count === 0 || one.count >= 5).toBe(true);
    const csv = (await it.get('/api/tables/foreign-workers.csv')).body;
    const rows = csv.trim().split('\n').length - 1;
    expect(rows).toBe(all.length);
    const ids = new Map(all.map((one: { id: number; count: number | null }) => [one.id, one.count]));
    const shown = csv.match(/^\d+(?=,)/gm)!.map(Number);
    for (const id of shown) expect(ids.has(id)).toBe(true);
    expect(csv).toContain('<5');
  });

  test('a filter or an earlier data cut shows nothing that the whole hides', async () => {
    const whole = new Map(
      (await counts()).map((one: { id: number; count: number | null }) => [one.id, one.count]),
    );
    for (const query of [
      '?area=19.03',
      '?area=19.05',
      '?asKnownAt=2022-01-01',
      '?area=19.03&asKnownAt=2023-12-31',
    ])
      for (const one of await counts(query)) expect(one.count).toBe(whole.get(one.id));
  });

  test('DP-42 no remark, headline or address tells a hidden count, in no answer', async () => {
    const all = await counts();
    const groupOf = (one: { areaScope: string; period: string }) => `${one.areaScope} ${one.period}`;
    const hidden = new Set(all.filter((one: { suppressed: string | null }) => one.suppressed).map(groupOf));
    expect(hidden.size).toBeGreaterThan(3);
    for (const one of all) if (hidden.has(groupOf(one))) expect(one.note).toBe('');
    const stored = await it.database.db
      .selectFrom('foreign_worker_count as f')
      .innerJoin('source', 'source.id', 'f.source_id')
      .select(['f.area_scope', 'f.period', 'f.count', 'source.title', 'source.url'])
      .execute();
    const telling = stored.filter(
      (row) =>
        hidden.has(`${row.area_scope} ${row.period}`) &&
        stored.some(
          (other) =>
            other.area_scope === row.area_scope &&
            other.period === row.period &&
            all.some(
              (one: { areaScope: string; period: string; count: number | null }) =>
                groupOf(one) === `${row.area_scope} ${row.period}` && one.count === null,
            ) &&
            !all.some(
              (one: { areaScope: string; period: string; count: number | null }) =>
                groupOf(one) === `${row.area_scope} ${row.period}` && one.count === other.count,
            ) &&
            new RegExp(`(?<!\\d)${other.count}[ -]orang`, 'i').test(`${row.title} ${row.url}`),
        ),
    );
    expect(telling.length).toBeGreaterThan(0);
    const answers = await Promise.all(
      [
        '/api/foreign-workers',
        '/api/tables/foreign-workers.csv',
        '/api/catalogue',
        '/api/tables/observations.csv',
        '/api/incidents?limit=500',
        '/api/observations?limit=5000',
      ].map((url) => it.get(url)),
    );
    for (const answer of answers) {
      expect(answer.statusCode).toBe(200);
      for (const { title, url } of telling) {
        expect(answer.body).not.toContain(title);
        expect(answer.body).not.toContain(url);
      }
    }
  });

  test('no note of a table with a hidden cell is shown: a note may split the total into its parts', async () => {
    type Row = { areaScope: string; period: string; suppressed: string | null; note: string };
    const all: Row[] = await counts();
    const table = (row: Row) => `${row.areaScope} ${row.period}`;
    const withHidden = new Set(all.filter((row) => row.suppressed).map(table));
    for (const row of all) if (withHidden.has(table(row))) expect(row.note).toBe('');
    expect(all.some((row) => row.note !== '')).toBe(true);
    expect((await it.get('/api/tables/foreign-workers.csv')).body).not.toContain('31 + 5 + 3');
  });

  test('stock and flow are told apart on every row, and permits are no persons', async () => {
    const all = await counts();
    expect(new Set(all.map((one: { kind: string }) => one.kind))).toEqual(new Set(['stock', 'flow']));
    for (const one of all) if (one.definition === 'permits_issued') expect(one.kind).toBe('flow');
  });
});
