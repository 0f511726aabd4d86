import { sql } from 'kysely';
import type { Tx } from '../db/connect.ts';

/**
 * Removes what reports say, in every table that holds words of theirs: what they count for (month, district, kind, grade,
 * channel, when they were answered) stays, so that incidents and past scores stand as they were.
 */
export async function removeWords(tx: Tx, reportIds: readonly string[]): Promise<void> {
  const ids = [...reportIds];
  await sql`update report_intake set text_redacted = '', parts = null, masked = '{}', occurred_date = null,
    hint_area_code = null, found_area_code = null, place_confidence = null, place_options = '{}', poster_id = null,
    entered_by = null, wants_answer = false where report_id = any(${ids})`.execute(tx);
  await tx.deleteFrom('report_text_version').where('report_id', 'in', ids).execute();
  await tx
    .deleteFrom('report_message')
    .where('report_id', 'in', ids)
    .where('direction', '=', 'reporter')
    .execute();
  // that it was answered, and when, is what the clocks of past scores know; the words go
  await tx.updateTable('report_message').set({ body: '' }).where('report_id', 'in', ids).execute();
  await tx
    .updateTable('verification_request')
    .set({ question: '', note: null })
    .where('report_id', 'in', ids)
    .execute();
  await tx.deleteFrom('report_contact').where('report_id', 'in', ids).execute();
  await tx.updateTable('contact_notice').set({ reason: '' }).where('report_id', 'in', ids).execute();
  await tx
    .updateTable('report_media')
    .set({ sealed: null, outside_id: null, outside_sha256: null, state: 'gone' })
    .where('report_id', 'in', ids)
    .where('state', '<>', 'refused')
    .execute();
  await sql`delete from report_sealed where arrival_id in
    (select id from report_arrival where report_id = any(${ids}))`.execute(tx);
  await tx
    .updateTable('data_rights_request')
    .set({ wanted_text: null })
    .where('report_id', 'in', ids)
    .execute();
}
