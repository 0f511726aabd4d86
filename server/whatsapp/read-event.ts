import { readWhatsAppPayload, type WhatsAppMessage } from '../../shared/intake/whatsapp-payload.ts';
import type { Db } from '../db/connect.ts';
import type { Sealed } from '../keys/envelope.ts';
import { acceptReport } from '../reports/accept.ts';
import type { Intake } from '../reports/intake.ts';
import { makeReceipt } from '../reports/receipt.ts';
import { knownSender, senderBucket } from '../reports/senders.ts';
import { identityOf, messageArrival } from './arrival.ts';
import { followSender } from './follow-sender.ts';
import { hasHad, noteStatus, ofOurs, queueAcknowledgement } from './replies.ts';
import type { WhatsAppSettings } from './settings.ts';
import { eventPlace } from './store-event.ts';

export interface Reading {
  db: Db;
  intake: Intake;
  settings: WhatsAppSettings;
  now: () => Date;
}

/**
 * Reads one kept delivery: its messages go through the door, one after the other by their time, each in a transaction of
 * its own; what is no report is counted. Read twice it changes nothing.
 */
export async function readEvent(reading: Reading, eventId: string): Promise<void> {
  const { db, intake, settings, now } = reading;
  const row = await db
    .selectFrom('webhook_event')
    .select('sealed')
    .where('id', '=', eventId)
    .where('processed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return;
  const payload = parse(intake.keys.unseal(eventPlace(eventId), row.sealed as Sealed));
  const { messages, senderChanges, statuses, counts } = readWhatsAppPayload(payload);
  for (const change of senderChanges) await followSender(db, intake.keys, change, now());
  let nothing = 0;
  const failed: unknown[] = [];
  for (const message of messages)
    try {
      if (!(await bringIn(reading, message))) nothing++;
    } catch (error) {
      failed.push(error); // it holds up nobody else's; the job is tried again
    }
  for (const status of await ofOurs(db, intake.keys, statuses))
    await noteStatus(db, intake.keys, status, settings, now());
  if (failed.length > 0) throw failed[0];
  await db
    .updateTable('webhook_event')
    .set({
      processed_at: now(),
      failure: payload === undefined ? 'not_json' : null,
      counts: JSON.stringify(nothing > 0 ? { ...counts, nothing_to_read: nothing } : counts),
    })
    .where('id', '=', eventId)
    .execute();
}

/** False where there was nothing to read. */
async function bringIn({ db, intake, settings, now }: Reading, message: WhatsAppMessage): Promise<boolean> {
  const { keys } = intake;
  const arrival = await messageArrival(db, keys, message, now());
  if (!arrival) return false;
  const known = await db
    .selectFrom('report_arrival')
    .select('id')
    .where('delivery_key', '=', arrival.deliveryKey)
    .executeTakeFirst();
  if (known) return true;
  const identity = identityOf(message.sender);
  const epoch = keys.senderKeys('wa-bsuid', '', now())[0]!.epoch;
  const bucket = await knownSender(db, keys, identity, now());
  const had = bucket ? await hasHad(db, bucket, epoch, now()) : { acknowledged: false, noticed: false };
  const receipt = settings.outgoing && arrival.contact && !had.acknowledged ? await makeReceipt(keys) : null;
  const door = await intake.door();
  await db.transaction().execute(async (tx) => {
    const accepted = await acceptReport(tx, door, { ...arrival, receipt }, now());
    if (!receipt || !accepted.isNewArrival) return;
    const bucketId = await senderBucket(tx, keys, identity, now());
    const to = accepted.isContactKept ? null : arrival.contact!.value;
    const reply = { reportId: accepted.reportId, bucketId: bucketId!, code: receipt.code, to };
    await queueAcknowledgement(tx, keys, { ...reply, noticeEpoch: had.noticed ? null : epoch }, now());
  });
  intake.live.announce();
  return true;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
