import { sql } from 'kysely';
import type {
  IncidentChange,
  IncidentDetail,
  IncidentReport,
  SourceOfIncident,
} from '../../shared/api/incident-detail.ts';
import type { ScoreModel } from '../../shared/composite/types.ts';
import { finestPlace } from '../../shared/domain/role.ts';
import { readableAreas } from '../accounts/readable-areas.ts';
import type { Db } from '../db/connect.ts';
import type { Account } from '../../shared/api/session.ts';
import { listReports, type Reader } from '../triage/queries.ts';
import { type ReportBehind, reportsBehind, sourceGroups } from './independent-reports.ts';
import { movedByMerge } from './merge.ts';
import { nearIncidents } from './near-incidents.ts';
import { listIncidents } from './queries.ts';

type Desk = NonNullable<IncidentDetail['desk']>;
/** A page shows no more reports than this. */
const reportsShown = 200;

/** One incident; with what stands behind it for readers of reports, without for others. Null where it is not for them. */
export async function readIncident(
  db: Db,
  model: ScoreModel,
  id: string,
  { reader, isDesk, now, cut }: { reader: Account; isDesk: boolean; now: Date; cut: Date },
): Promise<IncidentDetail | null> {
  const { incidents } = await listIncidents(db, model, {
    ids: [id],
    withMerged: isDesk,
    verifiedOnly: !isDesk,
    within: await readableAreas(db, reader),
    isCoarse: finestPlace(reader.roles) === 'regency',
    cut,
    limit: 1,
    offset: 0,
  });
  const incident = incidents[0];
  if (!incident) return null;
  if (!isDesk) return { incident, desk: null };
  // the desk acts on what is known now; of a past cut there is only the incident as it was known then
  if (cut < now) return { incident, desk: null };
  const versions = await versionsOf(db, id);
  const linked = await linkedReports(db, id);
  const shown = await readableReports(db, linked, reader);
  const readable = new Set(shown.map((report) => report.id));
  const restricted = await countRestricted(db, linked, reader);
  const mergedInto = versions[0]!.mergedInto;
  return {
    incident,
    desk: {
      mergedInto: mergedInto ? await other(db, mergedInto) : null,
      wouldReturn: mergedInto ? (await movedByMerge(db, id, mergedInto)).length : 0,
      merged: await mergedHere(db, id),
      splitFrom: await splitFrom(db, id),
      versions,
      reportCount: linked.length,
      restrictedCount: restricted,
      reports: shown,
      sources: (await sourcesOf(db, id, now)).map(({ ids, because }) => ({
        reportIds: ids.filter((one) => readable.has(one)),
        reportCount: ids.length,
        because: [...because] as SourceOfIncident['because'],
      })),
      proposals: mergedInto ? [] : await nearIncidents(db, incident),
    },
  };
}

async function versionsOf(db: Db, id: string): Promise<IncidentChange[]> {
  const rows = await db
    .selectFrom('incident_version as v')
    .leftJoin('account', 'account.id', 'v.recorded_by')
    .select([
      'v.version',
      'v.status',
      'v.category',
      'v.area_code',
      'v.event_date',
      'v.summary_id',
      'v.summary_en',
      'v.merged_into',
      'v.reason',
      'v.recorded_at',
      'account.name',
    ])
    .where('v.incident_id', '=', id)
    .orderBy('v.version', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    version: row.version,
    status: row.status as IncidentChange['status'],
    category: row.category as IncidentChange['category'],
    areaCode: row.area_code,
    eventDate: row.event_date,
    summary: { id: row.summary_id, en: row.summary_en },
    mergedInto: row.merged_into,
    reason: row.reason,
    at: row.recorded_at.toISOString(),
    by: row.name,
  }));
}

async function linkedReports(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('incident_report')
    .select('report_id')
    .where('incident_id', '=', id)
    .where('unlinked_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(20_000)
    .execute();
  return rows.map((row) => row.report_id);
}

async function readableReports(db: Db, linked: readonly string[], reader: Reader): Promise<IncidentReport[]> {
  if (linked.length === 0) return [];
  const { reports } = await listReports(db, { ids: linked, limit: reportsShown, offset: 0 }, reader);
  const { rows: press } = await sql<Omit<IncidentReport, 'receivedAt' | 'isChainLetter'>>`
    select r.id, r.channel, r.published_date as "publishedDate", coalesce(s.title, '') as text, s.url, g.reliability, g.credibility
    from report r left join source s on s.id = r.source_id
    join lateral (select reliability, credibility from report_grade where report_id = r.id order by version desc limit 1) g on true
    where r.id = any(${[...linked]}) and not exists (select 1 from report_intake i where i.report_id = r.id)
    order by r.published_date desc nulls last, r.id limit ${reportsShown}`.execute(db);
  return [
    ...reports.map((report) => ({
      id: report.id,
      channel: report.channel,
      receivedAt: report.receivedAt,
      publishedDate: null,
      text: report.text,
      url: null,
      reliability: report.reliability,
      credibility: report.credibility,
      isChainLetter: report.forwarded === 'frequently',
    })),
    ...press.map((report) => ({ ...report, receivedAt: null, isChainLetter: false })),
  ];
}

async function countRestricted(db: Db, linked: readonly string[], reader: Reader): Promise<number> {
  if (linked.length === 0) return 0;
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from report_intake
    where restricted and report_id = any(${[...linked]})`.execute(db);
  if (rows[0]!.n === 0) return 0;
  const { total } = await listReports(db, { ids: linked, limit: 1, offset: 0 }, reader);
  const { rows: all } = await sql<{ n: number }>`select count(*)::int as n from report_intake
    where report_id = any(${[...linked]})`.execute(db);
  return all[0]!.n - total;
}

async function sourcesOf(db: Db, id: string, now: Date) {
  const { rows } = await sql<{ reports: ReportBehind[] | null }>`
    select ${reportsBehind(sql`${id}::text`, now)} as reports`.execute(db);
  return sourceGroups(rows[0]!.reports ?? []);
}

const other = async (db: Db, id: string): Promise<Desk['mergedInto']> => {
  const row = await db
    .selectFrom('incident_version')
    .select(['version', 'summary_id', 'summary_en'])
    .where('incident_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { id, version: row.version, summary: { id: row.summary_id, en: row.summary_en } };
};

async function mergedHere(db: Db, into: string): Promise<Desk['merged']> {
  const rows = await db
    .with('latest', (with_) =>
      with_
        .selectFrom('incident_version as v')
        .distinctOn('v.incident_id')
        .select([
          'v.incident_id',
          'v.version',
          'v.merged_into',
          'v.recorded_at',
          'v.summary_id',
          'v.summary_en',
        ])
        .orderBy('v.incident_id')
        .orderBy('v.version', 'desc'),
    )
    .selectFrom('latest')
    .selectAll()
    .where('merged_into', '=', into)
    .orderBy('recorded_at', 'desc')
    .limit(50)
    .execute();
  const merged = [];
  for (const row of rows)
    merged.push({
      id: row.incident_id,
      version: row.version,
      summary: { id: row.summary_id, en: row.summary_en },
      at: row.recorded_at.toISOString(),
      reportCount: (await movedByMerge(db, row.incident_id, into)).length,
    });
  return merged;
}

/** The incident at which its first reports stood until the instant at which it was made, if it was made by a split. */
async function splitFrom(db: Db, id: string): Promise<Desk['splitFrom']> {
  const row = await db
    .selectFrom('incident_report as own')
    .innerJoin('incident_report as before', 'before.report_id', 'own.report_id')
    .innerJoin('incident_version as first', 'first.incident_id', 'own.incident_id')
    .select('before.incident_id')
    .where('own.incident_id', '=', id)
    .where('first.version', '=', 1)
    .where('first.reason', 'is not', null)
    .whereRef('own.linked_at', '=', 'first.recorded_at')
    .whereRef('before.unlinked_at', '=', 'own.linked_at')
    .whereRef('before.incident_id', '<>', 'own.incident_id')
    .limit(1)
    .executeTakeFirst();
  return row ? other(db, row.incident_id) : null;
}
