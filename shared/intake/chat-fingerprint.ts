import type { ChatBody } from './chat-body.ts';
import { withoutMarks } from './chat-wording.ts';

/**
 * What one message is known by when the same chat is exported again, by another phone or over another span: author (by
 * `sameChatAuthor`), minute of `at` and content, as text to be hashed by who keeps it (it holds personal data). Minutes,
 * because Android has no seconds. Media are known by their caption only: one export names the file, the other says that
 * it was left out. How many of the same triple came before in the file is put in front by the caller.
 */
export function chatFingerprint(author: string, at: string, body: ChatBody): string {
  const { kind, location, text } = body;
  const media =
    kind === 'media_omitted' ||
    kind === 'attachment' ||
    kind === 'view_once_empty' ||
    kind === 'contact_card';
  const what = location ? `${location.lat.toFixed(5)},${location.lon.toFixed(5)}` : sameText(text);
  // the length in front: nobody can write an author that runs over into the minute
  return `${author.length} ${author} ${at.slice(0, 16)} ${media ? 'media' : kind} ${what}`;
}

/**
 * An author as every export spells it alike: iOS writes `~ ` before a name that is not in the contacts, and a number has
 * its hyphens and blanks in several kinds.
 */
export function sameChatAuthor(author: string): string {
  const name = withoutMarks(author)
    .normalize('NFKC')
    .replace(/^\s*~\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^\+[\d\s()\p{Pd}]+$/u.test(name) ? `+${name.replace(/\D/g, '')}` : name;
}

/** One spelling of accents, no blanks at the ends of lines. */
function sameText(text: string): string {
  const composed = text.normalize('NFC');
  if (!composed.includes('\n')) return composed;
  return composed
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
