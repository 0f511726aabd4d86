import { type Kysely, sql } from 'kysely';
import type { DB } from './types.ts';

/** What a copy holds, so that a restored one can be compared with it. */
export interface Contents {
  /** Last migration that has run. */
  migration: string;
  /** Rows by table. */
  rows: Record<string, number>;
  /** Last event of the audit trail; null where there is none. */
  audit: { seq: number; hash: string } | null;
}

/** A copy of the embedded database, with what is in it. */
export interface DatabaseCopy {
  contents: Contents;
  /** The data folder as a gzipped tar. */
  bytes: Uint8Array;
}

/** Counts every table. On PostgreSQL in a transaction of the program itself, so that no row is hidden or comes between. */
export async function readContents(db: Kysely<DB>): Promise<Contents> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' order by 1`.execute(db);
  const rows: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows: counted } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(
      db,
    );
    rows[name] = counted[0]!.n;
  }
  const last = await sql<{ name: string }>`select max(name) as name from migration`.execute(db);
  const head = rows['audit_event']
    ? await sql<{ seq: number; hash: string }>`
        select seq, hash from audit_event order by seq desc limit 1`.execute(db)
    : null;
  return { migration: last.rows[0]?.name ?? '', rows, audit: head?.rows[0] ?? null };
}

/** First table whose count differs, in words; null where all agree. */
export function differenceOf(expected: Contents, found: Contents): string | null {
  for (const name of new Set([...Object.keys(expected.rows), ...Object.keys(found.rows)])) {
    const [a, b] = [expected.rows[name] ?? 0, found.rows[name] ?? 0];
    if (a !== b) return `table ${name} has ${b} rows, the copy said ${a}`;
  }
  if (expected.audit?.hash !== found.audit?.hash) return 'the audit trail ends with another event';
  return null;
}
