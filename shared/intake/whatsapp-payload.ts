import type { Forwarding } from '../domain/report.ts';

/** Who wrote, as far as the messenger says: either may be missing (formats.md 1.4). */
export interface WhatsAppSender {
  /** Digits as they came. */
  phone: string | null;
  /** Business-scoped id: opaque, whole, never case-folded. */
  bsuid: string | null;
}

export type WhatsAppMediaKind = 'image' | 'audio' | 'video' | 'document' | 'sticker';

export interface WhatsAppMessage {
  /** `wamid.…` */
  id: string;
  /** Kind as the messenger names it, or `unsupported` for one that we do not know. */
  kind: string;
  sender: WhatsAppSender;
  /** Seconds since 1970 by the messenger's clock; null where it says none. */
  sentAt: number | null;
  forwarded: Forwarding;
  /** What the person wrote or chose; empty where there is nothing to read. */
  text: string;
  /** Id of the button or row that was chosen: input of a device, to be looked up and never trusted. */
  optionId: string | null;
  location: { lat: number; lon: number } | null;
  media: { kind: WhatsAppMediaKind; mime: string; id: string; sha256: string | null } | null;
}

/** The person has another number or another business-scoped id now. */
export interface WhatsAppSenderChange {
  id: string;
  before: WhatsAppSender;
  after: WhatsAppSender;
}

/** What became of a message of ours. */
export interface WhatsAppStatus {
  id: string;
  status: string;
  errorCode: number | null;
}

export interface WhatsAppEvents {
  /** By the time of writing, not of arrival; one id may stand here twice. */
  messages: WhatsAppMessage[];
  senderChanges: WhatsAppSenderChange[];
  statuses: WhatsAppStatus[];
  /** How many things of each kind, those included that are no reports: contact cards, errors, unknown fields. */
  counts: Record<string, number>;
}

type Json = Record<string, unknown>;
const mediaKinds: readonly string[] = ['image', 'audio', 'video', 'document', 'sticker'];
const wordless = ['reaction', 'order', 'unsupported'];

/**
 * Reads a delivery of the WhatsApp Cloud API (formats.md 1.2, 1.5). What we use is checked, everything else ignored:
 * fields appear there without notice. Contact cards, names of senders and addresses of media are not read at all.
 * Errors: none; whatever the value is, the answer says what could be read of it.
 * Cost: linear.
 */
export function readWhatsAppPayload(payload: unknown): WhatsAppEvents {
  const events: WhatsAppEvents = { messages: [], senderChanges: [], statuses: [], counts: {} };
  const count = (kind: string) => {
    events.counts[kind] = (events.counts[kind] ?? 0) + 1;
  };
  const root = object(payload);
  if (root['object'] !== 'whatsapp_business_account') count('other_object');
  else
    for (const entry of list(root['entry']))
      for (const change of list(object(entry)['changes']).map(object)) {
        if (change['field'] === 'messages') readValue(object(change['value']), events, count);
        else count(`field:${name(change['field'])}`);
      }
  events.messages.sort((a, b) => (a.sentAt ?? 0) - (b.sentAt ?? 0));
  return events;
}

function readValue(value: Json, events: WhatsAppEvents, count: (kind: string) => void): void {
  const contacts = list(value['contacts']).map(object);
  for (const error of list(value['errors'])) count(`error:${code(error) ?? 'none'}`);
  for (const status of list(value['statuses']).map(object)) {
    const id = text(status['id'], 300);
    if (!id) continue;
    count(`status:${name(status['status'])}`);
    const [error] = list(status['errors']);
    events.statuses.push({ id, status: name(status['status']), errorCode: code(error) });
  }
  for (const message of list(value['messages']).map(object)) {
    const id = text(message['id'], 300);
    const type = name(message['type']);
    if (!id) count('without_id');
    else if (type === 'contacts') count('contacts');
    else if (type === 'system') {
      count('system');
      const change = senderChange(id, message);
      if (change) events.senderChanges.push(change);
    } else {
      const read = readMessage(id, type, message, contacts);
      count(read.kind);
      for (const error of list(message['errors'])) count(`error:${code(error) ?? 'none'}`);
      events.messages.push(read);
    }
  }
}

function readMessage(id: string, type: string, message: Json, contacts: Json[]): WhatsAppMessage {
  const body = object(message[type]);
  const context = object(message['context']);
  const base: WhatsAppMessage = {
    id,
    kind: type,
    sender: senderOf(message, contacts),
    sentAt: seconds(message['timestamp']),
    forwarded:
      context['frequently_forwarded'] === true
        ? 'frequently'
        : context['forwarded'] === true
          ? 'forwarded'
          : 'no',
    text: '',
    optionId: null,
    location: null,
    media: null,
  };
  if (type === 'text') return { ...base, text: text(body['body']) };
  if (type === 'button')
    return { ...base, text: text(body['text']), optionId: text(body['payload'], 200) || null };
  if (type === 'interactive') {
    const chosen = object(body['list_reply'] ?? body['button_reply']);
    return { ...base, text: text(chosen['title']), optionId: text(chosen['id'], 200) || null };
  }
  if (type === 'location') {
    const [lat, lon] = [degrees(body['latitude']), degrees(body['longitude'])];
    const isPoint = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    const words = [text(body['name'], 500), text(body['address'], 500)].filter(Boolean).join(', ');
    return { ...base, text: words, location: isPoint ? { lat, lon } : null };
  }
  if (mediaKinds.includes(type)) {
    const mediaId = text(body['id'], 200);
    const media = /^[\w.-]+$/.test(mediaId)
      ? {
          kind: type as WhatsAppMediaKind,
          mime: text(body['mime_type'], 100) || 'application/octet-stream',
          id: mediaId,
          sha256: text(body['sha256'], 100) || null,
        }
      : null;
    return { ...base, text: text(body['caption']), media };
  }
  return { ...base, kind: wordless.includes(type) ? type : 'unsupported' };
}

/** The contact card of the sender says the second id where the message has one of the two. */
function senderOf(message: Json, contacts: Json[]): WhatsAppSender {
  const from = text(message['from'], 200);
  const isNumber = /^\+?\d{6,15}$/.test(from);
  const phone = isNumber ? from : null;
  const own = text(message['from_user_id'], 200) || (from && !isNumber ? from : '');
  const card = contacts.find((one) =>
    own ? one['user_id'] === own : phone !== null && one['wa_id'] === phone,
  );
  const cardPhone = text(card?.['wa_id'], 200);
  return {
    phone: phone ?? (/^\d{6,15}$/.test(cardPhone) ? cardPhone : null),
    bsuid: own || text(card?.['user_id'], 200) || null,
  };
}

/** `user_changed_number` and `user_changed_user_id`; the card of the sender does not come with them. */
function senderChange(id: string, message: Json): WhatsAppSenderChange | null {
  const system = object(message['system']);
  if (!/^user_changed_(number|user_id)$/.test(text(system['type'], 60))) return null;
  const number = (value: unknown) => {
    const digits = text(value, 30);
    return /^\+?\d{6,15}$/.test(digits) ? digits : null;
  };
  return {
    id,
    before: senderOf(message, []),
    after: {
      phone: number(system['wa_id'] ?? system['new_wa_id']),
      bsuid: text(system['user_id'], 200) || null,
    },
  };
}

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** A text without what cannot be stored; anything else is empty. */
const text = (value: unknown, longest = 10_000): string =>
  typeof value === 'string' ? value.slice(0, longest).replaceAll(/\0|\p{Surrogate}/gu, '') : '';
const degrees = (value: unknown) => (typeof value === 'number' ? value : Number.NaN);
const name = (value: unknown): string =>
  typeof value === 'string' && /^[a-z_]{1,40}$/.test(value) ? value : 'other';
function code(error: unknown): number | null {
  const value = object(error)['code'];
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
function seconds(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
}
