import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/tabular/read-workbook.ts';
import { withRemarks } from '../../../shared/tabular/with-remarks.ts';
import type { SheetValue, Workbook } from '../../../shared/tabular/workbook.ts';
import { type WrittenSheet, writeWorkbook } from '../../../shared/tabular/write-workbook.ts';
import { remarkWords } from '../../../shared/text/sheet-files.ts';
import { describeWhere } from '../../support/describe-where.ts';
import { findOpenpyxl } from '../../support/openpyxl.ts';

const areas = ['Bangka', 'Bangka Barat', "Kab. 'Uji' & <lain>"];
const template: WrittenSheet[] = [
  {
    name: 'Isi di sini',
    frozenRows: 2,
    frozenColumns: 1,
    columns: [
      { width: 24 },
      { width: 10, format: 'text' },
      { width: 12, format: 'count' },
      { width: 12, format: 'day' },
    ],
    merged: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    rows: [
      [{ value: 'Jumlah TKA', look: 'title' }],
      ['Wilayah', 'Periode', 'Jumlah', 'Tanggal'].map((value) => ({ value, look: 'heading' as const })),
      ['Bangka', '2026-01', 1573, { kind: 'date', day: '2026-01-31' }],
    ],
    comments: [{ row: 1, column: 1, text: 'Tulis tahun-bulan,\nmis. 2026-01' }],
    choices: [
      {
        range: { top: 2, left: 0, bottom: 500, right: 0 },
        options: areas,
        prompt: 'Pilih wilayah',
        refusal: 'Pilih dari daftar',
      },
      { range: { top: 2, left: 2, bottom: 500, right: 2 }, options: ['1', '2'] },
      { range: { top: 2, left: 4, bottom: 500, right: 4 }, options: [...areas] },
    ],
  },
  { name: 'Petunjuk: cara/isi?', rows: [[{ value: 'Satu baris satu angka.', look: 'note' }]] },
];
const dangerous = [
  '=1+1',
  '+62',
  '-5 orang',
  '@SUM(A1)',
  '\t=x',
  '=HYPERLINK("http://x","y")',
  "=cmd|'/c calc'!A0",
];

const rowsOf = (sheets: readonly WrittenSheet[]) => readWorkbook(writeWorkbook(sheets)).sheets[0]!.rows;

describe('a workbook that we write', () => {
  test('is read back as it was written: cells, merges, notes, hidden lists', () => {
    const { sheets } = readWorkbook(writeWorkbook(template));
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Isi di sini', false],
      ['Petunjuk- cara-isi-', false],
      ['Pilihan', true],
    ]);
    expect(sheets[0]!.rows[2]).toEqual(['Bangka', '2026-01', 1573, { kind: 'date', day: '2026-01-31' }]);
    expect(sheets[0]!.merged).toEqual(template[0]!.merged);
    expect(sheets[0]!.comments).toEqual(template[0]!.comments);
    // a list that two drop-downs share stands once
    expect(sheets[2]!.rows).toEqual([['Bangka', '1'], ['Bangka Barat', '2'], [areas[2]]]);
  });

  test('any text, number, day and truth value comes back', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter((one) => !one.includes('\0'));
    const value = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
      fc.boolean(),
      fc.integer().map((share): SheetValue => ({ kind: 'percent', value: share / 1000 })),
      fc.constantFrom(...dangerous, '_x000D_', '_x0041_ _x_', ' tepi ', '\r\n', ']]>', '&lt;'),
      fc
        .date({ min: new Date('1900-01-01'), max: new Date('9999-12-30'), noInvalidDate: true })
        .map((day): SheetValue => ({ kind: 'date', day: day.toISOString().slice(0, 10) })),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          // XML knows no U+FFFE; minus nought is nought
          const kept = rows.map((row) => row.map((one) => (Object.is(one, -0) ? 0 : one)));
          fc.pre(!JSON.stringify(rows).match(/[\ufffe\uffff]|\\ufff[ef]/i));
          expect(rowsOf([{ name: 'a', rows: kept }])).toEqual(kept);
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });

  test('texts that begin like formulas stay texts', () => {
    expect(rowsOf([{ name: 'a', rows: dangerous.map((one) => [one]) }])).toEqual(
      dangerous.map((one) => [one]),
    );
  });

  test('the same input gives the same bytes', () => {
    expect(writeWorkbook(template)).toEqual(writeWorkbook(structuredClone(template)));
  });

  test('two sheets of one name, no name, a name too long', () => {
    const names = readWorkbook(
      writeWorkbook(['Data', 'data', '', 'x'.repeat(40)].map((name) => ({ name, rows: [[1]] }))),
    ).sheets.map(({ name }) => name);
    expect(names).toEqual(['Data', 'data (2)', 'Data (3)', 'x'.repeat(31)]);
  });

  test.each([
    ['a number that is none', [[Number.NaN]]],
    ['a text longer than a cell takes', [['x'.repeat(32_768)]]],
  ])('refuses %s', (_, rows) => {
    expect(() => writeWorkbook([{ name: 'a', rows }])).toThrow(RangeError);
  });
});

const read: Workbook = {
  format: 'xlsx',
  encoding: null,
  delimiter: null,
  sheets: [
    {
      name: 'TKA',
      isHidden: false,
      rows: [
        ['Wilayah', 'Jumlah'],
        ['Bangka', -5, { kind: 'formula', value: '=x' }, { kind: 'error', text: '#REF!' }],
      ],
      merged: [],
      hiddenRows: [1],
      hiddenColumns: [1, 2],
      comments: [{ row: 1, column: 1, text: 'sementara' }],
    },
    {
      name: 'Lain',
      isHidden: true,
      rows: [['x']],
      merged: [],
      hiddenRows: [],
      hiddenColumns: [],
      comments: [],
    },
  ],
};
const words = remarkWords.id;
const remark = { sheet: 0, row: 1, column: 1, value: '-5', suggestion: null };
const remarked = () =>
  withRemarks(
    read,
    [
      { ...remark, severity: 'warning', reason: 'Jauh dari biasanya.' },
      { ...remark, severity: 'error', reason: 'Jumlah tidak bisa negatif.', suggestion: '=5' },
      { ...remark, severity: 'question', row: null, column: 0, value: 'Wilayah', reason: 'Kode mana?' },
    ],
    words,
  );

describe('a sheet given back with remarks', () => {
  test('keeps every cell and sheet in its place; the list of remarks stands behind them, the worst first', () => {
    const { sheets } = readWorkbook(writeWorkbook(remarked()));
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['TKA', false],
      ['Lain', true],
      [words.listName, false],
    ]);
    expect(sheets[0]!.rows).toEqual([
      ['Wilayah', 'Jumlah'],
      ['Bangka', -5, '=x', { kind: 'error', text: '#REF!' }],
    ]);
    expect(sheets[0]!.comments).toEqual([
      {
        row: 1,
        column: 1,
        text: 'sementara\nKesalahan: Jumlah tidak bisa negatif.\nSaran: =5\nPeringatan: Jauh dari biasanya.',
      },
    ]);
    expect(sheets[2]!.rows).toEqual([
      [...words.headings],
      ['TKA', 'B2', 'Kesalahan', '-5', 'Jumlah tidak bisa negatif.', '=5'],
      ['TKA', 'A', 'Pertanyaan', 'Wilayah', 'Kode mana?'],
      ['TKA', 'B2', 'Peringatan', '-5', 'Jauh dari biasanya.'],
    ]);
  });

  test('what is spoken of is no longer hidden', () => {
    const [sheet] = readWorkbook(writeWorkbook(remarked())).sheets;
    expect([sheet!.hiddenRows, sheet!.hiddenColumns]).toEqual([[], [2]]);
  });
});

interface Seen {
  name: string;
  state: string;
  frozen: string | null;
  cells: Record<string, [type: string, value: unknown]>;
  formats: Record<string, string>;
  fills: Record<string, string>;
  quoted: string[];
  comments: Record<string, string>;
  widths: Record<string, number>;
  hiddenColumns: string[];
  hiddenRows: number[];
  merged: string[];
  choices: [range: string, list: string, prompt: string | null, error: string | null][];
}
const python = findOpenpyxl();
const script = join(import.meta.dirname, '..', '..', 'fixtures', 'tabular', 'read-written.py');
const seenBy = (sheets: readonly WrittenSheet[]): Seen[] =>
  JSON.parse(execFileSync(python!, [script], { input: writeWorkbook(sheets), encoding: 'utf8' })) as Seen[];

describeWhere(python !== null, 'openpyxl is not on this machine')('what openpyxl reads in it', () => {
  test('a template: frozen heading, widths, formats, notes, and drop-downs from a hidden sheet', () => {
    const [first, , lists] = seenBy(template);
    expect(first).toMatchObject({
      frozen: 'B3',
      widths: { A: 24, B: 10, C: 12, D: 12 },
      merged: ['A1:D1'],
      comments: { B2: template[0]!.comments![0]!.text },
      formats: { B3: '@', C3: '#,##0', D3: 'yyyy-mm-dd' },
      choices: [
        ['A3:A501', "'Pilihan'!$A$1:$A$3", 'Pilih wilayah', 'Pilih dari daftar'],
        ['C3:C501', "'Pilihan'!$B$1:$B$2", null, null],
        ['E3:E501', "'Pilihan'!$A$1:$A$3", null, null],
      ],
    });
    expect(first!.cells['D3']).toEqual(['d', '2026-01-31']);
    expect(lists).toMatchObject({ name: 'Pilihan', state: 'hidden' });
    expect(lists!.cells['A3']).toEqual(['s', areas[2]]);
  });

  test('texts that begin like formulas are texts, and stay so when they are edited', () => {
    const [sheet] = seenBy([{ name: 'a', rows: dangerous.map((one) => [one]) }]);
    expect(Object.values(sheet!.cells).map(([type]) => type)).toEqual(dangerous.map(() => 's'));
    expect(sheet!.quoted).toHaveLength(dangerous.length);
  });

  test('a sheet with remarks: colours and notes by cell', () => {
    const [sheet, , list] = seenBy(remarked());
    expect(sheet!.fills).toEqual({ B2: 'FFFFC7CE' });
    expect(sheet!.comments['B2']).toContain('Jumlah tidak bisa negatif.');
    expect(sheet!.hiddenColumns).toEqual(['C']);
    expect(list!.frozen).toBe('A2');
    expect(list!.quoted).toContain('F2');
  });
});
