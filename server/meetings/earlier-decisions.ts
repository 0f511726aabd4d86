import { sql } from 'kysely';
import { isPending } from '../../shared/domain/meeting.ts';
import type { Db } from '../db/connect.ts';
import { byUrgency, type DecisionRow, decisionRows } from './decision-rows.ts';

/**
 * What a meeting about these areas opens with, as known at the cut: what earlier meetings left to do, and everything that
 * the last of them decided, whatever became of it. Areas overlap where one lies in the other; a decision without an area
 * lies in each area of its meeting. Earlier than the meeting named, or up to today where none is named. What is late comes
 * first, the latest of all at the top; then what is to do, by due date; then the rest.
 */
export async function decisionsFor(
  db: Db,
  about: { areaCodes: readonly string[]; meetingId: string | null; cut: Date; today: string },
): Promise<DecisionRow[]> {
  const { areaCodes, meetingId, cut, today } = about;
  const isEarlier =
    meetingId === null
      ? sql`h.meeting_date <= ${today}::date`
      : sql`(h.meeting_date, h.starts_at) < (select t.meeting_date, t.starts_at from held t where t.meeting_id = ${meetingId}::uuid)`;
  const rows = await decisionRows(db, {
    cut,
    today,
    chosen: sql`${isEarlier} and exists (
      select 1 from unnest(case when l.area_code is null then h.area_codes else array[l.area_code] end) own,
        unnest(${[...areaCodes]}::text[]) asked
      where own = asked or own like asked || '.%' or asked like own || '.%')`,
  });
  const last = rows.at(-1)?.meetingId;
  return rows.filter((row) => row.meetingId === last || isPending(row.state)).sort(byUrgency);
}
