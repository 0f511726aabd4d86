import type { Db } from '../db/connect.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/** Removes raw texts, contacts and media whose time is over, and lets the key ring close its epochs (DP-25, DP-53). */
export async function applyRetention(db: Db, keys: KeyRing, now: Date): Promise<void> {
  keys.senderKeys('wa-bsuid', '', now);
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('report_sealed').where('delete_after', '<=', now).execute();
    await tx.deleteFrom('report_contact').where('delete_after', '<=', now).execute();
    await tx.deleteFrom('webhook_event').where('delete_after', '<=', now).execute();
    await tx
      .updateTable('report_message')
      .set({ sealed: null, delete_after: null })
      .where('delete_after', '<=', now)
      .execute();
    await tx
      .updateTable('report_media')
      .set({ sealed: null, state: 'gone', outside_id: null })
      .where('delete_after', '<=', now)
      .where('state', 'in', ['stored', 'outside'])
      .execute();
    await tx
      .deleteFrom('job')
      .where('ended_at', '<', new Date(now.getTime() - 30 * 86_400_000))
      .execute();
  });
}
