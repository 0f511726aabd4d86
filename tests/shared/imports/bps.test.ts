import { describe, expect, test } from 'vitest';
import { readBpsDynamic } from '../../../shared/imports/bps-dynamic.ts';
import { BpsError } from '../../../shared/imports/bps-error.ts';
import { readSimdasi } from '../../../shared/imports/bps-simdasi.ts';
import { guessMapping } from '../../../shared/imports/guess-mapping.ts';
import { readBpsJson } from '../../../shared/imports/read-bps-json.ts';
import { readBack, findingWordsOf, rowWords } from './read-back.ts';
import { importReference } from './reference-input.ts';

const dynamic = (more: object = {}) => ({
  status: 'OK',
  'data-availability': 'available',
  last_update: '2026-05-05 11:00:00',
  var: [{ val: 999, label: 'Tingkat Pengangguran Terbuka (contoh)', unit: 'Persen', decimal: 2, note: '' }],
  turvar: [{ val: 0, label: 'Tidak ada' }],
  labelvervar: 'Kabupaten/Kota',
  vervar: [
    { val: 1901, label: 'Bangka' },
    { val: '1903', label: 'Bangka Barat' },
    { val: 1905, label: 'Bangka Selatan' },
    { val: 1971, label: 'Pangkalpinang' },
    { val: 1900, label: '<b>Kepulauan Bangka Belitung</b>' },
  ],
  tahun: [
    { val: 125, label: '2025' },
    { val: 126, label: '2026' },
  ],
  turtahun: [
    { val: 189, label: 'Februari' },
    { val: 190, label: 'Agustus' },
  ],
  datacontent: {
    '19019990125189': 3.11,
    '19019990125190': 3.42,
    '19019990126189': '3.05',
    '19039990125190': 2.6,
    '19059990125190': 2.9,
    '19719990125189': 5.6,
    '19719990125190': 5.7,
    '19719990126189': 5.48,
    '19009990125190': 4.4,
  },
  ...more,
});
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof BpsError) return `${error.code} ${error.details}`.trim();
    throw error;
  }
  return 'no error';
};

describe('dynamic tables', () => {
  test('keys are built from the lists; areas are joined by the table of BPS codes', () => {
    const checked = readBack(readBpsDynamic(dynamic()));
    expect(checked.mapping.layout).toBe('bps_dynamic');
    expect(checked.mapping.constants).toMatchObject({ codeScheme: 'bps' });
    expect(checked.rows.map(rowWords).sort()).toEqual(
      [
        '19.01 open_unemployment_rate 2025-02 february 3.11',
        '19.01 open_unemployment_rate 2025-08 august 3.42',
        '19.01 open_unemployment_rate 2026-02 february 3.05',
        '19.05 open_unemployment_rate 2025-08 august 2.6',
        '19.03 open_unemployment_rate 2025-08 august 2.9',
        '19.71 open_unemployment_rate 2025-02 february 5.6',
        '19.71 open_unemployment_rate 2025-08 august 5.7',
        '19.71 open_unemployment_rate 2026-02 february 5.48',
        '19 open_unemployment_rate 2025-08 august 4.4',
      ].sort(),
    );
    expect(findingWordsOf(checked)).toEqual([]);
    const source = checked.rows[0]!;
    expect(source.sourceTitle).toMatch(/^BPS WebAPI: Tingkat/);
    expect(source.publishedDate).toBe('2026-05-05');
  });

  test('the key of each figure stands beside it', () => {
    const { rows } = readBpsDynamic(dynamic()).sheets[0]!;
    const key = rows[0]!.indexOf('kunci');
    expect(rows[1]![key]).toBe('1901·999·0·125·189');
    const keys = rows.slice(1).map((row) => String(row[key]).replaceAll('·', ''));
    expect(keys.sort()).toEqual(Object.keys(dynamic().datacontent).sort());
  });

  test('the documented key 9999·145·289·100·0', () => {
    const { rows } = readBpsDynamic({
      status: 'OK',
      var: [{ val: 145, label: 'Contoh', unit: '' }],
      turvar: [{ val: 289, label: 'Jumlah' }],
      vervar: [{ val: 9999, label: 'Indonesia' }],
      tahun: [{ val: 100, label: '2000' }],
      turtahun: [{ val: 0, label: 'Tahun' }],
      datacontent: { '99991452891000': 7 },
    }).sheets[0]!;
    expect(rows[1]!.slice(0, 6)).toEqual(['9999', 'Indonesia', 'Contoh - Jumlah', '', '2000', 7]);
  });

  test('two combinations with one key reject the table; cutting keys would not have seen it', () => {
    const table = dynamic({
      vervar: [
        { val: 1, label: 'A' },
        { val: 19, label: 'B' },
      ],
      var: [{ val: 9, label: 'x', unit: '' }],
      turvar: [
        { val: 99, label: 'c' },
        { val: 9, label: 'd' },
      ],
      tahun: [{ val: 125, label: '2025' }],
      turtahun: [],
      datacontent: { '19991250': 1 },
    });
    expect(codeOf(() => readBpsDynamic(table))).toMatch(/^key_collision/);
  });

  test.each([
    [
      'a key that no list explains',
      { datacontent: { '19019990125189': 1, '17719990125189': 2 } },
      'key_left_over 17719990125189',
    ],
    ['no figures', { datacontent: {} }, 'no_data'],
    ['no figures at all', { datacontent: [] }, 'no_data'],
    ['a missing list', { vervar: [] }, 'list_missing vervar'],
    [
      'the missing key',
      { status: 'Error', message: 'Parameter key is missing' },
      'status_error Parameter key is missing',
    ],
    [
      'not available',
      { 'data-availability': 'list-not-available', data: '' },
      'not_available list-not-available',
    ],
  ])('%s', (_, more, code) => {
    expect(codeOf(() => readBpsDynamic(dynamic(more)))).toBe(code);
  });

  test('derived variables that are no indicator of ours are asked for, not taken for the whole', () => {
    const checked = readBack(
      readBpsDynamic(
        dynamic({
          turvar: [
            { val: 1, label: 'Laki-laki' },
            { val: 2, label: 'Jumlah' },
          ],
          tahun: [{ val: 125, label: '2025' }],
          turtahun: [{ val: 190, label: 'Agustus' }],
          datacontent: { '19019991125190': 3.9, '19019992125190': 3.42 },
        }),
      ),
    );
    expect(checked.rows.map(rowWords)).toEqual(['19.01 open_unemployment_rate 2025-08 august 3.42']);
    expect(findingWordsOf(checked)).toEqual(['question indicator_unknown C2']);
  });
});

describe('saved answers', () => {
  const simdasi = (inner: object) => ({
    status: 'OK',
    'data-availability': 'available',
    data: [
      { page: 1 },
      { status: 200, condition: 'OK', wilayah: 'Kepulauan Bangka Belitung', tahun_data: 2025, ...inner },
    ],
  });
  const table = simdasi({
    kolom: { abc123: { nama_variabel: 'Pencari Kerja Terdaftar' }, __x: { nama_variabel: 'Upah Minimum' } },
    data: [
      {
        label: 'Bangka',
        kode_wilayah: '1901000',
        variables: { abc123: { value_raw: '1.234' }, __x: { value_raw: '3.640.000,00' } },
      },
      {
        label: 'Bangka Selatan',
        kode_wilayah: '1905000',
        variables: { abc123: { value_raw: '...' }, __x: { value_raw: '–' } },
      },
      { label: 'Bangka Barat', kode_wilayah: '1903000', variables: { abc123: { value_raw: '18.836,00' } } },
      {
        label: 'Kepulauan Bangka Belitung',
        kode_wilayah: '1900000',
        variables: { abc123: { value_raw: '20.070' } },
      },
    ],
  });

  test('SIMDASI: Indonesian numbers, missing marks, the total row passed over', () => {
    const checked = readBack(readSimdasi(table));
    expect(checked.mapping.layout).toBe('bps_simdasi');
    expect(checked.rows.map(rowWords)).toEqual(
      [
        '19.01 job_seekers_registered 2025 month 1234',
        '19.01 minimum_wage 2025 3640000',
        '19.05 job_seekers_registered 2025 month 18836',
      ].map((row) => row.replace(' month', '')),
    );
    expect(checked.skipped).toEqual([{ row: 6, why: 'parent_area' }]);
  });

  test('an error inside an outer OK', () => {
    expect(
      codeOf(() => readSimdasi(simdasi({ status: 400, condition: 'ERROR', message: 'Tabel tidak ada' }))),
    ).toBe('inner_error Tabel tidak ada');
    expect(codeOf(() => readSimdasi(simdasi({ kolom: {}, data: [] })))).toBe('list_missing kolom');
  });

  test.each([
    ['<!DOCTYPE html><html><title>403 Forbidden</title></html>', 'html_instead'],
    ['\uFEFF  <html>Request unsuccessful</html>', 'html_instead'],
    ['{"status":"OK","data":', 'not_json'],
    ['{"status":"Error","message":"Parameter key is missing"}', 'status_error Parameter key is missing'],
    ['{"status":"OK","data-availability":"available","data":""}', 'no_data'],
    ['[1,2]', 'unknown_shape'],
    ['{"__proto__":{"status":"OK"},"a":1}', 'no_data'],
  ])('%s', (text, code) => {
    expect(codeOf(() => readBpsJson(text))).toBe(code);
  });

  test('either kind is recognised', () => {
    expect(readBpsJson(JSON.stringify(dynamic())).layout).toBe('bps_dynamic');
    const { workbook } = readBpsJson(JSON.stringify(table));
    expect(guessMapping(workbook, importReference)[0]!.mapping.layout).toBe('bps_simdasi');
  });

  test('labels are text, never markup', () => {
    const { rows } = readBpsDynamic(
      dynamic({
        vervar: [{ val: 1901, label: 'Bangka<br>&lt;img src=x onerror=1&gt; <script>x</script>' }],
        datacontent: { '19019990125189': 1 },
      }),
    ).sheets[0]!;
    expect(rows[1]![1]).toBe('Bangka x');
  });
});
