import { strFromU8 } from 'fflate';

/**
 * Bytes of a text file as text: UTF-8 with or without byte order mark, UTF-16 by its byte order mark. Broken sequences
 * become U+FFFD. Null where the bytes are no text: a NUL, or more than one in fifty of the first characters unprintable
 * (a picture, a database, UTF-16 without mark).
 */
export function decodeText(bytes: Uint8Array): string | null {
  const mark = bytes.length >= 2 ? (bytes[0]! << 8) | bytes[1]! : 0;
  const text =
    mark === 0xfffe ? utf16(bytes, 0) : mark === 0xfeff ? utf16(bytes, 1) : withoutMark(strFromU8(bytes));
  if (text.includes('\0')) return null;
  const sample = text.slice(0, 65_536);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const unprintable = sample.match(/[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  return unprintable * 50 > sample.length ? null : text;
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** `low` is where the low byte of a unit stands. A half unit at the end is broken, like half a pair. */
function utf16(bytes: Uint8Array, low: 0 | 1): string {
  const units = new Uint16Array((bytes.length - 2) >> 1);
  for (let i = 0; i < units.length; i++) {
    const at = 2 + 2 * i;
    units[i] = bytes[at + low]! | (bytes[at + 1 - low]! << 8);
  }
  let text = '';
  for (let at = 0; at < units.length; at += 8192) {
    text += String.fromCharCode(...units.subarray(at, at + 8192));
  }
  const broken = bytes.length % 2 === 1 ? `${text}\uFFFD` : text;
  return broken.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
