import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cell, suppressedCells } from '../../../server/foreign-workers/suppress.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

/**
 * The reader who attacks: knows that within a group some counts may be the sum of others, and tries every sum of
 * shown counts. Finds a hidden small count if a shown total less shown parts leaves exactly that count.
 */
function found(cells: Cell[]): Cell[] {
  const hidden = suppressedCells(cells);
  const shown = cells.filter((cell) => !hidden.has(cell.id));
  const small = cells.filter((cell) => hidden.get(cell.id) === 'small');
  const reached = (target: number, parts: Cell[]): boolean => {
    const sums = new Set([0]);
    for (const part of parts) for (const sum of [...sums]) sums.add(sum + part.count);
    return sums.has(target);
  };
  // a total that is exactly shown parts plus the small cell gives the small cell away
  return small.filter((cell) =>
    shown.some(
      (total) =>
        total.count > cell.count &&
        reached(
          total.count - cell.count,
          shown.filter((part) => part.id !== total.id && part.count < total.count),
        ),
    ),
  );
}

describe('DP-39 counts below five', () => {
  test('are hidden, and so is the total that would give them away', () => {
    const cells = [31, 5, 1, 2, 39].map((count, id) => ({ id, group: 'g', count }));
    expect(Object.fromEntries(suppressedCells(cells))).toEqual({
      2: 'small',
      3: 'small',
      4: 'complementary',
    });
  });

  test('a known zero stays a zero, and without a small count nothing is hidden', () => {
    const cells = [0, 12, 30, 42].map((count, id) => ({ id, group: 'g', count }));
    expect(suppressedCells(cells).size).toBe(0);
  });

  test('groups do not touch one another', () => {
    const cells = [
      { id: 1, group: 'a', count: 3 },
      { id: 2, group: 'b', count: 10 },
      { id: 3, group: 'b', count: 7 },
    ];
    expect([...suppressedCells(cells).keys()]).toEqual([1]);
  });

  test('DP-40 no reader finds one by subtraction, whatever the table', () => {
    const table = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 7 }).chain((parts) =>
      fc.subarray(parts, { minLength: 1 }).map((subset) => {
        const total = parts.reduce((a, b) => a + b, 0);
        const subtotal = subset.reduce((a, b) => a + b, 0);
        return [...parts, total, subtotal].map((count, id) => ({ id, group: 'g', count }));
      }),
    );
    let attacked = 0;
    fc.assert(
      fc.property(table, (cells) => {
        attacked += cells.some((cell) => cell.count > 0 && cell.count < 5) ? 1 : 0;
        expect(found(cells)).toEqual([]);
      }),
      { numRuns: 500, seed: 39 },
    );
    expect(attacked).toBeGreaterThan(100);
  });

  test('the attack bites: it finds the cell when only the small one is hidden', () => {
    const cells = [10, 3, 13].map((count, id) => ({ id, group: 'g', count }));
    expect(suppressedCells(cells).get(2)).toBe('complementary');
    expect(suppressedCells(cells.slice(0, 2)).size).toBe(1);
  });
});

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
