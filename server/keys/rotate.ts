import { appendAudit } from '../audit/append.ts';
import type { Db, Tx } from '../db/connect.ts';
import { KeyError, type KeyRing } from './key-ring.ts';
import { countByKek, placeOfRow, rowsToRewrap, sealedTables, storeRewrapped } from './sealed-rows.ts';

const pieceSize = 200;
const trail = { actor: 'system', role: 'system' };

export interface Rotated {
  kek: string;
  /** False where an earlier turn was ended only now. */
  isNew: boolean;
  rewrapped: number;
}

/**
 * A new key-encryption key, and every data key wrapped by it, in pieces of 200 rows; no text is encrypted anew (DP-28).
 * A turn that was broken off is ended by the next one, which then makes no key. Old keys stay: `dropOldKeys` is another act.
 */
export async function rotateKeys(
  db: Db,
  keys: KeyRing,
  { now, onPiece = () => {} }: { now: Date; onPiece?: (done: number) => void },
): Promise<Rotated> {
  const newest = keys.kekIds().at(-1)!;
  const counts = await countByKek(db);
  const isBehind = [...counts.keys()].some((id) => id !== newest);
  const kek = isBehind ? newest : keys.addKek(now);
  await note(db, 'key.rotate', kek, now);
  let rewrapped = 0;
  for (const table of await sealedTables(db)) {
    for (;;) {
      const done = await db.transaction().execute(async (tx) => {
        const rows = await rowsToRewrap(tx, table, kek, pieceSize);
        for (const row of rows)
          await storeRewrapped(tx, table, row.key, keys.rewrap(placeOfRow(table.table, row.key), row.sealed));
        return rows.length;
      });
      if (done === 0) break;
      rewrapped += done;
      onPiece(rewrapped);
    }
  }
  return { kek, isNew: !isBehind, rewrapped };
}

/** Forgets the old keys where the database proves that nothing is under them any more; KeyError otherwise. */
export async function dropOldKeys(db: Db, keys: KeyRing, now: Date): Promise<string[]> {
  const ids = keys.kekIds();
  const newest = ids.at(-1)!;
  const counts = await countByKek(db);
  const left = [...counts].filter(([id]) => id !== newest);
  if (left.length > 0)
    throw new KeyError(
      `${left.map(([id, n]) => `${n} texts are still under ${id}`).join(', ')}: run npm run keys:rotate first.`,
    );
  const old = ids.slice(0, -1);
  if (old.length > 0) await note(db, 'key.drop', old.join(' '), now);
  keys.dropOldKeks();
  return old;
}

const note = (db: Db, act: 'key.rotate' | 'key.drop', obj: string, now: Date): Promise<void> =>
  db.transaction().execute((tx: Tx) => appendAudit(tx, { ...trail, act, obj }, now));
