/** A file of tables as read: what stands where, before anyone asks what it means. */
export interface Workbook {
  format: 'csv' | 'xlsx';
  /** How the text of a CSV was stored; null for XLSX. */
  encoding: 'utf-8' | 'utf-16' | 'windows-1252' | null;
  delimiter: ',' | ';' | '\t' | null;
  sheets: Sheet[];
}

export interface Sheet {
  /** Name of the sheet; of a CSV the empty text. */
  name: string;
  isHidden: boolean;
  /** Rows from the first on, empty ones as empty lists; cells from column A on, ragged, without trailing nulls. */
  rows: SheetValue[][];
  /** Merged cells; the value stands in the first one, the others are null. Zero-based, inclusive. */
  merged: CellRange[];
  /** Zero-based. */
  hiddenRows: number[];
  hiddenColumns: number[];
  comments: { row: number; column: number; text: string }[];
}

export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A text as it stands, a number that the sheet stores as one, nothing, or something with a remark. */
export type SheetValue = string | number | boolean | null | SpecialCell;

export type SpecialCell =
  /** A serial shown as a date, in either date system; `day` is `YYYY-MM-DD`. */
  | { kind: 'date'; day: string; formula?: true }
  /** A number shown as per cent: `value` is as stored, 0.126 for 12.6%. */
  | { kind: 'percent'; value: number; formula?: true }
  /** Result that the sheet last showed for a formula; null where it holds none. */
  | { kind: 'formula'; value: string | number | boolean | null }
  /** `#REF!` and its like. */
  | { kind: 'error'; text: string };

/** Hard limits of a file; beyond one of them nothing of it is read. */
export const tabularLimits = {
  bytes: 20 * 1024 * 1024,
  /** Of all entries of an XLSX together. */
  unpackedBytes: 300 * 1024 * 1024,
  sheets: 40,
  /** With empty ones, up to the last that holds anything. */
  rows: 200_000,
  columns: 300,
  /** Cells that hold anything, all sheets together. */
  cells: 2_000_000,
  cellLength: 32_767,
  /** With the empty places before them: what a few cells far to the right cost. */
  places: 10_000_000,
  /** Merged ranges of a sheet. */
  merged: 20_000,
  /** Tags of an XLSX: what a few hundred kilobytes of empty cells cost in time. */
  elements: 12_000_000,
  /** Files inside an XLSX. */
  parts: 5000,
} as const;

/** Address of a cell as a spreadsheet shows it (`B12`), also for CSV. Row and column zero-based. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let at = column; at >= 0; at = Math.floor(at / 26) - 1)
    letters = String.fromCharCode(65 + (at % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** 12.6 for a stored share of 0.126, without the dust of the last binary digits. */
export const percentOf = (share: number): number => Number((share * 100).toPrecision(14));
