import { SheetFileError } from './sheet-file-error.ts';
import type { Delimiter } from './sniff-delimiter.ts';
import { cellAddress, type SheetValue, tabularLimits } from './workbook.ts';

const quote = 0x22;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

export interface CsvOptions {
  delimiter: Delimiter;
  /** Hears of the position in the text, now and then. */
  onPosition?: (position: number) => void;
}

/**
 * The rows of a text of cells (RFC 4180): quotes may hold delimiters, line ends and doubled quotes; a line ends with CR,
 * LF or CRLF; rows may differ in length. An empty cell is null, and a row ends with its last cell that is not.
 * A quote within an unquoted cell is a mark like any other (5" pipa).
 * Errors: SheetFileError `unclosed_quote`, `broken_quote` (text behind the closing one) with the row and cell in which
 * the quote opens, and the limits by name. Cost: linear.
 */
export function parseCsv(text: string, { delimiter, onPosition }: CsvOptions): SheetValue[][] {
  const separator = delimiter.charCodeAt(0);
  const { length } = text;
  const rows: SheetValue[][] = [];
  let row: SheetValue[] = [];
  /** Rows read; those at the end that hold nothing are no part of `rows`. */
  let count = 0;
  let column = 0;
  let cells = 0;
  let places = 0;

  const fail = (code: 'unclosed_quote' | 'broken_quote' | 'cell_too_long'): never => {
    throw new SheetFileError(code, {
      row: count + 1,
      cell: cellAddress(count, column),
      ...(code === 'cell_too_long' ? { limit: tabularLimits.cellLength } : {}),
    });
  };
  const put = (value: string) => {
    if (value !== '') {
      if (value.length > tabularLimits.cellLength) fail('cell_too_long');
      if (column >= tabularLimits.columns)
        throw new SheetFileError('too_many_columns', { limit: tabularLimits.columns, row: count + 1 });
      while (row.length < column) row.push(null);
      row.push(value);
      if (++cells > tabularLimits.cells)
        throw new SheetFileError('too_many_cells', { limit: tabularLimits.cells });
    }
    column++;
  };
  const endRow = () => {
    if (row.length > 0) {
      if (count >= tabularLimits.rows)
        throw new SheetFileError('too_many_rows', { limit: tabularLimits.rows });
      places += row.length + 1;
      if (places > tabularLimits.places)
        throw new SheetFileError('too_many_cells', { limit: tabularLimits.cells });
      while (rows.length < count) rows.push([]);
      rows.push(row);
      row = [];
    }
    count++;
    column = 0;
    if (onPosition && (count & 4095) === 0) onPosition(at);
  };

  let at = 0;
  while (at < length) {
    if (text.charCodeAt(at) === quote) {
      const begin = at + 1;
      let hasDoubled = false;
      at = text.indexOf('"', begin);
      while (at >= 0 && text.charCodeAt(at + 1) === quote) {
        hasDoubled = true;
        at = text.indexOf('"', at + 2);
      }
      if (at < 0) fail('unclosed_quote');
      const value = text.slice(begin, at);
      at++;
      const next = at < length ? text.charCodeAt(at) : separator;
      if (next !== separator && next !== carriageReturn && next !== lineFeed) fail('broken_quote');
      put(hasDoubled ? value.replaceAll('""', '"') : value);
    } else {
      const begin = at;
      let mark = text.charCodeAt(at);
      while (at < length && mark !== separator && mark !== lineFeed && mark !== carriageReturn) {
        mark = text.charCodeAt(++at);
      }
      put(text.slice(begin, at));
    }
    if (at >= length) break;
    const mark = text.charCodeAt(at++);
    if (mark === separator) continue;
    if (mark === carriageReturn && text.charCodeAt(at) === lineFeed) at++;
    endRow();
  }
  endRow();
  return rows;
}
