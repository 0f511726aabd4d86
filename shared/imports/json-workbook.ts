import type { Sheet, Workbook } from '../tabular/workbook.ts';

/** Rows made from JSON as a file of one sheet; the key of each figure stands beside it. */
export function jsonWorkbook(name: string, rows: Sheet['rows']): Workbook {
  const sheet: Sheet = {
    name: name.slice(0, 100),
    isHidden: false,
    rows,
    merged: [],
    hiddenRows: [],
    hiddenColumns: [],
    comments: [],
  };
  return { format: 'csv', encoding: 'utf-8', delimiter: null, sheets: [sheet] };
}
