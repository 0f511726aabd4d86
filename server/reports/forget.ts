import { sql } from 'kysely';
import type { Tx } from '../db/connect.ts';
import type { ErasedKind } from '../erasure/record.ts';

/**
 * Removes again what was erased before and came back with an older copy of the database: contact, raw texts, media or, for
 * `report`, these and every word of it. Harmless where nothing is left.
 */
export async function forget(tx: Tx, kind: ErasedKind, id: string): Promise<void> {
  if (kind === 'media') return forgetMedia(tx, id);
  if (kind === 'contact' || kind === 'report') {
    await tx.deleteFrom('report_contact').where('report_id', '=', id).execute();
    await tx.deleteFrom('whatsapp_reply').where('report_id', '=', id).execute();
    // deliveries of the messenger hold numbers; those that were read are kept for their digest alone
    await tx
      .updateTable('webhook_event')
      .set({ sealed: '{}' })
      .where('processed_at', 'is not', null)
      .execute();
  }
  if (kind === 'raw' || kind === 'report') {
    await sql`delete from report_sealed where arrival_id in
      (select a.id from report_arrival a where a.report_id = ${id})`.execute(tx);
    await tx
      .updateTable('report_message')
      .set({ sealed: null, delete_after: null })
      .where('report_id', '=', id)
      .execute();
  }
  if (kind !== 'report') return;
  const media = await tx.selectFrom('report_media').select('id').where('report_id', '=', id).execute();
  for (const one of media) await forgetMedia(tx, one.id);
  await tx.updateTable('report_message').set({ body: '' }).where('report_id', '=', id).execute();
  await tx
    .updateTable('report_intake')
    .set({ text_redacted: '', parts: null, masked: [], signature: null, sender_bucket_id: null })
    .where('report_id', '=', id)
    .execute();
}

async function forgetMedia(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('report_media')
    .set({ sealed: null, outside_id: null, state: 'gone' })
    .where('id', '=', id)
    .where('state', 'in', ['stored', 'outside'])
    .execute();
}
