import { sql } from 'kysely';
import type { Rumour, RumourShelf } from '../../shared/api/rumours.ts';
import type { Channel, Verdict } from '../../shared/domain/report.ts';
import { notPaused } from '../reports/paused.ts';
import type { Db } from '../db/connect.ts';
import { dayInWib } from '../http/entered-day.ts';
import { mayReadRestricted, type Reader } from '../triage/queries.ts';

const staleDays = 3;
/** An answered claim that nobody has told for so long is put away. */
const quietDays = 30;
const weeksShown = 12;
const idsShown = 20;
const dayMs = 86_400_000;

interface RumourRow {
  total: number;
  id: string;
  version: number;
  claim: string;
  areaCode: string;
  verdict: Verdict;
  facts: string;
  reply: string;
  carrier: Rumour['carrier'];
  carriedDate: string | null;
  incident: Rumour['incident'];
  openSince: Date | null;
  createdAt: Date;
  recordedAt: Date;
  recordedBy: string | null;
  reason: string | null;
}

/** Claim cards: open ones first, the longest open before all; then by their last change. */
export async function listRumours(
  db: Db,
  filter: { verdict?: Verdict | undefined; limit: number; offset: number },
  reader: Reader,
  /** What was written and told up to here counts; waiting times run to here. */
  now: Date,
): Promise<{ total: number; rumours: Rumour[] }> {
  const { rows } = await sql<RumourRow>`
    with latest as (select distinct on (rumour_id) * from rumour_version where recorded_at <= ${now} order by rumour_id, version desc),
    happening as (select distinct on (incident_id) incident_id, summary_id, summary_en, status, merged_into
      from incident_version where known_at <= ${now} order by incident_id, version desc)
    select count(*) over ()::int as total, l.rumour_id::text as id, l.version, l.claim, l.area_code as "areaCode", l.verdict,
      l.facts, l.reply, l.carrier, l.carried_date as "carriedDate",
      case when h.incident_id is not null then json_build_object('id', h.incident_id, 'status', h.status,
        'summary', json_build_object('id', h.summary_id, 'en', h.summary_en)) end as incident,
      case when l.verdict = 'open' then (select min(o.recorded_at) from rumour_version o where o.rumour_id = l.rumour_id and o.recorded_at <= ${now}
        and o.version > coalesce((select max(j.version) from rumour_version j
          where j.rumour_id = l.rumour_id and j.verdict <> 'open' and j.recorded_at <= ${now}), 0)) end as "openSince",
      r.created_at as "createdAt", l.recorded_at as "recordedAt", account.name as "recordedBy", l.reason
    from latest l join rumour r on r.id = l.rumour_id
    left join account on account.id = l.recorded_by
    left join happening named on named.incident_id = l.incident_id
    left join happening h on h.incident_id = coalesce(named.merged_into, named.incident_id)
    where ${filter.verdict ? sql`l.verdict = ${filter.verdict}` : sql`true`}
    order by l.verdict = 'open' desc, case when l.verdict = 'open' then r.created_at end, l.recorded_at desc, l.rumour_id
    limit ${filter.limit} offset ${filter.offset}`.execute(db);
  const told = await reportsTelling(
    db,
    rows.map((row) => row.id),
    reader,
    now,
  );
  return {
    total: rows[0]?.total ?? 0,
    rumours: rows.map(({ total: _, ...row }) => {
      const reports = told.get(row.id) ?? [];
      return {
        ...row,
        shelf: shelfOf(row, reports.at(-1)?.at ?? null, now),
        openSince: row.openSince?.toISOString() ?? null,
        isStale: row.openSince !== null && now.getTime() - row.openSince.getTime() > staleDays * dayMs,
        createdAt: row.createdAt.toISOString(),
        recordedAt: row.recordedAt.toISOString(),
        spread: spreadOf(reports, now),
        reportIds: reports
          .slice(-idsShown)
          .reverse()
          .map((report) => report.id),
      };
    }),
  };
}

function shelfOf(row: Omit<RumourRow, 'total'>, lastSeen: Date | null, now: Date): RumourShelf {
  if (row.verdict === 'open') return 'open';
  if (row.carrier === 'none') return row.verdict === 'cannot_tell' ? 'kept' : 'open';
  const since = Math.max(row.recordedAt.getTime(), lastSeen?.getTime() ?? 0);
  return now.getTime() - since > quietDays * dayMs ? 'kept' : 'answered';
}

interface Told {
  rumour_id: string;
  id: string;
  at: Date;
  sender: string | null;
  channel: Channel;
  area_code: string | null;
}

/** Reports that carry each claim, and what was marked as a copy of one of them; oldest first. */
async function reportsTelling(
  db: Db,
  rumourIds: readonly string[],
  reader: Reader,
  cut: Date,
): Promise<Map<string, Told[]>> {
  const found = new Map<string, Told[]>();
  if (rumourIds.length === 0) return found;
  const { rows } = await sql<Told>`
    with latest as (select distinct on (report_id) * from report_assessment
      where recorded_at <= ${cut} order by report_id, version desc),
    direct as (select report_id, rumour_id from latest where state = 'rumour' and rumour_id = any(${[...rumourIds]}::uuid[]))
    select t.rumour_id::text, i.report_id as id, i.received_at as at, i.sender_bucket_id::text as sender, r.channel,
      coalesce(a.area_code, i.found_area_code) as area_code
    from (select report_id, rumour_id from direct
      union all
      select c.report_id, d.rumour_id from latest c join direct d on d.report_id = c.duplicate_of
      where c.state = 'duplicate') t
    join report_intake i on i.report_id = t.report_id join report r on r.id = i.report_id
    join latest a on a.report_id = i.report_id
    where (${mayReadRestricted(reader)} or not i.restricted or i.entered_by = ${reader.id}) and ${notPaused(sql`i.report_id`, cut)}
    order by i.received_at, i.report_id`.execute(db);
  for (const row of rows) {
    const list = found.get(row.rumour_id);
    if (list) list.push(row);
    else found.set(row.rumour_id, [row]);
  }
  return found;
}

function spreadOf(reports: readonly Told[], now: Date): Rumour['spread'] {
  const mondays = Array.from({ length: weeksShown }, (_, i) =>
    mondayOf(new Date(now.getTime() - (weeksShown - 1 - i) * 7 * dayMs)),
  );
  const counts = new Map(mondays.map((monday) => [monday, 0]));
  for (const { at } of reports) {
    const monday = mondayOf(at);
    if (counts.has(monday)) counts.set(monday, counts.get(monday)! + 1);
  }
  const areas = reports.flatMap(({ area_code }) => (area_code ? [area_code] : []));
  return {
    reports: reports.length,
    knownSenders: new Set(reports.flatMap(({ sender }) => (sender ? [sender] : []))).size,
    channels: [...new Set(reports.map(({ channel }) => channel))].sort(),
    areaCodes: [...new Set(areas)].sort(),
    firstSeenAt: reports[0]?.at.toISOString() ?? null,
    lastSeenAt: reports.at(-1)?.at.toISOString() ?? null,
    weeks: [...counts].map(([from, count]) => ({ from, count })),
  };
}

/** The Monday (WIB) of the week of an instant. */
function mondayOf(at: Date): string {
  const day = new Date(`${dayInWib(at)}T00:00:00Z`);
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * dayMs).toISOString().slice(0, 10);
}
