import { expect, test } from 'vitest';
import { acceptableCodes, type ImportRow } from '../../../shared/imports/import-types.ts';
import type { SheetValue } from '../../../shared/tabular/workbook.ts';
import { rows } from '../reference/read.ts';
import { readBack, rowWords } from './read-back.ts';
import { importReference } from './reference-input.ts';
import { fileOf } from './sheets.ts';

/** Babel's published figures, one of each kind, laid out as BPS and agencies lay them out: they must come back as they are. */
const all = rows('figures/observations.csv').filter((row) => row['preferred'] === 'true');
const key = (row: Record<string, string>) =>
  `${row['area_code']} ${row['indicator_code']} ${row['period']} ${row['definition']}`;
const published = [...new Map(all.map((row) => [key(row), row])).values()];
const wordsOf = (row: Record<string, string>) =>
  [row['area_code'], row['indicator_code'], row['period'], row['definition'], String(Number(row['value']))]
    .filter(Boolean)
    .join(' ');

const areaNames = new Map(
  importReference.areas.map((area) => [area.code, area.name.replace('Kabupaten', 'Kab.')]),
);
const indicators = new Map(importReference.indicators.map((one) => [one.code, one]));
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agt', 'Sep', 'Okt', 'Nov', 'Des'];
const indonesian = (value: string): string => {
  const [whole, fraction] = value.replace('-', '').split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value.startsWith('-') ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
};
const periodWords = (period: string) => {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `Triwulan ${['I', 'II', 'III', 'IV'][Number(quarter[2]) - 1]} ${quarter[1]}`;
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  return month ? `${months[Number(month[2]) - 1]} ${month[1]}` : period;
};
const agreed = { accepted: [...acceptableCodes] };
const sorted = (some: readonly string[]) => [...some].sort();
const errorsOf = (checked: ReturnType<typeof readBack>) =>
  checked.findings.filter((one) => one.severity !== 'warning');

test('one figure a row, in Indonesian words and numbers', () => {
  const checked = readBack(
    fileOf([
      ['Data Indikator Ketenagakerjaan'],
      [],
      ['No', 'Kabupaten/Kota', 'Indikator', 'Periode', 'Definisi', 'Nilai', 'Satuan', 'Sumber'],
      ...published.map((row, at) => [
        String(at + 1),
        areaNames.get(row['area_code']!)!,
        indicators.get(row['indicator_code']!)!.name.id,
        periodWords(row['period']!),
        row['definition']!,
        indonesian(row['value']!),
        row['unit']!,
        row['source_title']!,
      ]),
    ]),
    { constants: agreed },
  );
  expect(errorsOf(checked)).toEqual([]);
  expect(sorted(checked.rows.map(rowWords))).toEqual(sorted(published.map(wordsOf)));
});

test('the same with plain numbers, codes of the dictionary and BPS codes', () => {
  const bps = new Map(importReference.areas.map((area) => [area.code, area.bpsCode]));
  const checked = readBack(
    fileOf([
      ['kode_bps', 'indicator_code', 'period', 'definition', 'value', 'source_title'],
      ...published.map((row): SheetValue[] => [
        Number(bps.get(row['area_code']!)),
        row['indicator_code']!,
        row['period']!,
        row['definition']!,
        Number(row['value']),
        row['source_title']!,
      ]),
    ]),
    { constants: agreed },
  );
  expect(errorsOf(checked)).toEqual([]);
  expect(sorted(checked.rows.map(rowWords))).toEqual(sorted(published.map(wordsOf)));
});

const shapes = [...new Set(published.map((row) => `${row['indicator_code']}|${row['definition']}`))]
  .map((shape) => {
    const [code, definition] = shape.split('|') as [string, string];
    return {
      code,
      definition,
      figures: published.filter((row) => row['indicator_code'] === code && row['definition'] === definition),
    };
  })
  .filter((one) => one.figures.length >= 5);

test.each(shapes)(
  'areas down and periods across under a title: $code $definition',
  ({ code, definition, figures }) => {
    const indicator = indicators.get(code)!;
    const periods = [...new Set(figures.map((row) => row['period']!))].sort();
    const areas = [...new Set(figures.map((row) => row['area_code']!))].sort();
    const cell = (area: string, period: string) => {
      const found = figures.find((row) => row['area_code'] === area && row['period'] === period);
      return found ? indonesian(found['value']!) : '-';
    };
    const checked = readBack(
      fileOf([
        [
          `Tabel 1. ${indicator.name.id} menurut Kabupaten/Kota di Provinsi Kepulauan Bangka Belitung (${indicator.unit})`,
        ],
        [],
        ['Kabupaten/Kota', ...periods.map(periodWords)],
        periods.length > 1 ? ['(1)', ...periods.map((_, at) => `(${at + 2})`)] : [],
        ...areas.map((area) => [areaNames.get(area)!, ...periods.map((period) => cell(area, period))]),
        [],
        ['Sumber: BPS Provinsi Kepulauan Bangka Belitung'],
        ['Keterangan: - tidak tersedia'],
      ]),
      { constants: { ...agreed, definition } },
    );
    expect(checked.mapping.constants).toMatchObject({
      indicatorCode: code,
      sourceTitle: 'BPS Provinsi Kepulauan Bangka Belitung',
    });
    expect(errorsOf(checked)).toEqual([]);
    expect(sorted(checked.rows.map(rowWords))).toEqual(sorted(figures.map(wordsOf)));
  },
);

test('unemployment and participation side by side, the years of each stacked under it', () => {
  const codes = ['open_unemployment_rate', 'labour_force_participation_rate'];
  const figures = published.filter(
    (row) => codes.includes(row['indicator_code']!) && row['definition'] === 'august',
  );
  const years = [...new Set(figures.map((row) => row['period']!.slice(0, 4)))].sort();
  const areas = [...new Set(figures.map((row) => row['area_code']!))].sort();
  const cell = (area: string, code: string, year: string): SheetValue => {
    const found = figures.find(
      (row) => row['area_code'] === area && row['indicator_code'] === code && row['period'] === `${year}-08`,
    );
    return found ? Number(found['value']) : null;
  };
  const width = years.length;
  const checked = readBack(
    fileOf(
      [
        ['TPT dan TPAK menurut Kabupaten/Kota, Agustus'],
        ['Kabupaten/Kota', 'TPT (%)', ...Array.from({ length: width - 1 }, () => null), 'TPAK (%)'],
        [null, ...years.map(Number), ...years.map(Number)],
        ...areas.map((area) => [
          areaNames.get(area)!,
          ...codes.flatMap((code) => years.map((year) => cell(area, code, year))),
        ]),
      ],
      {
        merged: [
          { top: 0, left: 0, bottom: 0, right: 2 * width },
          { top: 1, left: 0, bottom: 2, right: 0 },
          { top: 1, left: 1, bottom: 1, right: width },
          { top: 1, left: width + 1, bottom: 1, right: 2 * width },
        ],
      },
    ),
    { constants: agreed },
  );
  expect(errorsOf(checked)).toEqual([]);
  expect(sorted(checked.rows.map(rowWords))).toEqual(sorted(figures.map(wordsOf)));
});

const counts = rows('figures/foreign_workers.csv').filter((row) => row['area_scope'] === row['area_code']);

test('counts of foreign workers with their own words and codes', () => {
  const checked = readBack(
    fileOf([
      [
        'period',
        'definition',
        'measure_as_published',
        'agency_code',
        'area_code',
        'area_name',
        'kbli_version',
        'sector_as_published',
        'count',
        'source_title',
      ],
      ...counts.map((row) => [
        row['period']!,
        row['definition']!,
        row['measure_as_published']!,
        row['agency_code']!,
        row['area_code']!,
        row['area_name']!,
        row['kbli_version'] || null,
        row['sector_as_published'] || null,
        row['count']!,
        row['source_title']!,
      ]),
    ]),
  );
  expect(errorsOf(checked)).toEqual([]);
  const words = (
    code: string,
    definition: string,
    period: string,
    kind: string,
    count: number | string,
    agency: string,
  ) => `${code} ${definition} ${period} ${kind} ${count} ${agency}`;
  expect(
    sorted(
      checked.rows.map((row) =>
        row.kind === 'foreign_workers'
          ? words(row.areaCode, row.definition, row.period, row.measure, row.count, row.agencyCode ?? '')
          : '',
      ),
    ),
  ).toEqual(
    sorted(
      counts.map((row) =>
        words(
          row['area_code']!,
          row['definition']!,
          row['period']!,
          row['kind']!,
          row['count']!,
          row['agency_code']!,
        ),
      ),
    ),
  );
});

test('words of a source never give another section than the one that was filed, and mostly give it', () => {
  const sections = counts.filter((row) => row['sector_letter'] !== '');
  const read = readBack(
    fileOf([
      ['period', 'definition', 'area_code', 'sector_as_published', 'count', 'note'],
      ...sections.map((row, at) => [
        row['period']!,
        row['definition']!,
        row['area_code']!,
        row['sector_as_published']!,
        row['count']!,
        String(at),
      ]),
    ]),
  ).rows as Extract<ImportRow, { kind: 'foreign_workers' }>[];
  const pairs = read.map(
    (row) =>
      [row.sectorAsPublished, row.sectorLetter, sections[Number(row.note)]!['sector_letter']!] as const,
  );
  expect(pairs.filter(([, letter, filed]) => letter !== null && letter !== filed)).toEqual([]);
  expect(pairs.filter(([, letter]) => letter !== null).length).toBeGreaterThan(0.8 * pairs.length);
});
