import type { AuditAct } from '../../shared/domain/audit-acts.ts';
import type { ChangeMeeting, EnterMeeting, MeetingContent } from '../../shared/api/meetings.ts';
import type { Account } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import type { Db, Tx } from '../db/connect.ts';
import { dayInWib, wrongDay } from '../http/entered-day.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { type InputError, ProblemError, ruleBroken } from '../http/problem.ts';
import { unknownAgencies } from './known-agencies.ts';
import { sentBefore } from './sent-before.ts';

/** How far ahead a meeting may be planned. */
const daysAhead = 730;

/**
 * A meeting that is planned, or was held before it was written down. Its nonce is its id: sent again it is the same
 * meeting, and with other words ProblemError `conflict`.
 */
export async function enterMeeting(
  db: Db,
  input: EnterMeeting,
  account: Account,
  now: Date,
  requestId: string,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const { nonce: id } = input;
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('meeting')
      .values({ id, created_at: now })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return sentBefore(id, await isFirstVersion(tx, id, input));
    await refuseBrokenRules(tx, input, now);
    await insertVersion(tx, id, 1, input, account, now);
    await audit(tx, 'meeting.enter', id, account, now, requestId);
    return id;
  });
}

/** Everything of a meeting as a new version. ProblemError `conflict` where it moved on, `rule_broken` by field. */
export async function changeMeeting(
  db: Db,
  id: string,
  input: ChangeMeeting,
  account: Account,
  now: Date,
  requestId: string,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('meeting')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!known) throw new ProblemError('not_found');
    const latest = await tx
      .selectFrom('meeting_version')
      .select(['version', 'meeting_date'])
      .where('meeting_id', '=', id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    if (latest.version !== input.version)
      throw new ProblemError(
        'conflict',
        `Version ${latest.version} is the newest; you read version ${input.version}.`,
      );
    await refuseBrokenRules(tx, input, now, id);
    await insertVersion(tx, id, latest.version + 1, input, account, now);
    await audit(tx, `meeting.${input.state}`, id, account, now, requestId);
    return latest.version + 1;
  });
}

async function refuseBrokenRules(
  tx: Tx,
  input: MeetingContent,
  now: Date,
  meetingId: string | null = null,
): Promise<void> {
  const errors = personalDataErrors({
    '/title': input.title,
    '/place': input.place,
    '/minutes': input.minutes,
    ...Object.fromEntries(input.agenda.map((item, i) => [`/agenda/${i}/topic`, item.topic])),
  });
  const latest = new Date(now.getTime() + daysAhead * 86_400_000);
  errors.push(...wrongDay('/date', input.date, latest));
  if (input.state === 'held' && input.date > dayInWib(now))
    errors.push({ pointer: '/state', code: 'future', detail: 'a meeting that lies ahead was not held yet' });
  const areas = await tx.selectFrom('area').select('code').where('code', 'in', input.areaCodes).execute();
  if (areas.length !== input.areaCodes.length)
    errors.push({ pointer: '/areaCodes', code: 'unknown', detail: 'one of the areas does not exist' });
  const codes = input.agencies.map((one) => one.code);
  if (new Set(codes).size !== codes.length)
    errors.push({ pointer: '/agencies', code: 'twice', detail: 'an agency is invited once' });
  const named = [...codes, ...input.agenda.flatMap((item) => item.agencyCode ?? [])];
  const unknown = await unknownAgencies(tx, named);
  if (codes.some((code) => unknown.has(code)))
    errors.push({ pointer: '/agencies', code: 'unknown', detail: 'one of the agencies does not exist' });
  input.agenda.forEach((item, i) => {
    if (item.agencyCode && unknown.has(item.agencyCode))
      errors.push({
        pointer: `/agenda/${i}/agencyCode`,
        code: 'unknown',
        detail: 'there is no such agency',
      });
  });
  if (meetingId) errors.push(...(await brokenByDecisions(tx, meetingId, input)));
  if (errors.length > 0) throw ruleBroken(errors);
}

/** What was decided keeps its meeting: it stays on or before the first due date, and is not cancelled away. */
async function brokenByDecisions(tx: Tx, meetingId: string, input: MeetingContent): Promise<InputError[]> {
  const rows = await tx
    .selectFrom('decision as d')
    .innerJoin('decision_version as v', 'v.decision_id', 'd.id')
    .distinctOn('d.id')
    .select(['d.id', 'v.state', 'v.due_date', 'v.done_date'])
    .where('d.meeting_id', '=', meetingId)
    .orderBy('d.id')
    .orderBy('v.version', 'desc')
    .execute();
  const standing = rows.filter((row) => row.state !== 'dropped');
  const errors: InputError[] = [];
  if (input.state === 'cancelled' && standing.length > 0)
    errors.push({
      pointer: '/state',
      code: 'has_decisions',
      detail: 'a meeting that decided something took place',
    });
  if (standing.some((row) => row.due_date < input.date || (row.done_date ?? input.date) < input.date))
    errors.push({
      pointer: '/date',
      code: 'after_due',
      detail: 'a decision of this meeting falls due before that day',
    });
  return errors;
}

/** Whether this is what a meeting began with. */
async function isFirstVersion(tx: Tx, id: string, input: MeetingContent): Promise<boolean> {
  const first = await tx
    .selectFrom('meeting_version')
    .select(['title', 'meeting_date', 'starts_at', 'place', 'area_codes', 'state', 'agenda', 'minutes'])
    .where('meeting_id', '=', id)
    .where('version', '=', 1)
    .executeTakeFirst();
  const agencies = await tx
    .selectFrom('meeting_agency')
    .select(['agency_code', 'attendance', 'owes'])
    .where('meeting_id', '=', id)
    .where('version', '=', 1)
    .execute();
  const stored = { ...first, agencies: agencies.map((one) => canonicalJson(one)).sort() };
  const sent = {
    ...wordsOf(input),
    agenda: input.agenda,
    agencies: input.agencies
      .map(({ code, attendance, owes }) => canonicalJson({ agency_code: code, attendance, owes }))
      .sort(),
  };
  return canonicalJson(stored) === canonicalJson(sent);
}

const wordsOf = (input: MeetingContent) => ({
  title: input.title.trim(),
  meeting_date: input.date,
  starts_at: input.startsAt,
  place: input.place.trim(),
  area_codes: input.areaCodes,
  state: input.state,
  minutes: input.minutes.trim(),
});

async function insertVersion(
  tx: Tx,
  id: string,
  version: number,
  input: MeetingContent,
  account: Account,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('meeting_version')
    .values({
      meeting_id: id,
      version,
      ...wordsOf(input),
      agenda: JSON.stringify(input.agenda),
      recorded_at: now,
      recorded_by: account.id,
    })
    .execute();
  if (input.agencies.length === 0) return;
  await tx
    .insertInto('meeting_agency')
    .values(
      input.agencies.map(({ code, attendance, owes }) => ({
        meeting_id: id,
        version,
        agency_code: code,
        attendance,
        owes,
      })),
    )
    .execute();
}

function audit(tx: Tx, act: AuditAct, obj: string, account: Account, now: Date, req: string): Promise<void> {
  return appendAudit(tx, { actor: account.id, role: account.roles.join(' '), act, obj, req }, now);
}
