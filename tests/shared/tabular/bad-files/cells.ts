import { oneSheet, plainRows, rawXlsx } from '../../../support/raw-xlsx.ts';
import type { Workbook } from '../../../../shared/tabular/workbook.ts';
import { type BadFile, reads, refused, tells } from './case.ts';

const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const number = (value: string, attributes = '') => `<c ${attributes}><v>${value}</v></c>`;
const inline = (text: string, attributes = '') =>
  `<c t="inlineStr" ${attributes}><is><t>${text}</t></is></c>`;
const day = (value: string) => ({ kind: 'date' as const, day: value });
const dated =
  (serial: string, format: string | number, workbookPr = '') =>
  () =>
    oneSheet(row(number(serial, 's="1"')), { formats: [format], workbookPr });
const isDay = (name: string, serial: string, format: string | number, expected: string, workbookPr = '') =>
  reads(name, dated(serial, format, workbookPr), [[day(expected)]]);
const isNumber = (name: string, serial: string, format: string | number, workbookPr = '') =>
  reads(name, dated(serial, format, workbookPr), [[Number(serial)]]);
const in1904 = 'date1904="1"';

const dates: BadFile[] = [
  isDay('a built-in date', '45292', 14, '2024-01-01'),
  isDay('a date with its hour', '45292.75', 22, '2024-01-01'),
  isDay('the first day of 1900', '1', 14, '1900-01-01'),
  isDay('28 February 1900', '59', 14, '1900-02-28'),
  isNumber('29 February 1900, which never was', '60', 14),
  isDay('1 March 1900', '61', 14, '1900-03-01'),
  isDay('the last day', '2958465', 14, '9999-12-31'),
  isNumber('beyond the last day', '2958466', 14),
  isNumber('nought under a date format', '0', 14),
  isNumber('below nought under a date format', '-5', 14),
  isDay('the same day counted from 1904', '43830', 14, '2024-01-01', in1904),
  isDay('nought counted from 1904', '0', 14, '1904-01-01', in1904),
  isDay('1904, told as true', '1', 14, '1904-01-02', 'date1904="true"'),
  isDay('1904, denied', '45292', 14, '2024-01-01', 'date1904="0"'),
  isDay('a format of East Asia', '45292', 31, '2024-01-01'),
  isDay('dd/mm/yyyy', '45292', 'dd/mm/yyyy', '2024-01-01'),
  isDay('in the language of Indonesia', '45292', '[$-421]dd\\ mmmm\\ yyyy;@', '2024-01-01'),
  isDay('month and year', '45292', 'mmm-yy', '2024-01-01'),
  isDay('the year alone', '45292', 'yyyy', '2024-01-01'),
  isDay('the month alone', '45292', 'm', '2024-01-01'),
  isDay('month beside hours', '45292', 'mmmm hh:mm', '2024-01-01'),
  isDay('letters in quotes around a date', '45292', '"per "d mmm', '2024-01-01'),
  isNumber('hours and minutes', '0.5', 'hh:mm'),
  isNumber('built-in minutes and seconds', '0.5', 45),
  isNumber('elapsed hours', '1.25', '[h]:mm:ss'),
  isNumber('the letters of a unit in quotes', '12', '0 "hari dan tahun dmy"'),
  isNumber('an escaped letter', '12', '0\\d'),
  isNumber('a colour', '12', '[Red]0;[Magenta]-0'),
  isNumber('a date only for negative numbers', '12', '0;d/m/yy'),
  isNumber('thousands', '1573', '#,##0'),
  isNumber('the power of ten', '1500', '0.00E+00'),
  isNumber('General', '12', 'General'),
  isNumber('currency of Indonesia', '12', '"Rp"#,##0_);[Red]\\("Rp"#,##0\\)'),
  reads('per cent', dated('0.126', 10), [[{ kind: 'percent', value: 0.126 }]]),
  reads('per cent by its own code', dated('1.5', '0.0" "%;[Red]-0.0%'), [[{ kind: 'percent', value: 1.5 }]]),
  isNumber('a per cent sign in quotes', '12', '0" %"'),
  reads(
    'a formula that gives per cent',
    () => oneSheet(row('<c s="1"><f>A2/A3</f><v>0.07</v></c>'), { formats: [9] }),
    [[{ kind: 'percent', value: 0.07, formula: true }]],
  ),
  reads('a style that is not there', () => oneSheet(row(number('45292', 's="9"')), { formats: [14] }), [
    [45_292],
  ]),
  reads('no styles at all', () => oneSheet(row(number('45292', 's="1"'))), [[45_292]]),
  reads(
    'a date of ISO',
    () => oneSheet(row(number('2026-01-31', 't="d"'), number('2026-01-31T08:00:00Z', 't="d"'))),
    [[day('2026-01-31'), day('2026-01-31')]],
  ),
  reads('a date of ISO that is none', () => oneSheet(row(number('2026-02-30', 't="d"'))), [['2026-02-30']]),
  reads(
    'a text under a date format',
    () => oneSheet(row(inline('Januari 2024', 's="1"')), { formats: [14] }),
    [['Januari 2024']],
  ),
  reads(
    'a formula that gives a date',
    () => oneSheet(row('<c s="1"><f>TODAY()</f><v>45292</v></c>'), { formats: [14] }),
    [[{ kind: 'date', day: '2024-01-01', formula: true }]],
  ),
];

const contents: BadFile[] = [
  reads(
    'numbers as stored',
    () =>
      oneSheet(
        row(number('7'), number('-0.5'), number('1.5E-3'), number('2.7000000000000002'), number(' 8 ')),
      ),
    [[7, -0.5, 0.0015, 2.7, 8]],
  ),
  refused('a number that is none', () => oneSheet(row(number('1'), number('7 orang'))), 'cell_damaged', {
    sheet: 'Lembar1',
    cell: 'B1',
  }),
  refused('a number written as hexadecimal', () => oneSheet(row(number('0x10'))), 'cell_damaged'),
  refused('a number beyond all numbers', () => oneSheet(row(number('1e999'))), 'cell_damaged'),
  refused('NaN', () => oneSheet(row(number('NaN'))), 'cell_damaged'),
  reads('an empty number', () => oneSheet(row(number(''), number('1'))), [[null, 1]]),
  reads('truth values', () => oneSheet(row(number('1', 't="b"'), number('false', 't="b"'))), [[true, false]]),
  refused('a truth value that is none', () => oneSheet(row(number('2', 't="b"'))), 'cell_damaged'),
  reads(
    'errors of a sheet',
    () => oneSheet(row(number('#REF!', 't="e"'), '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>')),
    [
      [
        { kind: 'error', text: '#REF!' },
        { kind: 'error', text: '#DIV/0!' },
      ],
    ],
  ),
  refused('a type that does not exist', () => oneSheet(row(number('1', 't="zz"'))), 'cell_damaged'),
  reads(
    'shared texts',
    () => oneSheet(row(number('1', 't="s"'), number('0', 't="s"')), { strings: ['nol', 'satu'] }),
    [['satu', 'nol']],
  ),
  refused(
    'a shared text that is not there',
    () => oneSheet(row(number('7', 't="s"')), { strings: ['nol'] }),
    'cell_damaged',
    { cell: 'A1', sheet: 'Lembar1' },
  ),
  refused('shared texts are missing', () => oneSheet(row(number('0', 't="s"'))), 'cell_damaged'),
  refused(
    'a shared text by the name of an object',
    () => oneSheet(row(number('__proto__', 't="s"')), { strings: ['a'] }),
    'cell_damaged',
  ),
  refused(
    'a shared text with a negative number',
    () => oneSheet(row(number('-1', 't="s"')), { strings: ['a'] }),
    'cell_damaged',
  ),
  reads(
    'names of every object as headings',
    () => oneSheet(row(inline('__proto__'), inline('constructor'), inline('toString'))),
    [['__proto__', 'constructor', 'toString']],
  ),
  reads(
    'runs of rich text are one text',
    () =>
      oneSheet(row(number('0', 't="s"')), {
        strings: ['<r><rPr><b/></rPr><t>Ban</t></r><r><t xml:space="preserve">gka </t></r>'],
      }),
    [['Bangka ']],
  ),
  reads(
    'readings in small print are left out',
    () =>
      oneSheet(row(number('0', 't="s"')), {
        strings: ['<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>'],
      }),
    [['東京']],
  ),
  reads(
    'rich text within the cell',
    () => oneSheet(row('<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>')),
    [['ab']],
  ),
  reads('text as CDATA and entities', () => oneSheet(row(inline('<![CDATA[<b>]]> &amp; &#x41;&#66;'))), [
    ['<b> & AB'],
  ]),
  reads(
    'control characters as the standard writes them',
    () => oneSheet(row(inline('a_x000D_b'), inline('_x005F_x0041_'), inline('_x0000_'), inline('_xD83C_'))),
    [['a\rb', '_x0041_', '_x0000_', '\ufffd']],
  ),
  reads(
    'an empty text is nothing',
    () =>
      oneSheet(row(inline(''), number('0', 't="s"'), number('', 't="str"'), number('1')), { strings: [''] }),
    [[null, null, null, 1]],
  ),
  reads('blanks stay', () => oneSheet(row(inline('  a '))), [['  a ']]),
  reads(
    'no-break spaces, full-width digits, direction marks and a zero width stay as they stand',
    () => oneSheet(row(inline('\u202bBangka\u202c'), inline('1\u00a0234'), inline('\uff11\u200b'))),
    [['\u202bBangka\u202c', '1\u00a0234', '\uff11\u200b']],
  ),
  reads(
    'a number as text, and one that begins like a formula',
    () => oneSheet(row(inline('0019'), inline('=1+1'))),
    [['0019', '=1+1']],
  ),
  reads(
    'a formula with its last result',
    () =>
      oneSheet(
        row(
          '<c><f>SUM(B1:B9)</f><v>12</v></c>',
          '<c t="str"><f>A1&amp;"x"</f><v>12x</v></c>',
          '<c t="b"><f>TRUE</f><v>1</v></c>',
        ),
      ),
    [
      [
        { kind: 'formula', value: 12 },
        { kind: 'formula', value: '12x' },
        { kind: 'formula', value: true },
      ],
    ],
  ),
  reads(
    'a formula without a result',
    () => oneSheet(row('<c><f>SUM(B1:B9)</f></c>', '<c><f>B1</f><v></v></c>')),
    [
      [
        { kind: 'formula', value: null },
        { kind: 'formula', value: null },
      ],
    ],
  ),
  reads(
    'formulas that are shared or fill a range',
    () =>
      oneSheet(
        row(
          '<c><f t="shared" ref="A1:B1" si="0">C1</f><v>1</v></c>',
          '<c><f t="shared" si="0"/><v>2</v></c>',
          '<c><f t="array" ref="C1:D1">{1,2}</f><v>3</v></c>',
        ),
      ),
    [[1, 2, 3].map((value) => ({ kind: 'formula', value }))] as never,
  ),
  reads(
    'a formula into another file',
    () =>
      oneSheet(
        row(
          "<c><f>'https://example.org/[x.xlsx]S'!A1</f><v>4</v></c>",
          '<c t="str"><f>cmd|"/c calc"!A0</f><v>x</v></c>',
        ),
      ),
    [
      [
        { kind: 'formula', value: 4 },
        { kind: 'formula', value: 'x' },
      ],
    ],
  ),
  refused('a text of 32,768 letters', () => oneSheet(row(inline('x'.repeat(32_768)))), 'cell_too_long', {
    sheet: 'Lembar1',
    cell: 'A1',
    limit: 32_767,
  }),
  refused(
    'a shared text too long, in runs',
    () =>
      oneSheet(row(number('0', 't="s"')), {
        strings: [`<r><t>${'x'.repeat(30_000)}</t></r><r><t>${'x'.repeat(30_000)}</t></r>`],
      }),
    'cell_too_long',
  ),
  reads(
    'the same row twice is twice',
    () =>
      oneSheet(
        plainRows([
          ['a', 1],
          ['a', 1],
        ]),
      ),
    [
      ['a', 1],
      ['a', 1],
    ],
  ),
  reads(
    'two heading rows are two rows',
    () =>
      oneSheet(
        plainRows([
          ['Wilayah', 2024, null],
          [null, 'L', 'P'],
          ['Bangka', 1, 2],
        ]),
      ),
    [
      ['Wilayah', 2024],
      [null, 'L', 'P'],
      ['Bangka', 1, 2],
    ],
  ),
];

const at = (reference: string, value = '1') => `<c r="${reference}"><v>${value}</v></c>`;
const grid: BadFile[] = [
  reads(
    'cells and rows without their names',
    () => oneSheet('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>'),
    [[1, null, 3], [], [4]],
  ),
  reads(
    'rows in any order',
    () => oneSheet(`<row r="3">${at('A3', '3')}</row><row r="1">${at('A1')}</row>`),
    [[1], [], [3]],
  ),
  reads('cells in any order', () => oneSheet(`<row r="1">${at('C1', '3')}${at('A1')}</row>`), [[1, null, 3]]),
  reads(
    'a name here and none there',
    () => oneSheet(`<row r="2">${at('B2')}<c><v>2</v></c></row><row><c><v>3</v></c></row>`),
    [[], [null, 1, 2], [3]],
  ),
  refused(
    'the same cell twice',
    () => oneSheet(`<row r="1">${at('B1')}${at('B1', '2')}</row>`),
    'cell_damaged',
    { sheet: 'Lembar1', cell: 'B1' },
  ),
  refused(
    'the same row twice with the same cell',
    () => oneSheet(`<row r="1">${at('A1')}</row><row r="1">${at('A1', '2')}</row>`),
    'cell_damaged',
  ),
  refused('a cell in the wrong row', () => oneSheet(`<row r="1">${at('A2')}</row>`), 'part_damaged', {
    part: 'xl/worksheets/sheet1.xml',
  }),
  refused('row nought', () => oneSheet(`<row r="0">${at('A0')}</row>`), 'part_damaged'),
  refused('a row of a billion', () => oneSheet('<row r="1000000000"><c><v>1</v></c></row>'), 'part_damaged'),
  refused('a column of four letters', () => oneSheet(`<row r="1">${at('AAAA1')}</row>`), 'part_damaged'),
  refused('a cell without a column', () => oneSheet(`<row r="1">${at('1')}</row>`), 'part_damaged'),
  reads('names in small letters', () => oneSheet(`<row r="1">${at('b1')}</row>`), [[null, 1]]),
  tells(
    'the last column of the limit',
    () => oneSheet(`<row r="1">${at('KN1')}</row>`),
    (w) => w.sheets[0]!.rows[0]!.length,
    300,
  ),
  refused('one column beyond', () => oneSheet(`<row r="1">${at('KO1')}</row>`), 'too_many_columns', {
    limit: 300,
    sheet: 'Lembar1',
  }),
  reads(
    'empty cells to the last column of a spreadsheet',
    () => oneSheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>'),
    [[1]],
  ),
  reads(
    'a million empty rows',
    () =>
      oneSheet(
        `<row r="1">${at('A1')}</row>${Array.from({ length: 1_048_575 }, (_, i) => `<row r="${i + 2}"/>`).join('')}`,
      ),
    [[1]],
  ),
  refused(
    'one row more than a spreadsheet has',
    () => oneSheet('<row/>'.repeat(10) + '<row r="1048577"/>'),
    'part_damaged',
  ),
  refused(
    'a value in the last row of a spreadsheet',
    () => oneSheet(`<row r="1048576">${at('A1048576')}</row>`),
    'too_many_rows',
    { limit: 200_000, sheet: 'Lembar1' },
  ),
  tells(
    'a value in the last row of the limit',
    () => oneSheet(`<row r="200000">${at('A200000')}</row>`),
    (w) => w.sheets[0]!.rows.length,
    200_000,
  ),
  refused(
    'few cells, all in far corners',
    () =>
      rawXlsx({
        sheets: Array.from({ length: 40 }, () => ({
          data: Array.from(
            { length: 2000 },
            (_, i) => `<row r="${i * 100 + 1}">${at(`KN${i * 100 + 1}`)}</row>`,
          ).join(''),
        })),
      }),
    'too_many_cells',
    { limit: 2_000_000 },
  ),
];

const hides = (workbook: Workbook) => {
  const { hiddenRows, hiddenColumns } = workbook.sheets[0]!;
  return { hiddenRows, hiddenColumns };
};
const merge = (...ranges: string[]) => ({
  after: `<mergeCells>${ranges.map((one) => `<mergeCell ref="${one}"/>`).join('')}</mergeCells>`,
});
const layout: BadFile[] = [
  tells(
    'merged headings',
    () =>
      oneSheet(
        plainRows([
          ['Wilayah', 'TKA', null],
          [null, 'L', 'P'],
        ]),
        merge('B1:C1', 'A1:A2'),
      ),
    (w) => [w.sheets[0]!.merged, w.sheets[0]!.rows],
    [
      [
        { top: 0, left: 1, bottom: 0, right: 2 },
        { top: 0, left: 0, bottom: 1, right: 0 },
      ],
      [
        ['Wilayah', 'TKA'],
        [null, 'L', 'P'],
      ],
    ],
  ),
  reads(
    'values that lie hidden under a merge',
    () =>
      oneSheet(
        plainRows([
          ['a', 'b'],
          ['c', 'd'],
        ]),
        merge('A1:B2'),
      ),
    [['a']],
  ),
  reads(
    'a merge of the whole sheet',
    () => oneSheet(plainRows([['a', 'b'], ['c']]), merge('A1:XFD1048576')),
    [['a']],
  ),
  reads('a merge of one cell', () => oneSheet(plainRows([['a', 'b']]), merge('B1:B1')), [['a', 'b']]),
  refused('a merge of no cells', () => oneSheet(plainRows([['a']]), merge('A1:B')), 'part_damaged'),
  refused(
    '20,001 merges',
    () =>
      oneSheet(
        plainRows([['a']]),
        merge(...Array.from({ length: 20_001 }, (_, i) => `A${2 * i + 1}:A${2 * i + 2}`)),
      ),
    'too_many_merged',
    { limit: 20_000, sheet: 'Lembar1' },
  ),
  refused(
    'thousands of merges over each other',
    () =>
      oneSheet(
        plainRows(Array.from({ length: 2000 }, () => [1, 2, 3, 4, 5])),
        merge(...Array.from({ length: 10_000 }, () => 'A1:XFD1048576')),
      ),
    'too_many_merged',
  ),
  tells(
    'hidden rows and columns',
    () =>
      oneSheet(
        '<row r="1"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row r="2" hidden="1"><c><v>1</v></c></row><row r="9" hidden="1"/>',
        { before: '<cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" hidden="true"/></cols>' },
      ),
    hides,
    { hiddenRows: [1], hiddenColumns: [1, 2] },
  ),
  tells(
    'hidden columns that make no sense',
    () =>
      oneSheet('<row><c><v>1</v></c></row>', {
        before:
          '<cols><col min="-999999999" max="0" hidden="1"/><col hidden="1"/><col min="x" max="y" hidden="1"/></cols>',
      }),
    hides,
    { hiddenRows: [], hiddenColumns: [] },
  ),
];

/** What stands in the cells of an XLSX and where. */
export const cells: BadFile[] = [...dates, ...contents, ...grid, ...layout];
