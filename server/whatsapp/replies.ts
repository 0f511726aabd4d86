import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { WhatsAppStatus } from '../../shared/intake/whatsapp-payload.ts';
import type { Db, Tx } from '../db/connect.ts';
import { enqueue } from '../jobs/queue.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { outsideKey } from './arrival.ts';
import { windowClosedCode } from './graph.ts';
import type { WhatsAppSettings } from './settings.ts';

/** Free text is allowed for so long after the person wrote; a sender is acknowledged once in this time. */
export const windowMs = 24 * 3_600_000;

export const replyPlace = (id: string) => `whatsapp_reply|${id}|sealed`;

/** What a sender has had: an acknowledgement within a day, the notice in this epoch of the sender keys. */
export async function hasHad(
  db: Db | Tx,
  bucketId: string,
  epoch: number,
  now: Date,
): Promise<{ acknowledged: boolean; noticed: boolean }> {
  const row = await db
    .selectFrom('whatsapp_reply')
    .select((eb) => [
      eb.fn.max('created_at').as('last'),
      eb.fn.agg<number>('max', ['notice_epoch']).as('epoch'),
    ])
    .where('sender_bucket_id', '=', bucketId)
    .where('kind', '=', 'acknowledgement')
    .executeTakeFirstOrThrow();
  return {
    acknowledged: row.last !== null && row.last.getTime() > now.getTime() - windowMs,
    noticed: row.epoch === epoch,
  };
}

/**
 * Writes down a neutral acknowledgement; its code lies sealed until it is sent, and `to` with it: the address of who sent the
 * same words as another, whose address is not kept with that report.
 */
export async function queueAcknowledgement(
  tx: Tx,
  keys: KeyRing,
  reply: { reportId: string; bucketId: string; code: string; noticeEpoch: number | null; to: string | null },
  now: Date,
): Promise<void> {
  const id = randomUUID();
  await tx
    .insertInto('whatsapp_reply')
    .values({
      id,
      report_id: reply.reportId,
      kind: 'acknowledgement',
      sender_bucket_id: reply.bucketId,
      sealed: JSON.stringify(keys.seal(replyPlace(id), reply.to ? `${reply.code} ${reply.to}` : reply.code)),
      notice_epoch: reply.noticeEpoch,
      state: 'waiting',
      created_at: now,
    })
    .execute();
  await enqueue(tx, 'whatsapp-reply', { replyId: id }, now);
}

/** Writes down an answer of the office that is to go by WhatsApp; whether it can, the sending says on the report. */
export async function queueAnswer(tx: Tx, messageId: string, now: Date): Promise<void> {
  const message = await tx
    .selectFrom('report_message as m')
    .innerJoin('report_intake as i', 'i.report_id', 'm.report_id')
    .select(['m.report_id', 'i.sender_bucket_id'])
    .where('m.id', '=', messageId)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  await tx
    .insertInto('whatsapp_reply')
    .values({
      id,
      report_id: message.report_id,
      kind: 'answer',
      message_id: messageId,
      sender_bucket_id: message.sender_bucket_id,
      state: 'waiting',
      created_at: now,
    })
    .execute();
  await enqueue(tx, 'whatsapp-reply', { replyId: id }, now);
}

/** When the sender of a report last wrote by WhatsApp itself; null: never, or nobody knows. */
export async function lastWroteAt(db: Db, reportId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(coalesce(i.sent_at, a.arrived_at)) as at
    from report_arrival a join report_intake i on i.report_id = a.report_id
    where a.delivery_key like 'wamid:%' and (i.report_id = ${reportId}
      or i.sender_bucket_id = (select sender_bucket_id from report_intake where report_id = ${reportId}))`.execute(
    db,
  );
  return rows[0]?.at ?? null;
}

const steps = ['waiting', 'sent', 'delivered', 'read'];

/** Of what the messenger says that which is about messages that we know: a flood of others is one look. */
export async function ofOurs(
  db: Db,
  keys: KeyRing,
  statuses: readonly WhatsAppStatus[],
): Promise<WhatsAppStatus[]> {
  if (statuses.length === 0) return [];
  const keyed = statuses.map((status) => outsideKey(keys, status.id));
  const { rows } = await sql<{ id: string }>`
    select outside_id as id from whatsapp_reply where outside_id = any(${keyed})`.execute(db);
  const known = new Set(rows.map(({ id }) => id));
  return statuses.filter((_, at) => known.has(keyed[at]!));
}

/** What the messenger says of a message of ours; late and repeated words never move it backwards. */
export async function noteStatus(
  db: Db,
  keys: KeyRing,
  { id, status, errorCode }: WhatsAppStatus,
  settings: WhatsAppSettings,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('whatsapp_reply')
      .select(['id', 'kind', 'state', 'as_template'])
      .where('outside_id', '=', outsideKey(keys, id))
      .executeTakeFirst();
    if (!row || row.state === 'given_up') return;
    const change = (values: Record<string, unknown>) =>
      tx
        .updateTable('whatsapp_reply')
        .set({ ...values, settled_at: now })
        .where('id', '=', row.id)
        .execute();
    if (status === 'failed') {
      const isClosed = errorCode === windowClosedCode;
      if (isClosed && row.kind === 'answer' && !row.as_template && settings.outgoing?.template) {
        await change({ state: 'waiting', as_template: true, outside_id: null });
        await enqueue(tx, 'whatsapp-reply', { replyId: row.id }, now);
      } else await change({ state: 'given_up', reason: isClosed ? 'window_closed' : 'not_reached' });
    } else if (steps.indexOf(status) > steps.indexOf(row.state)) await change({ state: status });
  });
}
