import { type RawBuilder, sql } from 'kysely';
import type { Report, ReportCounts, ReportDetail, ReportMessage } from '../../shared/api/reports.ts';
import type { Role } from '../../shared/domain/role.ts';
import { answerableCategories } from '../../shared/domain/incident.ts';
import { monthOfDate } from '../../shared/domain/month.ts';
import { floodPerHour, type ReportState } from '../../shared/domain/report.ts';
import type { Db, Tx } from '../db/connect.ts';
import { dayInWib } from '../http/entered-day.ts';
import { notPaused, ofNonePaused } from '../reports/paused.ts';

/** Who is asking: what is restricted they see only as section head, head of office, or as the one who typed it. */
export interface Reader {
  id: string;
  roles: readonly Role[];
}

export interface ReportFilter {
  /** A state, or `assessed`: every state but waiting. */
  state?: ReportState | 'assessed' | 'answers_due' | 'sender_wrote' | undefined;
  channel?: string | undefined;
  area?: string | undefined;
  /** Only what came in as a flood, or only what did not. */
  flood?: boolean | undefined;
  ids?: readonly string[] | undefined;
  limit: number;
  offset: number;
}

interface ReportRow
  extends Omit<Report, 'receivedAt' | 'sentAt' | 'answeredAt' | 'arrivals' | 'media' | 'sameWordsSenders'> {
  receivedAt: Date;
  sentAt: Date | null;
  answeredAt: Date | null;
  arrivals: { channel: Report['channel']; arrivedAt: string }[];
  media: Report['media'];
  sameWordsSenders: number;
  total: number;
}

export const mayReadRestricted = ({ roles }: Reader) =>
  roles.includes('section_head') || roles.includes('leadership');

/** What was erased is there for nobody, and what is paused neither (DP-12). */
const visibleTo = (reader: Reader): RawBuilder<unknown> => {
  const isThere = sql`i.erased_at is null and ${notPaused(sql`i.report_id`)}`;
  return mayReadRestricted(reader)
    ? isThere
    : sql`${isThere} and (not i.restricted or i.entered_by = ${reader.id})`;
};

const answered = sql`(select min(m.recorded_at) from report_message m
  where m.report_id = i.report_id and m.direction = 'office' and m.is_answer)`;
/** Kinds that are answered: those that ask for it, and whoever left a way to read an answer. */
const answerOpen = sql`(a.state in ('waiting', 'linked', 'kept', 'rumour') and ${answered} is null
  and (i.wants_answer or a.category = any(${[...answerableCategories]})))`;
const wrote = sql`exists (select 1 from report_message m where m.report_id = i.report_id and m.direction = 'reporter'
  and not exists (select 1 from report_message o where o.report_id = m.report_id and o.direction = 'office' and o.recorded_at >= m.recorded_at))`;
const floodHours = sql`select fr.channel, date_trunc('hour', f.received_at) as hour from report_intake f
  join report fr on fr.id = f.report_id group by 1, 2 having count(*) > ${floodPerHour}`;
const flooded = sql`(a.state = 'waiting' and (r.channel, date_trunc('hour', i.received_at)) in (select channel, hour from flood_hours))`;

function conditions(filter: ReportFilter, reader: Reader): RawBuilder<unknown> {
  const all = [visibleTo(reader)];
  if (filter.state === 'answers_due') all.push(answerOpen);
  else if (filter.state === 'sender_wrote') all.push(wrote);
  else if (filter.state === 'assessed') all.push(sql`a.state <> 'waiting'`);
  else if (filter.state) all.push(sql`a.state = ${filter.state}`);
  if (filter.channel) all.push(sql`r.channel = ${filter.channel}`);
  if (filter.area)
    all.push(sql`(a.area_code = ${filter.area} or starts_with(a.area_code, ${`${filter.area}.`}))`);
  if (filter.flood !== undefined) all.push(filter.flood ? flooded : sql`not ${flooded}`);
  if (filter.ids) all.push(sql`i.report_id = any(${[...filter.ids]})`);
  return sql.join(all, sql` and `);
}

const order = (state: ReportFilter['state']) =>
  state === 'answers_due'
    ? sql`i.answer_due_date, i.report_id`
    : state === 'waiting'
      ? sql`i.urgent desc, i.received_at, i.report_id`
      : sql`a.recorded_at desc, i.report_id`;

/** Reports by filter: waiting ones oldest first and urgent before all, answers by due date, others newest act first. */
export async function listReports(
  db: Db | Tx,
  filter: ReportFilter,
  reader: Reader,
): Promise<{ total: number; reports: Report[] }> {
  const { rows } = await sql<ReportRow>`
    with flood_hours as (${floodHours}), page as (
      select i.report_id, count(*) over () as total, row_number() over (order by ${order(filter.state)}) as place
      from report_intake i join report r on r.id = i.report_id
      join report_assessment a on a.report_id = i.report_id and a.is_latest
      where ${conditions(filter, reader)}
      order by place limit ${filter.limit} offset ${filter.offset})
    select page.total::int as total, i.report_id as id, a.version, r.channel, i.received_at as "receivedAt", i.sent_at as "sentAt",
      i.text_redacted as text, i.parts, i.masked, i.language, i.occurred_date as "occurredDate",
      i.sender_category as "senderCategory", i.forwarded, i.found_area_code as "foundAreaCode",
      i.hint_area_code as "hintAreaCode", i.place_confidence as "placeConfidence", i.place_options as "placeOptions",
      a.state, a.area_code as "areaCode", a.category, a.setting, a.relation, a.target_kind as "targetKind",
      a.actor_kind as "actorKind", a.event_date as "eventDate", g.reliability, g.credibility,
      a.incident_id as "incidentId", a.duplicate_of as "duplicateOf", a.rumour_id::text as "rumourId",
      a.refuse_reason as "refuseReason", a.names_checked as "namesChecked", i.urgent, i.restricted,
      i.wants_answer as "wantsAnswer", exists (select 1 from report_contact c where c.report_id = i.report_id) as "hasContact",
      i.answer_due_date as "answerDueDate", ${answered} as "answeredAt", ${wrote} as "senderWrote",
      (select count(*)::int from report_intake s where s.sender_bucket_id = i.sender_bucket_id and s.report_id <> i.report_id
        and s.received_at > i.received_at - interval '90 days') as "sameSender",
      copies.n as "sameWords", copies.senders as "sameWordsSenders",
      (i.forwarded = 'frequently' or copies.senders >= 3) as "rumourProposed",
      (select coalesce(json_agg(json_build_object('channel', w.channel, 'arrivedAt', w.arrived_at) order by w.arrived_at), '[]')
        from report_arrival w where w.report_id = i.report_id) as arrivals,
      (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'state', p.state, 'byteSize', p.byte_size) order by p.created_at, p.id), '[]')
        from report_media p where p.report_id = i.report_id) as media,
      (i.entered_by is not null) as "typedByStaff"
    from page join report_intake i on i.report_id = page.report_id join report r on r.id = i.report_id
    join report_assessment a on a.report_id = i.report_id and a.is_latest
    join lateral (select reliability, credibility from report_grade where report_id = i.report_id order by version desc limit 1) g on true
    left join lateral (select greatest(0, count(*)::int - 1) as n, count(distinct f.sender_bucket_id)::int as senders
      from report_intake f where f.fingerprint = i.fingerprint) copies on true
    order by page.place`.execute(db);
  return {
    total: rows[0]?.total ?? 0,
    reports: rows.map(({ total: _, ...row }) => ({
      ...row,
      receivedAt: row.receivedAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      arrivals: row.arrivals.map((one) => ({ ...one, arrivedAt: new Date(one.arrivedAt).toISOString() })),
    })),
  };
}

export async function countReports(db: Db, reader: Reader, now: Date): Promise<ReportCounts> {
  const today = dayInWib(now);
  const quarter = new Date(now.getTime() - 90 * 86_400_000);
  const late = new Date(now.getTime() - 72 * 3_600_000);
  const { rows } = await sql<Omit<ReportCounts, 'unlistened'> & { heard: ReportCounts['unlistened'] }>`
    with flood_hours as (${floodHours})
    select count(*) filter (where a.state = 'waiting')::int as waiting,
      count(*) filter (where a.state = 'waiting' and i.urgent)::int as urgent,
      count(*) filter (where a.state = 'waiting' and i.received_at < ${late})::int as late,
      count(*) filter (where ${answerOpen})::int as "answersDue",
      count(*) filter (where ${answerOpen} and i.answer_due_date < ${today})::int as "answersOverdue",
      count(*) filter (where ${wrote})::int as "senderWrote",
      count(*) filter (where ${flooded})::int as flood,
      coalesce(json_agg(distinct r.channel) filter (where i.received_at >= ${quarter}), '[]') as heard
    from report_intake i join report r on r.id = i.report_id
    join report_assessment a on a.report_id = i.report_id and a.is_latest
    where ${visibleTo(reader)} and (a.state <> 'refused')`.execute(db);
  const { heard, ...counts } = rows[0]!;
  const listening = await db
    .selectFrom('listening_coverage')
    .select('channel')
    .distinct()
    .where((c) => c.or([c('to_month', 'is', null), c('to_month', '>=', monthOfDate(today))]))
    .execute();
  const listened = new Set<string>(listening.map((one) => one.channel));
  return { ...counts, unlistened: heard.filter((channel) => !listened.has(channel)) };
}

/** One report as its reader may see it; null where it is not there or not for them. */
export async function readReport(db: Db | Tx, id: string, reader: Reader): Promise<Report | null> {
  const { reports } = await listReports(db, { ids: [id], limit: 1, offset: 0 }, reader);
  return reports[0] ?? null;
}

export async function reportHistory(db: Db, id: string): Promise<ReportDetail['history']> {
  const rows = await db
    .selectFrom('report_assessment as a')
    .leftJoin('account', 'account.id', 'a.recorded_by')
    .select(['a.version', 'a.act', 'a.state', 'a.recorded_at', 'account.name'])
    .where('a.report_id', '=', id)
    .orderBy('a.version', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    version: row.version,
    act: row.act,
    state: row.state as ReportState,
    at: row.recorded_at.toISOString(),
    by: row.name,
  }));
}

export async function reportMessages(db: Db, id: string): Promise<ReportMessage[]> {
  const rows = await db
    .selectFrom('report_message as m')
    .leftJoin('whatsapp_reply as w', 'w.message_id', 'm.id')
    .select(['m.id', 'm.direction', 'm.is_answer', 'm.body', 'm.via', 'm.recorded_at', 'w.state', 'w.reason'])
    .where('m.report_id', '=', id)
    .where(ofNonePaused(sql`m.arrival_id`))
    .orderBy('m.recorded_at')
    .orderBy('m.id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    direction: row.direction as 'office',
    isAnswer: row.is_answer,
    body: row.body,
    via: row.via as ReportMessage['via'],
    at: row.recorded_at.toISOString(),
    delivery: row.state as ReportMessage['delivery'],
    undelivered: row.reason as ReportMessage['undelivered'],
  }));
}
