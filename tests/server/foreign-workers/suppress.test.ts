import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountOf, relationsOf } from '../../../server/foreign-workers/relations.ts';
import { isSmall, suppressedCells } from '../../../server/foreign-workers/suppress.ts';
import { isPossibleFrom, type Ranges } from '../../support/count-attacker.ts';
import { type InventedTable, inventedTable } from '../../support/random-counts.ts';

const one = (id: number, count: number, of: Partial<CountOf> = {}): CountOf => ({
  id,
  count,
  areaScope: '19.03',
  areasAbove: ['19'],
  kind: 'stock',
  definition: 'persons_permit',
  periodEnd: '2025-06-30',
  agency: 'kanim-pangkalpinang',
  source: 1,
  kbliVersion: of.sector?.length ? '2020' : null,
  sector: [],
  position: null,
  document: null,
  workplace: null,
  from: 0,
  to: Number.POSITIVE_INFINITY,
  replaces: null,
  ...of,
});
const hidden = (rows: CountOf[]) => {
  const { relations, open } = relationsOf(rows);
  return Object.fromEntries(suppressedCells(rows, relations, open));
};

describe('DP-39 counts below five', () => {
  test('are hidden, and one more part with each, so that the total can be shown', () => {
    const rows = [31, 20, 1].map((count, i) => one(i, count, { sector: [`0${i}-0${i}`] }));
    expect(hidden([...rows, one(9, 52)])).toEqual({ 2: 'small', 1: 'complementary' });
  });

  test('a total is hidden where no part can take the place of the small one', () => {
    expect(hidden([one(1, 3, { sector: ['01-03'] }), one(2, 0, { sector: ['05-09'] }), one(3, 3)])).toEqual({
      1: 'small',
      3: 'small',
    });
    expect(hidden([one(1, 3), one(2, 3, { areaScope: '19', areasAbove: [] })])).toEqual({
      1: 'small',
      2: 'small',
    });
  });

  test('a small total of two small parts is not called small, since each part would then be less than four', () => {
    const rows = [1, 2].map((count, i) => one(i, count, { sector: [`0${i}-0${i}`] }));
    expect(hidden([...rows, one(9, 3)])).toEqual({ 0: 'small', 1: 'small', 9: 'complementary' });
  });

  test('a known zero stays a zero, and without a small count nothing is hidden', () => {
    expect(hidden([0, 12, 30].map((count, i) => one(i, count, { sector: [`0${i}-0${i}`] })))).toEqual({});
  });

  test('tables that share nothing do not touch one another', () => {
    const other = { periodEnd: '2024-06-30' };
    expect(
      Object.keys(hidden([one(1, 3), one(2, 10, other), one(3, 7, { ...other, sector: ['01-03'] })])),
    ).toEqual(['1']);
  });

  test('a total over sections is one of either edition of KBLI, never of both together', () => {
    const letters = (id: number, edition: string) => [
      one(id, 12, { sector: ['01-03'], kbliVersion: edition }),
      one(id + 1, 3, { sector: ['05-09'], kbliVersion: edition }),
    ];
    const found = hidden([...letters(1, '2020'), ...letters(3, '2025'), one(9, 15)]);
    expect(found).toMatchObject({ 2: 'small', 4: 'small' });
    expect(found[9] ?? (found[1] && found[3])).toBe('complementary');
  });

  test('sums that nothing names as such are found: words of a source, a subtotal', () => {
    const rows = [31, 5, 1, 2, 39].map((count, i) => one(i, count, { sector: [`"${i}"`] }));
    const found = hidden(rows);
    expect(found).toMatchObject({ 2: 'small', 3: 'small' });
    expect(Object.values(found).filter((how) => how === 'complementary')).toHaveLength(1);
  });

  test('what was published before a small count came is not the place to hide it', () => {
    const rows = [
      one(1, 30, { sector: ['01-03'] }),
      one(2, 8, { sector: ['05-09'] }),
      one(3, 2, { sector: ['10-33'] }),
      one(4, 40),
    ];
    const { relations } = relationsOf(rows);
    const seen = new Map([
      [1, 5],
      [2, 1],
      [3, 5],
      [4, 1],
    ]);
    expect(
      Object.fromEntries(
        suppressedCells(
          rows.map((row) => ({ ...row, seen: seen.get(row.id)! })),
          relations,
        ),
      ),
    ).toEqual({
      3: 'small',
      1: 'complementary',
    });
  });
});

/** The rows as the server reads them. */
const asRows = ({ counts }: InventedTable): CountOf[] =>
  counts.map((row) =>
    one(row.at, row.count, {
      areaScope: row.areaCode,
      areasAbove: [row.areaCode.slice(0, 5), '19'].filter((code) => code.length < row.areaCode.length),
      agency: row.agency,
      kbliVersion: row.sector && '2020',
      sector: row.sector ? [row.sector] : [],
      position: row.position,
      workplace: row.workplace,
      from: row.batch,
      replaces: row.replaces,
    }),
  );
const known = ({ counts }: InventedTable, how: Map<number, string>): Ranges =>
  new Map(
    counts.map(({ at, count }) => {
      if (!how.has(at)) return [at, { low: count, high: count }];
      return [at, how.get(at) === 'small' ? { low: 1, high: 4 } : { low: 1, high: 2000 }];
    }),
  );
/** Small counts of which the attacker learns more than "1 to 4", or that they are below 5 where nothing says so. */
const found = (table: InventedTable, how: Map<number, string>): number[] => {
  const ranges = known(table, how);
  return table.counts
    .filter(({ at, count }) => {
      if (!isSmall(count)) return false;
      if (!how.has(at)) return true;
      const holds = (low: number, high: number) => isPossibleFrom(ranges, table.facts, at, low, high);
      return how.get(at) === 'small' ? !(holds(1, 1) && holds(4, 4)) : !holds(5, 2000);
    })
    .map(({ at }) => at);
};

describe('DP-40 the attacker who knows every relation', () => {
  test('bounds no small count more narrowly than 1 to 4, whatever the table, its totals and its revision', () => {
    let attacked = 0;
    let shown = 0;
    let large = 0;
    fc.assert(
      fc.property(inventedTable, (table) => {
        const rows = asRows(table);
        const { relations, open } = relationsOf(rows);
        const how = suppressedCells(rows, relations, open);
        attacked += rows.filter((row) => isSmall(row.count)).length;
        large += rows.filter((row) => row.count >= 5).length;
        shown += rows.filter((row) => row.count >= 5 && !how.has(row.id)).length;
        expect(found(table, how)).toEqual([]);
      }),
      { numRuns: 300, seed: 40 },
    );
    expect(attacked).toBeGreaterThan(1000);
    // hiding everything would be no answer
    expect(shown / large).toBeGreaterThan(0.5);
  });

  test('bites: with the small counts alone hidden it finds some in most tables', () => {
    const tables = fc.sample(inventedTable, { numRuns: 60, seed: 41 });
    const open = tables.filter((table) => {
      const small = table.counts.filter(({ count }) => isSmall(count));
      return found(table, new Map(small.map(({ at }) => [at, 'small']))).length > 0;
    });
    expect(open.length).toBeGreaterThan(40);
  });
});
