import { percentOf, type SheetValue } from '../tabular/workbook.ts';
import { plainText } from './plain-text.ts';

/** What a cell shows, as plain text; the empty text where it holds nothing. */
export function cellText(value: SheetValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return plainText(value);
  if (typeof value !== 'object') return String(value);
  if (value.kind === 'date') return value.day;
  if (value.kind === 'percent') return `${percentOf(value.value)}%`;
  return value.kind === 'formula' ? cellText(value.value) : plainText(value.text);
}
