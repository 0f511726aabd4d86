import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import type { Sealed } from './envelope.ts';

/** A table with a column `sealed`, and its primary key. */
export interface SealedTable {
  table: string;
  key: string[];
}

/** Every table that holds sealed texts: those whose column `sealed` is jsonb. */
export async function sealedTables(db: Db): Promise<SealedTable[]> {
  const { rows } = await sql<SealedTable>`
    select c.relname as "table", array(
      select k.attname::text from pg_index i cross join lateral unnest(i.indkey::int[]) with ordinality as u (attnum, place)
      join pg_attribute k on k.attrelid = c.oid and k.attnum = u.attnum
      where i.indrelid = c.oid and i.indisprimary order by u.place) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'sealed' and not a.attisdropped
    where c.relkind = 'r' and a.atttypid = 'jsonb'::regtype order by 1`.execute(db);
  return rows;
}

/** Where a row's text is sealed: `table|key|sealed`; the draft of a form goes without the last word. */
export const placeOfRow = (table: string, key: readonly string[]): string =>
  table === 'report_draft' ? [table, ...key].join('|') : [table, ...key, 'sealed'].join('|');

/** How many texts there are under each key-encryption key. */
export async function countByKek(db: Db): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { table } of await sealedTables(db)) {
    const { rows } = await sql<{ id: string; n: number }>`
      select sealed->>'kek_id' as id, count(*) as n from ${sql.table(table)} where sealed ? 'kek_id' group by 1`.execute(
      db,
    );
    for (const { id, n } of rows) counts.set(id, (counts.get(id) ?? 0) + n);
  }
  return counts;
}

/** Some rows that are not yet under a key, locked for the transaction. */
export async function rowsToRewrap(
  tx: Db,
  { table, key }: SealedTable,
  newest: string,
  limit: number,
): Promise<{ key: string[]; sealed: Sealed }[]> {
  const parts = key.map((name) => sql`${sql.id(name)}::text`);
  const { rows } = await sql<{ key: string[]; sealed: Sealed }>`
    select array[${sql.join(parts)}] as key, sealed from ${sql.table(table)}
    where sealed ? 'kek_id' and sealed->>'kek_id' <> ${newest} limit ${limit} for update`.execute(tx);
  return rows;
}

export async function storeRewrapped(
  tx: Db,
  { table, key }: SealedTable,
  row: readonly string[],
  sealed: Sealed,
): Promise<void> {
  const where = key.map((name, i) => sql`${sql.id(name)}::text = ${row[i]}`);
  await sql`update ${sql.table(table)} set sealed = ${JSON.stringify(sealed)}::jsonb
    where ${sql.join(where, sql` and `)}`.execute(tx);
}
