import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import { listForeignWorkers } from '../foreign-workers/queries.ts';
import { listIndicators } from '../indicators/queries.ts';
import { countIncidents } from '../incidents/queries.ts';
import { listAgencies, listAreas, listNeighbours, listSectors } from '../places/queries.ts';

export type Cell = string | number | boolean | null;
export interface Table {
  columns: string[];
  rows: Cell[][];
}

const fromObjects = (objects: Record<string, Cell>[], columns: string[]): Table => ({
  columns,
  rows: objects.map((row) => columns.map((column) => row[column] ?? null)),
});
const fromSql = async (
  db: Db,
  query: ReturnType<typeof sql<Record<string, Cell>>>,
  columns: string[],
): Promise<Table> => fromObjects((await query.execute(db)).rows, columns);

/** Tables that may leave as CSV, by name; small cells are hidden by the queries that the screens use too. */
export const tables: Record<string, (db: Db, cut: Date) => Promise<Table>> = {
  async areas(db) {
    const columns = [
      'code',
      'bpsCode',
      'level',
      'kind',
      'name',
      'shortName',
      'parentCode',
      'areaKm2',
      'lat',
      'lon',
      'sourceTitle',
      'sourceUrl',
    ];
    return fromObjects(
      (await listAreas(db)).map(({ aliases: _, ...area }) => area),
      columns,
    );
  },
  neighbours: async (db, cut) =>
    fromObjects(await listNeighbours(db, cut), ['level', 'areaCode', 'neighbourCode', 'basis']),
  sectors: async (db) =>
    fromObjects(await listSectors(db), [
      'kbli_version',
      'letter',
      'name_id',
      'name_en',
      'division_from',
      'division_to',
    ]),
  agencies: async (db) =>
    fromObjects(await listAgencies(db), [
      'code',
      'level',
      'area_code',
      'name_id',
      'name_en',
      'timpora_member',
      'source_title',
      'source_url',
    ]),
  async indicators(db, cut) {
    const rows = (await listIndicators(db, cut)).map(({ name, description, ...row }) => ({
      ...row,
      nameId: name.id,
      nameEn: name.en,
      descriptionId: description.id,
      descriptionEn: description.en,
    }));
    return fromObjects(rows, [
      'code',
      'nameId',
      'nameEn',
      'unit',
      'measure',
      'periodKind',
      'cycleMonths',
      'maxAgeMonths',
      'inheritable',
      'descriptionId',
      'descriptionEn',
      'observationCount',
    ]);
  },
  observations: (db, cut) =>
    fromSql(
      db,
      sql`select o.id, o.area_code, o.indicator_code, o.period, o.period_start_date, o.period_end_date, o.value, o.unit, o.definition, o.is_preferred,
        o.published_date, o.published_precision, to_char(o.known_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as known_at, o.supersedes_id, s.title as source_title, s.url as source_url, o.note, o.batch_id, o.source_cell
        from observation_known_at(${cut}) o join source s on s.id = o.source_id order by o.indicator_code, o.area_code, o.period_end_date, o.id`,
      [
        'id',
        'area_code',
        'indicator_code',
        'period',
        'period_start_date',
        'period_end_date',
        'value',
        'unit',
        'definition',
        'is_preferred',
        'published_date',
        'published_precision',
        'known_at',
        'supersedes_id',
        'source_title',
        'source_url',
        'note',
        'batch_id',
        'source_cell',
      ],
    ),
  population: (db, cut) =>
    fromSql(
      db,
      sql`select p.id, p.area_code, p.year, p.population, p.published_date, s.title as source_title, s.url as source_url, p.note, p.batch_id, p.source_cell
        from population_known_at(${cut}) p join source s on s.id = p.source_id order by p.area_code, p.year, p.id`,
      [
        'id',
        'area_code',
        'year',
        'population',
        'published_date',
        'source_title',
        'source_url',
        'note',
        'batch_id',
        'source_cell',
      ],
    ),
  async 'foreign-workers'(db, cut) {
    const rows = (await listForeignWorkers(db, { cut })).map(
      ({ source, count, suppressed, provenance, ...row }) => ({
        ...row,
        batch: provenance.batchId,
        cell: provenance.cell,
        count: suppressed === 'small' ? '<5' : suppressed ? 'disembunyikan' : count,
        sourceTitle: source.title,
        sourceUrl: source.url,
      }),
    );
    return fromObjects(rows, [
      'id',
      'areaCode',
      'areaScope',
      'areaName',
      'kbliVersion',
      'sectorLetter',
      'sectorAsPublished',
      'period',
      'count',
      'definition',
      'measureAsPublished',
      'kind',
      'agencyCode',
      'kbliCode',
      'positionLevel',
      'documentKind',
      'workplace',
      'note',
      'sourceTitle',
      'sourceUrl',
      'batch',
      'cell',
    ]);
  },
  'incident-counts': async (db, cut) =>
    fromObjects(await countIncidents(db, 'regency', cut), [
      'areaCode',
      'month',
      'category',
      'relation',
      'setting',
      'count',
    ]),
  scores: (db) =>
    fromSql(
      db,
      sql`select run.level, r.area_code, r.month, r.risk, r.risk_low, r.risk_high, r.risk_class, r.risk_reason, r.rank, r.rank_low, r.rank_high, r.ranked_among,
        r.structural, r.signals, r.reliability, run.model_version, run.id as run_id
        from score_result r join score_run run on run.id = r.run_id order by run.level desc, r.area_code, r.month`,
      [
        'level',
        'area_code',
        'month',
        'risk',
        'risk_low',
        'risk_high',
        'risk_class',
        'risk_reason',
        'rank',
        'rank_low',
        'rank_high',
        'ranked_among',
        'structural',
        'signals',
        'reliability',
        'model_version',
        'run_id',
      ],
    ),
  contributions: (db) =>
    fromSql(
      db,
      sql`select run.level, c.area_code, c.month, c.node, c.availability, c.value, c.normalised, c.weight, c.contribution
        from score_contribution c join score_result r using (area_code, month) join score_run run on run.id = r.run_id
        where run.level = 'regency' order by c.area_code, c.month, c.node`,
      [
        'level',
        'area_code',
        'month',
        'node',
        'availability',
        'value',
        'normalised',
        'weight',
        'contribution',
      ],
    ),
};

/** RFC 4180 with LF; a text that a spreadsheet would take for a formula gets a leading apostrophe. */
export function toCsv({ columns, rows }: Table, simulation = false): string {
  // a column of its own, so that a machine reads the file as before
  if (simulation)
    return toCsv({
      columns: [...columns, 'data_simulasi'],
      rows: rows.map((row) => [...row, 'DATA SIMULASI']),
    });
  const cell = (value: Cell): string => {
    if (value === null) return '';
    const text =
      typeof value === 'string' && /^[=+\-@\t\r\0]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value)
        ? `'${value}`
        : String(value);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map((row) => row.map(cell).join(',')).join('\n') + '\n';
}
