import { describe, expect, it } from 'vitest';
import type { Area } from '../../shared/api/areas.ts';
import type { ForeignWorkerCount } from '../../shared/api/foreign-workers.ts';
import type { ListeningCoverage } from '../../shared/api/incidents.ts';
import type { Indicator } from '../../shared/api/indicators.ts';
import { lineage, searchAreas } from '../../shared/figures/area-search.ts';
import { countGaps } from '../../shared/figures/count-gaps.ts';
import { dotRows, ledgerTables, sectorRows } from '../../shared/figures/ledger.ts';
import {
  catalogueMatrix,
  freshness,
  shoppingList,
  yearStrip,
} from '../../shared/figures/catalogue-matrix.ts';
import { figureGrade, type FigureStanding } from '../../shared/figures/figure-grade.ts';
import { isListened } from '../../shared/figures/listening.ts';
import { sortRows } from '../../shared/tabular/sort-rows.ts';
import { formatFigure, formatPeriod } from '../../shared/text/figures.ts';

const indicator = (code: string, maxAgeMonths: number | null = 18): Indicator => ({
  code,
  name: { id: code, en: code },
  unit: '%',
  measure: 'rate',
  periodKind: 'year',
  cycleMonths: 12,
  maxAgeMonths,
  inheritable: true,
  relativeStandardError: null,
  definitions: [],
  description: { id: '', en: '' },
  observationCount: 1,
});

describe('catalogue', () => {
  const cells = [
    {
      indicatorCode: 'poverty_rate',
      areaCode: '19.01',
      years: [
        { year: 2023, count: 2, revised: 1 },
        { year: 2025, count: 1, revised: 0 },
      ],
      lastPeriodEnd: '2025-03-31',
      definitions: 1,
      dated: true,
      linked: true,
    },
    {
      indicatorCode: 'poverty_rate',
      areaCode: '19.71',
      years: [{ year: 2022, count: 1, revised: 0 }],
      lastPeriodEnd: '2022-12-31',
      definitions: 1,
      dated: true,
      linked: true,
    },
  ];
  const rows = catalogueMatrix(
    cells,
    [indicator('human_development_index'), indicator('poverty_rate')],
    ['19.01', '19.02', '19.71'],
    '2026-01',
  );
  it('puts what the score reads first, with count, span and age', () => {
    expect(rows.map((row) => [row.indicator.code, row.scored])).toEqual([
      ['poverty_rate', true],
      ['human_development_index', false],
    ]);
    expect(rows[0]!.cells[0]!.found).toEqual({
      count: 3,
      firstYear: 2023,
      lastYear: 2025,
      last: '2025-03',
      ageMonths: 10,
      freshness: 'fresh',
      grade: 'A',
      revised: 1,
    });
    expect(rows[0]!.cells[1]!.found).toBeNull();
  });
  it('is ageing in the last third of its time and too old after its limit', () => {
    expect([12, 13, 18, 19].map((age) => freshness(age, 18))).toEqual(['fresh', 'ageing', 'ageing', 'old']);
    expect(freshness(500, null)).toBe('timeless');
  });
  it('asks for what is missing and for what is too old, most areas first', () => {
    const list = shoppingList(rows, ['19.01', '19.02', '19.71']);
    const poverty = list.find((gap) => gap.indicatorCode === 'poverty_rate')!;
    expect(poverty).toMatchObject({ missing: ['19.02'], old: ['19.71'] });
    // Not in the dictionary at all: missing everywhere, so it stands before.
    const vacancies = list.findIndex((gap) => gap.indicatorCode === 'vacancies_ytd');
    expect(list[vacancies]!.missing).toHaveLength(3);
    expect(vacancies).toBeLessThan(list.indexOf(poverty));
  });
});

describe('reliability of a figure', () => {
  const good: FigureStanding = {
    ageMonths: 6,
    maxAgeMonths: 18,
    isOwn: true,
    source: 'published',
    definitions: 1,
    relativeStandardError: 0.1,
  };
  const grade = (part: Partial<FigureStanding>) => figureGrade({ ...good, ...part }).grade;

  it('is A for a recent own figure, published with date and address, of one definition and small error', () => {
    expect(figureGrade(good)).toEqual({
      grade: 'A',
      parts: { age: 1, own: 1, source: 1, definition: 1, error: 1 },
    });
  });
  it('falls where another area stands for it, and never rises by getting older or less certain', () => {
    expect(grade({ isOwn: false })).toBe('A');
    expect(grade({ isOwn: false, source: 'partly' })).toBe('B');
    expect(grade({ isOwn: false, source: 'unpublished', definitions: 3, relativeStandardError: 0.6 })).toBe(
      'C',
    );
    const ages = [0, 12, 13, 18, 19, 30, 60].map((ageMonths) => grade({ ageMonths }));
    expect([...ages].sort()).toEqual(ages);
  });
  it('is D at best beyond the age limit; without a limit age is no part of it', () => {
    expect(grade({ ageMonths: 19 })).toBe('D');
    expect(figureGrade({ ...good, ageMonths: 400, maxAgeMonths: null })).toMatchObject({
      grade: 'A',
      parts: { age: null },
    });
    expect(grade({ ageMonths: 1, maxAgeMonths: 0 })).toBe('D');
  });
  it('a standard error that nobody stated neither helps nor harms', () => {
    expect(figureGrade({ ...good, relativeStandardError: null })).toMatchObject({
      grade: 'A',
      parts: { error: null },
    });
  });
});

describe('an indicator year by year', () => {
  const cell = {
    indicatorCode: 'x',
    areaCode: '19.01',
    years: [
      { year: 2022, count: 1, revised: 0 },
      { year: 2025, count: 2, revised: 1 },
    ],
    lastPeriodEnd: '2025-12-31',
    definitions: 1,
    dated: true,
    linked: true,
  };
  it('tells complete from partial years, what is missing, too old, and revised', () => {
    const strip = (cycleMonths: number) =>
      yearStrip({ ...indicator('x'), cycleMonths }, cell, [2022, 2023, 2025], '2026-01');
    expect(strip(6).map((one) => one.state)).toEqual(['old', 'missing', 'full']);
    expect(strip(1).map((one) => one.state)).toEqual(['old', 'missing', 'part']);
    expect(strip(6)[2]).toMatchObject({ count: 2, revised: 1 });
  });
  it('expects the next figure one cycle after the newest, plus the time it usually takes to come out', () => {
    const known = [{ ...indicator('poverty_rate'), cycleMonths: 12 }];
    const rows = catalogueMatrix(
      [{ ...cell, indicatorCode: 'poverty_rate', lastPeriodEnd: '2022-03-31' }],
      known,
      ['19.01'],
      '2026-01',
    );
    const [gap] = shoppingList(rows, ['19.01'], [{ indicatorCode: 'poverty_rate', lagDays: 100 }]).filter(
      (one) => one.indicatorCode === 'poverty_rate',
    );
    expect(gap).toMatchObject({ old: ['19.01'], nextDue: '2023-07' });
  });
});

describe('ledger of foreign workers', () => {
  let id = 0;
  const count = (part: Partial<ForeignWorkerCount>): ForeignWorkerCount => ({
    id: ++id,
    areaCode: '19',
    areaScope: '19',
    areaName: 'Provinsi',
    sectorLetter: null,
    kbliVersion: null,
    sectorAsPublished: 'semua sektor',
    period: '2018-05',
    periodEnd: '2018-05-31',
    divisions: null,
    isWhole: true,
    count: 577,
    suppressed: null,
    definition: 'persons_permit',
    measureAsPublished: '',
    kind: 'stock',
    agencyCode: 'imigrasi',
    agencyName: 'Imigrasi',
    note: '',
    source: { id: 1, title: '', url: null },
    kbliCode: null,
    positionLevel: null,
    documentKind: null,
    workplace: null,
    provenance: {
      batchId: 1,
      kind: 'reference',
      fileName: 'figures/foreign_workers.csv',
      fileSha256: null,
      cell: 'J2',
      recordedAt: '2026-01-01T00:00:00.000Z',
      recordedBy: null,
    },
    ...part,
  });
  const counts = [
    count({}),
    count({
      period: '2018-12',
      periodEnd: '2018-12-31',
      count: 385,
      definition: 'persons_working_reported',
      agencyCode: 'disnaker',
    }),
    count({
      period: '2018-12',
      periodEnd: '2018-12-31',
      count: null,
      suppressed: 'complementary',
      agencyCode: 'kesbangpol',
    }),
    count({
      period: '2018-11',
      periodEnd: '2018-11-30',
      count: 12,
      isWhole: false,
      sectorAsPublished: 'tambak',
      agencyCode: 'disnaker',
    }),
    count({ period: '2018', count: 1573, kind: 'flow', definition: 'permits_issued' }),
    count({ areaScope: '19.01', areaCode: '19.01', count: 29 }),
  ];
  it('keeps stock and flow in tables of their own', () => {
    const stock = ledgerTables(counts, 'stock', []);
    const shown = stock.flatMap((table) => table.rounds.flatMap((round) => round.counts.flat()));
    expect(shown.every((one) => one.kind === 'stock')).toBe(true);
    expect(shown).toHaveLength(4);
    expect(ledgerTables(counts, 'flow', [])[0]!.rounds[0]!.counts[0]![0]!.count).toBe(1573);
  });
  it('sets agencies side by side, stocks of about one time in one row, the province before its regencies', () => {
    const [province, regency] = ledgerTables(counts, 'stock', []);
    expect(province!.agencies).toEqual(['disnaker', 'imigrasi', 'kesbangpol']);
    expect(province!.rounds.map((round) => [round.firstDate, round.lastDate])).toEqual([
      ['2018-12-31', '2018-12-31'],
      ['2018-05-31', '2018-05-31'],
    ]);
    expect(regency!.scope).toBe('19.01');
  });
  it('joins sectors of two editions of KBLI by division, never by letter', () => {
    const finance = { isWhole: false, divisions: '64-66', sectorAsPublished: 'keuangan' };
    const rows = sectorRows([
      count({ ...finance, kbliVersion: '2020', sectorLetter: 'K' }),
      count({ ...finance, kbliVersion: '2025', sectorLetter: 'L' }),
      count({ isWhole: false, divisions: '61-63', kbliVersion: '2025', sectorLetter: 'K' }),
    ]);
    expect(rows.map((row) => row.counts.length)).toEqual([1, 2]);
    expect(rows[1]!.editions).toEqual([
      { edition: '2020', letter: 'K' },
      { edition: '2025', letter: 'L' },
    ]);
  });
  it('compares counts of persons of whole areas within three months, and never a hidden one', () => {
    const at = (periodEnd: string, number: number | null, part: Partial<ForeignWorkerCount> = {}) =>
      count({ periodEnd, count: number, ...part });
    const [gap, ...others] = countGaps([
      at('2018-05-31', 577),
      at('2018-08-31', 385, { agencyCode: 'disnaker', definition: 'persons_working_reported' }),
      at('2018-08-31', null, { agencyCode: 'kesbangpol', suppressed: 'complementary' }),
      at('2018-08-31', 12, { isWhole: false, agencyCode: 'disnaker' }),
      at('2018-08-31', 1573, { kind: 'flow', definition: 'permits_issued' }),
      at('2018-08-31', 60, { definition: 'kitas_holders' }),
      at('2018-05-30', 40, { agencyCode: 'lain' }),
    ]);
    expect(gap).toMatchObject({ firstDate: '2018-05-31', lastDate: '2018-08-31', gap: 192 });
    expect(gap!.compared).toHaveLength(2);
    expect(others).toEqual([]);
  });
  it('leaves hidden counts out of the chart and marks the newest of each agency and definition', () => {
    expect(
      dotRows(counts, 'stock').map((row) => [row.agencyCode, row.dots.map((dot) => dot.isNewest)]),
    ).toEqual([
      ['disnaker', [true]],
      ['imigrasi', [true, false]],
    ]);
  });
});

describe('listening', () => {
  const row = (part: Partial<ListeningCoverage>): ListeningCoverage => ({
    id: 1,
    channel: 'press',
    areaCode: '19.01',
    level: 'regency',
    fromMonth: '2016-01',
    toMonth: '2026-01',
    sensitivity: 'low',
    note: { id: '', en: '' },
    ...part,
  });
  it('covers both end months and, without an end, every later one', () => {
    const months = ['2015-12', '2016-01', '2026-01', '2026-02'];
    expect(months.map((month) => isListened([row({})], ['19.01'], month))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isListened([row({ toMonth: null })], ['19.01'], '2030-01')).toBe(true);
    expect(isListened([row({})], ['19.71'], '2020-01')).toBe(false);
  });
});

describe('places by name', () => {
  const area = (code: string, name: string, level: Area['level'], aliases: string[] = []): Area => ({
    code,
    bpsCode: null,
    level,
    kind: '',
    name,
    shortName: name,
    parentCode: code.length > 5 ? code.slice(0, 5) : code.length > 2 ? code.slice(0, 2) : null,
    areaKm2: null,
    lat: null,
    lon: null,
    aliases: aliases.map((alias) => ({ alias, kind: 'spelling' })),
    sourceTitle: '',
    sourceUrl: '',
  });
  const areas = [
    area('19', 'Kepulauan Bangka Belitung', 'province'),
    area('19.01', 'Kabupaten Bangka', 'regency'),
    area('19.01.01', 'Sungailiat', 'district', ['Sei Liat']),
    area('19.01.P01', 'Teluk Kelabat', 'sea_zone'),
  ];
  const levels = ['regency', 'district', 'sea_zone'] as const;
  it('finds another spelling and says which one', () => {
    expect(searchAreas(areas, 'sei liat', levels)[0]).toMatchObject({
      area: { code: '19.01.01' },
      alias: 'Sei Liat',
    });
    expect(searchAreas(areas, 'Sungai Liat', levels)[0]).toMatchObject({ alias: null });
    expect(searchAreas(areas, '19.01.P01', levels)[0]!.area.level).toBe('sea_zone');
  });
  it('offers only the levels asked for, and nothing for one letter', () => {
    expect(searchAreas(areas, 'bangka', levels).map((hit) => hit.area.code)).toEqual(['19.01']);
    expect(searchAreas(areas, 'b', levels)).toEqual([]);
  });
  it('knows the areas above a place', () => {
    const known = new Map(areas.map((one) => [one.code, one]));
    expect(lineage(known, '19.01.P01').map((one) => one.code)).toEqual(['19.01.P01', '19.01', '19']);
  });
});

describe('tables and figures in words', () => {
  it('orders numbers by size and words by the alphabet; empty cells stay last both ways', () => {
    const rows = [{ k: 10 }, { k: null }, { k: 9 }];
    const keys = (descending: boolean) =>
      sortRows(rows, (row) => row.k, descending, 'id').map((row) => row.k);
    expect(keys(false)).toEqual([9, 10, null]);
    expect(keys(true)).toEqual([10, 9, null]);
    expect(sortRows(['b', 'A'], (text) => text, false, 'id')).toEqual(['A', 'b']);
  });
  it('shows a published figure with all its decimals', () => {
    expect(formatFigure(17.08, '%', 'id')).toBe('17,08%');
    expect(formatFigure(697, 'orang', 'id')).toBe('697 orang');
    expect(formatFigure(16670.225, 'km2', 'en')).toBe('16,670.225 km²');
    expect(formatPeriod('2025-Q3', 'id')).toBe('triwulan 3 2025');
    expect(formatPeriod('2024', 'id')).toBe('2024');
  });
});
