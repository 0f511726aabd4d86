import { fileKind } from './file-kind.ts';
import { readCsv } from './read-csv.ts';
import { SheetFileError } from './sheet-file-error.ts';
import type { Delimiter } from './sniff-delimiter.ts';
import { tabularLimits, type Workbook } from './workbook.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

export interface ReadWorkbookOptions {
  /** Only to tell JSON, which another reader takes. */
  fileName?: string;
  /** Hears of the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
  /** Of a text file; guessed where it is left out. */
  delimiter?: Delimiter;
}

/**
 * What a file of tables holds, the same in a browser and on a server: text with commas, semicolons or tabs, or XLSX, told
 * apart by content and never by name. Hard limits are `tabularLimits`; beyond one of them nothing is returned.
 * Errors: SheetFileError and no other for any bytes. Cost: linear in the unpacked bytes.
 */
export function readWorkbook(
  bytes: Uint8Array,
  { fileName, onProgress, delimiter }: ReadWorkbookOptions = {},
): Workbook {
  if (bytes.length > tabularLimits.bytes)
    throw new SheetFileError('too_large', { limit: tabularLimits.bytes });
  const workbook =
    fileKind(bytes, fileName) === 'zip'
      ? readXlsx(bytes, onProgress)
      : readCsv(bytes, { ...(delimiter ? { delimiter } : {}), ...(onProgress ? { onProgress } : {}) });
  if (workbook.sheets.every(({ rows }) => rows.length === 0)) throw new SheetFileError('empty');
  onProgress?.(1);
  return workbook;
}
