/** Why a file of tables is not read; each has a sentence in both languages in shared/text/sheet-files.ts. */
export const sheetFileCodes = [
  'empty',
  'too_large',
  // not ours, but of use to another reader: the caller may hand it on
  'json',
  'shapefile',
  // other kinds of files
  'old_xls',
  'xlsb',
  'ods',
  'macros',
  'encrypted',
  'xml_sheet',
  'html',
  'pdf',
  'image',
  'document',
  'archive',
  'unknown_kind',
  // text
  'nul_bytes',
  'broken_text',
  'unknown_delimiter',
  'unclosed_quote',
  'broken_quote',
  // the zip of an XLSX
  'zip_damaged',
  'zip_unsupported',
  'zip_suspicious',
  'too_large_unpacked',
  'too_many_parts',
  // its parts
  'part_missing',
  'part_damaged',
  'doctype',
  'cell_damaged',
  'no_sheets',
  // limits of the content
  'too_many_sheets',
  'too_many_rows',
  'too_many_columns',
  'too_many_cells',
  'too_many_merged',
  'cell_too_long',
] as const;
export type SheetFileCode = (typeof sheetFileCodes)[number];

export interface SheetFileDetails {
  limit?: number;
  /** Name of the sheet. */
  sheet?: string;
  /** As a spreadsheet shows it, `B12`. */
  cell?: string;
  /** Of a text file, counted from 1 as a spreadsheet shows it. */
  row?: number;
  /** Name of a file inside the XLSX. */
  part?: string;
}

/** The one error of reading a file of tables: a code to translate and places in the file, never what stands there. */
export class SheetFileError extends Error {
  readonly code: SheetFileCode;
  readonly details: SheetFileDetails;

  constructor(code: SheetFileCode, details: SheetFileDetails = {}) {
    const places = Object.entries(details).map(([key, value]) => ` ${key} ${value}`);
    super(`sheet file: ${code}${places.join(',')}`);
    this.name = 'SheetFileError';
    this.code = code;
    this.details = details;
  }
}
