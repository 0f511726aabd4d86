import { foundSums } from './found-sums.ts';
import type { Relation } from './suppress.ts';

/** A count with what it is of; null or empty where it is of all. */
export interface CountOf {
  id: number;
  count: number;
  areaScope: string;
  /** Nearest areas above, the smallest first. */
  areasAbove: readonly string[];
  kind: string;
  definition: string;
  periodEnd: string;
  agency: string | null;
  source: number;
  kbliVersion: string | null;
  /** From the division range of its section, which is the same in both editions, to the code; empty for all sectors. */
  sector: readonly string[];
  position: string | null;
  document: string | null;
  workplace: string | null;
  /** In force from, and to. */
  from: number;
  to: number;
  replaces: number | null;
}

/** Coordinates of a count from the whole to the finest part, for one way of dividing. */
type Division = (row: CountOf) => readonly string[];
const divisions: Record<string, Division> = {
  area: (row) => [...row.areasAbove].reverse().concat(row.areaScope),
  sector: (row) => row.sector,
  position: (row) => (row.position === null ? [] : [row.position]),
  document: (row) => (row.document === null ? [] : [row.document]),
  workplace: (row) => (row.workplace === null ? [] : [row.workplace]),
};
const names = Object.keys(divisions);

/**
 * Every relation that a reader may know between counts of one kind and date (DP-40): totals over sectors, over areas, over
 * positions, over documents, over land and sea, with all else equal; of one agency and definition, of one source, and,
 * where it adds up to the person, across agencies; the same for every state that the counts had at some data cut; equal
 * counts of the same thing from elsewhere; and, among the few counts of one place, any that happen to add up.
 *
 * `open` lists totals that could be sums in too many ways to tell.
 */
export function relationsOf(rows: readonly CountOf[]): { relations: Relation[]; open: number[] } {
  const relations = new Map<string, Relation>();
  const add = (relation: Relation) => {
    const parts = [...relation.parts].sort((a, b) => a - b);
    relations.set(`${relation.total}=${parts.join('+')}`, { ...relation, parts });
  };
  for (const together of grouped(rows, (row) => `${row.kind}|${row.periodEnd}`)) {
    for (const byDefinition of grouped(together, (row) => row.definition))
      for (const state of states(byDefinition)) {
        for (const byAgency of grouped(state, (row) => row.agency ?? ''))
          for (const relation of totals(byAgency)) add(relation);
        for (const relation of totals(state)) if (relation.exact) add(relation);
      }
    for (const relation of repeated(together)) add(relation);
  }
  const open: number[] = [];
  for (const place of grouped(rows, (row) => `${row.areaScope}|${row.kind}|${row.periodEnd}`)) {
    const found = foundSums(place.map((row) => ({ id: row.id, count: row.count, isNamed: isNamed(row) })));
    for (const relation of found.relations) add(relation);
    open.push(...found.open);
  }
  return { relations: [...relations.values()], open };
}

const isNamed = (row: CountOf): boolean =>
  row.position !== null ||
  row.document !== null ||
  row.workplace !== null ||
  (row.sector.length > 0 && !row.sector.at(-1)!.startsWith('"'));

/** What was in force together, for each time at which that changed. */
function states(rows: readonly CountOf[]): CountOf[][] {
  const times = new Set(rows.flatMap((row) => [row.from, row.to]).filter(Number.isFinite));
  if (times.size <= 1) return [[...rows]];
  return [...times].map((at) => {
    const known = rows.filter((row) => row.from <= at && row.to > at);
    const replaced = new Set(known.map((row) => row.replaces));
    return known.filter((row) => !replaced.has(row.id));
  });
}

function totals(rows: readonly CountOf[]): Relation[] {
  const found: Relation[] = [];
  for (const name of names) {
    const others = names.filter((one) => one !== name);
    const path = divisions[name]!;
    for (const alike of grouped(rows, (row) =>
      others.map((one) => divisions[one]!(row).join('>')).join('|'),
    )) {
      if (alike.length < 2) continue;
      // two editions of KBLI divide the same whole twice
      const editions = name === 'sector' ? ['2020', '2025'] : [null];
      for (const edition of editions) {
        const own = alike.filter(
          (row) => edition === null || row.kbliVersion === null || row.kbliVersion === edition,
        );
        found.push(...sums(own, path));
        const sources = new Set(own.map((row) => row.source));
        if (sources.size > 1)
          for (const source of sources)
            found.push(
              ...sums(
                own.filter((row) => row.source === source),
                path,
              ),
            );
      }
    }
  }
  return found;
}

/** Each total against its nearest parts; of several counts of one thing the newest speaks. */
function sums(rows: readonly CountOf[], path: Division): Relation[] {
  const newest = new Map<string, { row: CountOf; path: readonly string[] }>();
  for (const row of rows) {
    const key = path(row).join('>');
    const before = newest.get(key);
    if (!before || before.row.from < row.from || (before.row.from === row.from && before.row.id < row.id))
      newest.set(key, { row, path: path(row) });
  }
  const parts = new Map<CountOf, CountOf[]>();
  for (const { row, path: own } of newest.values())
    for (let depth = own.length - 1; depth >= 0; depth--) {
      const above = newest.get(own.slice(0, depth).join('>'));
      if (!above) continue;
      parts.set(above.row, [...(parts.get(above.row) ?? []), row]);
      break;
    }
  return [...parts].flatMap(([total, own]) => {
    const known = own.reduce((sum, row) => sum + row.count, 0);
    if (known > total.count) return [];
    return [{ total: total.id, parts: own.map((row) => row.id), exact: known === total.count }];
  });
}

/** Equal counts of the same thing, whoever gave them. */
function repeated(rows: readonly CountOf[]): Relation[] {
  const thing = (row: CountOf) => [
    ...names.map((name) => divisions[name]!(row).join('>')),
    String(row.count),
  ];
  return grouped(
    rows.filter((row) => row.count > 0),
    (row) => thing(row).join('|'),
  ).flatMap((same) => same.slice(1).map((row, i) => ({ total: row.id, parts: [same[i]!.id], exact: true })));
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
