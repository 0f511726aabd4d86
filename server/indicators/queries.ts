import { type SelectQueryBuilder, sql } from 'kysely';
import type { Indicator, Observation } from '../../shared/api/indicators.ts';
import type { Db } from '../db/connect.ts';
import { observationsKnownAt } from '../db/known.ts';
import { provenances } from '../db/provenance.ts';
import type { DB } from '../db/types.ts';

export async function listIndicators(db: Db, cut: Date): Promise<Indicator[]> {
  const rows = await db
    .selectFrom('indicator')
    .select([
      'code',
      'name_id',
      'name_en',
      'unit',
      'measure',
      'period_kind',
      'cycle_months',
      'max_age_months',
      'is_inheritable',
      'relative_standard_error',
      sql<string[]>`array(select distinct o.definition from observation_known_at(${cut}) o
        where o.indicator_code = indicator.code and o.definition <> '' order by 1)`.as('definitions'),
      'description_id',
      'description_en',
      sql<number>`(select count(*) from observation_known_at(${cut}) o where o.indicator_code = indicator.code)`.as(
        'observation_count',
      ),
    ])
    .orderBy('code')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    name: { id: row.name_id, en: row.name_en },
    unit: row.unit,
    measure: row.measure,
    periodKind: row.period_kind,
    cycleMonths: row.cycle_months,
    maxAgeMonths: row.max_age_months,
    inheritable: row.is_inheritable,
    relativeStandardError: row.relative_standard_error,
    definitions: row.definitions,
    description: { id: row.description_id, en: row.description_en },
    observationCount: row.observation_count,
  }));
}

export interface ObservationFilter {
  area?: string;
  indicator?: string;
  source?: number;
  ids?: number[];
  /** Rows known up to this instant. */
  cut: Date;
  limit: number;
  offset: number;
}

function filtered<O>(query: SelectQueryBuilder<DB, 'observation', O>, filter: ObservationFilter) {
  let result = query;
  if (filter.area) result = result.where('observation.area_code', '=', filter.area);
  if (filter.indicator) result = result.where('observation.indicator_code', '=', filter.indicator);
  if (filter.source !== undefined) result = result.where('observation.source_id', '=', filter.source);
  if (filter.ids) result = result.where('observation.id', 'in', filter.ids.length > 0 ? filter.ids : [-1]);
  return result;
}

export async function listObservations(
  db: Db,
  filter: ObservationFilter,
): Promise<{ total: number; observations: Observation[] }> {
  const { total } = await filtered(
    db
      .selectFrom(observationsKnownAt(filter.cut).as('observation'))
      .select(sql<number>`count(*)`.as('total')),
    filter,
  ).executeTakeFirstOrThrow();
  const rows = await filtered(
    db
      .selectFrom(observationsKnownAt(filter.cut).as('observation'))
      .select((eb) => [
        'observation.id',
        'observation.area_code',
        'observation.indicator_code',
        'observation.period',
        'observation.period_start_date',
        'observation.period_end_date',
        'observation.value',
        'observation.unit',
        'observation.definition',
        'observation.is_preferred',
        'observation.published_date',
        'observation.published_precision',
        'observation.recorded_at',
        'observation.known_at',
        'observation.supersedes_id',
        'observation.note',
        'observation.source_id',
        'observation.batch_id',
        eb
          .selectFrom('source')
          .select('title')
          .whereRef('source.id', '=', 'observation.source_id')
          .as('source_title'),
        eb
          .selectFrom('source')
          .select('url')
          .whereRef('source.id', '=', 'observation.source_id')
          .as('source_url'),
        eb
          .selectFrom(observationsKnownAt(filter.cut).as('later'))
          .select('later.id')
          .whereRef('later.supersedes_id', '=', 'observation.id')
          .as('superseded_by'),
        'observation.source_cell',
      ]),
    filter,
  )
    .orderBy('observation.indicator_code')
    .orderBy('observation.area_code')
    .orderBy('observation.period_end_date')
    .orderBy('observation.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  const provenanceOf = await provenances(
    db,
    rows.map((row) => row.batch_id),
  );
  return {
    total,
    observations: rows.map((row) => ({
      id: row.id,
      areaCode: row.area_code,
      indicatorCode: row.indicator_code,
      period: row.period,
      periodStart: row.period_start_date,
      periodEnd: row.period_end_date,
      value: row.value,
      unit: row.unit,
      definition: row.definition,
      preferred: row.is_preferred,
      publishedDate: row.published_date,
      publishedPrecision: row.published_precision,
      recordedAt: row.recorded_at.toISOString(),
      knownAt: row.known_at.toISOString(),
      supersededBy: row.superseded_by,
      supersedes: row.supersedes_id,
      note: row.note,
      source: { id: row.source_id, title: row.source_title ?? '', url: row.source_url },
      provenance: provenanceOf(row),
    })),
  };
}
