import { sql } from 'kysely';
import type { Catalogue } from '../../shared/api/indicators.ts';
import type { Db } from '../db/connect.ts';
import { safeCitation } from '../foreign-workers/queries.ts';
import { scoreLevels } from '../../shared/domain/area.ts';
import type { ReadAt } from './table-definition.ts';

export async function readCatalogue({ db, cut, past, scores }: ReadAt): Promise<Catalogue> {
  const coverage = await readCoverage(db, cut);
  const batches = await db
    .selectFrom('import_batch')
    .leftJoin('account', 'account.id', 'import_batch.account_id')
    .select([
      'import_batch.id',
      'kind',
      'file_name',
      'row_count',
      'recorded_at',
      'account.name',
      'file_sha256',
    ])
    .where((eb) =>
      eb.or([
        eb('import_batch.kind', '=', 'reference'),
        eb(eb.fn.coalesce('committed_at', 'recorded_at'), '<=', cut),
      ]),
    )
    .where('state', '=', 'committed')
    .orderBy('import_batch.id', 'desc')
    .limit(500)
    .execute();
  const reasons = past ? await reasonsAt(scores, past) : await currentReasons(db);
  const levels = [...new Set(reasons.map((row) => row.level))];
  return {
    ...coverage,
    sources: await readSources(db, cut),
    batches: batches.map((row) => ({
      id: row.id,
      kind: row.kind,
      fileName: row.file_name,
      rowCount: row.row_count,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.name,
      fileSha256: row.file_sha256,
    })),
    scored: levels.map((level) => {
      const rows = reasons.filter((row) => row.level === level);
      return {
        level,
        areaMonths: rows.reduce((sum, row) => sum + row.n, 0),
        withRisk: rows.filter((row) => row.reason === null).reduce((sum, row) => sum + row.n, 0),
        withStructural: rows.reduce((sum, row) => sum + row.structural, 0),
        reasons: rows.flatMap((row) => (row.reason === null ? [] : [{ reason: row.reason, count: row.n }])),
      };
    }),
  };
}

/** Sources of what was known at the cut, those with most rows first; what a headline would tell of a hidden count is taken out. */
export async function readSources(db: Db, cut: Date): Promise<Catalogue['sources']> {
  const { rows } = await sql<{
    id: number;
    title: string;
    url: string | null;
    rows: number;
    published: string | null;
    first: string | null;
    last: string | null;
    kinds: string[];
    in_force: number;
    recorded: string;
  }>`
    select s.id, s.title, s.url, count(*)::int as rows, max(u.published_date)::text as published, min(u.period_end)::text as first, max(u.period_end)::text as last,
      array_agg(distinct u.kind) as kinds, count(*) filter (where u.in_force)::int as in_force,
      to_char(max(u.recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as recorded
    from source s join (
      select o.source_id, o.recorded_at, o.published_date, o.period_end_date as period_end, o.indicator_code as kind,
        not exists (select 1 from observation_known_at(${cut}) l where l.supersedes_id = o.id) as in_force from observation_known_at(${cut}) o
      union all select p.source_id, p.recorded_at, p.published_date, make_date(p.year, 12, 31), 'population',
        not exists (select 1 from population_known_at(${cut}) l where l.supersedes_id = p.id) from population_known_at(${cut}) p
      union all select f.source_id, f.recorded_at, f.published_date, f.period_end_date, 'foreign_workers',
        not exists (select 1 from foreign_worker_count_known_at(${cut}) l where l.supersedes_id = f.id) from foreign_worker_count_known_at(${cut}) f
      union all select source_id, recorded_at, published_date, null::date, 'reports', true from report
        where source_id is not null and (recorded_at <= ${cut} or published_date <= ${cut}::date)
      union all select source_id, recorded_at, null::date, event_date, 'engagements', true from engagement where source_id is not null and known_at <= ${cut}) u
      on u.source_id = s.id
    group by s.id order by rows desc, s.title, s.id limit 2000`.execute(db);
  const cite = await safeCitation(db);
  return rows.map((row) =>
    cite({
      id: row.id,
      title: row.title,
      url: row.url,
      rows: row.rows,
      inForce: row.in_force,
      kinds: row.kinds,
      publishedDate: row.published,
      firstPeriodEnd: row.first,
      lastPeriodEnd: row.last,
      lastRecordedAt: row.recorded,
    }),
  );
}

interface ReasonRow {
  level: string;
  reason: string | null;
  n: number;
  structural: number;
}

async function currentReasons(db: Db): Promise<ReasonRow[]> {
  const { rows } = await sql<ReasonRow>`
    select run.level, r.risk_reason as reason, count(*)::int as n, count(r.structural)::int as structural
    from score_result r join score_run run on run.id = r.run_id group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** The same of the scores as they would have been at a past cut. */
async function reasonsAt(scores: ReadAt['scores'], past: Date): Promise<ReasonRow[]> {
  const { input } = await scores.input(past);
  const found: ReasonRow[] = [];
  for (const level of [...scoreLevels].sort())
    for (const cell of await scores.cells(level, input[level].months, past)) {
      let row = found.find((one) => one.level === level && one.reason === cell.riskReason);
      if (!row) {
        row = { level, reason: cell.riskReason, n: 0, structural: 0 };
        found.push(row);
      }
      row.n++;
      if (cell.structural !== null) row.structural++;
    }
  return found.sort((a, b) => (`${a.level} ${a.reason ?? '~'}` < `${b.level} ${b.reason ?? '~'}` ? -1 : 1));
}

/** Which indicator has figures for which area and year, and how long figures usually take to come out. */
export async function readCoverage(db: Db, cut: Date): Promise<Pick<Catalogue, 'cells' | 'releases'>> {
  const cells = await sql<{
    indicator_code: string;
    area_code: string;
    years: { year: number; count: number; revised: number }[];
    last_period: string;
    definitions: number;
    dated: boolean;
    linked: boolean;
  }>`
    with f as (select o.*, s.url from observation_in_force_at(${cut}) o join source s on s.id = o.source_id),
    by_year as (
      select indicator_code, area_code, extract(year from period_end_date)::int as year, count(*)::int as n, count(supersedes_id)::int as revised
      from f group by 1, 2, 3),
    newest as (select indicator_code, area_code, count(distinct definition)::int as definitions, max(period_end_date)::text as last_period,
        (array_agg(published_date is not null order by period_end_date desc, id desc))[1] as dated,
        (array_agg(url is not null order by period_end_date desc, id desc))[1] as linked from f group by 1, 2)
    select n.*, (select json_agg(json_build_object('year', y.year, 'count', y.n, 'revised', y.revised) order by y.year) from by_year y
      where y.indicator_code = n.indicator_code and y.area_code = n.area_code) as years
    from newest n order by indicator_code, area_code`.execute(db);
  const releases = await sql<{ indicator_code: string; lag: number }>`
    select indicator_code, percentile_disc(0.5) within group (order by published_date - period_end_date)::int as lag
    from observation_known_at(${cut}) where published_precision in ('day', 'month') and published_date >= period_end_date group by 1 order by 1`.execute(
    db,
  );
  return {
    cells: cells.rows.map((row) => ({
      indicatorCode: row.indicator_code,
      areaCode: row.area_code,
      years: row.years,
      lastPeriodEnd: row.last_period,
      definitions: row.definitions,
      dated: row.dated,
      linked: row.linked,
    })),
    releases: releases.rows.map((row) => ({ indicatorCode: row.indicator_code, lagDays: row.lag })),
  };
}
