import type { Db, Tx } from '../db/connect.ts';
import type { Erasure } from './ledger-file.ts';
import { type ErasedKind, erasureKey, recordErasure } from './record.ts';

/** Keys of what the ledger of the database names. */
export async function erasuresIn(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('erasure_ledger').select(['kind', 'object_id as id']).execute();
  return new Set(rows.map(erasureKey));
}

/** Removes one erased thing; harmless where it is gone already. */
export type Forget = (tx: Tx, kind: ErasedKind, id: string, at: Date) => Promise<void>;

/**
 * Erases again what the ledger outside knows and that of the database does not: the database is a copy from before (DP-29).
 * To be run before anybody is let in. Returns how many were erased again.
 */
export async function replayErasures(db: Db, outside: readonly Erasure[], forget: Forget): Promise<number> {
  const known = await erasuresIn(db);
  const missing = outside.filter((one) => !known.has(erasureKey(one)));
  for (const { kind, id, at } of missing)
    await db.transaction().execute(async (tx) => {
      await forget(tx, kind, id, new Date(at));
      await recordErasure(tx, kind, id, new Date(at));
    });
  return missing.length;
}
