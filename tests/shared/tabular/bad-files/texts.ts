import { type BadFile, latin1, reads, refused, tells, utf16, utf8 } from './case.ts';

const rows = [
  ['Wilayah', 'Nilai'],
  ['Bangka', '7'],
];
const long = 'x'.repeat(32_767);

/** Text files: separators, encodings, quotes, limits. */
export const texts: BadFile[] = [
  reads('commas', () => utf8('Wilayah,Nilai\nBangka,7\n'), rows),
  reads('semicolons', () => utf8('Wilayah;Nilai\r\nBangka;7\r\n'), rows),
  reads('tabs', () => utf8('Wilayah\tNilai\nBangka\t7'), rows),
  reads('lines of an old Macintosh', () => utf8('Wilayah,Nilai\rBangka,7\r'), rows),
  reads('three kinds of line ends', () => utf8('a,b\r\nc,d\re,f\n'), [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ]),
  reads(
    'semicolons beside decimal commas',
    () => utf8('Wilayah;2024;2025\nBangka;4,5;4,1\nBelitung;3,9;4,0'),
    [
      ['Wilayah', '2024', '2025'],
      ['Bangka', '4,5', '4,1'],
      ['Belitung', '3,9', '4,0'],
    ],
  ),
  reads('semicolons beside decimal commas, without heading', () => utf8('3,4;5,6\n7,8;9,1'), [
    ['3,4', '5,6'],
    ['7,8', '9,1'],
  ]),
  reads(
    'a title with commas over a table with semicolons',
    () => utf8('TKA, menurut wilayah, 2025\nWilayah;Nilai\nBangka;7\nBelitung;8'),
    [['TKA, menurut wilayah, 2025'], ['Wilayah', 'Nilai'], ['Bangka', '7'], ['Belitung', '8']],
  ),
  reads('separators inside quotes do not count', () => utf8('a,"b;c;d"\n"e;f;g",h'), [
    ['a', 'b;c;d'],
    ['e;f;g', 'h'],
  ]),
  tells(
    'one column has no separator and is called comma',
    () => utf8('Nilai\n7\n8'),
    (w) => [w.delimiter, w.sheets[0]!.rows],
    [',', [['Nilai'], ['7'], ['8']]],
  ),
  reads('sep=; decides and is not a row', () => utf8('sep=;\nWilayah;Nilai\nBangka;7'), rows),
  reads(
    'SEP in quotes, behind a byte order mark',
    () => latin1('\xef\xbb\xbfSEP=";"\r\nWilayah;Nilai\r\nBangka;7'),
    rows,
  ),
  reads('sep= a tab', () => utf8('sep=\t\nWilayah\tNilai\nBangka\t7'), rows),
  refused('sep=|', () => utf8('sep=|\na|b\n'), 'unknown_delimiter', { row: 1 }),
  refused('sep=; and nothing more', () => utf8('sep=;\n'), 'empty'),
  tells(
    'UTF-8',
    () => utf8('Kéterangan;é'),
    (w) => [w.format, w.encoding, w.delimiter],
    ['csv', 'utf-8', ';'],
  ),
  reads('UTF-8 with a byte order mark', () => latin1('\xef\xbb\xbfWilayah,Nilai\nBangka,7'), rows),
  reads('UTF-16, low byte first', () => utf16('Wilayah\tNilai\r\nBangka\t7\r\n'), rows),
  reads('UTF-16, high byte first', () => utf16('Wilayah\tNilai\nBangka\t7', { big: true }), rows),
  tells(
    'UTF-16 is told',
    () => utf16('a\tb'),
    (w) => w.encoding,
    'utf-16',
  ),
  refused('UTF-16 without a mark', () => utf16('Wilayah,Nilai\nBangka,7', { mark: false }), 'nul_bytes', {
    row: 1,
  }),
  refused('UTF-16 cut in a character', () => utf16('Wilayah\tNilai\nBangka\t7').slice(0, -1), 'broken_text'),
  refused('UTF-32', () => latin1('\xff\xfe\0\0a\0\0\0,\0\0\0'), 'unknown_kind'),
  refused('a NUL in the third row', () => utf8('a,b\nc,d\ne\0,f'), 'nul_bytes', { row: 3 }),
  tells(
    'Windows-1252 with its quotes, dash and euro',
    () => latin1('Catatan;Nilai\n\x93sel\xe9\x94 \x96 \x80;7'),
    (w) => [w.encoding, w.sheets[0]!.rows[1]],
    ['windows-1252', ['\u201cselé\u201d \u2013 €', '7']],
  ),
  refused('a byte that Windows-1252 does not have', () => latin1('a;b\nc\x81;d'), 'unknown_kind'),
  refused('two encodings in one file', () => latin1('a;b\nsel\xc3\xa9;c\nsel\xe9;d'), 'broken_text', {
    row: 3,
  }),
  refused(
    'a byte order mark of UTF-8 before Windows-1252',
    () => latin1('\xef\xbb\xbfa;b\nsel\xe9;d'),
    'broken_text',
    { row: 2 },
  ),
  refused('UTF-8 cut in a character', () => latin1('a;b\n\xc3\xa9;c\xe2\x82'), 'broken_text', { row: 2 }),
  refused('an overlong form of UTF-8', () => latin1('\xc3\xa9;b\n\xc0\xaf;d'), 'broken_text', { row: 2 }),
  refused('half a surrogate pair in UTF-8', () => latin1('\xc3\xa9;b\n\xed\xa0\x80;d'), 'broken_text', {
    row: 2,
  }),
  reads('a character beyond 65,535', () => utf8('\u{1f3dd};b'), [['\u{1f3dd}', 'b']]),
  reads('a letter that was lost before stays lost', () => utf8(`${'x'.repeat(60)};sel\ufffd`), [
    ['x'.repeat(60), 'sel\ufffd'],
  ]),
  refused(
    'a text in which every other letter was lost before',
    () => utf8('a;s\ufffdl\ufffd'),
    'broken_text',
  ),
  reads('quotes hold separators, lines and quotes', () => utf8('"a,b","c\nd","e ""f"""\n1,2,3'), [
    ['a,b', 'c\nd', 'e "f"'],
    ['1', '2', '3'],
  ]),
  reads('an empty quoted cell is empty', () => utf8('"",b\n"",""\n'), [[null, 'b']]),
  reads('an inch mark in an unquoted cell', () => utf8('5" pipa,3\n6" pipa,4'), [
    ['5" pipa', '3'],
    ['6" pipa', '4'],
  ]),
  refused('a quote that never closes', () => utf8('a,b\nc,"d\ne,f\n'), 'unclosed_quote', {
    row: 2,
    cell: 'B2',
  }),
  refused('a quote at the very end', () => utf8('a,b\nc,"'), 'unclosed_quote', { row: 2, cell: 'B2' }),
  refused('a doubled quote at the end does not close', () => utf8('a\n"b""'), 'unclosed_quote', {
    row: 2,
    cell: 'A2',
  }),
  refused('text behind a closing quote', () => utf8('a,b\n"Bangka" Selatan,7'), 'broken_quote', {
    row: 2,
    cell: 'A2',
  }),
  refused('two lost quotes swallow rows', () => utf8('a,b\n"c,1\nd,2\n"e,3\n'), 'broken_quote', {
    row: 2,
    cell: 'A2',
  }),
  refused(
    'rows are counted as a spreadsheet shows them, behind quoted lines',
    () => utf8('"a\nb\nc",1\n"x'),
    'unclosed_quote',
    { row: 2, cell: 'A2' },
  ),
  reads('ragged rows', () => utf8('a,b,c\nd\ne,f,g,h'), [['a', 'b', 'c'], ['d'], ['e', 'f', 'g', 'h']]),
  reads('empty rows between, none at the end', () => utf8('a,b\n\n,,\nc,d\n,,,\n\n\n'), [
    ['a', 'b'],
    [],
    [],
    ['c', 'd'],
  ]),
  reads('empty cells before and behind', () => utf8(',,a,,\n,b'), [
    [null, null, 'a'],
    [null, 'b'],
  ]),
  reads(
    'names of every object are headings like others',
    () => utf8('__proto__,constructor,toString\n1,2,3'),
    [
      ['__proto__', 'constructor', 'toString'],
      ['1', '2', '3'],
    ],
  ),
  reads('formulas of a text file are text', () => utf8('=1+1,+2,-3,@SUM(A1)\n"=HYPERLINK(""x"")",5'), [
    ['=1+1', '+2', '-3', '@SUM(A1)'],
    ['=HYPERLINK("x")', '5'],
  ]),
  reads('leading zeros and apostrophes stay', () => utf8("kode,nilai\n0019,'007"), [
    ['kode', 'nilai'],
    ['0019', "'007"],
  ]),
  reads(
    'no-break spaces, full-width digits and direction marks stay as they stand',
    () => utf8('\u200fWilayah\u200e;1\u00a0234;\uff11\uff12'),
    [['\u200fWilayah\u200e', '1\u00a0234', '\uff11\uff12']],
  ),
  reads('the same row twice is twice', () => utf8('a,b\n1,2\n1,2'), [
    ['a', 'b'],
    ['1', '2'],
    ['1', '2'],
  ]),
  reads('two heading rows are two rows', () => utf8('Wilayah,2024,\n,Laki-laki,Perempuan\nBangka,1,2'), [
    ['Wilayah', '2024'],
    [null, 'Laki-laki', 'Perempuan'],
    ['Bangka', '1', '2'],
  ]),
  reads('a cell of 32,767 letters', () => utf8(`a,${long}`), [['a', long]]),
  refused('a cell of one letter more', () => utf8(`a\nb,${long}x`), 'cell_too_long', {
    cell: 'B2',
    row: 2,
    limit: 32_767,
  }),
  refused('a quoted cell too long', () => utf8(`a\n"${long}x"`), 'cell_too_long', {
    cell: 'A2',
    row: 2,
    limit: 32_767,
  }),
  tells(
    '300 columns',
    () => utf8('1,'.repeat(299) + '1'),
    (w) => w.sheets[0]!.rows[0]!.length,
    300,
  ),
  refused('301 columns', () => utf8('a\n' + '1,'.repeat(300) + '1'), 'too_many_columns', {
    limit: 300,
    row: 2,
  }),
  tells(
    'a thousand empty columns behind are nothing',
    () => utf8(`a,b${','.repeat(1000)}\n`),
    (w) => w.sheets[0]!.rows,
    [['a', 'b']],
  ),
  tells(
    '200,000 rows',
    () => utf8('1\n'.repeat(200_000)),
    (w) => w.sheets[0]!.rows.length,
    200_000,
  ),
  refused('200,001 rows', () => utf8('1\n'.repeat(200_001)), 'too_many_rows', { limit: 200_000 }),
  tells(
    'a million empty rows behind the last',
    () => utf8(`a;b\n1;2\n${';\n'.repeat(1_000_000)}`),
    (w) => w.sheets[0]!.rows,
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ),
  refused(
    'a value behind a million empty rows',
    () => utf8(`a\n${'\n'.repeat(1_000_000)}b`),
    'too_many_rows',
    { limit: 200_000 },
  ),
  refused(
    'more than two million cells',
    () => utf8(`${'1,'.repeat(100)}\n`.repeat(20_001)),
    'too_many_cells',
    { limit: 2_000_000 },
  ),
  refused(
    'a few cells, all far to the right',
    () => utf8(`${','.repeat(299)}1\n`.repeat(60_000)),
    'too_many_cells',
    { limit: 2_000_000 },
  ),
];
