import { sql } from 'kysely';
import type { Report, ReportProposal } from '../../shared/api/reports.ts';
import { estimatedJaccard } from '../../shared/intake/estimated-jaccard.ts';
import type { Db } from '../db/connect.ts';
import { notPaused } from '../reports/paused.ts';
import { readSignature } from '../reports/place-finder.ts';
import { type Reader, mayReadRestricted } from './queries.ts';

/** Texts at least this alike are proposed as the same report. */
const alike = 0.5;
/** Days before and after in which the same matter is looked for. */
const days = 21;
const most = 8;

/**
 * Reports and incidents that may be the same as this one: the same or nearly the same words, and incidents of the last
 * weeks in the same place. Proposed only; a person links (DP-43).
 */
export async function proposalsFor(
  db: Db,
  report: Report,
  reader: Reader,
  now: Date,
): Promise<ReportProposal[]> {
  return [...(await similarReports(db, report, reader)), ...(await nearIncidents(db, report, now))];
}

async function similarReports(db: Db, report: Report, reader: Reader): Promise<ReportProposal[]> {
  const { rows } = await sql<{
    report_id: string;
    at: Date;
    same: boolean;
    signature: Buffer | null;
    own: Buffer | null;
    area_code: string | null;
    category: Report['category'];
    text: string;
    state: string;
  }>`
    select i.report_id, i.received_at as at, i.fingerprint = o.fingerprint as same, i.signature, o.signature as own,
      a.area_code, a.category, left(i.text_redacted, 200) as text, a.state
    from report_intake o
    join report_intake i on i.report_id <> o.report_id
      and i.received_at between o.received_at - ${`${days} days`}::interval and o.received_at + ${`${days} days`}::interval
    join report_assessment a on a.report_id = i.report_id and a.is_latest and a.state <> 'duplicate'
    where o.report_id = ${report.id} and i.erased_at is null and ${notPaused(sql`i.report_id`)} and (${mayReadRestricted(reader)} or not i.restricted or i.entered_by = ${reader.id})
    order by i.received_at limit 6000`.execute(db);
  return rows
    .map((row) => ({ row, similarity: row.same ? 1 : likeness(row.signature, row.own) }))
    .filter(({ similarity }) => similarity >= alike)
    .sort((a, b) => b.similarity - a.similarity || (a.row.report_id < b.row.report_id ? -1 : 1))
    .slice(0, most)
    .map(({ row, similarity }) => ({
      kind: 'report' as const,
      id: row.report_id,
      similarity,
      days: Math.abs(Date.parse(report.receivedAt) - row.at.getTime()) / 86_400_000,
      areaCode: row.area_code,
      category: row.category,
      text: row.text,
      status: row.state,
    }));
}

async function nearIncidents(db: Db, report: Report, now: Date): Promise<ReportProposal[]> {
  const area = report.areaCode ?? report.foundAreaCode;
  if (!area) return [];
  const regency = area.split('.').slice(0, 2).join('.');
  const about = report.eventDate ?? report.receivedAt.slice(0, 10);
  const { rows } = await sql<{
    incident_id: string;
    area_code: string;
    category: Report['category'];
    text: string;
    status: string;
    days: number;
  }>`
    with latest as (select distinct on (incident_id) * from incident_version where known_at <= ${now}
      order by incident_id, version desc)
    select incident_id, area_code, category, left(summary_id, 200) as text, status,
      abs(coalesce(event_date, (event_month || '-15')::date) - ${about}::date)::float8 as days
    from latest where merged_into is null and status <> 'refuted'
      and (area_code = ${regency} or starts_with(area_code, ${`${regency}.`}))
      and abs(coalesce(event_date, (event_month || '-15')::date) - ${about}::date) <= ${days}
    order by (area_code = ${area}) desc, (category = ${report.category}) desc nulls last, days, incident_id limit ${most}`.execute(
    db,
  );
  return rows.map((row) => ({
    kind: 'incident' as const,
    id: row.incident_id,
    similarity: null,
    days: row.days,
    areaCode: row.area_code,
    category: row.category,
    text: row.text,
    status: row.status,
  }));
}

/** Estimated Jaccard similarity of the texts behind two stored signatures. */
function likeness(a: Buffer | null, b: Buffer | null): number {
  return a && b ? estimatedJaccard(readSignature(a), readSignature(b)) : 0;
}
