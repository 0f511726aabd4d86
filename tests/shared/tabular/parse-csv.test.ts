import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../shared/tabular/parse-csv.ts';
import { type Delimiter, sniffDelimiter } from '../../../shared/tabular/sniff-delimiter.ts';

const delimiter = fc.constantFrom<Delimiter>(',', ';', '\t');
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', ';', '\t', '"', '\n', '\r', "'"), maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

const written = (rows: readonly (readonly string[])[], mark: string, end: string) =>
  rows
    .map((row) =>
      row.map((value) => (/[,;\t"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(mark),
    )
    .join(end);

/** Empty cells and rows at the ends left out, as the contract has it. */
function trimmed(rows: readonly (readonly string[])[]): (string | null)[][] {
  const result = rows.map((row) => {
    const line: (string | null)[] = row.map((value) => (value === '' ? null : value));
    while (line.length > 0 && line.at(-1) === null) line.pop();
    return line;
  });
  while (result.length > 0 && result.at(-1)!.length === 0) result.pop();
  return result;
}

describe('reading rows of cells from text', () => {
  test('gives what was written, for any cells, separator and line end', () => {
    fc.assert(
      fc.property(table, delimiter, fc.constantFrom('\n', '\r\n', '\r'), (rows, mark, end) => {
        expect(parseCsv(written(rows, mark, end), { delimiter: mark })).toEqual(trimmed(rows));
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  test('agrees with csv-parse on whatever that reads', () => {
    let compared = 0;
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ',', '"', '\n', ' ', '""', 'x,y\n'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (given) => {
        let theirs: string[][];
        try {
          theirs = parse(given, { relax_column_count: true, record_delimiter: ['\n'], quote: '"' });
        } catch {
          return;
        }
        compared++;
        expect(parseCsv(given, { delimiter: ',' })).toEqual(trimmed(theirs));
      }),
      { numRuns: 3000, seed: 5 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test('the separator of a table with decimal commas is found again', () => {
    const number = fc
      .integer({ min: 0, max: 9999 })
      .map((value) => `${Math.floor(value / 10)},${value % 10}`);
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 9 }),
      );
    fc.assert(
      fc.property(rows, fc.constantFrom<Delimiter>(';', '\t'), (lines, mark) => {
        expect(sniffDelimiter(lines.map((line) => line.join(mark)).join('\n'))).toBe(mark);
      }),
      { seed: 5 },
    );
  });
});
