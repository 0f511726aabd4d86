import type { ChatLanguage } from './chat-markers.ts';
import { chatLanguages, plainWording, withoutMarks } from './chat-wording.ts';

const longestMarker = 160;

/** `name (file attached)` with the caption below (Android), or `caption <attached: name>` on one line (iOS). */
export function readAttachment(
  first: string,
  rest: string,
): { fileName: string; caption: string; language: ChatLanguage } | null {
  const line = withoutMarks(first).trimEnd();
  const lower = line.slice(-40).toLowerCase();
  for (const [language, markers] of chatLanguages) {
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

/** `<Media omitted>` with the caption below (Android), or a caption with the words after the mark U+200E (iOS). */
export function readOmitted(first: string, rest: string): { caption: string; language: ChatLanguage } | null {
  const mark = first.lastIndexOf('\u200E');
  const marked = plainWording(first.slice(Math.max(0, mark, first.length - longestMarker)));
  for (const [language, markers] of chatLanguages) {
    const hit = markers.mediaOmitted.find((marker) => marker === marked);
    if (!hit || (mark === -1 && !hit.startsWith('<'))) continue;
    const before = mark === -1 ? '' : withoutMarks(first.slice(0, mark)).trim();
    return { caption: [before, rest].filter(Boolean).join('\n'), language };
  }
  return null;
}
