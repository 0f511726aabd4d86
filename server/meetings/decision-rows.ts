import { type RawBuilder, sql } from 'kysely';
import { type DecisionState, daysOverdue, isPending } from '../../shared/domain/meeting.ts';
import type { Db } from '../db/connect.ts';

export interface DecisionRow {
  id: string;
  version: number;
  words: string;
  /** Null: every area of its meeting. */
  areaCode: string | null;
  ownerAgencyCode: string;
  ownerName: { id: string; en: string };
  dueDate: string;
  state: DecisionState;
  evidence: string;
  engagementId: string | null;
  doneDate: string | null;
  meetingId: string;
  meetingTitle: string;
  meetingDate: string;
  /** 0 where it is not late. */
  daysOverdue: number;
}

/**
 * Decisions as known at the cut, oldest meeting first. `chosen` may name `d` (decision), `l` (its newest version) and `h`
 * (the newest version of its meeting), and read every meeting's newest version from `held`.
 */
export async function decisionRows(
  db: Db,
  { cut, today, chosen }: { cut: Date; today: string; chosen: RawBuilder<unknown> },
): Promise<DecisionRow[]> {
  const { rows } = await sql<Omit<DecisionRow, 'daysOverdue'>>`
    with held as (select distinct on (meeting_id) * from meeting_version where recorded_at <= ${cut} order by meeting_id, version desc),
    latest as (select distinct on (decision_id) * from decision_version where recorded_at <= ${cut} order by decision_id, version desc)
    select d.id::text, l.version, l.words, l.area_code as "areaCode", l.owner_agency_code as "ownerAgencyCode",
      json_build_object('id', g.name_id, 'en', g.name_en) as "ownerName", l.due_date as "dueDate", l.state, l.evidence,
      l.engagement_id as "engagementId", l.done_date as "doneDate", d.meeting_id::text as "meetingId", h.title as "meetingTitle",
      h.meeting_date as "meetingDate"
    from decision d join latest l on l.decision_id = d.id join held h on h.meeting_id = d.meeting_id
    join agency g on g.code = l.owner_agency_code
    where ${chosen}
    order by h.meeting_date, h.starts_at, h.meeting_id, d.created_at, d.id`.execute(db);
  return rows.map((row) => ({ ...row, daysOverdue: daysOverdue(row, today) }));
}

/** Late ones first, the latest of all at the top; then what is to do, by due date; then what is settled. */
export function byUrgency(a: DecisionRow, b: DecisionRow): number {
  return (
    b.daysOverdue - a.daysOverdue ||
    Number(isPending(b.state)) - Number(isPending(a.state)) ||
    (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0)
  );
}
