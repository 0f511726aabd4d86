import type { Tx } from '../db/connect.ts';

export const erasedKinds = ['report', 'contact', 'media', 'raw', 'arrival'] as const;
export type ErasedKind = (typeof erasedKinds)[number];

/** One erased thing, in the ledger of the database and in that outside. */
export const erasureKey = ({ kind, id }: { kind: string; id: string }): string => `${kind} ${id}`;

/**
 * Writes to the erasure ledger, in the transaction of the erasure itself, what was erased: by id alone. A restored backup is
 * cleared of it before anybody sees it (DP-29). `id` is that of the report; for `media` that of the medium, for
 * `arrival` that of one sending of the same words.
 */
export async function recordErasure(tx: Tx, kind: ErasedKind, id: string, now: Date): Promise<void> {
  await tx
    .insertInto('erasure_ledger')
    .values({ kind, object_id: id, erased_at: now })
    .onConflict((conflict) => conflict.columns(['kind', 'object_id']).doNothing())
    .execute();
}
