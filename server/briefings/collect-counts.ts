import { sql } from 'kysely';
import { outsideCount } from '../../shared/briefings/outside-count.ts';
import type { IncidentCount, ReportCount } from '../../shared/briefings/pack-input.ts';
import type { IncidentCategory, Relation } from '../../shared/domain/incident.ts';
import type { Month } from '../../shared/domain/month.ts';
import { notPaused } from '../reports/paused.ts';
import type { Db } from '../db/connect.ts';
import { dayInWib } from '../http/entered-day.ts';

/**
 * Incidents of some months by chosen area and kind as known at the cut, the same rows that the score reads: without refuted
 * ones, without what officers found themselves, without what only chain letters tell of. A place in a sea zone counts in
 * the regency that the zone hangs under.
 */
export async function countedIncidents(
  db: Db,
  about: { areaCodes: readonly string[]; from: Month; to: Month; cut: Date; verifiedOnly: boolean },
): Promise<IncidentCount[]> {
  const { areaCodes, from, to, cut, verifiedOnly } = about;
  const { rows } = await sql<{
    area_code: string;
    month: Month;
    category: IncidentCategory;
    relation: Relation;
    is_verified: boolean;
    count: number;
  }>`
    with latest as (
      select distinct on (v.incident_id) v.* from incident_version v where v.known_at <= ${cut} order by v.incident_id, v.version desc)
    select asked.code as area_code, l.event_month as month, l.category, l.relation, l.status = 'verified' as is_verified, count(*)::int as count
    from latest l join area a on a.code = l.area_code
    join unnest(${[...areaCodes]}::text[]) as asked(code) on a.code = asked.code or a.parent_code = asked.code
    where l.merged_into is null and l.status <> 'refuted' and l.origin <> 'officer_found'
      and (l.status = 'verified' or not ${verifiedOnly}::boolean) and l.event_month between ${from} and ${to}
      and exists (select 1 from incident_report ir join report_grade g on g.report_id = ir.report_id and g.known_at <= ${cut}
        where ir.incident_id = l.incident_id and (ir.linked_at is null or ir.linked_at <= ${cut})
          and (ir.unlinked_at is null or ir.unlinked_at > ${cut}))
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(db);
  return rows.map((row) => ({
    areaCode: row.area_code,
    month: row.month,
    category: row.category,
    relation: row.relation,
    isVerified: row.is_verified,
    count: row.count,
  }));
}

/**
 * Reports that came in from the areas since a day, by channel, with their answers: counts only, for readers outside the
 * office as `outsideCount` says.
 */
export async function countedReports(
  db: Db,
  about: { areaCodes: readonly string[]; from: string; cut: Date; isOutside: boolean },
): Promise<ReportCount[]> {
  const { areaCodes, from, cut, isOutside } = about;
  const { rows } = await sql<{ channel: string; received: number; due: number; in_time: number }>`
    with latest as (
      select distinct on (report_id) report_id, area_code from report_assessment
      where recorded_at <= ${cut} order by report_id, version desc),
    answered as (
      select report_id, to_char(min(recorded_at) at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as day from report_message
      where direction = 'office' and is_answer and recorded_at <= ${cut} group by 1)
    select r.channel, count(*)::int as received,
      count(*) filter (where i.answer_due_date < ${dayInWib(cut)}::date or m.day is not null)::int as due,
      count(*) filter (where m.day <= to_char(i.answer_due_date, 'YYYY-MM-DD'))::int as in_time
    from report_intake i join report r on r.id = i.report_id join latest l on l.report_id = i.report_id
    left join answered m on m.report_id = i.report_id
    where i.received_at <= ${cut} and i.received_at >= ${`${from}T00:00:00+07:00`}::timestamptz and r.origin <> 'officer_found'
      and i.answer_due_date is not null and ${notPaused(sql`i.report_id`, cut)}
      and exists (select 1 from unnest(${[...areaCodes]}::text[]) asked where l.area_code = asked or l.area_code like asked || '.%')
    group by 1 order by 1`.execute(db);
  const shown = (count: number) => (isOutside ? outsideCount(count) : count);
  return rows.map((row) => ({
    channel: row.channel,
    received: shown(row.received),
    due: shown(row.due),
    inTime: shown(row.in_time),
  }));
}
