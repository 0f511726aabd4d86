import { invisible } from './redact.ts';

/** What a messenger or a sender puts before a text that is passed on, after signs have gone. */
const passedOn =
  /^(?:(?:diteruskan(?: berkali kali)?|forwarded(?: many times)?|fwd?|terusan|info grup sebelah|dari grup sebelah|breaking(?: news)?|sebarkan|viralkan) )+/;

/**
 * What is left of a report when nothing but its words counts: the input of the text fingerprint and of the shingles.
 *
 * NFKC, lower case, no marks of forwarding at the beginning, every run of anything but letters, marks and digits becomes one
 * space; a tag of the redaction stays one word ("[TELEPON]" -> "tagtelepon"), so that two texts that differ only in a number
 * are equal. Doing it twice changes nothing. Linear in the length.
 */
export function comparableText(text: string): string {
  return text
    .replace(/\[(\p{Lu}{3,14})\]/gu, ' tag$1 ')
    .normalize('NFKC')
    .replace(invisible, '')
    .replaceAll('\uFE0F', '') // asks for a coloured sign; it counts as a mark
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(passedOn, '');
}
