import { readAttachment, readOmitted } from './chat-attachment.ts';
import type { ChatLanguage } from './chat-markers.ts';
import type { ChatMessageKind } from './chat-message-kind.ts';
import {
  chatLanguages,
  mayHoldWording,
  plainWording,
  spokenIn,
  wholeBodies,
  withoutMarks,
} from './chat-wording.ts';

export interface ChatBody {
  /** `system` is a notice of WhatsApp that bears a sender (iOS). */
  kind: ChatMessageKind | 'system';
  /** What the person wrote: a caption for media, empty for deleted, view-once and cards. */
  text: string;
  edited: boolean;
  /** Name of an attached file without folders; null for every other kind. */
  fileName: string | null;
  /** Degrees, WGS 84; null for every other kind. */
  location: { lat: number; lon: number } | null;
  /** Whose wording was recognised. */
  language: ChatLanguage | null;
}

const leftToRight = '\u200E';
const longestMarker = 160;
const point =
  /https?:\/\/maps\.google\.com\/(?:maps)?\?q=(-?\d{1,3}(?:\.\d{1,15})?),(-?\d{1,3}(?:\.\d{1,15})?)(?![\d.])/;

/**
 * What kind of message a body is: all its lines with the marks still in, what the person wrote apart from what WhatsApp
 * added. A wording that a person could have typed counts only as the whole body, after WhatsApp's mark, or in WhatsApp's
 * brackets. Linear in the length of the body.
 */
export function readChatBody(raw: string): ChatBody {
  const { body, editedIn } = withoutEdited(raw.trimEnd());
  const make = (
    kind: ChatBody['kind'],
    text: string,
    language: ChatLanguage | null = null,
    fileName: string | null = null,
    location: ChatBody['location'] = null,
  ): ChatBody => ({
    kind,
    text: withoutMarks(text).trim(),
    edited: editedIn !== null,
    fileName,
    location,
    language: language ?? editedIn,
  });
  if (!mayHoldWording(body)) return make('text', body);
  if (/BEGIN:VCARD/i.test(body)) return make('contact_card', '');

  const feed = body.indexOf('\n');
  const first = feed === -1 ? body : body.slice(0, feed);
  const rest = feed === -1 ? '' : body.slice(feed + 1);
  const attached = readAttachment(first, rest);
  if (attached) {
    const { fileName, caption, language } = attached;
    if (/\.vcf$/i.test(fileName)) return make('contact_card', '', language);
    return make('attachment', caption, language, fileName);
  }

  // a group whose name holds a colon leaves half of it before the mark
  const behind = first.slice(0, longestMarker).indexOf(`: ${leftToRight}`);
  const notice = behind === -1 ? first : first.slice(behind + 2);
  const start = plainWording(notice.slice(0, longestMarker + 20));
  const encryption = spokenIn('encryption', (marker) => start.startsWith(marker));
  if (encryption) return make('system', first, encryption);

  if (body.length <= longestMarker) {
    if (withoutMarks(body).trim() === 'null') return make('view_once_empty', '');
    const words = plainWording(body);
    const whole = wholeBodies.get(words);
    if (whole) return make(whole.kind, '', whole.language);
    const deleted = spokenIn('deletedBy', (marker) => words.startsWith(marker));
    if (deleted) return make('deleted', '', deleted);
  }
  const omitted = readOmitted(first, rest);
  if (omitted) return make('media_omitted', omitted.caption, omitted.language);

  const poll = spokenIn('poll', (marker) => start === marker);
  if (poll && rest) return make('poll', rest, poll);

  const place = point.exec(body.slice(0, 2000));
  if (place && Math.abs(Number(place[1])) <= 90 && Math.abs(Number(place[2])) <= 180) {
    return make('location', body, null, null, { lat: Number(place[1]), lon: Number(place[2]) });
  }
  if (notice.trimStart().startsWith(leftToRight)) {
    const viewOnce = spokenIn('viewOnce', (marker) => start.startsWith(marker));
    if (viewOnce) return make('view_once_empty', '', viewOnce);
    const system = spokenIn('system', (marker) => start.includes(marker));
    if (system) return make('system', first, system);
  }
  return make('text', body);
}

function withoutEdited(raw: string): { body: string; editedIn: ChatLanguage | null } {
  if (raw.endsWith('>')) {
    const end = withoutMarks(raw.slice(-60)).toLowerCase();
    for (const [language, markers] of chatLanguages) {
      const suffix = markers.edited.find((marker) => end.endsWith(marker));
      if (suffix) return { body: raw.slice(0, raw.lastIndexOf('<')), editedIn: language };
    }
  }
  return { body: raw, editedIn: null };
}
