import { sql } from 'kysely';
import { listForeignWorkers } from '../foreign-workers/queries.ts';
import { countIncidents } from '../incidents/queries.ts';
import { listIndicators } from '../indicators/queries.ts';
import { type Cell, type HiddenCount, table, type TableDefinition } from './table-definition.ts';

/** What was published and counted, as known at the cut. */
export const figureTables: Record<string, TableDefinition> = {
  indicators: table(
    `code! nameId! nameEn! unit! measure! periodKind! cycleMonths:integer maxAgeMonths:integer inheritable:boolean!
      descriptionId! descriptionEn! observationCount:integer!`,
    { key: 'code' },
    async ({ db, cut }) =>
      (await listIndicators(db, cut)).map(({ name, description, definitions: _, ...row }) => ({
        ...row,
        nameId: name.id,
        nameEn: name.en,
        descriptionId: description.id,
        descriptionEn: description.en,
      })),
  ),
  observations: table(
    `id:integer! area_code! indicator_code! period! period_start_date:date! period_end_date:date! value:number! unit! definition
      is_preferred:boolean! published_date:date published_precision known_at:datetime! supersedes_id:integer source_title! source_url note
      batch_id:integer! source_cell`,
    { key: 'id', refers: { area_code: 'areas.code', indicator_code: 'indicators.code' } },
    async ({ db, cut }) =>
      (
        await sql<Record<string, Cell>>`
        select o.id, o.area_code, o.indicator_code, o.period, o.period_start_date, o.period_end_date, o.value, o.unit, o.definition, o.is_preferred,
        o.published_date, o.published_precision, to_char(o.known_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as known_at, o.supersedes_id, s.title as source_title, s.url as source_url, o.note, o.batch_id, o.source_cell
        from observation_known_at(${cut}) o join source s on s.id = o.source_id order by o.indicator_code, o.area_code, o.period_end_date, o.id`.execute(
          db,
        )
      ).rows,
  ),
  population: table(
    `id:integer! area_code! year:integer! population:number! published_date:date source_title! source_url note batch_id:integer! source_cell`,
    { key: 'id', refers: { area_code: 'areas.code' } },
    async ({ db, cut }) =>
      (
        await sql<Record<string, Cell>>`
        select p.id, p.area_code, p.year, p.population, p.published_date, s.title as source_title, s.url as source_url, p.note, p.batch_id, p.source_cell
        from population_known_at(${cut}) p join source s on s.id = p.source_id order by p.area_code, p.year, p.id`.execute(
          db,
        )
      ).rows,
  ),
  'foreign-workers': table(
    `id:integer! areaCode! areaScope! areaName! kbliVersion sectorLetter sectorAsPublished period! count:count definition!
      measureAsPublished! kind! agencyCode kbliCode positionLevel documentKind workplace note sourceTitle! sourceUrl
      batch:integer! cell`,
    { key: 'id', refers: { areaCode: 'areas.code', agencyCode: 'agencies.code' } },
    async ({ db, cut }) =>
      (await listForeignWorkers(db, { cut })).map(({ source, count, suppressed, provenance, ...row }) => ({
        ...(row as unknown as Record<string, Cell>),
        batch: provenance.batchId,
        cell: provenance.cell,
        count:
          suppressed === null
            ? count
            : suppressed === 'small'
              ? ('<5' satisfies HiddenCount)
              : ('disembunyikan' satisfies HiddenCount),
        sourceTitle: source.title,
        sourceUrl: source.url,
      })),
  ),
  'incident-counts': table(
    'areaCode! month:yearmonth! category! relation! setting! count:integer!',
    { key: 'areaCode month category relation setting', refers: { areaCode: 'areas.code' } },
    ({ db, cut, incidents }) => countIncidents(db, { level: 'regency', cut, ...incidents }),
  ),
  'engagement-counts': table(
    'area_code! month:yearmonth! kind! count:integer!',
    { key: 'area_code month kind', refers: { area_code: 'areas.code' } },
    async ({ db, cut }) =>
      (
        await sql<Record<string, Cell>>`
        select area_code, to_char(event_date, 'YYYY-MM') as month, kind, count(*)::int as count
        from engagement where known_at <= ${cut} group by 1, 2, 3 order by 1, 2, 3`.execute(db)
      ).rows,
  ),
  'listening-coverage': table(
    'id:integer! channel! area_code! level! from_month:yearmonth! to_month:yearmonth sensitivity! note_id note_en batch_id:integer!',
    { key: 'id', refers: { area_code: 'areas.code' } },
    ({ db, cut }) =>
      db
        .selectFrom('listening_coverage')
        .where('known_at', '<=', cut)
        .select([
          'id',
          'channel',
          'area_code',
          'level',
          'from_month',
          'to_month',
          'sensitivity',
          'note_id',
          'note_en',
          'batch_id',
        ])
        .orderBy('id')
        .execute(),
  ),
};
