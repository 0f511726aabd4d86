import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSmall } from '../../../server/foreign-workers/suppress.ts';
import { countReaders } from '../../../shared/domain/role.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { isPossibleFrom } from '../../support/count-attacker.ts';
import { type InventedTable, inventedTable } from '../../support/random-counts.ts';

const tables = fc.sample(inventedTable, { numRuns: 220, seed: 3940 });
/** A table has a month of its own, so that it shares nothing with another. */
const periodOf = (table: number) =>
  `${1990 + Math.floor(table / 12)}-${String((table % 12) + 1).padStart(2, '0')}`;
const arrivals = ['2025-03-01T00:00:00Z', '2025-06-01T00:00:00Z'];
const betweenThem = '2025-04-15';

let it: TestApp;
let ids: number[][];
let batches: number[];
beforeAll(async () => {
  it = await makeTestApp();
  [ids, batches] = await load(it, tables);
}, 120_000);
afterAll(() => it.close());

/** What an answer tells of each count: its value, that it is below 5, or nothing. */
type Told = Map<number, number | 'small' | 'hidden'>;
async function told(url: string, role: (typeof countReaders)[number] = 'section_head'): Promise<Told> {
  const answer = await it.get(url, role);
  expect(answer.statusCode).toBe(200);
  if (url.includes('.csv')) {
    const [head, ...lines] = answer.body.trim().split('\n');
    const at = head!.split(',').indexOf('count');
    // the columns before the count hold no comma in an invented row
    return new Map(
      lines
        .filter((line) => line.includes('contoh'))
        .map((line) => line.split(','))
        .map((cells) => [Number(cells[0]), said(cells[at]!)]),
    );
  }
  const body = JSON.parse(answer.body);
  if (body.rows)
    return new Map(
      body.rows.map((one: { id: number; count: number | null; count_hidden: string | null }) => [
        one.id,
        one.count ?? said(one.count_hidden!),
      ]),
    );
  if (body.counts)
    return new Map(
      body.counts.map((one: { id: number; count: number | null; suppressed: string | null }) => [
        one.id,
        one.count ?? (one.suppressed === 'small' ? 'small' : 'hidden'),
      ]),
    );
  return new Map(
    body.values.map((one: { id: number; value: number | null }) => [one.id, one.value ?? 'hidden']),
  );
}
const said = (cell: string) => (cell === '<5' ? 'small' : cell === 'disembunyikan' ? 'hidden' : Number(cell));

/** The most that all these answers tell. */
async function allTold(): Promise<Told> {
  const areas = ['19', '19.01', '19.02', '19.03', '19.01.01', '19.01.02'];
  const urls = ['', `asKnownAt=${betweenThem}`].flatMap((cut) => [
    `/api/foreign-workers?${cut}`,
    `/api/tables/foreign-workers.csv?${cut}`,
    `/api/tables/foreign-workers.json?${cut}`,
    ...areas.flatMap((area) => [
      `/api/ledger?area=${area}&${cut}`,
      `/api/foreign-workers?area=${area}&${cut}`,
    ]),
  ]);
  urls.push(
    ...batches.flatMap((id) => [0, 5000].map((from) => `/api/imports/${id}?limit=5000&offset=${from}`)),
  );
  const all: Told = new Map();
  for (const url of urls)
    for (const [id, what] of await told(url)) {
      const before = all.get(id);
      if (before === undefined || before === 'hidden' || typeof what === 'number') all.set(id, what);
    }
  return all;
}

describe('DP-39 DP-40 DP-42 the published ledger under attack', () => {
  test('over every view, export, filter, import and data cut no count of 1 to 4 can be told more narrowly', async () => {
    const all = await allTold();
    let small = 0;
    let shown = 0;
    let large = 0;
    for (const [t, table] of tables.entries()) {
      const idOf = (at: number) => ids[t]![at]!;
      const ranges = new Map(
        table.counts.map(({ at, count }) => {
          const what = all.get(idOf(at)) ?? 'hidden';
          if (typeof what === 'number') expect(what).toBe(count);
          if (count >= 5) {
            large++;
            shown += typeof what === 'number' ? 1 : 0;
          }
          if (count === 0) expect(what).toBe(0);
          if (typeof what === 'number') return [at, { low: what, high: what }];
          return [at, what === 'small' ? { low: 1, high: 4 } : { low: 1, high: 2000 }];
        }),
      );
      for (const { at, count } of table.counts) {
        if (!isSmall(count)) continue;
        small++;
        const what = all.get(idOf(at)) ?? 'hidden';
        expect(typeof what).toBe('string');
        const can = (low: number, high: number) => isPossibleFrom(ranges, table.facts, at, low, high);
        if (what === 'small') expect([t, at, can(1, 1), can(4, 4)]).toEqual([t, at, true, true]);
        else expect([t, at, can(5, 2000)]).toEqual([t, at, true]);
      }
    }
    expect(small).toBeGreaterThan(800);
    expect(shown / large).toBeGreaterThan(0.5);
  });

  test('every role that may read is told the same', async () => {
    const first = await told('/api/foreign-workers');
    for (const role of countReaders) {
      expect(await told('/api/foreign-workers', role)).toEqual(first);
      const csv = await it.get('/api/tables/foreign-workers.csv', role);
      expect(csv.statusCode === 200 || csv.statusCode === 403).toBe(true);
    }
  });

  test('DP-42 neither remark nor headline tells a count of a table in which one is hidden', async () => {
    const hidden = new Set<string>();
    const all = await allTold();
    for (const [t, { counts }] of tables.entries())
      for (const { at, count } of counts)
        if (typeof all.get(ids[t]![at]!) !== 'number') hidden.add(`${periodOf(t)} ${count}`);
    const { counts } = JSON.parse((await it.get('/api/foreign-workers')).body);
    const remarks = counts.flatMap(({ period, note }: { period: string; note: string }) => {
      const told = /^rincian (\d+)$/.exec(note)?.[1];
      return told ? [`${period} ${told}`] : [];
    });
    expect(remarks.length).toBeGreaterThan(50);
    expect(remarks.filter((one: string) => hidden.has(one))).toEqual([]);
  });

  test('a cell put right in a sheet of counts is told without what stood in it', async () => {
    const { fixedCells } = JSON.parse((await it.get(`/api/imports/${batches[0]}`)).body);
    expect(fixedCells).toEqual([{ cell: 'Lembar1!B2', from: '[…] orang', to: '[…]' }]);
  });
});

async function load(
  { database: { db } }: TestApp,
  all: readonly InventedTable[],
): Promise<[number[][], number[]]> {
  const account = await db.selectFrom('account').select('id').executeTakeFirst();
  const source = await db
    .insertInto('source')
    .values({ title: 'Lembar contoh', url: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const made: number[] = [];
  for (const at of arrivals) {
    const { id } = await db
      .insertInto('import_batch')
      .values({
        kind: 'import',
        file_name: 'contoh.csv',
        file_sha256: null,
        row_count: 1,
        recorded_at: new Date(at),
        committed_at: new Date(at),
        account_id: account?.id ?? null,
        fixed_cells: sql`'[{"cell":"Lembar1!B2","from":"3 orang","to":"3"}]'::jsonb`,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    made.push(id);
  }
  const found: number[][] = [];
  for (const [t, table] of all.entries()) {
    const period = periodOf(t);
    const of: number[] = [];
    for (const batch of [0, 1]) {
      const own = table.counts.filter((row) => row.batch === batch);
      if (own.length === 0) continue;
      const rows = await db
        .insertInto('foreign_worker_count')
        .values(
          own.map((row) => ({
            area_code: row.areaCode,
            area_scope: row.areaCode,
            area_name: 'contoh',
            kbli_version: row.sector ? '2020' : null,
            sector_letter: row.sector,
            sector_as_published: row.sector ?? 'semua sektor',
            period,
            period_start_date: `${period}-01`,
            period_end_date: `${period}-28`,
            count: row.count,
            definition: 'persons_permit',
            measure_as_published: 'contoh',
            kind: 'stock',
            agency_code: row.agency,
            source_id: source.id,
            recorded_at: new Date(arrivals[batch]!),
            known_at: new Date(arrivals[batch]!),
            batch_id: made[batch]!,
            supersedes_id: row.replaces === null ? null : of[row.replaces]!,
            note: `rincian ${row.count}`,
            position_level: row.position,
            workplace: row.workplace,
          })),
        )
        .returning('id')
        .execute();
      for (const [i, row] of own.entries()) of[row.at] = rows[i]!.id;
    }
    found.push(of);
  }
  return [found, made];
}
