import { sql } from 'kysely';
import { floodPerHour } from '../../shared/domain/report.ts';
import { answerableCategories, type IncidentCategory, type Origin } from '../../shared/domain/incident.ts';
import { independentSources } from '../../shared/intake/independent-sources.ts';
import type { IncidentInput } from '../../shared/composite/types.ts';
import type { Db } from '../db/connect.ts';
import { dayInWib } from '../http/entered-day.ts';
import { notPaused } from '../reports/paused.ts';
import { readSignature } from '../reports/place-finder.ts';

/** Clocks of an incident, from the reports behind it that came in by the one door. */
export type IncidentClocks = Pick<IncidentInput, 'grievance' | 'assessment'>;

interface ClockRow {
  incident_id: string;
  received_at: Date;
  due_date: string | null;
  sender: string | null;
  senders: number;
  reports: number;
  answered: number;
  answered_date: string | null;
  assessed_at: Date | null;
}

/**
 * Answer and assessment clocks as known at the cut, by incident. They begin with the first report that came in; the
 * answer clock stops when every one of its reports has an answer. Incidents without such a report have no clock.
 */
export async function incidentClocks(db: Db, cut: Date): Promise<Map<string, ClockRow>> {
  const { rows } = await sql<ClockRow>`
    select ir.incident_id, min(i.received_at) as received_at, min(i.answer_due_date) as due_date,
      (min(i.sender_bucket_id::text)) as sender, count(distinct coalesce(i.sender_bucket_id::text, i.report_id))::int as senders,
      count(*)::int as reports, count(m.answered_at)::int as answered,
      to_char(max(m.answered_at) at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as answered_date, min(a.assessed_at) as assessed_at
    from incident_report ir
    join report_intake i on i.report_id = ir.report_id and i.received_at <= ${cut}
    left join lateral (select min(recorded_at) as answered_at from report_message
      where report_id = i.report_id and direction = 'office' and is_answer and recorded_at <= ${cut}) m on true
    left join lateral (select min(recorded_at) as assessed_at from report_assessment
      where report_id = i.report_id and version > 1 and recorded_at <= ${cut}) a on true
    where (ir.linked_at is null or ir.linked_at <= ${cut}) and (ir.unlinked_at is null or ir.unlinked_at > ${cut})
      and ${notPaused(sql`ir.report_id`, cut)}
    group by ir.incident_id`.execute(db);
  return new Map(rows.map((row) => [row.incident_id, row]));
}

export function clocksOf(row: ClockRow | undefined, category: IncidentCategory): IncidentClocks {
  if (!row) return { grievance: null, assessment: null };
  return {
    grievance:
      answerableCategories.includes(category) && row.due_date
        ? {
            receivedDate: dayInWib(row.received_at),
            dueDate: row.due_date,
            answeredDate: row.answered === row.reports ? row.answered_date : null,
            sender: row.senders === 1 ? row.sender : null,
          }
        : null,
    assessment: {
      receivedAt: row.received_at.toISOString(),
      assessedAt: row.assessed_at?.toISOString() ?? null,
    },
  };
}

export interface WaitingRow {
  id: string;
  area_code: string;
  received_at: Date;
  sender: string | null;
}

/** Kinds that carry no tension; a sender who chose one of them says so himself. */
const calm: readonly IncidentCategory[] = [
  'suspicious_activity',
  'presence',
  'inspection',
  'layoff',
  'rumour',
  'other',
];

/**
 * Reports that nobody had assessed at the cut, with a place, outside floods, and not of a kind without tension. They
 * weigh nothing; their waiting is what the coping pillar sees. Copies of one text have one sender here, whoever sent
 * them: a text sent a hundred times is not a hundred neglected matters.
 */
export async function waitingReports(db: Db, cut: Date): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow & Copied & { category: IncidentCategory | null; at_once: number }>`
    with latest as (
      select distinct on (report_id) report_id, state, area_code, category from report_assessment
      where recorded_at <= ${cut} order by report_id, version desc),
    hours as (
      select r.channel, date_trunc('hour', i.received_at) as hour, count(*)::int as at_once
      from report_intake i join report r on r.id = i.report_id where i.received_at <= ${cut} group by 1, 2)
    select i.report_id as id, l.area_code, i.received_at, i.sender_bucket_id::text as sender, l.category,
      hours.at_once, i.fingerprint, i.signature, r.channel, r.origin
    from report_intake i join report r on r.id = i.report_id join latest l on l.report_id = i.report_id
    join hours on hours.channel = r.channel and hours.hour = date_trunc('hour', i.received_at)
    where i.received_at <= ${cut} and i.received_at > ${new Date(cut.getTime() - 800 * 86_400_000)}
      and l.state = 'waiting' and ${notPaused(sql`i.report_id`, cut)} and r.origin <> 'officer_found'
    order by i.report_id`.execute(db);
  const waiting = rows.filter(
    (row) =>
      row.area_code !== null && row.at_once <= floodPerHour && !(row.category && calm.includes(row.category)),
  );
  const copies = senderOfCopies(waiting);
  return waiting.map(({ id, area_code, received_at, sender }) => ({
    id,
    area_code,
    received_at,
    sender: copies.get(id) ?? sender,
  }));
}

interface Copied {
  fingerprint: string;
  signature: Buffer | null;
  channel: string;
  origin: Origin;
}

/** The one sender of reports that are copies of each other, by report; reports that stand alone are not in it. */
function senderOfCopies(rows: readonly (WaitingRow & Copied)[]): Map<string, string> {
  const groups = independentSources(
    rows.map(({ id, sender, fingerprint, signature, channel, origin }) => ({
      id,
      sender,
      fingerprint,
      signature: signature ? readSignature(signature) : null,
      // their waiting is counted, not their word: two people without a name may both have waited
      reliability: 'E' as const,
      channel,
      origin,
    })),
  );
  const senders = new Map(rows.map(({ id, sender }) => [id, sender]));
  const found = new Map<string, string>();
  for (const { ids } of groups) {
    if (ids.length === 1) continue;
    const known = ids.map((id) => senders.get(id)).find((sender) => sender != null);
    for (const id of ids) found.set(id, known ?? `copies of ${ids[0]}`);
  }
  return found;
}
