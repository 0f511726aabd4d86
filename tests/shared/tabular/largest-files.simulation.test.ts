import { expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/tabular/read-workbook.ts';
import { SheetFileError } from '../../../shared/tabular/sheet-file-error.ts';
import { oneSheet } from '../../support/raw-xlsx.ts';

/** Files at the limits, which take their time: run once, with `npm test`. The others are in bad-files.test.ts. */
const tooMany = new SheetFileError('too_many_cells', { limit: 2_000_000 });

test('a million rows of formatted empty cells below the last value are nothing', () => {
  const bytes = oneSheet(`<row><c><v>1</v></c></row>${'<row><c s="1"/><c s="1"/></row>'.repeat(1_048_575)}`);
  expect(readWorkbook(bytes).sheets[0]!.rows).toEqual([[1]]);
});

test('thirty million formatted empty cells are too many', () => {
  expect(() => readWorkbook(oneSheet(`<row>${'<c s="1"/>'.repeat(10_000)}</row>`.repeat(3000)))).toThrow(
    tooMany,
  );
});

test('two million cells are read, and not one more', () => {
  const row = `<row>${'<c><v>1</v></c>'.repeat(250)}</row>`;
  expect(readWorkbook(oneSheet(row.repeat(8000))).sheets[0]!.rows).toHaveLength(8000);
  expect(() => readWorkbook(oneSheet(`${row.repeat(8000)}<row><c><v>1</v></c></row>`))).toThrow(tooMany);
});
