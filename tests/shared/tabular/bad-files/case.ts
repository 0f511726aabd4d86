import type { SheetFileCode, SheetFileDetails } from '../../../../shared/tabular/sheet-file-error.ts';
import type { SheetValue, Workbook } from '../../../../shared/tabular/workbook.ts';

/** A file and what must come of it: the named error, or the values of its first sheet and whatever else is told. */
export interface BadFile {
  name: string;
  bytes: () => Uint8Array;
  fileName?: string;
  code?: SheetFileCode;
  details?: SheetFileDetails;
  rows?: readonly (readonly SheetValue[])[];
  workbook?: (workbook: Workbook) => unknown;
  equals?: unknown;
}

export const refused = (
  name: string,
  bytes: () => Uint8Array,
  code: SheetFileCode,
  details?: SheetFileDetails,
): BadFile => ({ name, bytes, code, details });

export const reads = (
  name: string,
  bytes: () => Uint8Array,
  rows: readonly (readonly SheetValue[])[],
): BadFile => ({ name, bytes, rows });

/** Something else than the cells of the first sheet. */
export const tells = (
  name: string,
  bytes: () => Uint8Array,
  workbook: (workbook: Workbook) => unknown,
  equals: unknown,
): BadFile => ({ name, bytes, workbook, equals });

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
export function utf16(text: string, { big = false, mark = true } = {}): Uint8Array {
  const whole = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let i = 0; i < whole.length; i++) view.setUint16(2 * i, whole.charCodeAt(i), !big);
  return new Uint8Array(view.buffer);
}
