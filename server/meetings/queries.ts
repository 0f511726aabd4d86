import { sql } from 'kysely';
import type {
  AgencyDuty,
  AgendaItem,
  InvitedAgency,
  Meeting,
  MeetingSummary,
} from '../../shared/api/meetings.ts';
import { type Attendance, type Duty, isPending } from '../../shared/domain/meeting.ts';
import type { Db } from '../db/connect.ts';
import { signedForMeeting } from '../foreign-workers/signatures.ts';
import { dayInWib } from '../http/entered-day.ts';
import { byUrgency, type DecisionRow, decisionRows } from './decision-rows.ts';
import { decisionsFor } from './earlier-decisions.ts';
import { forReader, type MeetingReader, seesOf } from './reader.ts';

interface MeetingRow {
  id: string;
  version: number;
  title: string;
  date: string;
  startsAt: string;
  place: string;
  areaCodes: string[];
  state: Meeting['state'];
  agenda: AgendaItem[];
  minutes: string;
  recordedAt: Date;
}
interface InvitedRow {
  code: string;
  name: { id: string; en: string };
  attendance: Attendance;
  owes: Duty[];
}

/** Meetings as known at the cut, newest day first: all, or those that invite the reader's agency or gave it a task. */
export async function listMeetings(db: Db, reader: MeetingReader, cut: Date): Promise<MeetingSummary[]> {
  const meetings = await meetingRows(db, cut, null);
  const decisions = await decisionsOf(db, cut, null);
  const { rows: invited } = await sql<{ meetingId: string; codes: string[] }>`
    select a.meeting_id::text as "meetingId", array_agg(a.agency_code) as codes from meeting_agency a
    join (select distinct on (meeting_id) meeting_id, version from meeting_version where recorded_at <= ${cut}
      order by meeting_id, version desc) v on v.meeting_id = a.meeting_id and v.version = a.version
    group by a.meeting_id`.execute(db);
  const codesOf = new Map(invited.map((row) => [row.meetingId, row.codes]));
  const found: MeetingSummary[] = [];
  for (const { agenda: _, minutes: __, recordedAt: ___, ...row } of meetings) {
    const codes = codesOf.get(row.id) ?? [];
    const own = decisions.filter((one) => one.meetingId === row.id && seesOf(reader, one.ownerAgencyCode));
    const isInvited = reader.seesAll || codes.includes(reader.agencyCode ?? '');
    if (!isInvited && own.length === 0) continue;
    const pending = own.filter((one) => isPending(one.state)).length;
    const late = own.filter((one) => one.daysOverdue > 0).length;
    found.push({
      ...row,
      agencies: isInvited ? codes.length : 0,
      decisions: { pending, late, settled: own.length - pending },
    });
  }
  return found;
}

/** One meeting as known at the cut; null where it is not, or not for this reader. */
export async function readMeeting(
  db: Db,
  id: string,
  reader: MeetingReader,
  cut: Date,
): Promise<Meeting | null> {
  const row = (await meetingRows(db, cut, id))[0];
  if (!row) return null;
  const invited = await invitedAgencies(db, id, row.version);
  const isInvited = reader.seesAll || invited.some((one) => one.code === reader.agencyCode);
  const decisions = forReader((await decisionsOf(db, cut, id)).sort(byUrgency), reader);
  if (!isInvited && decisions.length === 0) return null;
  const earlier = await decisionsFor(db, {
    areaCodes: row.areaCodes,
    meetingId: id,
    cut,
    today: dayInWib(cut),
  });
  return {
    ...row,
    // an agency that only has a task of this meeting was not in the room
    agenda: isInvited ? row.agenda : [],
    minutes: isInvited ? row.minutes : '',
    agencies: isInvited ? await withDuties(db, invited, reader, row.date, cut) : [],
    decisions,
    earlier: forReader(earlier, reader),
    recordedAt: row.recordedAt.toISOString(),
  };
}

async function meetingRows(db: Db, cut: Date, id: string | null): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    select * from (select distinct on (meeting_id) meeting_id::text as id, version, title, meeting_date as date, starts_at as "startsAt", place,
      area_codes as "areaCodes", state, agenda, minutes, recorded_at as "recordedAt"
      from meeting_version where recorded_at <= ${cut} and ${id === null ? sql`true` : sql`meeting_id = ${id}::uuid`}
      order by meeting_id, version desc) m
    order by date desc, "startsAt" desc, id limit 1000`.execute(db);
  return rows;
}

const decisionsOf = (db: Db, cut: Date, meetingId: string | null): Promise<DecisionRow[]> =>
  decisionRows(db, {
    cut,
    today: dayInWib(cut),
    chosen: meetingId === null ? sql`true` : sql`d.meeting_id = ${meetingId}::uuid`,
  });

async function invitedAgencies(db: Db, meetingId: string, version: number): Promise<InvitedRow[]> {
  const { rows } = await sql<InvitedRow>`
    select a.agency_code as code, json_build_object('id', g.name_id, 'en', g.name_en) as name, a.attendance, a.owes
    from meeting_agency a join agency g on g.code = a.agency_code
    where a.meeting_id = ${meetingId}::uuid and a.version = ${version}
    order by g.name_id, g.code`.execute(db);
  return rows;
}

/** What each agency owes with its state; another agency's matter is not shown to a partner. */
async function withDuties(
  db: Db,
  invited: readonly InvitedRow[],
  reader: MeetingReader,
  meetingDate: string,
  cut: Date,
): Promise<InvitedAgency[]> {
  const shown = invited.filter((one) => seesOf(reader, one.code));
  const owing = (duty: Duty) => shown.filter((one) => one.owes.includes(duty)).map((one) => one.code);
  const signed = await signedForMeeting(db, owing('counts'), meetingDate, cut);
  const asked = await unanswered(db, owing('reports'), cut);
  const stateOf = (code: string, duty: Duty): AgencyDuty => {
    if (duty === 'counts') return { duty, state: signed.get(code) ?? 'nothing', open: null };
    const row = asked.get(code);
    return {
      duty,
      state: row ? (row.open > 0 ? 'open' : 'done') : 'nothing',
      open: row?.open ?? 0,
    };
  };
  return invited.map(({ owes, attendance, ...agency }) => {
    const isShown = seesOf(reader, agency.code);
    return {
      ...agency,
      attendance: isShown ? attendance : null,
      duties: isShown ? owes.map((duty) => stateOf(agency.code, duty)) : null,
    };
  });
}

/** Questions to check something that agencies were asked, by agency; those never asked are not in it. */
async function unanswered(
  db: Db,
  agencyCodes: readonly string[],
  cut: Date,
): Promise<Map<string, { open: number }>> {
  if (agencyCodes.length === 0) return new Map();
  const { rows } = await sql<{ code: string; open: number }>`
    select g.agency_code as code, count(*) filter (where v.answered_at is null or v.answered_at > ${cut})::int as open
    from verification_request v join account_agency g on g.account_id = v.asked_account_id
    where v.asked_at <= ${cut} and g.agency_code = any(${[...agencyCodes]}::text[]) group by 1`.execute(db);
  return new Map(rows.map((row) => [row.code, { open: row.open }]));
}
