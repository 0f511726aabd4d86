import { sql } from 'kysely';
import type { ImportGround } from '../../shared/api/imports.ts';
import type { ImportReference, Mapping } from '../../shared/imports/import-types.ts';
import type { Db } from '../db/connect.ts';
import { observationsInForceAt } from '../db/known.ts';
import { dayInWib } from '../http/entered-day.ts';
import { listAgencies, listAreas, listSectors } from '../places/queries.ts';

/** What the checks must know of what is known now: one answer for the browser and for the commit. */
export async function importReference(db: Db, now: Date): Promise<ImportReference> {
  const areas = await listAreas(db);
  const indicators = await db
    .selectFrom('indicator')
    .select(['code', 'name_id', 'name_en', 'unit', 'measure', 'period_kind'])
    .orderBy('code')
    .execute();
  const agencies = await listAgencies(db);
  const sectors = await listSectors(db);
  const definitions = await db
    .selectFrom('foreign_worker_count')
    .select(['definition', 'kind'])
    .distinct()
    .orderBy('definition')
    .orderBy('kind')
    .execute();
  const province = areas.find((area) => area.level === 'province')?.code ?? '';
  const provinceFigures = await db
    .selectFrom(observationsInForceAt(now).as('o'))
    .select(['indicator_code', 'period', 'definition', 'value'])
    .where('area_code', '=', province)
    .where('is_preferred', '=', true)
    .orderBy('indicator_code')
    .orderBy('period')
    .orderBy('definition')
    .execute();
  const histories = await sql<{
    area_code: string;
    indicator_code: string;
    definition: string;
    count: number;
    min: number;
    max: number;
    last: number;
    last_period: string;
    largest_step: number | null;
  }>`
    select area_code, indicator_code, definition, count(*)::int as count, min(value) as min, max(value) as max,
      (array_agg(value order by period_end_date desc, id desc))[1] as last,
      (array_agg(period order by period_end_date desc, id desc))[1] as last_period,
      case when count(*) >= 3 then max(abs(value - earlier)) end as largest_step
    from (select o.*, lag(value) over (partition by area_code, indicator_code, definition order by period_end_date, id) as earlier
      from observation_in_force_at(${now}) o where o.is_preferred) with_step
    group by 1, 2, 3
    union all
    select area_code, 'population', '', count(*)::int, min(population), max(population),
      (array_agg(population order by year desc, id desc))[1], (array_agg(year::text order by year desc, id desc))[1], null
    from population_in_force_at(${now}) group by 1
    order by 2, 1, 3`.execute(db);
  return {
    today: dayInWib(now),
    areas: areas.map((area) => ({
      code: area.code,
      bpsCode: area.bpsCode,
      level: area.level,
      name: area.name,
      shortName: area.shortName,
      parentCode: area.parentCode,
      aliases: area.aliases.map((one) => one.alias),
    })),
    indicators: indicators.map((row) => ({
      code: row.code,
      name: { id: row.name_id, en: row.name_en },
      unit: row.unit,
      measure: row.measure,
      periodKind: row.period_kind,
    })),
    agencies: agencies.map((row) => ({
      code: row.code,
      level: row.level,
      areaCode: row.area_code,
      name: { id: row.name_id, en: row.name_en },
    })),
    sectors: sectors.map((row) => ({
      kbliVersion: row.kbli_version as '2020' | '2025',
      letter: row.letter,
      name: { id: row.name_id, en: row.name_en },
      divisionFrom: row.division_from,
      divisionTo: row.division_to,
    })),
    countDefinitions: definitions.map((row) => ({
      code: row.definition,
      measure: row.kind as 'stock' | 'flow',
    })),
    provinceFigures: provinceFigures.map((row) => ({
      indicatorCode: row.indicator_code,
      period: row.period,
      definition: row.definition,
      value: row.value,
    })),
    histories: histories.rows.map((row) => ({
      areaCode: row.area_code,
      indicatorCode: row.indicator_code,
      definition: row.definition,
      count: row.count,
      min: row.min,
      max: row.max,
      last: row.last,
      lastPeriod: row.last_period,
      largestStep: row.largest_step,
    })),
  };
}

/** How sheets were read last, newest first. */
export async function rememberedMappings(db: Db): Promise<ImportGround['remembered']> {
  const rows = await db
    .selectFrom('import_mapping')
    .select(['fingerprint', 'agency_code', 'mapping'])
    .orderBy('used_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    fingerprint: row.fingerprint,
    agencyCode: row.agency_code,
    mapping: row.mapping as Mapping,
  }));
}

/** Agency that an account speaks for. */
export async function agencyOf(db: Db, accountId: string): Promise<string | null> {
  const row = await db
    .selectFrom('account_agency')
    .select('agency_code')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.agency_code ?? null;
}
