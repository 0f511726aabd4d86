import type { ImportReference } from '../../../shared/imports/import-types.ts';
import { rows } from '../reference/read.ts';

const areas = rows('places/areas.csv');
const aliases = rows('places/aliases.csv');

/** What the server would give the checks, from the shipped reference data; histories and known figures only where asked for. */
export const importReference: ImportReference = {
  today: '2026-11-26',
  areas: areas.map((row) => ({
    code: row['code']!,
    bpsCode: row['bps_code'] || null,
    level: row['level'] as ImportReference['areas'][number]['level'],
    name: row['name']!,
    shortName: row['short_name']!,
    parentCode: row['parent_code'] || null,
    aliases: aliases.filter((one) => one['area_code'] === row['code']).map((one) => one['alias']!),
  })),
  indicators: [
    ...rows('figures/indicators.csv')
      .filter((row) => row['code'] !== 'apoa_reports')
      .map((row) => ({
        code: row['code']!,
        name: { id: row['name_id']!, en: row['name_en']! },
        unit: row['unit']!,
        measure: row['measure']!,
        periodKind: row['period_kind']!,
      })),
    {
      code: 'apoa_reports',
      name: { id: 'Laporan APOA', en: 'APOA reports' },
      unit: 'laporan',
      measure: 'count',
      periodKind: 'month',
    },
  ],
  agencies: rows('agencies/agencies.csv').map((row) => ({
    code: row['code']!,
    level: row['level']!,
    areaCode: row['area_code'] || null,
    name: { id: row['name_id']!, en: row['name_en']! },
  })),
  sectors: rows('sectors/sectors.csv').map((row) => ({
    kbliVersion: row['kbli_version'] as '2020' | '2025',
    letter: row['letter']!,
    name: { id: row['name_id']!, en: row['name_en']! },
    divisionFrom: row['division_from']!,
    divisionTo: row['division_to']!,
  })),
  countDefinitions: [
    ...new Map(
      rows('figures/foreign_workers.csv').map((row) => [row['definition']!, row['kind'] as 'stock' | 'flow']),
    ),
  ].map(([code, measure]) => ({ code, measure })),
  provinceFigures: [],
  histories: [],
};
