import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { appendBy, type By } from '../audit/append-by.ts';
import type { Db, Tx } from '../db/connect.ts';
import { recordErasure } from '../erasure/record.ts';
import { addVersion, latestAssessment } from '../triage/assess.ts';
import { readReport } from '../triage/queries.ts';
import { ProblemError } from '../http/problem.ts';
import type { Sealed } from '../keys/envelope.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { erasedDelivery } from '../reports/accept.ts';
import { isHeld, isHeldOrAsked } from './legal-holds.ts';
import { removeWords } from './remove-words.ts';

/**
 * Erases a report (UU 27/2022 art. 43-44): contact, raw and redacted text, media, messages, hashes of the text, links to
 * other reports of one sender, deliveries of the messenger, waiting replies, and the wrapped keys with their rows. Left are
 * month, district, kind and grade, which incidents count. 404 where it is not there, 409 under a legal hold.
 */
export async function eraseReport(tx: Tx, keys: KeyRing, reportId: string, by: By): Promise<void> {
  const { now } = by;
  const intake = await tx
    .selectFrom('report_intake')
    .select('erased_at')
    .where('report_id', '=', reportId)
    .forUpdate()
    .executeTakeFirst();
  if (!intake) throw new ProblemError('not_found');
  if (intake.erased_at) return;
  if (await isHeld(tx, reportId, now))
    throw new ProblemError(
      'on_hold',
      'The report is under a legal hold: it cannot be erased before that ends.',
    );
  await removeReport(tx, keys, reportId, { accountId: by.account.id, now });
  await recordErasure(tx, 'report', reportId, now);
  await appendBy(tx, by, 'report.erase', reportId);
}

/**
 * The removing itself, without asking whether it may be: also where an older copy of the database brought the report back.
 * Harmless where it is erased already, or not there.
 */
export async function removeReport(
  tx: Tx,
  keys: KeyRing,
  reportId: string,
  { accountId, now }: { accountId: string | null; now: Date },
): Promise<void> {
  const intake = await tx
    .selectFrom('report_intake')
    .select(['erased_at', 'sender_bucket_id'])
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  if (!intake || intake.erased_at) return;
  await removeDeliveries(tx, keys, reportId);
  await removeReplies(tx, reportId);
  await removeWords(tx, [reportId]);
  await tx
    .updateTable('report_intake')
    .set({
      // no text has this one: nothing is a copy of what is gone
      fingerprint: randomBytes(32).toString('hex'),
      signature: null,
      sender_bucket_id: null,
      sent_at: null,
      erased_at: now,
    })
    .where('report_id', '=', reportId)
    .execute();
  await leaveDesk(tx, reportId, accountId, now);
  if (intake.sender_bucket_id) await removeSender(tx, intake.sender_bucket_id);
}

/** The bodies of the messenger hold the message and its number, and its own identity holds the number too. */
async function removeDeliveries(tx: Tx, keys: KeyRing, reportId: string): Promise<void> {
  const arrivals = await tx
    .selectFrom('report_arrival')
    .select(['id', 'delivery_key'])
    .where('report_id', '=', reportId)
    .execute();
  const outside = arrivals.flatMap(({ delivery_key: key }) =>
    key.startsWith('wamid:') ? [key.slice(6)] : [],
  );
  if (outside.length > 0) {
    const events = await tx
      .selectFrom('webhook_event')
      .select(['id', 'sealed'])
      .where('processed_at', 'is not', null)
      .execute();
    for (const { id, sealed } of events) {
      if (!('ct' in (sealed as object))) continue;
      const body = keys.unseal(`webhook_event|${id}|sealed`, sealed as Sealed).toString('utf8');
      if (!outside.some((one) => body.includes(one))) continue;
      // its keyed digest stays for its week: the same delivery again is known and dropped
      await tx.updateTable('webhook_event').set({ sealed: '{}' }).where('id', '=', id).execute();
    }
  }
  for (const { id, delivery_key: key } of arrivals)
    if (!key.startsWith('erased:'))
      await tx
        .updateTable('report_arrival')
        .set({ delivery_key: erasedDelivery(keys, key) })
        .where('id', '=', id)
        .execute();
}

async function removeReplies(tx: Tx, reportId: string): Promise<void> {
  await sql`delete from job where payload->>'replyId' in
    (select id::text from whatsapp_reply where report_id = ${reportId})`.execute(tx);
  await tx.deleteFrom('whatsapp_reply').where('report_id', '=', reportId).execute();
}

/** What waits for somebody waits no longer; what an incident counts goes on being counted. */
async function leaveDesk(tx: Tx, reportId: string, accountId: string | null, now: Date): Promise<void> {
  const latest = await latestAssessment(tx, reportId);
  const left =
    latest.state === 'linked'
      ? {}
      : { state: 'refused', rumour_id: null, duplicate_of: null, refuse_reason: null };
  await addVersion(tx, latest, { ...left, act: 'erase' }, { id: accountId }, now);
}

/** Keyed hashes of a sender of whom nothing else is left. */
async function removeSender(tx: Tx, bucketId: string): Promise<void> {
  const other = await tx
    .selectFrom('report_intake')
    .select('report_id')
    .where('sender_bucket_id', '=', bucketId)
    .limit(1)
    .executeTakeFirst();
  const replied = await tx
    .selectFrom('whatsapp_reply')
    .select('id')
    .where('sender_bucket_id', '=', bucketId)
    .limit(1)
    .executeTakeFirst();
  if (other || replied) return;
  await tx.deleteFrom('sender_key').where('bucket_id', '=', bucketId).execute();
  await tx.deleteFrom('sender_bucket').where('id', '=', bucketId).execute();
}

/**
 * Writes the tables of an embedded database anew, so that the bytes of removed rows leave the files too, and lets old
 * write-ahead segments go. A server's own maintenance does this where it is not ours.
 */
export async function scrubFiles(db: Db, kind: 'embedded' | 'postgresql'): Promise<void> {
  if (kind !== 'embedded') return;
  for (const table of scrubbed) await sql`vacuum full ${sql.table(table)}`.execute(db);
  await sql`select pg_switch_wal()`.execute(db);
  await sql`checkpoint`.execute(db);
  await sql`select pg_switch_wal()`.execute(db);
  await sql`checkpoint`.execute(db);
}

const scrubbed = [
  'report_intake',
  'report_sealed',
  'report_contact',
  'report_media',
  'report_message',
  'report_arrival',
  'report_text_version',
  'report_draft',
  'verification_request',
  'webhook_event',
  'whatsapp_reply',
  'data_rights_request',
  'sender_key',
  'job',
];

/** A report that is none of our business and holds data of persons goes at once (DP-56); only its id stays in the trail. */
export async function purgeReport(db: Db, keys: KeyRing, reportId: string, by: By): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // what is restricted for somebody is not there to be purged either
    if (!(await readReport(tx, reportId, by.account))) throw new ProblemError('not_found');
    const linked = await tx
      .selectFrom('incident_report')
      .select('id')
      .where('report_id', '=', reportId)
      .where('unlinked_at', 'is', null)
      .executeTakeFirst();
    if (linked)
      throw new ProblemError('conflict', 'The report stands behind an incident: take it out of there first.');
    if (await isHeldOrAsked(tx, reportId, by.now))
      throw new ProblemError(
        'on_hold',
        'A legal hold on the report is in force or waits for approval: it cannot be purged before that ends or is declined.',
      );
    await eraseReport(tx, keys, reportId, by);
    await appendBy(tx, by, 'report.purge', reportId);
  });
}
