import { describe, expect, test } from 'vitest';
import type { ImportReference } from '../../../shared/imports/import-types.ts';
import { findingWordsOf, readBack, rowWords } from './read-back.ts';
import { fileOf } from './sheets.ts';

const head = 'wilayah|indikator|periode|nilai';
const province: ImportReference['provinceFigures'] = [
  { indicatorCode: 'open_unemployment_rate', period: '2024-08', definition: 'august', value: 4.63 },
  { indicatorCode: 'unemployed', period: '2024-08', definition: 'august', value: 34962 },
];
const history = (
  more: Partial<ImportReference['histories'][number]>,
): ImportReference['histories'][number] => ({
  areaCode: '19.01',
  indicatorCode: 'open_unemployment_rate',
  definition: 'august',
  count: 5,
  min: 3.5,
  max: 4.8,
  last: 4.4,
  lastPeriod: '2023-08',
  largestStep: 0.5,
  ...more,
});

describe('a figure of the province under a regency’s name', () => {
  const sheet = fileOf([
    head,
    '19.01|TPT|2024-08|4,63',
    '19.03|TPT|2024-08|3,11',
    '19.05|unemployed|2024-08|34.962',
    '19.02|TPT|2024-08|4,6',
  ]);
  test('is asked about where it equals what is known of the province', () => {
    const checked = readBack(sheet, { reference: { provinceFigures: province } });
    expect(findingWordsOf(checked)).toEqual(['question province_figure D2', 'question province_figure D4']);
    expect(checked.findings[0]!.details).toMatchObject({ area: '19.01', province: 4.63, period: '2024-08' });
  });
  test('is settled by changing the area, or by confirming the cell', () => {
    const checked = readBack(sheet, {
      reference: { provinceFigures: province },
      fixes: [
        { sheet: 0, row: 1, column: 0, text: '19' },
        { sheet: 0, row: 3, column: 3, text: '34.962', confirms: ['province_figure'] },
      ],
    });
    expect(findingWordsOf(checked)).toEqual([]);
    expect(checked.rows.map(rowWords)).toContain('19 open_unemployment_rate 2024-08 august 4.63');
    expect(checked.rows.map((row) => row.place.fixedFrom)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
  test('confirming what may not be confirmed changes nothing', () => {
    const checked = readBack(fileOf([head, '19.01|TPT|2024-08|1.234']), {
      constants: { accepted: ['figure_ambiguous', 'area_unknown'] },
      fixes: [{ sheet: 0, row: 1, column: 3, text: '1.234', confirms: ['figure_ambiguous'] }],
    });
    expect(findingWordsOf(checked)).toEqual(['question figure_ambiguous D2']);
  });
  test('is asked about where three areas and all of them have it', () => {
    const rows = (values: string[]) =>
      fileOf([head, ...values.map((value, at) => `19.0${at + 1}|TPT|2024-08|${value}`)]);
    expect(findingWordsOf(readBack(rows(['4,63', '4,63', '4,63'])))).toEqual(['question same_everywhere D2']);
    expect(findingWordsOf(readBack(rows(['4,63', '4,63'])))).toEqual([]);
    expect(findingWordsOf(readBack(rows(['4,63', '4,63', '4,6'])))).toEqual([]);
    expect(
      findingWordsOf(readBack(rows(['0', '0', '0']), { constants: { accepted: ['shares_as_fractions'] } })),
    ).toEqual([]);
  });
});

test('a jump beyond the largest change so far is told, with how far', () => {
  const rows = (value: string) => fileOf([head, `19.01|TPT|2024-08|${value}`]);
  const reference = { histories: [history({})] };
  expect(findingWordsOf(readBack(rows('5,8'), { reference }))).toEqual([]);
  const checked = readBack(rows('44,0'), { reference });
  expect(findingWordsOf(checked)).toEqual(['warning jump D2']);
  expect(checked.findings[0]!.details).toMatchObject({ last: 4.4, lastPeriod: '2023-08', times: 79.2 });
  // two figures have no usual change: five times the largest
  const short = { histories: [history({ count: 2, largestStep: null })] };
  expect(findingWordsOf(readBack(rows('20,0'), { reference: short }))).toEqual([]);
  expect(findingWordsOf(readBack(rows('25,0'), { reference: short }))).toEqual(['warning jump D2']);
});

test('more persons than residents is an error', () => {
  const reference = { histories: [history({ indicatorCode: 'population', definition: '', max: 337_755 })] };
  expect(
    findingWordsOf(
      readBack(fileOf([head, '19.01|unemployed|2024-08|340000', '19.01|employed|2024-08|170000']), {
        reference,
      }),
    ),
  ).toEqual(['error figure_more_than_population D2']);
});

test('parts that do not add up to their whole are asked about, rounding aside', () => {
  const areas = ['19.01', '19.02', '19.03', '19.04', '19.05', '19.06', '19.71'];
  const rows = (whole: string, unit: string) =>
    fileOf([
      `${head}|satuan`,
      ...areas.map((area, at) => `${area}|employed|2024-08|${at + 1}0,1|${unit}`),
      `19|employed|2024-08|${whole}|${unit}`,
    ]);
  const found = (whole: string) =>
    findingWordsOf(readBack(rows(whole, 'ribu orang'))).filter((one) => !one.includes('unit_multiplied'));
  expect(found('280,7')).toEqual([]);
  expect(found('280,9')).toEqual([]);
  expect(found('290,9')).toEqual(['question parts_differ D9']);
});

test('percentages that are all below one are perhaps fractions', () => {
  const rows = fileOf([
    head,
    '19.01|TPT|2024-08|0,044',
    '19.02|TPT|2024-08|0,031',
    '19.03|TPT|2024-08|0,052',
  ]);
  expect(findingWordsOf(readBack(rows))).toEqual(['question shares_as_fractions D2']);
  expect(findingWordsOf(readBack(rows, { constants: { accepted: ['shares_as_fractions'] } }))).toEqual([]);
});

test('residents in thousands that are not called so are refused, not stored as persons', () => {
  const reference = {
    histories: [
      history({ indicatorCode: 'population', definition: '', min: 320_000, max: 337_755, last: 337_755 }),
    ],
  };
  const checked = readBack(fileOf([head, '19.01|jumlah penduduk|2025|338']), { reference });
  expect(findingWordsOf(checked)).toEqual(['error figure_range D2']);
});
