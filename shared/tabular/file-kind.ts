import { type SheetFileCode, SheetFileError } from './sheet-file-error.ts';

/** First bytes of what is no table; a dot stands for any byte. */
const signatures: readonly [string, SheetFileCode][] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['RIFF....WEBP', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['....ftyp', 'image'],
  ['BM....\0\0\0\0', 'image'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['Rar!\x1a', 'archive'],
  ['BZh9', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['{\\rtf', 'document'],
  ['ID;P', 'old_xls'],
  // sheets of Excel 2 to 4, before they were kept in a container
  ['\x09\0\x04\0', 'old_xls'],
  ['\x09\x02\x06\0', 'old_xls'],
  ['\x09\x04\x06\0', 'old_xls'],
  ['SQLite format 3\0', 'unknown_kind'],
  ['PAR1', 'unknown_kind'],
];

/**
 * Whether the bytes are a zip or a text, by what they are and not by their name; only `.json` and its like are believed.
 * Errors: SheetFileError with the kind for everything else that is known.
 */
export function fileKind(bytes: Uint8Array, fileName = ''): 'zip' | 'text' {
  if (bytes.length === 0) throw new SheetFileError('empty');
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].includes(latin(bytes, 0, 4))) return 'zip';
  if (latin(bytes, 0, 8) === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') throw new SheetFileError(inContainer(bytes));
  for (const [signature, code] of signatures) if (begins(bytes, signature)) throw new SheetFileError(code);

  const head = latin(bytes, 0, 4096)
    .replace(/\0|^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, '')
    .trimStart();
  if (head.startsWith('%PDF-')) throw new SheetFileError('pdf');
  if (/\.(geo|topo)?json$/i.test(fileName) || /^(\{\s*["}]|\[\s*[[{"\]])/.test(head))
    throw new SheetFileError('json');
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[^>]*>\s*)*<(!doctype html|html|head|body|meta|table|div|style|script)\b/i.test(
      head,
    )
  )
    throw new SheetFileError('html');
  if (/^mime-version:/i.test(head)) throw new SheetFileError('html');
  if (/^(<\?xml[^>]*>\s*)?(<!--[^>]*>\s*)*(<!doctype svg[^>]*>\s*)?<svg\b/i.test(head))
    throw new SheetFileError('image');
  if (/^<\?xml\b/.test(head)) {
    const isSheet = /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(head);
    throw new SheetFileError(isSheet ? 'xml_sheet' : 'unknown_kind');
  }
  return 'text';
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function begins(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) {
    if (signature[i] !== '.' && bytes[i] !== signature.charCodeAt(i)) return false;
  }
  return true;
}

/** The old container of Office holds old sheets, old letters, and new sheets under a password. */
function inContainer(bytes: Uint8Array): SheetFileCode {
  if (holdsName(bytes, 'EncryptedPackage') || holdsName(bytes, 'EncryptionInfo')) return 'encrypted';
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) return 'old_xls';
  return 'document';
}

/** Names of streams stand in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}
