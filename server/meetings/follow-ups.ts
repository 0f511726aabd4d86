import { sql } from 'kysely';
import type { FollowUpInput } from '../../shared/composite/types.ts';
import type { Db } from '../db/connect.ts';

/**
 * Decisions of meetings as follow-ups of the assessment, as known at the cut. A decision without an area counts in each
 * area of its meeting: it was agreed for all of them, and left undone it is undone in all. One that was dropped by
 * agreement is nobody's task any more and is left out; so is one that was done, a year later, by the model. Agreed is
 * the day of the meeting, not the day of typing.
 */
export async function agreedFollowUps(
  db: Db,
  cut: Date,
): Promise<(Omit<FollowUpInput, 'areaCode'> & { areaCodes: string[] })[]> {
  const { rows } = await sql<Omit<FollowUpInput, 'areaCode'> & { areaCodes: string[] }>`
    with held as (select distinct on (meeting_id) * from meeting_version where recorded_at <= ${cut} order by meeting_id, version desc),
    latest as (select distinct on (decision_id) * from decision_version where recorded_at <= ${cut} order by decision_id, version desc)
    select d.id::text, h.meeting_date as "agreedDate", l.due_date as "dueDate", l.done_date as "doneDate",
      case when l.area_code is null then h.area_codes else array[l.area_code] end as "areaCodes"
    from decision d join latest l on l.decision_id = d.id join held h on h.meeting_id = d.meeting_id
    where l.state <> 'dropped' order by d.id`.execute(db);
  return rows;
}
