import { strFromU8 } from 'fflate';
import { decodeWindows1252 } from '../tabular/windows-1252.ts';
import { BoundaryFileError } from './boundary-file-error.ts';
import { boundaryLimits, type PropertyValue } from './boundary-types.ts';

interface Field {
  name: string;
  type: string;
  at: number;
  length: number;
}

/** Language drivers of dBASE that Indonesian files carry; the rest is told from the bytes. */
const drivers: Record<number, string> = { 3: 'windows-1252', 87: 'windows-1252' };

/**
 * Rows of a dBASE III table, one for each shape, deleted ones too (they keep their place). Texts are UTF-8 where the
 * .cpg or the bytes say so, else Windows-1252. Numbers with decimals or a fraction are numbers; codes keep their zeros.
 * Errors: BoundaryFileError `dbf_damaged`. Reference: dBASE III file format; ESRI shapefile description (1998).
 */
export function readDbf(bytes: Uint8Array, codePage: string | null): Record<string, PropertyValue>[] {
  const damaged = () => new BoundaryFileError('dbf_damaged');
  if (bytes.length < 33) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, start, size] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (count > boundaryLimits.features) throw new BoundaryFileError('too_many_features');
  if (size < 1 || start < 33 || start + count * size > bytes.length) throw damaged();
  const text = textReader(codePage, bytes[29]!);
  const fields: Field[] = [];
  let at = 1; // a row begins with its mark of deletion
  for (let head = 32; head + 32 <= start && bytes[head] !== 0x0d; head += 32) {
    const nameBytes = bytes.subarray(head, head + 11);
    const end = nameBytes.indexOf(0);
    const length = bytes[head + 16]!;
    fields.push({
      name: text(nameBytes.subarray(0, end < 0 ? 11 : end)).trim(),
      type: String.fromCharCode(bytes[head + 11]!),
      at,
      length,
    });
    at += length;
  }
  if (at > size || fields.length === 0 || fields.length > boundaryLimits.properties) throw damaged();
  return Array.from({ length: count }, (_, row) => {
    const begin = start + row * size;
    const values = Object.create(null) as Record<string, PropertyValue>;
    for (const field of fields) {
      const cell = text(bytes.subarray(begin + field.at, begin + field.at + field.length))
        .replaceAll('\0', '')
        .trim();
      values[field.name] = cellValue(cell, field.type);
    }
    return values;
  });
}

function cellValue(cell: string, type: string): PropertyValue {
  if (cell === '' || /^\*+$/.test(cell)) return null;
  if (type !== 'N' && type !== 'F') return cell;
  const number = Number(cell);
  return Number.isFinite(number) ? number : cell;
}

function textReader(codePage: string | null, driver: number): (bytes: Uint8Array) => string {
  const stated = codePage ? labelOf(codePage) : drivers[driver];
  if (stated === 'windows-1252') return western;
  return (bytes) => {
    const text = strFromU8(bytes);
    return text.includes('\uFFFD') ? western(bytes) : text;
  };
}

/** Bytes that Windows-1252 leaves empty are rare enough to be a sign of damage, and stay visible. */
const western = (bytes: Uint8Array): string => decodeWindows1252(bytes) ?? strFromU8(bytes, true);

/** `UTF-8`, `65001`, `1252`, `ISO 8859-1`, `ANSI 1252` as a label that the decoder knows; null for what it does not. */
function labelOf(codePage: string): string | undefined {
  const plain = codePage.toLowerCase().replace(/^ansi\s*/, '');
  if (/^(utf-?8|65001)$/.test(plain)) return 'utf-8';
  if (/^(cp|windows-?)?1252$/.test(plain) || /8859[-_ ]?1$/.test(plain) || plain === 'latin1')
    return 'windows-1252';
  return undefined;
}
