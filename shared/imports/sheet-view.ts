import { redact } from '../intake/redact.ts';
import type { Sheet, SheetValue } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';
import type { Fix, Mapping } from './import-types.ts';

/** A sheet with fixes laid over it and merged labels filled down; the sheet itself stays as it is. */
export interface SheetView {
  rowCount: number;
  row(at: number): readonly SheetValue[];
  /** What stood there before a fix; undefined where nothing was fixed. */
  fixedFrom(row: number, column: number): string | undefined;
}

/** `columns` are those whose merged cells speak for all their rows (areas, periods), never figures. Cost: O(fixes + merged cells). */
export function sheetView(
  sheet: Sheet,
  mapping: Mapping,
  fixes: readonly Fix[],
  columns: ReadonlySet<number>,
): SheetView {
  const patched = new Map<number, SheetValue[]>();
  const patch = (row: number, column: number, value: SheetValue) => {
    let cells = patched.get(row);
    if (!cells) {
      cells = [...(sheet.rows[row] ?? [])];
      patched.set(row, cells);
    }
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  };
  let left = 2_000_000;
  for (const range of sheet.merged) {
    if (range.bottom <= mapping.headerBottom || range.bottom === range.top) continue;
    if (!columns.has(range.left)) continue;
    const value = sheet.rows[range.top]?.[range.left] ?? null;
    if (value === null) continue;
    const last = Math.min(range.bottom, sheet.rows.length - 1);
    for (let row = range.top + 1; row <= last && left > 0; row++, left--)
      if ((sheet.rows[row]?.[range.left] ?? null) === null) patch(row, range.left, value);
  }
  const before = new Map<string, string>();
  for (const fix of fixes) {
    if (fix.sheet !== mapping.sheet || fix.row < 0 || fix.column < 0 || fix.column >= 1024) continue;
    if (fix.row >= sheet.rows.length) continue;
    const old = sheet.rows[fix.row]?.[fix.column] ?? null;
    const text = cellText(old);
    // confirming a cell leaves it as it is, a date stays a date
    if (fix.confirms && fix.text.trim() === text) continue;
    before.set(`${fix.row} ${fix.column}`, redact(text.slice(0, 120)).text);
    patch(fix.row, fix.column, fix.text === '' ? null : fix.text);
  }
  return {
    rowCount: sheet.rows.length,
    row: (at) => patched.get(at) ?? sheet.rows[at] ?? [],
    fixedFrom: (row, column) => (before.size === 0 ? undefined : before.get(`${row} ${column}`)),
  };
}
