import { type ChatBody, withoutMarks } from './chat-body.ts';

/**
 * What one message is known by when the same chat is exported again, by another phone or over another span: author,
 * minute and content, as text to be hashed by who keeps it (it holds personal data). Minutes, because Android has no
 * seconds. Media are known by their caption only: one export names the file, the other says that it was left out.
 * How many of the same triple came before in the file is appended by the caller.
 */
export function chatFingerprint(author: string, at: string, body: ChatBody): string {
  const media = ['media_omitted', 'attachment', 'view_once_empty', 'contact_card'].includes(body.kind);
  return JSON.stringify([
    sameAuthor(author),
    at.slice(0, 16),
    media ? 'media' : body.kind,
    body.location ? `${body.location.lat.toFixed(5)},${body.location.lon.toFixed(5)}` : sameText(body.text),
  ]);
}

/** iOS writes `~ ` before a name that is not in the contacts; a number has its hyphens and blanks in several kinds. */
function sameAuthor(author: string): string {
  const name = withoutMarks(author)
    .normalize('NFKC')
    .replace(/^\s*~\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^\+[\d\s()\p{Pd}]+$/u.test(name) ? `+${name.replace(/\D/g, '')}` : name;
}

const sameText = (text: string): string =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
