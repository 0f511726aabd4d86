import type { ChangeDecision, EnterDecision, ReportProgress } from '../../shared/api/meetings.ts';
import { liesWithin } from '../../shared/domain/area.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import type { Db, Tx } from '../db/connect.ts';
import { dayInWib, wrongDay } from '../http/entered-day.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { type InputError, ProblemError, ruleBroken } from '../http/problem.ts';
import { unknownAgencies } from './known-agencies.ts';
import { type MeetingReader, mayReportFor } from './reader.ts';
import { sentBefore } from './sent-before.ts';

type Content = Omit<ChangeDecision, 'version'>;
/** A due date further off than this is a slip of the pen. */
const daysAhead = 3 * 366;

/**
 * Something that a meeting agreed on: from its day on, never before. Its nonce is its id: sent again it is the same
 * decision, and with other words ProblemError `conflict`.
 */
export async function enterDecision(
  db: Db,
  meetingId: string,
  { nonce: id, ...input }: EnterDecision,
  by: By,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const meeting = await heldMeeting(tx, meetingId);
    if (!meeting) throw new ProblemError('not_found');
    const content: Content = { ...input, state: 'open', evidence: '', engagementId: null, doneDate: null };
    const known = await tx
      .selectFrom('decision')
      .select('meeting_id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (known)
      return sentBefore(id, known.meeting_id === meetingId && (await isFirstVersion(tx, id, content)));
    const errors = await brokenRules(tx, content, meeting, by.now);
    if (meeting.state === 'cancelled' || meeting.meeting_date > dayInWib(by.now))
      errors.push({ pointer: '/words', code: 'not_held', detail: 'this meeting was not held yet' });
    if (errors.length > 0) throw ruleBroken(errors);
    await tx.insertInto('decision').values({ id, meeting_id: meetingId, created_at: by.now }).execute();
    await insertVersion(tx, id, 1, content, by);
    await appendBy(tx, by, 'decision.enter', id);
    return id;
  });
}

/** Whether this is how a decision began. */
async function isFirstVersion(tx: Tx, id: string, content: Content): Promise<boolean> {
  const first = await tx
    .selectFrom('decision_version')
    .select(['words', 'area_code', 'owner_agency_code', 'due_date'])
    .where('decision_id', '=', id)
    .where('version', '=', 1)
    .executeTakeFirst();
  const { words, area_code, owner_agency_code, due_date } = rowOf(content);
  return canonicalJson({ ...first }) === canonicalJson({ words, area_code, owner_agency_code, due_date });
}

/** Everything of a decision as a new version, by the office. */
export const changeDecision = (db: Db, id: string, input: ChangeDecision, by: By): Promise<number> =>
  nextVersion(db, id, input.version, null, () => input, by);

/** How far a decision is; ProblemError `not_found` for a partner whose agency does not answer for it. */
export const reportProgress = (
  db: Db,
  id: string,
  input: ReportProgress,
  reader: MeetingReader,
  by: By,
): Promise<number> => nextVersion(db, id, input.version, reader, (before) => ({ ...before, ...input }), by);

async function nextVersion(
  db: Db,
  id: string,
  readVersion: number,
  /** Null: the office, whose right to it was looked at before. */
  reader: MeetingReader | null,
  change: (before: Content) => Content,
  by: By,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const decision = await tx
      .selectFrom('decision')
      .select('meeting_id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!decision) throw new ProblemError('not_found');
    const latest = await tx
      .selectFrom('decision_version')
      .select([
        'version',
        'words',
        'area_code',
        'owner_agency_code',
        'due_date',
        'state',
        'evidence',
        'engagement_id',
        'done_date',
      ])
      .where('decision_id', '=', id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    // of another agency's decision row-level security gives no version
    if (!latest || (reader && !mayReportFor(reader, latest.owner_agency_code)))
      throw new ProblemError('not_found');
    if (latest.version !== readVersion)
      throw new ProblemError(
        'conflict',
        `Version ${latest.version} is the newest; you read version ${readVersion}.`,
      );
    const content = change({
      words: latest.words,
      areaCode: latest.area_code,
      ownerAgencyCode: latest.owner_agency_code,
      dueDate: latest.due_date,
      state: latest.state as Content['state'],
      evidence: latest.evidence,
      engagementId: latest.engagement_id,
      doneDate: latest.done_date,
    });
    const meeting = await heldMeeting(tx, decision.meeting_id);
    const errors = await brokenRules(tx, content, meeting!, by.now);
    // left out of the assessment from then on: nobody lets its own task go
    if (reader && !reader.keepsAll && content.state === 'dropped' && latest.state !== 'dropped')
      errors.push({ pointer: '/state', code: 'by_the_office', detail: 'the office drops what was agreed' });
    if (errors.length > 0) throw ruleBroken(errors);
    await insertVersion(tx, id, latest.version + 1, content, by);
    await appendBy(tx, by, `decision.${content.state}`, id);
    return latest.version + 1;
  });
}

interface HeldMeeting {
  meeting_date: string;
  state: string;
  area_codes: string[];
}
/** The newest version of a meeting; nobody moves the meeting meanwhile. */
async function heldMeeting(tx: Tx, id: string): Promise<HeldMeeting | undefined> {
  await tx.selectFrom('meeting').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return tx
    .selectFrom('meeting_version')
    .select(['meeting_date', 'state', 'area_codes'])
    .where('meeting_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function brokenRules(tx: Tx, content: Content, meeting: HeldMeeting, now: Date): Promise<InputError[]> {
  const errors = personalDataErrors({ '/words': content.words, '/evidence': content.evidence });
  const refuse = (pointer: string, code: string, detail: string) => errors.push({ pointer, code, detail });
  errors.push(...wrongDay('/dueDate', content.dueDate, new Date(now.getTime() + daysAhead * 86_400_000)));
  if (content.dueDate < meeting.meeting_date)
    refuse('/dueDate', 'early', 'it cannot fall due before the meeting');
  if ((await unknownAgencies(tx, [content.ownerAgencyCode])).size > 0)
    refuse('/ownerAgencyCode', 'unknown', 'there is no such agency');
  if (content.areaCode && !liesIn(content.areaCode, meeting.area_codes))
    refuse('/areaCode', 'other_area', 'the meeting does not speak of this area');
  else if (content.areaCode && !(await exists(tx, 'area', content.areaCode)))
    refuse('/areaCode', 'unknown', 'there is no such area');
  if (content.engagementId && !(await exists(tx, 'engagement', content.engagementId)))
    refuse('/engagementId', 'unknown', 'there is no such step');
  if (content.state === 'done') {
    if (content.doneDate === null) refuse('/doneDate', 'required', 'say on which day it was done');
    else {
      errors.push(...wrongDay('/doneDate', content.doneDate, now));
      if (content.doneDate < meeting.meeting_date)
        refuse('/doneDate', 'early', 'it cannot have been done before the meeting');
    }
    if (content.evidence.trim().length < 5 && !content.engagementId)
      refuse('/evidence', 'required', 'say what shows that it was done');
  } else if (content.doneDate !== null)
    refuse('/doneDate', 'not_done', 'only what is done has a day on which it was done');
  if (content.state === 'dropped' && content.evidence.trim().length < 5)
    refuse('/evidence', 'required', 'say why it was dropped');
  return errors;
}

const liesIn = (code: string, areas: readonly string[]): boolean =>
  areas.some((area) => liesWithin(code, area));

const exists = async (tx: Tx, table: 'area' | 'engagement', value: string) =>
  (await (table === 'area'
    ? tx.selectFrom('area').select('code').where('code', '=', value)
    : tx.selectFrom('engagement').select('id').where('id', '=', value)
  ).executeTakeFirst()) !== undefined;

async function insertVersion(tx: Tx, id: string, version: number, content: Content, by: By): Promise<void> {
  await tx
    .insertInto('decision_version')
    .values({
      decision_id: id,
      version,
      ...rowOf(content),
      recorded_at: by.now,
      recorded_by: by.account.id,
    })
    .execute();
}

const rowOf = (content: Content) => ({
  words: content.words.trim(),
  area_code: content.areaCode,
  owner_agency_code: content.ownerAgencyCode,
  due_date: content.dueDate,
  state: content.state,
  evidence: content.evidence.trim(),
  engagement_id: content.engagementId,
  done_date: content.doneDate,
});
