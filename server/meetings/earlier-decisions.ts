import { sql } from 'kysely';
import { type DecisionState, daysOverdue, isPending } from '../../shared/domain/meeting.ts';
import type { Db } from '../db/connect.ts';

export interface EarlierDecision {
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
 * What a meeting about these areas opens with, as known at the cut: what earlier meetings left to do, and everything that
 * the last of them decided, whatever became of it. Areas overlap where one lies in the other; a decision without an area
 * lies in each area of its meeting. Earlier than the meeting named, or up to today where none is named. What is late comes
 * first, the latest of all at the top; then what is to do, by due date; then the rest.
 */
export async function decisionsFor(
  db: Db,
  about: { areaCodes: readonly string[]; meetingId: string | null; cut: Date; today: string },
): Promise<EarlierDecision[]> {
  const { areaCodes, meetingId, cut, today } = about;
  const { rows } = await sql<Omit<EarlierDecision, 'daysOverdue'> & { startsAt: string }>`
    with held as (select distinct on (meeting_id) * from meeting_version where recorded_at <= ${cut} order by meeting_id, version desc),
    latest as (select distinct on (decision_id) * from decision_version where recorded_at <= ${cut} order by decision_id, version desc)
    select d.id::text, l.version, l.words, l.area_code as "areaCode", l.owner_agency_code as "ownerAgencyCode",
      json_build_object('id', g.name_id, 'en', g.name_en) as "ownerName", l.due_date as "dueDate", l.state, l.evidence,
      l.engagement_id as "engagementId", l.done_date as "doneDate", d.meeting_id::text as "meetingId", h.title as "meetingTitle",
      h.meeting_date as "meetingDate", h.starts_at as "startsAt"
    from decision d join latest l on l.decision_id = d.id join held h on h.meeting_id = d.meeting_id
    join agency g on g.code = l.owner_agency_code
    where ${
      meetingId === null
        ? sql`h.meeting_date <= ${today}::date`
        : sql`(h.meeting_date, h.starts_at) < (select t.meeting_date, t.starts_at from held t where t.meeting_id = ${meetingId}::uuid)`
    }
    and exists (select 1 from unnest(case when l.area_code is null then h.area_codes else array[l.area_code] end) own,
      unnest(${[...areaCodes]}::text[]) asked
      where own = asked or own like asked || '.%' or asked like own || '.%')
    order by h.meeting_date, h.starts_at, d.created_at, d.id`.execute(db);
  const last = rows.at(-1)?.meetingId;
  return rows
    .filter((row) => row.meetingId === last || isPending(row.state))
    .map(({ startsAt: _, ...row }) => ({ ...row, daysOverdue: daysOverdue(row, today) }))
    .sort(byUrgency);
}

/** Late ones first, the latest of all at the top; then what is to do, by due date; then what is settled. */
export function byUrgency(
  a: { daysOverdue: number; dueDate: string; state: DecisionState },
  b: { daysOverdue: number; dueDate: string; state: DecisionState },
): number {
  return (
    b.daysOverdue - a.daysOverdue ||
    Number(isPending(b.state)) - Number(isPending(a.state)) ||
    (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0)
  );
}
