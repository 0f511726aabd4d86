import { sql } from 'kysely';
import { normalPhone } from '../../shared/intake/phone-number.ts';
import type { WhatsAppMessage } from '../../shared/intake/whatsapp-payload.ts';
import { whatsappNotice } from '../../shared/text/whatsapp-replies.ts';
import type { Db } from '../db/connect.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Arrival, ArrivingMedia } from '../reports/accept.ts';
import type { SenderIdentity } from '../reports/senders.ts';
import { nearestArea } from './nearest-area.ts';

/** A clock ahead of ours by more is no clock. */
const aheadMs = 5 * 60_000;

/** A message as it comes to the door; null where there is nothing to read: a sticker, a reaction, a kind we do not know. */
export async function messageArrival(
  db: Db,
  keys: KeyRing,
  message: WhatsAppMessage,
  now: Date,
): Promise<Omit<Arrival, 'receipt'> | null> {
  const media = arrivingMedia(message);
  const place = await placeOf(db, message);
  if (!message.text.trim() && !media && !place) return null;
  const point = message.location ? `${message.location.lat}, ${message.location.lon}` : '';
  const to = replyAddress(message.sender);
  return {
    channel: 'whatsapp',
    origin: 'citizen',
    deliveryKey: deliveryKey(keys, message.id),
    text: message.text,
    raw: [message.text, point].filter(Boolean).join('\n'),
    sentAt: sentAt(message, now),
    sender: identityOf(message.sender),
    forwarded: message.forwarded,
    hintAreaCode: place,
    ...(media ? { media: [media] } : {}),
    contact: to ? { value: to, purpose: 'reply', noticeVersion: whatsappNotice } : null,
  };
}

export const identityOf = ({ phone, bsuid }: WhatsAppMessage['sender']): SenderIdentity => ({
  ...(phone ? { phone } : {}),
  ...(bsuid ? { bsuid } : {}),
});

/** The number in E.164 where it is known, else the business-scoped id. */
export const replyAddress = ({ phone, bsuid }: WhatsAppMessage['sender']): string | null =>
  (phone ? normalPhone(phone.startsWith('+') ? phone : `+${phone}`) : null) ?? bsuid;

/** An id of the messenger is the base64 of a record that holds the number of the sender: only its keyed hash is stored. */
export const outsideKey = (keys: KeyRing, id: string): string => keys.fingerprint(`wamid|${id}`);
const deliveryKey = (keys: KeyRing, id: string): string => `wamid:${outsideKey(keys, id)}`;

export function sentAt(message: WhatsAppMessage, now: Date): Date | null {
  const at = message.sentAt === null ? null : new Date(message.sentAt * 1000);
  return at && at.getTime() <= now.getTime() + aheadMs ? at : null;
}

/** Pictures and voice are fetched when somebody asks; films and documents are told of and not kept. */
function arrivingMedia({ media }: WhatsAppMessage): ArrivingMedia | null {
  if (!media || media.kind === 'sticker') return null;
  if (media.kind !== 'image' && media.kind !== 'audio')
    return { kind: media.kind, mime: media.mime, refused: true };
  return {
    kind: media.kind,
    mime: media.mime,
    outsideId: media.id,
    ...(media.sha256 ? { outsideSha256: media.sha256 } : {}),
  };
}

/** A hint of place: the area nearest to a shared location, or the regency chosen from our own list. */
async function placeOf(db: Db, message: WhatsAppMessage): Promise<string | null> {
  if (message.location) return nearestArea(db, message.location);
  const chosen = message.optionId?.match(/^kab:(\d\d\.\d\d)$/)?.[1];
  if (!chosen) return null;
  const { rows } = await sql<{ code: string }>`
    select code from area where code = ${chosen} and level = 'regency'`.execute(db);
  return rows[0]?.code ?? null;
}
