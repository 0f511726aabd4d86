import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { IncidentCategory, Origin, Relation } from '../../shared/domain/incident.ts';
import type { OfficeSettings } from '../../shared/domain/office-settings.ts';
import type { Forwarding, IntakeChannel, Narrative } from '../../shared/domain/report.ts';
import { addWorkingDays } from '../../shared/domain/working-days.ts';
import { comparableText } from '../../shared/intake/comparable-text.ts';
import { redact } from '../../shared/intake/redact.ts';
import { appendAudit } from '../audit/append.ts';
import type { Tx } from '../db/connect.ts';
import { lockKeys } from '../db/lock-keys.ts';
import { dayInWib } from '../http/entered-day.ts';
import { ruleBroken } from '../http/problem.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { type PlaceFinder, signText } from './place-finder.ts';
import { type NewReceipt, storeReceipt } from './receipt.ts';
import { type SenderIdentity, senderBucket } from './senders.ts';

/** What a channel hands over at the door. Nothing of it is stored unsealed except what the door has redacted. */
export interface Arrival {
  channel: IntakeChannel;
  origin: Origin;
  /** Identity of the delivery outside (`wamid:…`, `chat:…`, `form:…`): the same twice is one arrival. */
  deliveryKey: string;
  text: string;
  /** When it was written, where the channel says so. */
  sentAt?: Date | null;
  parts?: Narrative | null;
  language?: 'id' | 'en';
  occurredDate?: string | null;
  category?: IncidentCategory | null;
  relation?: Relation | null;
  sender?: SenderIdentity | null;
  forwarded?: Forwarding;
  /** Place that the sender chose, that the poster hangs at, or nearest to a shared location. */
  hintAreaCode?: string | null;
  posterId?: string | null;
  /** The place is where the poster hangs, and the sender chose no other: the default where there is a poster. */
  hintIsWeak?: boolean;
  restricted?: boolean;
  urgent?: boolean;
  /** How to reach the sender; sealed. */
  contact?: { value: string; purpose: 'call_back' | 'reply'; noticeVersion: string } | null;
  /** Raw form as it came in; the text where omitted. Sealed. */
  raw?: string | Uint8Array;
  media?: ArrivingMedia[];
  /** Made before the transaction (`makeReceipt`); null: the sender gets none. */
  receipt?: NewReceipt | null;
  batchId?: number | null;
  /** Account that typed it, null for what came in by itself. */
  enteredBy?: { id: string; role: string } | null;
}

export interface ArrivingMedia {
  kind: 'image' | 'audio' | 'video' | 'document' | 'sticker';
  mime: string;
  /** Id at the messenger where it is fetched on demand. */
  outsideId?: string;
  outsideSha256?: string;
  /** Bytes already cleaned of everything but the picture. */
  bytes?: Uint8Array;
  /** Why it was not kept. */
  refused?: boolean;
}

export interface Accepted {
  reportId: string;
  /** False: this delivery, or this very report by another channel, was here before. */
  isNew: boolean;
  /** False: this very delivery was here before, nothing was stored. */
  isNewArrival: boolean;
  /** False where a contact came along that is not kept: of somebody who is not known to be the report's sender. */
  isContactKept: boolean;
}

export interface Door {
  keys: KeyRing;
  places: PlaceFinder;
  settings: OfficeSettings;
}

/** Longest text that a report keeps, in characters. */
export const longestText = 8_000;
export const rawDays = 90;
export const contactDays = 180;
/** UU 27/2022 art. 20 (2) a and e, as the register of processing says. */
export const contactBasis = { call_back: 'consent', reply: 'public_task' } as const;
/** Within this time the same words of the same sender are the same report. */
const sameReportHours = 48;
/** Minutes of an exported chat against seconds of the webhook. */
const sameMessageSeconds = 90;

/**
 * The one door: whatever the channel, a report is redacted, placed, fingerprinted, recognised if it was here before,
 * stored with its raw form sealed, and audited, all in the transaction of the caller. Who called may acknowledge it
 * after that commit and not before.
 * ProblemError `rule_broken` where there is nothing to read: no text, no medium, no place.
 */
export async function acceptReport(
  tx: Tx,
  { keys, places, settings }: Door,
  arrival: Arrival,
  now: Date,
  requestId?: string,
): Promise<Accepted> {
  // one at a time through the door: two deliveries of one message at the same moment are still one
  await sql`select pg_advisory_xact_lock(${lockKeys.reportDoor})`.execute(tx);
  const known = await tx
    .selectFrom('report_arrival')
    .select('report_id')
    .where('delivery_key', 'in', [arrival.deliveryKey, erasedDelivery(keys, arrival.deliveryKey)])
    .executeTakeFirst();
  if (known) return { reportId: known.report_id, isNew: false, isNewArrival: false, isContactKept: true };

  const { text, found: masked } = redactStart(arrival.text);
  if (!text.trim() && !arrival.media?.length && !arrival.hintAreaCode)
    throw ruleBroken([{ pointer: '/text', code: 'required', detail: 'there is nothing to read' }]);
  const normal = comparableText(text);
  const fingerprint = keys.fingerprint(normal);
  const bucket = await senderBucket(tx, keys, arrival.sender ?? {}, now);
  const arrivalId = randomUUID();
  const sentAt = arrival.sentAt ?? null;
  const actor = arrival.enteredBy ?? { id: 'system', role: 'system' };

  const twin = await sameReport(tx, arrival, {
    fingerprint,
    bucket,
    length: normal.length,
    at: sentAt ?? now,
  });
  const reportId = twin?.reportId ?? randomUUID();
  if (!twin) {
    const place = await places.find(tx, arrival.text, {
      areaCode: arrival.hintAreaCode ?? null,
      weak: arrival.hintIsWeak ?? Boolean(arrival.posterId),
    });
    await tx
      .insertInto('report')
      .values({
        id: reportId,
        channel: arrival.channel,
        origin: arrival.origin,
        source_id: null,
        published_date: null,
        published_precision: null,
        recorded_at: now,
        batch_id: arrival.batchId ?? null,
      })
      .execute();
    await tx
      .insertInto('report_intake')
      .values({
        report_id: reportId,
        received_at: now,
        sent_at: sentAt,
        text_redacted: text,
        parts: arrival.parts ? JSON.stringify(redactParts(arrival.parts)) : null,
        masked,
        language: arrival.language ?? 'id',
        occurred_date: arrival.occurredDate ?? null,
        sender_category: arrival.category ?? null,
        sender_relation: arrival.relation ?? null,
        sender_bucket_id: bucket,
        forwarded: arrival.forwarded ?? 'no',
        fingerprint,
        signature: signText(normal),
        hint_area_code: arrival.hintAreaCode ?? null,
        found_area_code: place.foundCode,
        place_confidence: place.confidence,
        place_options: place.options,
        poster_id: arrival.posterId ?? null,
        restricted: arrival.restricted ?? false,
        urgent: arrival.urgent ?? false,
        wants_answer: Boolean(arrival.receipt || arrival.contact),
        answer_due_date: addWorkingDays(
          dayInWib(now),
          settings.answerDays[arrival.channel],
          settings.holidays,
        ),
        entered_by: arrival.enteredBy?.id ?? null,
      })
      .execute();
    await tx
      .insertInto('report_grade')
      .values({
        report_id: reportId,
        version: 1,
        reliability: 'F',
        credibility: '6',
        recorded_at: now,
        known_at: now,
        graded_by: null,
      })
      .execute();
    await tx
      .insertInto('report_assessment')
      .values({
        report_id: reportId,
        version: 1,
        is_latest: true,
        state: 'waiting',
        area_code: place.areaCode,
        category: arrival.category ?? null,
        relation: arrival.relation ?? null,
        event_date: arrival.occurredDate ?? null,
        reliability: 'F',
        credibility: '6',
        names_checked: false,
        act: 'receive',
        recorded_at: now,
        recorded_by: null,
      })
      .execute();
  }
  await tx
    .insertInto('report_arrival')
    .values({
      id: arrivalId,
      report_id: reportId,
      channel: arrival.channel,
      delivery_key: arrival.deliveryKey,
      arrived_at: now,
      batch_id: arrival.batchId ?? null,
    })
    .execute();
  await tx
    .insertInto('report_sealed')
    .values({
      arrival_id: arrivalId,
      sealed: JSON.stringify(keys.seal(`report_sealed|${arrivalId}|sealed`, arrival.raw ?? arrival.text)),
      delete_after: after(now, rawDays),
    })
    .execute();
  // who sent the same words by another way may be somebody else: the office must not call him in the sender's place
  const isContactKept = !twin || twin.isSameSender || twin.isSameMessage;
  if (arrival.contact && isContactKept)
    await tx
      .insertInto('report_contact')
      .values({
        report_id: reportId,
        sealed: JSON.stringify(keys.seal(`report_contact|${reportId}|sealed`, arrival.contact.value)),
        purpose: arrival.contact.purpose,
        basis: contactBasis[arrival.contact.purpose],
        notice_version: arrival.contact.noticeVersion,
        given_at: now,
        delete_after: after(now, contactDays),
      })
      .onConflict((conflict) => conflict.column('report_id').doNothing())
      .execute();
  const about = { reportId, arrivalId: twin ? arrivalId : null };
  for (const one of arrival.media ?? []) await storeMedia(tx, keys, about, one, now);
  if (arrival.receipt)
    await storeReceipt(tx, { reportId, arrivalId, isOwn: twin?.isSameSender ?? true }, arrival.receipt, now);
  await appendAudit(
    tx,
    {
      actor: actor.id,
      role: actor.role,
      act: twin ? 'report.arrive_again' : 'report.receive',
      obj: reportId,
      ...(requestId ? { req: requestId } : {}),
    },
    now,
  );
  return { reportId, isNew: !twin, isNewArrival: true, isContactKept };
}

/**
 * The report that this one is, where it came in before by another way: the same words of the same sender within two
 * days; the same message of one chat by webhook and by export; long enough the same words by another channel. What is
 * forwarded is never taken for the report of its forwarder: that it spreads is what matters then. What is restricted joins
 * nothing that is not: it would be open to all, or hide what is not restricted.
 */
async function sameReport(
  tx: Tx,
  arrival: Arrival,
  own: { fingerprint: string; bucket: string | null; length: number; at: Date },
): Promise<{ reportId: string; isSameSender: boolean; isSameMessage: boolean } | null> {
  if (own.length < 20 || (arrival.forwarded ?? 'no') !== 'no') return null;
  const around = (seconds: number) => ({
    from: new Date(own.at.getTime() - seconds * 1000),
    to: new Date(own.at.getTime() + seconds * 1000),
  });
  const wide = around(sameReportHours * 3600);
  const rows = await tx
    .selectFrom('report_intake as i')
    .innerJoin('report as r', 'r.id', 'i.report_id')
    .select((eb) => [
      'i.report_id',
      'r.channel',
      'i.sender_bucket_id',
      'i.forwarded',
      eb.fn.coalesce('i.sent_at', 'i.received_at').as('at'),
      eb
        .selectFrom('report_arrival as a')
        .select((sub) => sub.fn.agg<string[]>('array_agg', ['a.delivery_key']).as('keys'))
        .whereRef('a.report_id', '=', 'i.report_id')
        .as('keys'),
    ])
    .where('i.fingerprint', '=', own.fingerprint)
    .where('i.restricted', '=', arrival.restricted ?? false)
    .where((eb) => eb.between(eb.fn.coalesce('i.sent_at', 'i.received_at'), wide.from, wide.to))
    .orderBy('i.received_at')
    .limit(50)
    // one that is being erased at this moment is waited for, and is then nobody's twin: it would take the new one with it
    .forShare('i')
    .execute();
  const close = around(sameMessageSeconds);
  const twin = rows.find((row) => {
    if (row.forwarded !== 'no') return false;
    const sameChannel = row.channel === arrival.channel;
    if (own.bucket && row.sender_bucket_id === own.bucket) return true;
    const sameMinute = row.at >= close.from && row.at <= close.to;
    // one message heard twice, by the webhook and in an exported chat, where its sender has another name
    const way = wayOf(arrival.deliveryKey);
    if (sameChannel) return sameMinute && (row.keys ?? []).every((key) => wayOf(key) !== way);
    // by another channel: nobody is known to be somebody else
    return own.length >= 40 && !(own.bucket && row.sender_bucket_id);
  });
  if (!twin) return null;
  return {
    reportId: twin.report_id,
    isSameSender: own.bucket !== null && twin.sender_bucket_id === own.bucket,
    isSameMessage: twin.channel === arrival.channel,
  };
}

async function storeMedia(
  tx: Tx,
  keys: KeyRing,
  { reportId, arrivalId }: { reportId: string; arrivalId: string | null },
  media: ArrivingMedia,
  now: Date,
): Promise<void> {
  const id = randomUUID();
  await tx
    .insertInto('report_media')
    .values({
      id,
      report_id: reportId,
      arrival_id: arrivalId,
      kind: media.kind,
      mime: media.mime.slice(0, 100),
      outside_id: media.outsideId ?? null,
      outside_sha256: media.outsideSha256 ?? null,
      state: media.refused ? 'refused' : media.bytes ? 'stored' : media.outsideId ? 'outside' : 'gone',
      byte_size: media.bytes?.length ?? null,
      sealed: media.bytes ? JSON.stringify(keys.seal(`report_media|${id}|sealed`, media.bytes)) : null,
      created_at: now,
      delete_after: after(now, rawDays),
    })
    .execute();
}

/** Masked first and cut after: a number across the cut would lose its end and be taken for none. */
function redactStart(raw: string) {
  const { text, found } = redact(raw.slice(0, 2 * longestText));
  return { text: text.slice(0, longestText), found };
}

function redactParts(parts: Narrative): Narrative {
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, redact(text ?? '').text]));
}

/** What an erased delivery is known by: it does not come back when the messenger or an exported chat brings it again. */
export const erasedDelivery = (keys: KeyRing, deliveryKey: string): string =>
  `erased:${keys.fingerprint(deliveryKey)}`;
const wayOf = (deliveryKey: string) => deliveryKey.split(':', 1)[0];
const after = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000);
