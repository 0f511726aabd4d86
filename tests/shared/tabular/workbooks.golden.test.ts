import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/tabular/read-workbook.ts';
import { SheetFileError } from '../../../shared/tabular/sheet-file-error.ts';
import type { Sheet, SheetValue } from '../../../shared/tabular/workbook.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'tabular');
const { books } = JSON.parse(readFileSync(join(folder, 'workbooks.json'), 'utf8')) as {
  books: Record<string, Golden[]>;
};
interface Golden extends Pick<Sheet, 'name' | 'isHidden' | 'rows' | 'hiddenRows' | 'comments'> {
  merged: [top: number, left: number, bottom: number, right: number][];
}
const read = (name: string) => readWorkbook(new Uint8Array(readFileSync(join(folder, name))));

/** Hours that openpyxl rounds to its microseconds are compared to that; everything else exactly. */
const comparable = (value: SheetValue | undefined): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(9)) : value;

describe('workbooks of Excel, openpyxl and XlsxWriter are read as openpyxl reads them', () => {
  test('there are at least five of ours and four saved by Excel', () => {
    expect(Object.keys(books).length).toBeGreaterThanOrEqual(9);
    expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx')).length).toBe(
      Object.keys(books).length,
    );
  });

  test.each(Object.entries(books))('%s: every cell, merge, comment and hidden row', (name, golden) => {
    const { sheets } = read(`${name}.xlsx`);
    expect(sheets.map((sheet) => [sheet.name, sheet.isHidden])).toEqual(
      golden.map((one) => [one.name, one.isHidden]),
    );
    golden.forEach((expected, index) => {
      const sheet = sheets[index]!;
      expect(sheet.rows.map((row) => row.map(comparable))).toEqual(
        expected.rows.map((row) => row.map(comparable)),
      );
      const merged = sheet.merged.map(({ top, left, bottom, right }) => [top, left, bottom, right]);
      expect(merged.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)).toEqual(
        expected.merged.sort((a, b) => a[0] - b[0] || a[1] - b[1]),
      );
      expect(sheet.hiddenRows).toEqual(expected.hiddenRows.filter((row) => row < sheet.rows.length));
      expect(sheet.comments).toEqual(expected.comments);
    });
  });

  test('hidden columns of our own two', () => {
    expect(read('by-sector.xlsx').sheets[0]!.hiddenColumns).toEqual([5]);
    expect(read('layoffs.xlsx').sheets[0]!.hiddenColumns).toEqual([3]);
  });

  test('a sheet saved by Excel in its old format is refused by name', () => {
    expect(() => read('readxl-clippy.xls')).toThrow(new SheetFileError('old_xls'));
  });
});
