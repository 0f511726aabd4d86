import { type SheetValue, tabularLimits } from '../workbook.ts';
import { plainText } from './plain-text.ts';
import type { Shown } from './number-format.ts';
import { serialDay } from './serial-day.ts';

export interface StoredCell {
  /** Attribute `t`. */
  type: string;
  /** Attribute `s`, -1 where there is none. */
  style: number;
  isFormula: boolean;
  /** Content of `v`, null where there is none. */
  value: string | null;
  /** Content of `is`, null where there is none. */
  inline: string | null;
}

export interface CellContext {
  texts: readonly string[];
  styles: readonly Shown[];
  is1904: boolean;
}

/** A cell cannot be what it says: not a number, a text that is not in the list. */
export const damagedCell = Symbol('damaged cell');
export const tooLongCell = Symbol('cell too long');

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

/** What a stored cell holds; null where nothing. */
export function cellValue(
  cell: StoredCell,
  context: CellContext,
): SheetValue | typeof damagedCell | typeof tooLongCell {
  const value = plainValue(cell, context);
  if (typeof value === 'string' && value.length > tabularLimits.cellLength) return tooLongCell;
  if (typeof value === 'symbol') return value;
  if (typeof value === 'object' && value !== null)
    return cell.isFormula && value.kind !== 'error' ? { ...value, formula: true } : value;
  if (cell.isFormula) return { kind: 'formula', value };
  return value === '' ? null : value;
}

function plainValue(
  { type, style, value, inline }: StoredCell,
  { texts, styles, is1904 }: CellContext,
): Exclude<SheetValue, { kind: 'formula' }> | typeof damagedCell {
  if (type === 'inlineStr') return inline ?? (value === null ? null : plainText(value));
  if (value === null) return null;
  switch (type) {
    case 's': {
      const trimmed = value.trim();
      const text = /^\d{1,8}$/.test(trimmed) ? texts[Number(trimmed)] : undefined;
      return text ?? damagedCell;
    }
    case 'str':
      return plainText(value);
    case 'b':
      return booleans.get(value.trim()) ?? damagedCell;
    case 'e':
      return { kind: 'error', text: value.trim() };
    case 'd':
      return isoDate(value.trim());
    case 'n': {
      const trimmed = value.trim();
      if (trimmed === '') return null;
      const number = numeral.test(trimmed) ? Number(trimmed) : Number.NaN;
      if (!Number.isFinite(number)) return damagedCell;
      if (styles[style] === 'percent') return { kind: 'percent', value: number };
      const day = styles[style] === 'day' ? serialDay(number, is1904) : null;
      return day === null ? number : { kind: 'date', day };
    }
    default:
      return damagedCell;
  }
}

const booleans = new Map([
  ['1', true],
  ['0', false],
  ['true', true],
  ['false', false],
]);

/** `2026-01-31` or with a time behind it; a day that is none stays the text it is. */
function isoDate(text: string): string | { kind: 'date'; day: string } {
  const day = /^(\d{4}-\d\d-\d\d)(T.*)?$/.exec(text)?.[1];
  const time = day ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (!day || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return text;
  return { kind: 'date', day };
}
