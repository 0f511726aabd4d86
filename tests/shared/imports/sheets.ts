import type { Sheet, SheetValue, Workbook } from '../../../shared/tabular/workbook.ts';

/** A sheet from rows; a string is split at `|`, so that a table can be read in the test. */
export function sheetOf(rows: readonly (string | SheetValue[])[], more: Partial<Sheet> = {}): Sheet {
  return {
    name: '',
    isHidden: false,
    rows: rows.map((row) => {
      const cells: SheetValue[] =
        typeof row === 'string'
          ? row.split('|').map((cell) => (cell.trim() === '' ? null : cell.trim()))
          : [...row];
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      return cells;
    }),
    merged: [],
    hiddenRows: [],
    hiddenColumns: [],
    comments: [],
    ...more,
  };
}

export const workbookOf = (...sheets: Sheet[]): Workbook => ({
  format: 'xlsx',
  encoding: null,
  delimiter: null,
  sheets,
});
/** A file of one sheet. */
export const fileOf = (rows: readonly (string | SheetValue[])[], more: Partial<Sheet> = {}): Workbook =>
  workbookOf(sheetOf(rows, more));
