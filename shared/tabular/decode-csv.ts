import { strFromU8 } from 'fflate';
import { decodeText } from '../intake/decode-text.ts';
import { SheetFileError } from './sheet-file-error.ts';
import { Utf8Check } from './utf-8-check.ts';
import { decodeWindows1252 } from './windows-1252.ts';
import type { Workbook } from './workbook.ts';

/**
 * Bytes of a text file as text, with the encoding found: UTF-16 by its byte order mark, UTF-8 where every byte fits,
 * else Windows-1252, unless that would turn broken UTF-8 into letters that nobody wrote.
 * Errors: SheetFileError `nul_bytes` (UTF-16 without mark, a database), `broken_text` (cut in a character, two encodings
 * in one file), `unknown_kind` where the bytes are no text.
 */
export function decodeCsv(bytes: Uint8Array): { text: string; encoding: Workbook['encoding'] } {
  const hasMark16 = bytes.length >= 2 && [0xfffe, 0xfeff].includes((bytes[0]! << 8) | bytes[1]!);
  if (hasMark16) {
    if (bytes.length % 2 === 1) throw new SheetFileError('broken_text', { row: rowOf(bytes, bytes.length) });
    const text = decodeText(bytes);
    if (text === null) throw new SheetFileError('unknown_kind');
    return { text, encoding: 'utf-16' };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const others = String.fromCharCode(...bytes.subarray(0, 8192)).replaceAll('\0', '');
    if (isMostlyUnprintable(others)) throw new SheetFileError('unknown_kind');
    throw new SheetFileError('nul_bytes', { row: rowOf(bytes, nul) });
  }

  const check = new Utf8Check();
  check.push(bytes);
  if (check.isWhole()) {
    const text = decodeText(bytes);
    if (text === null)
      throw new SheetFileError(strFromU8(bytes).includes('\ufffd') ? 'broken_text' : 'unknown_kind');
    return { text, encoding: 'utf-8' };
  }
  const hasMark8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const at = check.brokenAt < 0 ? bytes.length : check.brokenAt;
  if (hasMark8 || check.wide > 0) throw new SheetFileError('broken_text', { row: rowOf(bytes, at) });
  const text = decodeWindows1252(bytes);
  if (text === null || isMostlyUnprintable(text)) throw new SheetFileError('unknown_kind');
  return { text, encoding: 'windows-1252' };
}

function rowOf(bytes: Uint8Array, end: number): number {
  let row = 1;
  for (let i = 0; i < end; i++) if (bytes[i] === 0x0a) row++;
  return row;
}

function isMostlyUnprintable(text: string): boolean {
  const sample = text.slice(0, 65_536);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const count = sample.match(/[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]/g)?.length ?? 0;
  return count * 50 > sample.length;
}
