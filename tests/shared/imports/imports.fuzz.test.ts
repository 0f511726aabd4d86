import { expect, test } from 'vitest';
import { checkImport } from '../../../shared/imports/check-import.ts';
import { guessMapping } from '../../../shared/imports/guess-mapping.ts';
import { headingFingerprint } from '../../../shared/imports/heading-fingerprint.ts';
import {
  acceptableCodes,
  columnRoles,
  type Constants,
  type Fix,
  findingCap,
  findingCodes,
  layouts,
  type Mapping,
} from '../../../shared/imports/import-types.ts';
import { personColumns } from '../../../shared/imports/person-columns.ts';
import { readFigure } from '../../../shared/imports/read-figure.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import type { Sheet, SheetValue, Workbook } from '../../../shared/tabular/workbook.ts';
import { findingWords } from '../../../shared/text/import-findings.ts';
import { importReference } from './reference-input.ts';
import { sheetOf, workbookOf } from './sheets.ts';

const dice = xoshiro128(seedState(5, ['imports', 'sheets']));
const below = (limit: number) => Math.floor(dice.uniform() * limit);
const pick = <T>(some: readonly T[]): T => some[below(some.length)]!;
const chance = (share: number) => dice.uniform() < share;

const bases: Sheet[] = [
  sheetOf([
    'wilayah|indikator|periode|nilai|satuan|keterangan',
    'Kab. Bangka|TPT|2024-08|4,4|%|x',
    'Kab. Belitung|TPT|2024-08|3,2|%|y',
    '19.03|vacancies|2025-08|1.234|lowongan|',
  ]),
  sheetOf([
    'Tingkat Pengangguran Terbuka (persen), Agustus',
    'Kabupaten/Kota|2023|2024',
    '(1)|(2)|(3)',
    'Bangka|4,5|4,4',
    'Belitung|3,1|3,2',
    'Jumlah|7,6|7,6',
    'Sumber: BPS',
  ]),
  sheetOf(
    [
      ['Kab/Kota', 'Penduduk Bekerja (ribu orang)', null, 'TPT (%)', null],
      [null, 2023, 2024, 2023, 2024],
      ['Bangka', 160.5, 161.25, 4.5, 4.4],
      ['Belitung', 90.1, 91.2, 3.1, 3.2],
    ],
    {
      merged: [{ top: 0, left: 1, bottom: 0, right: 2 }],
    },
  ),
  sheetOf([
    'Jumlah TKA pemegang ITAS, Desember 2025',
    'Kabupaten/Kota|Pertambangan|Konstruksi|Jumlah',
    'Bangka|10|20|30',
    'Bangka Barat|7|8|15',
    'Jumlah|17|28|45',
  ]),
  sheetOf([
    'periode|jenis_ukuran|sumber|kode_wilayah|lokasi_kerja|kbli_versi|kbli|jumlah',
    '2025-12|stok|imigrasi|19.03|perairan|2020|07291|12',
    '2025|terbit|disnaker|1905|darat|2025|K|3',
  ]),
  sheetOf(['PHK Oktober 2025', 'Nama Perusahaan|Kab/Kota|Jumlah PHK', 'PT A|Bangka|12', 'PT B|Bangka|3']),
  sheetOf([
    'Upah minimum (rupiah)',
    'Tahun|Bangka|Belitung',
    '2024|3.640.000|3.641.000',
    '2025|3.876.600|3.876.700',
  ]),
];
const hostile: readonly SheetValue[] = [
  null,
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'Jumlah',
  'Total',
  'Bangka',
  'Pulau Bangka',
  '1903',
  '1905',
  1903,
  19.03,
  '19,03',
  '19.03.01.2001',
  '-',
  '…',
  '<5',
  '1.234',
  '1,234',
  '12.34,5',
  '5,23*)',
  '5,23¹',
  '(1)',
  '(5)',
  'Rp 3.000',
  '=1+1',
  '#REF!',
  '2024',
  2024,
  '2024-13',
  'Semester I 2024',
  '05/06/2024',
  '31/12/2031',
  'Agt',
  'TW IV 2024',
  'Bangka Sletan',
  45505,
  '2023-2024',
  'nihil',
  'ribu orang',
  '%',
  'K',
  'A',
  '7291',
  '07292',
  0,
  -1,
  1e300,
  -1e-9,
  0.1 + 0.2,
  Number.MAX_SAFE_INTEGER,
  true,
  false,
  'x'.repeat(3000),
  '9'.repeat(400),
  '1.'.repeat(300),
  'Sumber: BPS',
  'Nama',
  'No. Paspor',
  '\u202E4,4',
  '\u0000',
  '４，４',
  '\u00A0',
  'pemegang ITAS',
  'ITAS diterbitkan',
  '[1905] Bangka Selatan',
  { kind: 'date', day: '2024-08-01' },
  { kind: 'date', day: '2024-11-03' },
  { kind: 'formula', value: 4.4 },
  { kind: 'formula', value: null },
  { kind: 'formula', value: 'Bangka' },
  { kind: 'error', text: '#DIV/0!' },
];

function mutated(): Workbook {
  const sheets = Array.from({ length: 1 + below(2) }, () => {
    const base = pick(bases);
    const sheet: Sheet = {
      ...base,
      rows: base.rows.map((row) => [...row]),
      merged: [...base.merged],
      name: pick(['', 'Data', 'Bangka Selatan', '__proto__']),
    };
    for (let times = below(5); times > 0; times--) {
      const row = below(sheet.rows.length);
      const column = below(8);
      const kind = below(9);
      if (kind < 4) {
        const cells = sheet.rows[row]!;
        while (cells.length < column) cells.push(null);
        cells[column] = pick(hostile);
      } else if (kind === 4) sheet.rows.splice(row, 1, ...[sheet.rows[row]!, [...sheet.rows[row]!]]);
      else if (kind === 5) sheet.rows.splice(row, 0, chance(0.5) ? [] : [pick(hostile)]);
      else if (kind === 6 && sheet.rows.length > 1) sheet.rows.splice(row, 1);
      else if (kind === 7)
        for (const cells of sheet.rows)
          cells.splice(column, chance(0.5) ? 1 : 0, ...(chance(0.5) ? [pick(hostile)] : []));
      else sheet.merged.push({ top: row, left: column, bottom: row + below(4), right: column + below(4) });
    }
    sheet.hiddenRows = chance(0.2) ? [below(9), 999] : [];
    sheet.hiddenColumns = chance(0.2) ? [below(9), 500] : [];
    sheet.isHidden = chance(0.1);
    return sheet;
  });
  return workbookOf(...sheets);
}

function changed(mapping: Mapping): Mapping {
  const copy = structuredClone(mapping);
  if (chance(0.3)) {
    copy.columns[below(8)] = chance(0.5)
      ? { role: pick(columnRoles) }
      : {
          role: 'across',
          period: pick(['2024', '--08', '--Q2', 'x']),
          indicatorCode: pick(['vacancies', 'unknown', 'population']),
        };
    copy.layout = pick(layouts);
  }
  if (chance(0.1)) copy.headerBottom = below(12) - 2;
  if (chance(0.1)) copy.headerTop = below(12) - 2;
  const some: Constants[] = [
    { sourceTitle: 'Surat' },
    { accepted: [...acceptableCodes] },
    { areaCode: pick(['19.01', '19', 'nowhere']) },
    { codeScheme: 'bps' },
    { unit: pick(['ribu orang', '%', 'ember']) },
    { period: pick(['2024', '2024-08', 'kapan']) },
    { singlePoint: pick(['thousands', 'decimal']) },
    { dateOrder: 'day_first' },
    { kbliVersion: '2025' },
    { countDefinition: pick(['itas_holders', 'itas_issued', 'other']) },
    { kind: 'flow' },
    { definition: pick(['august', 'x', '']) },
    { publishedDate: pick(['2026-01-01', '2031-01-01', 'x']) },
    { indicatorCode: pick(['vacancies', 'open_unemployment_rate', '']) },
  ];
  for (const one of some) if (chance(0.15)) Object.assign(copy.constants, one);
  return copy;
}

const areas = new Set(importReference.areas.map((area) => area.code));
const names = { area: (code: string) => code, indicator: (code: string) => code };
const reference = {
  ...importReference,
  provinceFigures: [
    { indicatorCode: 'open_unemployment_rate', period: '2024-08', definition: 'august', value: 4.4 },
  ],
  histories: [
    {
      areaCode: '19.01',
      indicatorCode: 'vacancies',
      definition: '',
      count: 3,
      min: 1,
      max: 5,
      last: 5,
      lastPeriod: '2024-01',
      largestStep: 2,
    },
    {
      areaCode: '19.01',
      indicatorCode: 'population',
      definition: '',
      count: 1,
      min: 300_000,
      max: 337_755,
      last: 337_755,
      lastPeriod: '2024',
      largestStep: null,
    },
  ],
};

test('two thousand mutilated sheets: nothing throws, findings and figures point at cells that are there', () => {
  let figures = 0;
  let found = 0;
  let suggestions = 0;
  const wrong: string[] = [];
  const must = (holds: boolean, what: string, round: number) => {
    if (!holds) wrong.push(`${round}: ${what}`);
  };
  for (let round = 0; round < 2000; round++) {
    const workbook = mutated();
    personColumns(workbook, pick(['', 'x.csv', '__proto__']));
    const guesses = guessMapping(workbook, reference);
    must(guesses.length === workbook.sheets.length, 'a guess a sheet', round);
    const mapping = changed(pick(guesses).mapping);
    headingFingerprint(workbook, mapping);
    const fixes: Fix[] = Array.from({ length: below(3) }, () => ({
      sheet: mapping.sheet,
      row: below(12),
      column: below(9),
      text: String(pick(['4,4', '19.01', '2024-08', '', '__proto__', '1.234'])),
      ...(chance(0.2) ? { confirms: [pick(findingCodes)] } : {}),
    }));
    const before = JSON.stringify(workbook);
    const checked = checkImport(workbook, mapping, fixes, reference);
    must(JSON.stringify(workbook) === before, 'the file was changed', round);
    const sheet = workbook.sheets[mapping.sheet]!;
    const { error, question, warning } = checked.findingCount;
    expect(checked.findings.length).toBe(Math.min(findingCap, error + question + warning));
    for (const one of checked.findings) {
      found++;
      must(one.row === null || (one.row >= 0 && one.row < sheet.rows.length), `row of ${one.code}`, round);
      must(one.column === null || (one.column >= 0 && one.column < 1024), `column of ${one.code}`, round);
      must(one.value.length < 200, `value of ${one.code}`, round);
      for (const language of ['id', 'en'] as const) {
        const { reason, action } = findingWords(one, language, names);
        must(!/undefined|NaN|\[object/.test(`${reason}${action}`), `words of ${one.code}: ${reason}`, round);
      }
    }
    const helped = checked.findings.find(
      (one) => one.suggestion !== null && one.row !== null && one.column !== null,
    );
    if (helped) {
      const place = { sheet: mapping.sheet, row: helped.row!, column: helped.column! };
      const mended = checkImport(
        workbook,
        mapping,
        [...fixes, { ...place, text: helped.suggestion! }],
        reference,
      );
      const again = mended.findings.some(
        (one) =>
          one.code === helped.code &&
          one.row === helped.row &&
          one.column === helped.column &&
          one.value === helped.value,
      );
      must(
        !again,
        `suggestion ${helped.suggestion} does not help ${helped.code} at ${JSON.stringify(helped.value)}`,
        round,
      );
      suggestions++;
    }
    for (const row of checked.rows) {
      figures++;
      must(areas.has(row.areaCode), `area ${row.areaCode}`, round);
      must(
        /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?|-Q[1-4])?$/.test(row.period),
        `period ${row.period}`,
        round,
      );
      const value = row.kind === 'foreign_workers' ? row.count : row.value;
      must(Number.isFinite(value), `value ${value}`, round);
      if (row.note.includes('Σ')) continue;
      const fix = fixes.findLast(
        (one) =>
          one.row === row.place.row &&
          one.column === row.place.column &&
          !(one.confirms && row.place.fixedFrom === undefined),
      );
      const cell = fix ? fix.text : sheet.rows[row.place.row]![row.place.column]!;
      const readings = [true, false].map((decimals) =>
        readFigure(cell, { decimals, habit: mapping.constants.singlePoint }),
      );
      const scaled = readings.flatMap((one) =>
        one.kind === 'value' ? [1, 1e3, 1e6, 1e9].map((factor) => one.value * factor) : [],
      );
      must(
        scaled.some((one) => Math.abs(one - value) < 1e-6 * Math.max(1, Math.abs(value))),
        `value ${value} of ${JSON.stringify(cell)}`,
        round,
      );
    }
  }
  expect(wrong).toEqual([]);
  expect(figures).toBeGreaterThan(1500);
  expect(found).toBeGreaterThan(4000);
  expect(suggestions).toBeGreaterThan(30);
});

test('cells of thirty thousand letters give findings, never a hang', () => {
  const long = [
    '9'.repeat(30_000),
    '1.'.repeat(15_000),
    `${' '.repeat(15_000)}x`,
    'Jumlah '.repeat(4000),
    'a@'.repeat(10_000),
    '<b>'.repeat(10_000),
    '(1'.repeat(10_000),
    'TW '.repeat(10_000),
    '0'.repeat(30_000),
  ];
  const rows: SheetValue[][] = [
    ['wilayah', 'indikator', 'periode', 'nilai'],
    ...long.flatMap((cell) =>
      [0, 1, 2, 3].map((at) =>
        ['19.01', 'TPT', '2024-08', '4,4'].map((one, column) => (column === at ? cell : one)),
      ),
    ),
  ];
  const workbook = workbookOf(sheetOf(rows));
  personColumns(workbook);
  const { mapping } = guessMapping(workbook, reference)[0]!;
  expect(checkImport(workbook, mapping, [], reference).rows.length).toBeLessThan(rows.length);
});
