import type { Sheet } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';

/**
 * Parts of each column's heading from top to bottom, where headings are stacked or merged. A group heading reaches over the
 * columns to its right until the next one, also where the cells are not merged (CSV), if something stands below it.
 */
export function columnHeadings(sheet: Sheet, headerTop: number, headerBottom: number): string[][] {
  const top = Math.max(0, headerTop);
  const bottom = Math.min(headerBottom, top + 9, sheet.rows.length - 1);
  if (bottom < top) return [];
  const rows = sheet.rows.slice(top, bottom + 1);
  const merged = merges(sheet, top, bottom);
  const width = Math.max(
    rows.reduce((most, row) => Math.max(most, row.length), 0),
    merged.reduce((most, one) => Math.max(most, one.right + 1), 0),
  );
  const grid = rows.map((row) => Array.from({ length: width }, (_, column) => cellText(row[column])));
  const covered = grid.map((row) => row.map(() => false));
  let left = 100_000;
  for (const range of merged) {
    const text = grid[range.top - top]?.[range.left] ?? '';
    for (let row = Math.max(top, range.top); row <= Math.min(bottom, range.bottom); row++)
      for (let column = range.left; column <= range.right && left > 0; column++, left--) {
        covered[row - top]![column] = true;
        // downwards the text stands once, to the right in every column
        if (row === range.top) grid[row - top]![column] = text;
      }
  }
  for (let row = 0; row < grid.length - 1; row++)
    for (let column = 1; column < width; column++) {
      if (grid[row]![column] !== '' || covered[row]![column]) continue;
      const left = grid[row]![column - 1]!;
      const hasBelow = (at: number) => grid.slice(row + 1).some((below) => below[at] !== '');
      if (left !== '' && !isTall(merged, top + row, column - 1) && hasBelow(column - 1) && hasBelow(column))
        grid[row]![column] = left;
    }
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (const row of grid) if (row[column] !== '' && parts.at(-1) !== row[column]) parts.push(row[column]!);
    return parts;
  });
}

const merges = (sheet: Sheet, top: number, bottom: number) =>
  sheet.merged
    .slice(0, 100_000)
    .filter(
      (one) =>
        one.top >= top && one.top <= bottom && one.right < 300 && one.left >= 0 && one.left <= one.right,
    );
const isTall = (merged: Sheet['merged'], row: number, column: number) =>
  merged.some(
    (one) =>
      one.top <= row && row <= one.bottom && one.left <= column && column <= one.right && one.bottom > row,
  );
