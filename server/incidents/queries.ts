import { sql } from 'kysely';
import type { Engagement, Incident, ListeningCoverage } from '../../shared/api/incidents.ts';
import { independentGrades } from '../../shared/composite/independent-grades.ts';
import type { ScoreModel } from '../../shared/composite/types.ts';
import { regencyOfCode } from '../../shared/domain/area.ts';
import type { Db } from '../db/connect.ts';
import type { IncidentSight } from './incident-sight.ts';
import { gradesBySource, type ReportBehind, reportsBehind } from './independent-reports.ts';

export interface IncidentFilter {
  area?: string;
  from?: string;
  to?: string;
  category?: string;
  ids?: string[];
  /** Also those that were merged into another. */
  withMerged?: boolean;
  /** Readers outside the office see verified incidents only, without grades and internal notes (DP-51). */
  verifiedOnly: boolean;
  /** Only of these areas and all below them; null or absent: of all. */
  within?: readonly string[] | null;
  /** The finest place that the reader is shown is a regency (DP-38): finer ones are rounded, and cannot be asked for. */
  isCoarse?: boolean;
  cut: Date;
  limit: number;
  offset: number;
}

type ReportRow = ReportBehind & { title: string | null; url: string | null };

/** Latest version of each incident known at the cut, newest first, with the sources and grades behind it. */
export async function listIncidents(
  db: Db,
  model: ScoreModel,
  filter: IncidentFilter,
): Promise<{ total: number; incidents: Incident[] }> {
  const latest = db
    .selectFrom('incident_version as v')
    .selectAll('v')
    .distinctOn('v.incident_id')
    .where('v.known_at', '<=', filter.cut)
    .orderBy('v.incident_id')
    .orderBy('v.version', 'desc');
  let query = db
    .with('latest', () => latest)
    .selectFrom('latest')
    .innerJoin('area', 'area.code', 'latest.area_code');
  if (!filter.withMerged) query = query.where('latest.merged_into', 'is', null);
  const asked = filter.area && filter.isCoarse ? regencyOfCode(filter.area) : filter.area;
  for (const areas of [asked ? [asked] : null, filter.within])
    if (areas)
      query = query.where(
        sql<boolean>`exists (select from unnest(${[...areas]}::text[]) as a (code)
          where latest.area_code = a.code or starts_with(latest.area_code, a.code || '.'))`,
      );
  if (filter.from) query = query.where('latest.event_month', '>=', filter.from);
  if (filter.to) query = query.where('latest.event_month', '<=', filter.to);
  if (filter.category) query = query.where('latest.category', '=', filter.category);
  if (filter.verifiedOnly) query = query.where('latest.status', '=', 'verified');
  if (filter.ids) query = query.where('latest.incident_id', 'in', filter.ids);
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .select([
      'latest.incident_id',
      'latest.version',
      'latest.event_date',
      'latest.event_month',
      'latest.area_code',
      'latest.category',
      'latest.setting',
      'latest.relation',
      'latest.target_kind',
      'latest.actor_kind',
      'latest.origin',
      'latest.status',
      'latest.summary_id',
      'latest.summary_en',
      'latest.place_note',
      'latest.published_date',
      'latest.recorded_at',
      'latest.known_at',
      'area.level',
      'area.parent_code',
      reportsBehind(sql`latest.incident_id`, filter.cut).as('reports'),
    ])
    .orderBy('latest.event_month', 'desc')
    .orderBy('latest.event_date', 'desc')
    .orderBy('latest.incident_id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  const sources = await sourcesOf(
    db,
    rows.flatMap((row) => row.reports ?? []),
  );
  return {
    total,
    incidents: rows.map((row) => {
      const reports: ReportRow[] = (row.reports ?? []).map((report) => ({
        ...report,
        ...(sources.get(report.source_id ?? 0) ?? { title: null, url: null }),
      }));
      const first = reports[0];
      const incident = {
        id: row.incident_id,
        version: row.version,
        eventDate: row.event_date,
        eventMonth: row.event_month,
        areaCode: filter.isCoarse ? regencyOfCode(row.area_code) : row.area_code,
        regencyCode:
          row.level === 'regency' ? row.area_code : row.level === 'province' ? null : row.parent_code,
        category: row.category as Incident['category'],
        setting: row.setting as Incident['setting'],
        relation: row.relation as Incident['relation'],
        targetKind: row.target_kind as Incident['targetKind'],
        actorKind: row.actor_kind as Incident['actorKind'],
        origin: row.origin as Incident['origin'],
        status: row.status as Incident['status'],
        reliability: filter.verifiedOnly ? null : ((first?.reliability ?? 'F') as Incident['reliability']),
        credibility: filter.verifiedOnly ? null : ((first?.credibility ?? '6') as Incident['credibility']),
        summary: { id: row.summary_id, en: row.summary_en },
        placeNote: filter.verifiedOnly ? '' : row.place_note,
        publishedDate: row.published_date,
        recordedAt: row.recorded_at.toISOString(),
        knownAt: row.known_at.toISOString(),
        sources: reports.flatMap((report) =>
          report.source_id === null
            ? []
            : [{ id: report.source_id, title: report.title ?? '', url: report.url }],
        ),
      };
      return { ...incident, weight: filter.verifiedOnly ? null : weightOf(incident, reports, model) };
    }),
  };
}

/** Titles and addresses of the published sources among some reports. */
async function sourcesOf(db: Db, reports: readonly ReportBehind[]) {
  const ids = [...new Set(reports.flatMap(({ source_id }) => (source_id === null ? [] : [source_id])))];
  const rows =
    ids.length > 0
      ? await db.selectFrom('source').select(['id', 'title', 'url']).where('id', 'in', ids).execute()
      : [];
  return new Map(rows.map(({ id, title, url }) => [id, { title, url }]));
}

/** Severity x credibility x relation x status: what the incident weighs in the signal of its own month. */
function weightOf(incident: Omit<Incident, 'weight'>, reports: ReportRow[], { signal }: ScoreModel): number {
  if (incident.status === 'refuted' || incident.origin === 'officer_found') return 0;
  const grades = independentGrades(gradesBySource(reports), signal);
  const doubt = grades.reduce(
    (left, grade) =>
      left * (1 - signal.reliability[grade.reliability] * signal.credibility[grade.credibility]),
    1,
  );
  const status = incident.status === 'unverified' ? signal.unverifiedFactor : 1;
  return signal.severity[incident.category] * signal.relation[incident.relation] * (1 - doubt) * status;
}

/**
 * Number of incidents by area of the level, month and kind, as known at the cut; never persons. Of those that the reader may
 * read one by one: a count of one is an incident told.
 */
export async function countIncidents(
  db: Db,
  { level, cut, verifiedOnly, within }: { level: 'regency' | 'district'; cut: Date } & IncidentSight,
) {
  const rows = await sql<{
    area_code: string;
    month: string;
    category: string;
    relation: string;
    setting: string;
    count: number;
  }>`
    with latest as (
      select distinct on (v.incident_id) v.* from incident_version v where v.known_at <= ${cut} order by v.incident_id, v.version desc)
    select case when a.level = ${level} then a.code when ${level} = 'regency' then a.parent_code end as area_code,
      l.event_month as month, l.category, l.relation, l.setting, count(*) as count
    from latest l join area a on a.code = l.area_code
    where l.merged_into is null and (not ${verifiedOnly} or l.status = 'verified')
      and (${within === null} or exists (select from unnest(${[...(within ?? [])]}::text[]) as own (code)
        where l.area_code = own.code or starts_with(l.area_code, own.code || '.')))
      and (a.level = ${level} or (${level} = 'regency' and a.level in ('district', 'sea_zone')))
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(db);
  return rows.rows.map((row) => ({
    areaCode: row.area_code,
    month: row.month,
    category: row.category,
    relation: row.relation,
    setting: row.setting,
    count: row.count,
  }));
}

export async function listEngagements(db: Db, area: string | undefined, cut: Date): Promise<Engagement[]> {
  let query = db
    .selectFrom('engagement')
    .where('engagement.known_at', '<=', cut)
    .leftJoin('source', 'source.id', 'engagement.source_id')
    .select([
      'engagement.id',
      'area_code',
      'event_date',
      'kind',
      'summary_id',
      'summary_en',
      'source.id as source_id',
      'source.title',
      'source.url',
    ]);
  if (area)
    query = query.where((eb) =>
      eb.or([eb('area_code', '=', area), eb(sql<boolean>`starts_with(area_code, ${`${area}.`})`, '=', true)]),
    );
  const rows = await query.orderBy('event_date', 'desc').orderBy('engagement.id').limit(5000).execute();
  return rows.map((row) => ({
    id: row.id,
    areaCode: row.area_code,
    date: row.event_date,
    kind: row.kind as Engagement['kind'],
    summary: { id: row.summary_id, en: row.summary_en },
    source: row.source_id === null ? null : { id: row.source_id, title: row.title ?? '', url: row.url },
  }));
}

export async function listCoverage(db: Db, cut: Date): Promise<ListeningCoverage[]> {
  const rows = await db
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
    ])
    .orderBy('area_code')
    .orderBy('from_month')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel,
    areaCode: row.area_code,
    level: row.level,
    fromMonth: row.from_month,
    toMonth: row.to_month,
    sensitivity: row.sensitivity as ListeningCoverage['sensitivity'],
    note: { id: row.note_id, en: row.note_en },
  }));
}
