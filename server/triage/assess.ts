import type { AuditAct } from '../../shared/domain/audit-acts.ts';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AssessReport, AssessSeveral, ReportOutcome } from '../../shared/api/reports.ts';
import type { Account } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db, Tx } from '../db/connect.ts';
import type { ReportAssessmentTable } from '../db/types.ts';
import { dayInWib, wrongDay } from '../http/entered-day.ts';
import { toProblem } from '../http/error-handler.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { type InputError, ProblemError, ruleBroken } from '../http/problem.ts';
import { notPaused } from '../reports/paused.ts';
import { detachReport, linkReport, newIncident } from './incident-link.ts';
import { mayReadRestricted } from './queries.ts';

export type Assessment = Omit<ReportAssessmentTable, 'recorded_at'> & { recorded_at: Date };
/** Fields that an act sets; the rest stands as it was. */
type Fields = Partial<
  Omit<Assessment, 'report_id' | 'version' | 'is_latest' | 'recorded_at' | 'recorded_by' | 'act'>
>;
/** An act of the desk. */
type Change = Fields & {
  act:
    | 'change'
    | 'keep'
    | 'refuse'
    | 'duplicate'
    | 'link'
    | 'new_incident'
    | 'rumour'
    | 'approve'
    | 'undo'
    | 'merge'
    | 'unmerge'
    | 'split';
};

export interface Assessed {
  version: number;
  incidentId: string | null;
  rumourId: string | null;
}

/** Locks a report for an act; 404 where it is not there or not for the reader, 409 where somebody was faster. */
export async function lockReport(tx: Tx, id: string, version: number, account: Account): Promise<Assessment> {
  const intake = await tx
    .selectFrom('report_intake')
    .select(['restricted', 'entered_by'])
    .where('report_id', '=', id)
    .where('erased_at', 'is', null)
    .where(notPaused(sql`report_intake.report_id`))
    .forUpdate()
    .executeTakeFirst();
  if (!intake || !isVisible(intake, account)) throw new ProblemError('not_found');
  const latest = await latestAssessment(tx, id);
  if (latest.version !== version)
    throw new ProblemError(
      'conflict',
      `Version ${latest.version} is the newest; you read version ${version}.`,
    );
  return latest;
}

const isVisible = (intake: { restricted: boolean; entered_by: string | null }, account: Account): boolean =>
  !intake.restricted || mayReadRestricted(account) || intake.entered_by === account.id;

export async function latestAssessment(db: Db | Tx, id: string): Promise<Assessment> {
  return (await db
    .selectFrom('report_assessment')
    .selectAll()
    .where('report_id', '=', id)
    .where('is_latest', '=', true)
    .executeTakeFirstOrThrow()) as Assessment;
}

/** Puts another version in the place of the latest one; `account` without an id is the program itself. */
export async function addVersion(
  tx: Tx,
  latest: Assessment,
  /** Of the desk, or what the sender has a right to. */
  change: Fields & { act: Change['act'] | 'correct' | 'erase' },
  account: { id: string | null },
  now: Date,
): Promise<number> {
  await tx
    .updateTable('report_assessment')
    .set({ is_latest: false })
    .where('report_id', '=', latest.report_id)
    .where('version', '=', latest.version)
    .execute();
  await tx
    .insertInto('report_assessment')
    .values({
      ...latest,
      undoes: null,
      ...change,
      version: latest.version + 1,
      is_latest: true,
      recorded_at: now,
      recorded_by: account.id,
    })
    .execute();
  return latest.version + 1;
}

/** Assesses one report: grades, kind, place, and what becomes of it, in one act that one undo takes back. */
export async function assessReport(
  db: Db,
  id: string,
  input: AssessReport,
  account: Account,
  now: Date,
  requestId: string,
): Promise<Assessed> {
  return db.transaction().execute(async (tx) => {
    const latest = await lockReport(tx, id, input.version, account);
    await check(tx, id, input, account, now);
    await regrade(tx, id, input, account, now);
    const fields = {
      area_code: input.areaCode,
      category: input.category,
      setting: input.setting,
      relation: input.relation,
      target_kind: input.targetKind,
      actor_kind: input.actorKind,
      event_date: input.eventDate,
      reliability: input.reliability,
      credibility: input.credibility,
      names_checked: input.namesChecked,
    };
    const settled = await settle(tx, { ...latest, ...fields }, input.outcome, account, now);
    const version = await addVersion(tx, latest, { ...fields, ...settled }, account, now);
    await audit(tx, account, `report.${settled.act}`, id, now, requestId);
    return { version, incidentId: settled.incident_id, rumourId: settled.rumour_id };
  });
}

/** Places the report where the outcome says; returns the fields of the new version. */
async function settle(
  tx: Tx,
  report: Assessment,
  outcome: ReportOutcome,
  account: Account,
  now: Date,
): Promise<Change & { incident_id: string | null; rumour_id: string | null }> {
  const none = { incident_id: null, duplicate_of: null, rumour_id: null, refuse_reason: null };
  const by = { account, now };
  switch (outcome.kind) {
    case 'stay': {
      if (report.state === 'waiting')
        throw ruleBroken([
          { pointer: '/outcome', code: 'required', detail: 'say what becomes of a report that waits' },
        ]);
      const { state, incident_id, duplicate_of, rumour_id, refuse_reason } = report;
      return { state, incident_id, duplicate_of, rumour_id, refuse_reason, act: 'change' };
    }
    case 'keep':
      await detachReport(tx, report.report_id, by);
      return { ...none, state: 'kept', act: 'keep' };
    case 'refuse':
      await detachReport(tx, report.report_id, by);
      return { ...none, state: 'refused', refuse_reason: outcome.reason, act: 'refuse' };
    case 'duplicate': {
      await detachReport(tx, report.report_id, by);
      return { ...none, state: 'duplicate', duplicate_of: outcome.of, act: 'duplicate' };
    }
    case 'link':
      await linkReport(tx, report.report_id, outcome.incidentId, by);
      return { ...none, state: 'linked', incident_id: outcome.incidentId, act: 'link' };
    case 'new_incident': {
      await detachReport(tx, report.report_id, by);
      const incidentId = await newIncident(tx, report, outcome, by);
      await linkReport(tx, report.report_id, incidentId, by);
      return { ...none, state: 'linked', incident_id: incidentId, act: 'new_incident' };
    }
    case 'rumour': {
      await detachReport(tx, report.report_id, by);
      const rumourId = outcome.rumourId ?? (await newRumour(tx, report, outcome.claim!, by));
      return { ...none, state: 'rumour', rumour_id: rumourId, act: 'rumour' };
    }
  }
}

async function newRumour(
  tx: Tx,
  report: Assessment,
  claim: string,
  { account, now }: { account: Account; now: Date },
): Promise<string> {
  const id = randomUUID();
  await tx.insertInto('rumour').values({ id, created_at: now }).execute();
  await tx
    .insertInto('rumour_version')
    .values({
      rumour_id: id,
      version: 1,
      claim,
      area_code: report.area_code!,
      verdict: 'open',
      carrier: 'none',
      recorded_at: now,
      recorded_by: account.id,
    })
    .execute();
  return id;
}

/** Acts that moved a report because its incident was merged or split. */
const movedWithIncident = ['merge', 'unmerge', 'split'];

/** Takes the last act back: the version before stands again, with its grade and its link. An undo can be undone. */
export async function undoAssessment(
  db: Db,
  id: string,
  version: number,
  account: Account,
  now: Date,
  requestId: string,
): Promise<Assessed> {
  return db.transaction().execute(async (tx) => {
    const latest = await lockReport(tx, id, version, account);
    if (latest.version === 1)
      throw new ProblemError('conflict', 'There is nothing to take back: nobody has assessed this report.');
    if (movedWithIncident.includes(latest.act))
      throw new ProblemError('conflict', 'It was moved together with its incident: take that back there.');
    const before = (await tx
      .selectFrom('report_assessment')
      .selectAll()
      .where('report_id', '=', id)
      .where('version', '=', latest.version - 1)
      .executeTakeFirstOrThrow()) as Assessment;
    const by = { account, now };
    if (before.incident_id) await linkReport(tx, id, before.incident_id, by);
    else await detachReport(tx, id, by);
    await regrade(tx, id, before, account, now);
    const {
      report_id: _,
      version: undone,
      is_latest: __,
      recorded_at: ___,
      recorded_by: ____,
      ...fields
    } = before;
    const next = await addVersion(tx, latest, { ...fields, act: 'undo', undoes: undone + 1 }, account, now);
    await audit(tx, account, 'report.undo', id, now, requestId);
    return { version: next, incidentId: before.incident_id, rumourId: before.rumour_id };
  });
}

async function check(tx: Tx, id: string, input: AssessReport, account: Account, now: Date): Promise<void> {
  const { outcome } = input;
  const errors: InputError[] = personalDataErrors({
    '/outcome/summary': outcome.kind === 'new_incident' ? outcome.summary : undefined,
    '/outcome/claim': outcome.kind === 'rumour' ? outcome.claim : undefined,
  });
  const need = (pointer: string, there: unknown, detail: string) => {
    if (!there) errors.push({ pointer, code: 'required', detail });
  };
  if (input.areaCode && !(await exists(tx, 'area', input.areaCode)))
    errors.push({ pointer: '/areaCode', code: 'unknown', detail: 'there is no such area' });
  if (input.eventDate) errors.push(...wrongDay('/eventDate', input.eventDate, now));
  if (outcome.kind === 'new_incident') {
    need('/areaCode', input.areaCode, 'an incident needs a place');
    need('/category', input.category, 'an incident needs a kind');
  }
  if (outcome.kind === 'rumour') {
    need('/areaCode', input.areaCode, 'a rumour needs a place');
    need('/outcome/claim', outcome.claim ?? outcome.rumourId, 'name the rumour, or say what is claimed');
    if (outcome.rumourId && !(await exists(tx, 'rumour', outcome.rumourId)))
      errors.push({ pointer: '/outcome/rumourId', code: 'unknown', detail: 'there is no such rumour' });
  }
  if (['new_incident', 'link', 'rumour'].includes(outcome.kind) && !input.namesChecked)
    errors.push({
      pointer: '/namesChecked',
      code: 'required',
      detail: 'say that names are masked before it leaves the desk',
    });
  if (outcome.kind === 'duplicate') errors.push(...(await wrongOriginal(tx, id, outcome.of, account)));
  if (errors.length > 0) throw ruleBroken(errors);
}

/** A duplicate points at a report that is none itself, and not at itself; one that is not for the reader is not there. */
async function wrongOriginal(tx: Tx, id: string, of: string, account: Account): Promise<InputError[]> {
  const pointer = '/outcome/of';
  if (of === id) return [{ pointer, code: 'itself', detail: 'a report is no duplicate of itself' }];
  const original = await tx
    .selectFrom('report_assessment as a')
    .innerJoin('report_intake as i', 'i.report_id', 'a.report_id')
    .select(['a.state', 'i.restricted', 'i.entered_by'])
    .where('a.report_id', '=', of)
    .where('a.is_latest', '=', true)
    .executeTakeFirst();
  if (!original || !isVisible(original, account))
    return [{ pointer, code: 'unknown', detail: 'there is no such report' }];
  return original.state === 'duplicate'
    ? [{ pointer, code: 'duplicate', detail: 'that one is a duplicate itself' }]
    : [];
}

async function exists(tx: Tx, what: 'area' | 'rumour', key: string): Promise<boolean> {
  const row =
    what === 'area'
      ? await tx.selectFrom('area').select('code').where('code', '=', key).executeTakeFirst()
      : await tx.selectFrom('rumour').select('id').where('id', '=', key).executeTakeFirst();
  return Boolean(row);
}

async function latestGrade(tx: Tx, id: string) {
  return tx
    .selectFrom('report_grade')
    .select(['version', 'reliability', 'credibility'])
    .where('report_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

async function regrade(
  tx: Tx,
  id: string,
  grade: { reliability: string; credibility: string },
  account: Account,
  now: Date,
): Promise<void> {
  const last = await latestGrade(tx, id);
  if (last.reliability === grade.reliability && last.credibility === grade.credibility) return;
  await tx
    .insertInto('report_grade')
    .values({
      report_id: id,
      version: last.version + 1,
      reliability: grade.reliability,
      credibility: grade.credibility,
      recorded_at: now,
      known_at: now,
      graded_by: account.id,
    })
    .execute();
}

/** The same act on several: each in a transaction of its own, done or refused by itself. */
export async function assessSeveral(
  db: Db,
  { items, outcome }: AssessSeveral,
  account: Account,
  now: Date,
  requestId: string,
): Promise<{ id: string; done: boolean; why: string | null }[]> {
  const results = [];
  for (const { id, version } of items) {
    try {
      await db.transaction().execute(async (tx) => {
        const latest = await lockReport(tx, id, version, account);
        const settled =
          outcome.kind === 'approve'
            ? await approve(tx, latest, account, now)
            : await settleOne(tx, latest, outcome, account, now);
        await addVersion(tx, latest, settled, account, now);
        await audit(tx, account, `report.${settled.act}`, id, now, requestId);
      });
      results.push({ id, done: true, why: null });
    } catch (error) {
      const problem = toProblem(error);
      if (!problem) throw error;
      results.push({ id, done: false, why: problem.errors?.[0]?.detail ?? problem.message });
    }
  }
  return results;
}

async function settleOne(
  tx: Tx,
  latest: Assessment,
  outcome: Exclude<AssessSeveral['outcome'], { kind: 'approve' }>,
  account: Account,
  now: Date,
) {
  const errors =
    outcome.kind === 'duplicate'
      ? await wrongOriginal(tx, latest.report_id, outcome.of, account)
      : outcome.kind === 'link' && !latest.names_checked
        ? [{ pointer: '/namesChecked', code: 'required', detail: 'names have not been checked' }]
        : [];
  if (errors.length > 0) throw ruleBroken(errors);
  return settle(tx, latest, outcome, account, now);
}

/** Takes the report of a partner agency as it proposes it; reliability B, information 2, as a stated rule. */
async function approve(tx: Tx, latest: Assessment, account: Account, now: Date) {
  const row = await tx
    .selectFrom('report')
    .innerJoin('report_intake', 'report_intake.report_id', 'report.id')
    .select(['report.origin', 'report_intake.masked'])
    .where('report.id', '=', latest.report_id)
    .executeTakeFirstOrThrow();
  const refuse = (detail: string) => ruleBroken([{ pointer: '/items', code: 'not_trusted', detail }]);
  if (row.origin !== 'partner_agency') throw refuse('only reports of partner agencies are taken as they are');
  if (row.masked.length > 0) throw refuse('it holds masked personal data: read it first');
  if (!latest.area_code || !latest.category) throw refuse('it names no place or no kind');
  const area = await tx
    .selectFrom('area')
    .select('name')
    .where('code', '=', latest.area_code)
    .executeTakeFirstOrThrow();
  const grade = { reliability: 'B', credibility: '2' };
  await regrade(tx, latest.report_id, grade, account, now);
  const by = { account, now };
  const summary = `Laporan instansi mitra dari ${area.name}, ${latest.event_date ?? dayInWib(now)}.`;
  const incidentId = await newIncident(tx, latest, { summary, status: 'unverified' }, by);
  await linkReport(tx, latest.report_id, incidentId, by);
  return { ...grade, state: 'linked', incident_id: incidentId, names_checked: true, act: 'approve' } as const;
}

export function audit(
  tx: Tx,
  account: Account,
  act: AuditAct,
  obj: string,
  now: Date,
  requestId: string,
  reason?: string,
): Promise<void> {
  return appendAudit(
    tx,
    {
      actor: account.id,
      role: account.roles.join(' '),
      act,
      obj,
      req: requestId,
      ...(reason ? { reason } : {}),
    },
    now,
  );
}

/** Opens what was restricted, or closes it again. */
export async function setRestricted(
  db: Db,
  id: string,
  restricted: boolean,
  account: Account,
  now: Date,
  requestId: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('report_intake')
      .set({ restricted })
      .where('report_id', '=', id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ProblemError('not_found');
    await audit(tx, account, restricted ? 'report.restrict' : 'report.open', id, now, requestId);
  });
}
