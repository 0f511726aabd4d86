import { sql } from 'kysely';
import { independentGrades } from '../../shared/composite/independent-grades.ts';
import type { AreaInput, IncidentInput, ScoreInput } from '../../shared/composite/types.ts';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import type { Db } from '../db/connect.ts';
import { observationsInForceAt, populationInForceAt, workerCountsInForceAt } from '../db/known.ts';
import { dayInWib } from '../http/entered-day.ts';
import { gradesBySource, type ReportBehind, reportsBehind } from '../incidents/independent-reports.ts';
import { agreedFollowUps } from '../meetings/follow-ups.ts';
import { boundarySetAt } from '../places/queries.ts';
import { modelInForce } from '../score-models/store.ts';
import { clocksOf, incidentClocks, waitingReports } from './intake-clocks.ts';

/** First month of the monthly runs. */
const firstMonth = '2019-01';
/** One seed for every run: two runs differ only by what went in. */
export const seed = 20190101;
export const draws = 2000;

export type BothLevels = Record<ScoreLevel, ScoreInput>;

/** Reads everything known at the cut, for both levels. */
export async function loadInput(
  db: Db,
  cut: Date,
  monthsUpTo: (lastWithData: string) => string[],
): Promise<BothLevels> {
  const { signal } = await modelInForce(db);
  const areas = await db
    .selectFrom('area')
    .select(['code', 'level', 'parent_code'])
    .orderBy('code')
    .execute();
  const neighbours = await db
    .selectFrom('area_neighbour')
    .select(['level', 'area_code', 'neighbour_code'])
    .where('boundary_set_id', '=', await boundarySetAt(db, cut))
    .orderBy('neighbour_code')
    .execute();
  const parent = new Map(areas.map((area) => [area.code, area.parent_code]));
  const levelOf = new Map(areas.map((area) => [area.code, area.level]));
  const observations = await db
    .selectFrom(observationsInForceAt(cut).as('o'))
    .innerJoin('indicator', 'indicator.code', 'o.indicator_code')
    .select([
      'o.id',
      'o.area_code',
      'o.indicator_code',
      'o.period_start_date',
      'o.period_end_date',
      'o.value',
      'o.definition',
      'indicator.relative_standard_error',
    ])
    .where('o.is_preferred', '=', true)
    .orderBy('o.id')
    .execute();
  const populations = await db
    .selectFrom(populationInForceAt(cut).as('p'))
    .select(['id', 'area_code', 'year', 'population'])
    .distinctOn(['area_code', 'year'])
    .orderBy('area_code')
    .orderBy('year')
    .orderBy('supersedes_id', (order) => order.desc().nullsLast()) // a correction counts, dated or not
    .orderBy('published_date', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute();
  const workers = await db
    .selectFrom(workerCountsInForceAt(cut).as('f'))
    .select([
      'f.id',
      'f.area_code',
      'f.area_scope',
      'f.sector_letter',
      'f.kbli_version',
      'f.period_start_date',
      'f.period_end_date',
      'f.count',
      'f.definition',
      'f.kind',
    ])
    .whereRef('f.area_scope', '=', 'f.area_code')
    .orderBy('f.id')
    .execute();
  const incidents = await sql<IncidentRow>`
    with latest as (
      select distinct on (v.incident_id) v.* from incident_version v where v.known_at <= ${cut} order by v.incident_id, v.version desc)
    select l.incident_id, l.event_month, l.area_code, l.category, l.setting, l.relation, l.origin, l.status,
      ${reportsBehind(sql`l.incident_id`, cut)} as reports
    from latest l where l.merged_into is null order by l.incident_id`.execute(db);
  const clocks = await incidentClocks(db, cut);
  const waiting = await waitingReports(db, cut);
  const coverage = await db
    .selectFrom('listening_coverage')
    .select(['channel', 'area_code', 'level', 'from_month', 'to_month', 'sensitivity'])
    .where('known_at', '<=', cut)
    .orderBy('id')
    .execute();
  const engagements = await db
    .selectFrom('engagement')
    .select(['id', 'area_code', 'event_date', 'kind'])
    .where('known_at', '<=', cut)
    .orderBy('id')
    .execute();

  const agreed = await agreedFollowUps(db, cut);

  const cutDate = dayInWib(cut);
  const lastWithData = [
    // where a channel of the office listens, a month without incidents is heard too
    ...coverage
      .filter((row) => row.channel !== 'press')
      .map((row) => (row.to_month && row.to_month < cutDate ? row.to_month : cutDate.slice(0, 7))),
    ...incidents.rows.map((row) => row.event_month),
    ...observations
      .filter((row) => scored.has(row.indicator_code))
      .map((row) => row.period_end_date.slice(0, 7)),
    firstMonth,
  ].reduce((a, b) => (a > b ? a : b));
  const months = monthsUpTo(lastWithData).filter((month) => month >= firstMonth);

  /** The area of the assessed level that a place lies in; null where it lies in none (a province, a sea zone at district level). */
  const within = (code: string, level: ScoreLevel): string | null => {
    for (let at: string | null | undefined = code; at; at = parent.get(at))
      if (levelOf.get(at) === level) return at;
    return null;
  };
  const forLevel = (level: ScoreLevel): ScoreInput => ({
    level,
    areas: areas
      .filter((area) => area.level === level)
      .map((area): AreaInput => {
        const ancestors: string[] = [];
        for (let at = area.parent_code; at; at = parent.get(at) ?? null) ancestors.push(at);
        const own = neighbours.filter((row) => row.level === level && row.area_code === area.code);
        return { code: area.code, level, ancestors, neighbours: own.map((row) => row.neighbour_code) };
      }),
    months,
    observations: observations.map((row) => ({
      id: row.id,
      areaCode: row.area_code,
      indicatorCode: row.indicator_code,
      periodStart: row.period_start_date,
      periodEnd: row.period_end_date,
      value: row.value,
      definition: row.definition,
      relativeStandardError: row.relative_standard_error,
    })),
    populations: populations.map((row) => ({
      id: row.id,
      areaCode: row.area_code,
      year: row.year,
      population: row.population,
    })),
    foreignWorkers: workers.map((row) => ({
      id: row.id,
      areaCode: row.area_code,
      sector: row.sector_letter ?? '',
      periodStart: row.period_start_date,
      periodEnd: row.period_end_date,
      count: row.count,
      definition: row.definition,
      kind: row.kind as 'stock' | 'flow',
    })),
    // what only chain letters tell of is a rumour and no evidence (DP-21)
    incidents: incidents.rows
      .filter((row) => row.reports !== null)
      .map((row) => ({
        id: row.incident_id,
        areaCode: within(row.area_code, level),
        month: row.event_month,
        category: row.category,
        setting: row.setting,
        relation: row.relation,
        origin: row.origin,
        status: row.status,
        grades: independentGrades(gradesBySource(row.reports ?? []), signal),
        ...clocksOf(clocks.get(row.incident_id), row.category),
      })),
    coverage: coverage
      .filter((row) => row.level === level)
      .map((row) => ({
        channel: row.channel,
        areaCode: row.area_code,
        level,
        fromMonth: row.from_month,
        toMonth: row.to_month,
        sensitivity: row.sensitivity as 'low' | 'medium' | 'high',
      })),
    engagements: engagements.flatMap((row) => {
      const areaCode = within(row.area_code, level);
      return areaCode ? [{ id: row.id, areaCode, date: row.event_date, kind: row.kind as 'dialogue' }] : [];
    }),
    // in the area named, or in the assessed one that it lies in; what was agreed for the whole province says nothing of one place
    followUps: agreed.flatMap(({ areaCodes, ...row }) =>
      [...new Set(areaCodes.map((code) => within(code, level)))].flatMap((areaCode) =>
        areaCode ? [{ ...row, areaCode }] : [],
      ),
    ),
    ...(waiting.length > 0
      ? {
          waiting: waiting.flatMap((row) => {
            const areaCode = within(row.area_code, level);
            return areaCode
              ? [{ id: row.id, areaCode, receivedAt: row.received_at.toISOString(), sender: row.sender }]
              : [];
          }),
        }
      : {}),
    // clocks stop at the data cut: what falls due later in the running month is not yet late
    ...(months.at(-1) === cutDate.slice(0, 7) ? { asOf: cutDate } : {}),
    seed,
    draws,
  });
  return { regency: forLevel('regency'), district: forLevel('district') };
}

interface IncidentRow extends Pick<IncidentInput, 'category' | 'setting' | 'relation' | 'origin' | 'status'> {
  incident_id: string;
  event_month: string;
  area_code: string;
  reports: ReportBehind[] | null;
}

/** Published figures that the model reads; others do not move the last month with data. */
const scored = new Set([
  'open_unemployment_rate',
  'poverty_rate',
  'underemployment_rate',
  'employment_share_mining',
  'employment_share_mining_change_yoy',
  'layoffs',
  'layoffs_ytd',
  'job_seekers_registered',
  'job_seekers_registered_ytd',
  'vacancies',
]);
