import { appendAudit } from '../audit/append.ts';
import type { Tx } from '../db/connect.ts';

export type ErasedKind = 'report' | 'contact' | 'media' | 'account';

/** Records in the transaction of an erasure what was erased, so that a restored copy loses it again (DP-29). */
export async function recordErasure(tx: Tx, kind: ErasedKind, id: string, now: Date): Promise<void> {
  await appendAudit(
    tx,
    { actor: 'system', role: 'system', act: 'erasure.record', obj: `${kind} ${id}` },
    now,
  );
}
