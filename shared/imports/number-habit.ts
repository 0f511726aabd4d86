import type { SheetValue } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';

/**
 * How a sheet writes its numbers, if it shows it beyond doubt: a comma before one, two or more than three last digits, or
 * after grouping dots (`thousands`: a single point groups), or the English way round (`decimal`). Null where it shows
 * neither or both, or where nothing depends on it.
 */
export function numberHabit(
  rows: readonly SheetValue[][],
  columns: readonly number[],
): { reading: 'thousands' | 'decimal'; example: string } | null {
  let comma = '';
  let point = '';
  let asks = false;
  for (const row of rows)
    for (const column of columns) {
      const value = row[column];
      if (typeof value !== 'string') continue;
      const text = cellText(value).replace(/[%*)\s]+$/, '');
      if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) asks = true;
      else if (
        /^-?\d+,(?:\d{1,2}|\d{4,})$|^-?\d{1,3}(?:\.\d{3})+,\d+$|^-?\d{1,3}(?:\.\d{3}){2,}$|^-?0,\d+$/.test(
          text,
        )
      )
        comma ||= text;
      else if (
        /^-?\d+\.(?:\d{1,2}|\d{4,})$|^-?\d{1,3}(?:,\d{3})+\.\d+$|^-?\d{1,3}(?:,\d{3}){2,}$|^-?0\.\d+$/.test(
          text,
        )
      )
        point ||= text;
    }
  if (!asks || (comma !== '') === (point !== '')) return null;
  return comma ? { reading: 'thousands', example: comma } : { reading: 'decimal', example: point };
}
