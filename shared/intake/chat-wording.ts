import type { ChatMessageKind } from './chat-message-kind.ts';
import { type ChatLanguage, type ChatMarkers, chatMarkers } from './chat-markers.ts';

/** Direction marks and the byte order mark: WhatsApp strews them, nobody sees them. Joiners stay, emoji need them. */
const marks = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

export const withoutMarks = (text: string): string => text.replace(marks, '');

/** As markers are compared: without marks, blanks of one kind, no dot at the end, small letters. */
export const plainWording = (text: string): string => {
  const plain = withoutMarks(text)
    .replace(/[\u00A0\u202F]/g, ' ')
    .trim();
  return (plain.endsWith('.') ? plain.slice(0, -1) : plain).toLowerCase();
};

export const chatLanguages = Object.entries(chatMarkers) as [ChatLanguage, ChatMarkers][];

/** The first language of which one marker of a list fits. */
export function spokenIn(list: keyof ChatMarkers, fits: (marker: string) => boolean): ChatLanguage | null {
  return chatLanguages.find(([, markers]) => markers[list].some(fits))?.[0] ?? null;
}

const whole: Partial<Record<keyof ChatMarkers, ChatMessageKind>> = {
  mediaOmitted: 'media_omitted',
  deleted: 'deleted',
  viewOnce: 'view_once_empty',
  contactOmitted: 'contact_card',
  // the point that moves is not in the export, and would not be wanted (DP-03)
  liveLocation: 'media_omitted',
};

/** Markers that are all that a body says. */
export const wholeBodies: ReadonlyMap<string, { kind: ChatMessageKind; language: ChatLanguage }> = new Map(
  chatLanguages.flatMap(([language, markers]) =>
    (Object.entries(whole) as [keyof ChatMarkers, ChatMessageKind][]).flatMap(([list, kind]) =>
      markers[list].map((marker) => [marker, { kind, language }] as const),
    ),
  ),
);

const literal = (marker: string) => marker.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const listed = (...lists: (keyof ChatMarkers)[]) =>
  chatLanguages.flatMap(([, markers]) => lists.flatMap((list) => markers[list].map(literal))).join('|');
const begins = new RegExp(
  `^\\s*(?:null|${listed('mediaOmitted', 'deleted', 'deletedBy', 'viewOnce', 'contactOmitted', 'liveLocation', 'poll', 'encryption')})`,
  'i',
);
const holds = new RegExp(
  `[<\\u00A0\\u200E\\u200F\\u202A-\\u202F\\u2066-\\u2069\\uFEFF]|${listed('fileAttached')}|BEGIN:VCARD|maps\\.google\\.com`,
  'i',
);

/** False for what most messages are: words without a trace of WhatsApp's. Only a quick look, true may still be text. */
export const mayHoldWording = (body: string): boolean => holds.test(body) || begins.test(body);
