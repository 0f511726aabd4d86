import { expect, test } from 'vitest';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { type RandomStream, xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import { readWorkbook } from '../../../shared/tabular/read-workbook.ts';
import { SheetFileError } from '../../../shared/tabular/sheet-file-error.ts';
import { tabularLimits, type Workbook } from '../../../shared/tabular/workbook.ts';
import { plainRows, xlsxParts, zipParts } from '../../support/raw-xlsx.ts';
import { concat } from '../../support/raw-zip.ts';

/** `FUZZ=100000 npx vitest run --project unit tests/shared/tabular/read-workbook.fuzz.test.ts` for the long run. */
const rounds = Number(process.env['FUZZ'] ?? 2000);

const utf8 = (text: string) => new TextEncoder().encode(text);
const note =
  '<comments><authors/><commentList><comment ref="B2"><text><t>cek</t></text></comment></commentList></comments>';
const parts = xlsxParts({
  sheets: [
    {
      data: `${plainRows([
        ['Wilayah', 'Nilai', null],
        ['Bangka', 1573.5, 'catatan'],
      ])}<row r="9" hidden="1"><c r="A9" t="s"><v>1</v></c><c r="D9" s="1"><f>A1</f><v>45292</v></c><c r="E9" t="b"><v>1</v></c></row>`,
      before: '<cols><col min="2" max="3" hidden="1"/></cols>',
      after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      relationships: [['comments', '../comments1.xml']],
    },
    { data: plainRows([[1, 2, 3]]), attributes: 'state="hidden"' },
  ],
  strings: ['nol', '<r><t>sa</t></r><r><t>tu</t></r>'],
  formats: ['dd/mm/yyyy'],
  parts: { 'xl/comments1.xml': note },
});
const csv = utf8(
  '\ufeffWilayah;Nilai;Catatan\r\n"Bangka; Selatan";1.573,5;"dua ""kutip"""\r\n;;\r\nBelitung;2;sel\u00e9\r\n',
);

const pieces = [
  ...[
    '"',
    ';',
    ',',
    '\t',
    '\r\n',
    '\0',
    '\ufeff',
    '\u00e9',
    'sep=,\n',
    '<',
    '>',
    '/>',
    '</c>',
    '<c>',
    '<v>',
    '</row>',
  ],
  ...[
    '<row r="1048576">',
    ' r="ZZ1"',
    ' t="s"',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&amp;',
    '&#0;',
    '<!DOCTYPE a>',
  ],
  ...[
    '_x000D_',
    '1e308',
    '-1',
    '99999999999',
    '__proto__',
    'PK\x03\x04',
    'PK\x01\x02',
    'PK\x05\x06',
    '../',
    'xmlns:r="x"',
  ],
].map(utf8);

function mutate(bytes: Uint8Array, random: RandomStream): Uint8Array {
  let result: Uint8Array = bytes.slice();
  const below = (limit: number) => random.next() % Math.max(1, limit);
  for (let change = below(4); change >= 0; change--) {
    const at = below(result.length);
    switch (below(6)) {
      case 0: // a byte of any value
        if (result.length > 0) result[at] = below(256);
        break;
      case 1: // one bit
        if (result.length > 0) result[at]! ^= 1 << below(8);
        break;
      case 2: // cut off, or a piece cut out
        result = concat(result.slice(0, at), below(2) ? result.slice(at + below(200)) : new Uint8Array());
        break;
      case 3: // something put in
        result = concat(result.slice(0, at), pieces[below(pieces.length)]!, result.slice(at));
        break;
      case 4: {
        // two pieces change places
        const from = below(result.length);
        const length = below(64);
        const [a, b] = at < from ? [at, from] : [from, at];
        if (a + length > b) break;
        const [one, other] = [result.slice(a, a + length), result.slice(b, b + length)];
        result = concat(
          result.slice(0, a),
          other,
          result.slice(a + length, b),
          one,
          result.slice(b + length),
        );
        break;
      }
      default: // a piece again
        result = concat(
          result.slice(0, at),
          result.slice(Math.max(0, at - below(100)), at),
          result.slice(at),
        );
    }
  }
  return result;
}

function mutated(random: RandomStream): Uint8Array {
  switch (random.next() % 4) {
    case 0:
      return mutate(csv, random);
    case 1:
      return mutate(zipParts(parts), random);
    default: {
      // a whole zip around a part that is not: past the checksum
      const names = Object.keys(parts);
      const name = names[random.next() % names.length]!;
      const content = parts[name]!;
      return zipParts({
        ...parts,
        [name]: mutate(typeof content === 'string' ? utf8(content) : content, random),
      });
    }
  }
}

/** What every reading promises, whatever the file. */
function isSound({ sheets }: Workbook): boolean {
  return sheets.every(
    ({ rows, merged, hiddenRows, hiddenColumns, comments }) =>
      rows.length <= tabularLimits.rows &&
      (rows.length === 0 || rows.at(-1)!.length > 0) &&
      rows.every((row) => row.length <= tabularLimits.columns && row.at(-1) !== null) &&
      rows.flat().every((value) => value !== undefined && value !== '' && !Number.isNaN(value)) &&
      merged.every(
        ({ top, left, bottom, right }) => top <= bottom && left <= right && top >= 0 && left >= 0,
      ) &&
      hiddenRows.every((row) => row >= 0 && row < rows.length) &&
      hiddenColumns.every((column) => column >= 0) &&
      comments.every(({ text }) => text !== ''),
  );
}

test(`${rounds} mutated files are read soundly or refused by name`, () => {
  const random = xoshiro128(seedState(5, ['tabular']));
  const seen = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const bytes = mutated(random);
    let outcome = 'read';
    try {
      if (!isSound(readWorkbook(bytes))) outcome = 'unsound';
    } catch (error) {
      outcome = error instanceof SheetFileError ? error.code : `${(error as Error).stack}`;
      if (!(error instanceof SheetFileError))
        throw new Error(`round ${round}: ${Buffer.from(bytes).toString('base64')}`, { cause: error });
    }
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
  }
  expect(seen.get('unsound')).toBeUndefined();
  // the mutations reach every layer
  expect([...seen.keys()]).toEqual(
    expect.arrayContaining([
      'read',
      'zip_damaged',
      'part_damaged',
      'cell_damaged',
      'broken_text',
      'unclosed_quote',
    ]),
  );
});
