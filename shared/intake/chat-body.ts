import { type ChatLanguage, type ChatMarkers, chatMarkers } from './chat-markers.ts';

export type ChatMessageKind =
  | 'text'
  | 'media_omitted'
  | 'attachment'
  | 'location'
  | 'deleted'
  | 'view_once_empty'
  /** A third person's card: dropped unread (DP-20). */
  | 'contact_card'
  | 'poll';

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

/** Direction marks and the byte order mark: WhatsApp strews them, nobody sees them. Joiners stay, emoji need them. */
const marks = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const leftToRight = '\u200E';
const languages = Object.entries(chatMarkers) as [ChatLanguage, ChatMarkers][];
const longestMarker = 160;
const point =
  /https?:\/\/maps\.google\.com\/(?:maps)?\?q=(-?\d{1,3}(?:\.\d{1,15})?),(-?\d{1,3}(?:\.\d{1,15})?)(?![\d.])/;

export const withoutMarks = (text: string): string => text.replace(marks, '');
const plain = (text: string): string =>
  withoutMarks(text)
    .replace(/[\u00A0\u202F]/g, ' ')
    .trim()
    .replace(/\.$/, '')
    .toLowerCase();

/** The first language of which one marker of a list fits. */
function spokenIn(list: keyof ChatMarkers, fits: (marker: string) => boolean): ChatLanguage | null {
  return languages.find(([, markers]) => markers[list].some(fits))?.[0] ?? null;
}

/**
 * What kind of message a body is: all its lines with the marks still in, what the person wrote apart from what WhatsApp
 * added. A wording that a person could have typed counts only as the whole body, after WhatsApp's mark, or in WhatsApp's
 * brackets. Linear in the length of the body.
 */
export function readChatBody(raw: string): ChatBody {
  const { body, editedIn } = withoutEdited(raw.trimEnd());
  const feed = body.indexOf('\n');
  const first = feed === -1 ? body : body.slice(0, feed);
  const rest = feed === -1 ? '' : body.slice(feed + 1);
  const make = (kind: ChatBody['kind'], text: string, more: Partial<ChatBody> = {}): ChatBody => ({
    kind,
    text: withoutMarks(text).trim(),
    edited: editedIn !== null,
    fileName: null,
    location: null,
    ...more,
    language: more.language ?? editedIn,
  });

  if (/BEGIN:VCARD/i.test(body)) return make('contact_card', '');
  const attached = readAttachment(first, rest);
  if (attached) {
    const { fileName, caption, language } = attached;
    if (/\.vcf$/i.test(fileName)) return make('contact_card', '', { language });
    return make('attachment', caption, { fileName, language });
  }

  // a group whose name holds a colon leaves half of it before the mark
  const behind = first.slice(0, longestMarker).indexOf(`: ${leftToRight}`);
  const notice = behind === -1 ? first : first.slice(behind + 2);
  const start = plain(notice.slice(0, longestMarker + 20));
  const encryption = spokenIn('encryption', (marker) => start.startsWith(marker));
  if (encryption) return make('system', first, { language: encryption });

  if (body.length <= longestMarker) {
    if (withoutMarks(body).trim() === 'null') return make('view_once_empty', '');
    const whole = plain(body);
    for (const [list, kind] of wholeBody) {
      const language = spokenIn(list, (marker) => whole === marker);
      if (language) return make(kind, '', { language });
    }
    const deleted = spokenIn('deletedBy', (marker) => whole.startsWith(marker));
    if (deleted) return make('deleted', '', { language: deleted });
  }
  const omitted = readOmitted(first, rest);
  if (omitted) return make('media_omitted', omitted.caption, { language: omitted.language });

  const poll = spokenIn('poll', (marker) => start === marker);
  if (poll && rest) return make('poll', rest, { language: poll });

  const place = point.exec(body.slice(0, 2000));
  if (place && Math.abs(Number(place[1])) <= 90 && Math.abs(Number(place[2])) <= 180) {
    return make('location', body, { location: { lat: Number(place[1]), lon: Number(place[2]) } });
  }
  if (notice.trimStart().startsWith(leftToRight)) {
    const viewOnce = spokenIn('viewOnce', (marker) => start.startsWith(marker));
    if (viewOnce) return make('view_once_empty', '', { language: viewOnce });
    const system = spokenIn('system', (marker) => start.includes(marker));
    if (system) return make('system', first, { language: system });
  }
  return make('text', body);
}

const wholeBody = [
  ['mediaOmitted', 'media_omitted'],
  ['deleted', 'deleted'],
  ['viewOnce', 'view_once_empty'],
  ['contactOmitted', 'contact_card'],
  // the point that moves is not in the export, and would not be wanted (DP-03)
  ['liveLocation', 'media_omitted'],
] as const;

/** `name (file attached)` with the caption below, or `caption <attached: name>` on one line. */
function readAttachment(
  first: string,
  rest: string,
): { fileName: string; caption: string; language: ChatLanguage } | null {
  const line = withoutMarks(first).trimEnd();
  const lower = line.slice(-40).toLowerCase();
  for (const [language, markers] of languages) {
    const suffix = markers.fileAttached.find((marker) => lower.endsWith(marker));
    // a name has an ending; a sentence before the words is a sentence
    const name = suffix && line.slice(0, -suffix.length).trim();
    if (name && /\.\w{1,8}$/.test(name)) return { fileName: baseName(name), caption: rest, language };
    if (!line.endsWith('>')) continue;
    const open = line.lastIndexOf('<');
    const opening = line.slice(open, open + 40).toLowerCase();
    const prefix = markers.attachedOpening.find((marker) => opening.startsWith(marker));
    if (!prefix) continue;
    const before = line.slice(0, open).trim();
    const caption = [before, rest].filter(Boolean).join('\n');
    return { fileName: baseName(line.slice(open + prefix.length, -1)), caption, language };
  }
  return null;
}

/** Folders in a name are never a chat's own. */
const baseName = (name: string): string =>
  name
    .trim()
    .replace(/^.*[/\\]/s, '')
    .slice(0, 255);

/** `<Media omitted>` with the caption below, or a caption with the words after the mark (iOS). */
function readOmitted(first: string, rest: string): { caption: string; language: ChatLanguage } | null {
  const mark = first.lastIndexOf(leftToRight);
  const marked = plain(first.slice(Math.max(0, mark, first.length - longestMarker)));
  for (const [language, markers] of languages) {
    const hit = markers.mediaOmitted.find((marker) => marker === marked);
    if (!hit || (mark === -1 && !hit.startsWith('<'))) continue;
    const before = mark === -1 ? '' : withoutMarks(first.slice(0, mark)).trim();
    return { caption: [before, rest].filter(Boolean).join('\n'), language };
  }
  return null;
}

function withoutEdited(raw: string): { body: string; editedIn: ChatLanguage | null } {
  const end = withoutMarks(raw.slice(-60)).trimEnd().toLowerCase();
  for (const [language, markers] of languages) {
    const suffix = markers.edited.find((marker) => end.endsWith(marker));
    if (suffix) return { body: raw.slice(0, raw.lastIndexOf('<')), editedIn: language };
  }
  return { body: raw, editedIn: null };
}
