import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AnswerVerification, AskVerification, VerificationRequest } from '../../shared/api/reports.ts';
import { liesWithin } from '../../shared/domain/area.ts';
import type { Account } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { notPaused } from '../reports/paused.ts';
import { audit } from './assess.ts';
import { mayReadRestricted, type Reader, readReport } from './queries.ts';

const partnerRoles = ['timpora_member', 'local_partner'];

/** Who may be asked: open accounts of partners, with the areas they answer for. */
export async function verificationPartners(db: Db) {
  const rows = await db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .leftJoin('account_area', 'account_area.account_id', 'account.id')
    .select((eb) => [
      'account.id',
      'account.name',
      eb.fn.agg<string[]>('array_agg', ['account_role.role']).distinct().as('roles'),
      eb.fn.agg<(string | null)[]>('array_agg', ['account_area.area_code']).distinct().as('areas'),
    ])
    .where('account.closed_at', 'is', null)
    .where('account_role.role', 'in', partnerRoles)
    .groupBy(['account.id', 'account.name'])
    .orderBy('account.name')
    .execute();
  return rows.map((row) => ({ ...row, areas: row.areas.filter((one): one is string => one !== null) }));
}

/** Asks a partner of the place; the partner sees the question and the place, never the text of the report (DP-51). */
export async function askVerification(
  db: Db,
  id: string,
  input: AskVerification,
  account: Account,
  now: Date,
  requestId: string,
): Promise<string> {
  const errors = personalDataErrors({ '/question': input.question });
  if (errors.length > 0) throw ruleBroken(errors);
  const partners = await verificationPartners(db);
  return db.transaction().execute(async (tx) => {
    if (!(await readReport(tx, id, account))) throw new ProblemError('not_found');
    const partner = partners.find((one) => one.id === input.accountId);
    if (!partner)
      throw ruleBroken([{ pointer: '/accountId', code: 'unknown', detail: 'there is no such partner' }]);
    const answersFor = partner.areas.some((area) => liesWithin(input.areaCode, area));
    if (partner.areas.length > 0 && !answersFor)
      throw ruleBroken([
        { pointer: '/areaCode', code: 'other_area', detail: 'the partner answers for other areas' },
      ]);
    const requestedId = randomUUID();
    await tx
      .insertInto('verification_request')
      .values({
        id: requestedId,
        report_id: id,
        asked_account_id: input.accountId,
        area_code: input.areaCode,
        question: input.question,
        asked_at: now,
        asked_by: account.id,
        due_at: new Date(now.getTime() + input.dueDays * 86_400_000),
      })
      .execute();
    await audit(tx, account, 'verification.ask', requestedId, now, requestId);
    return requestedId;
  });
}

/**
 * Requests to one partner, or to all for the office; open ones first, by due date. The question tells what stands in the
 * report: of a restricted one it is for who may read that; of one whose processing is restricted (DP-12) it is for nobody.
 */
export async function listVerifications(
  db: Db,
  filter: { askedOf: string } | { reader: Reader; reportId?: string },
): Promise<VerificationRequest[]> {
  let query = db
    .selectFrom('verification_request as v')
    .innerJoin('account', 'account.id', 'v.asked_account_id')
    .where(notPaused(sql`v.report_id`))
    .select([
      'v.id',
      'v.report_id',
      'account.name',
      'v.area_code',
      'v.question',
      'v.asked_at',
      'v.due_at',
      'v.answered_at',
      'v.outcome',
      'v.note',
    ]);
  const askedOf = 'askedOf' in filter ? filter.askedOf : null;
  if ('reader' in filter) {
    const { reader, reportId } = filter;
    if (reportId) query = query.where('v.report_id', '=', reportId);
    if (!mayReadRestricted(reader))
      query = query
        .innerJoin('report_intake as i', 'i.report_id', 'v.report_id')
        .where((eb) => eb.or([eb('i.restricted', '=', false), eb('i.entered_by', '=', reader.id)]));
  } else query = query.where('v.asked_account_id', '=', filter.askedOf);
  const rows = await query
    .orderBy('v.answered_at', (order) => order.desc().nullsFirst())
    .orderBy('v.due_at')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reportId: askedOf ? null : row.report_id,
    askedName: askedOf ? null : row.name,
    areaCode: row.area_code,
    question: row.question,
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    outcome: row.outcome as VerificationRequest['outcome'],
    note: row.note,
  }));
}

/** The partner's answer, once. 404 for a request to somebody else, and while processing of the report is restricted (DP-12). */
export async function answerVerification(
  db: Db,
  id: string,
  input: AnswerVerification,
  account: Account,
  now: Date,
  requestId: string,
): Promise<void> {
  const errors = personalDataErrors({ '/note': input.note });
  if (errors.length > 0) throw ruleBroken(errors);
  await db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('verification_request')
      .select(['answered_at'])
      .where('id', '=', id)
      .where('asked_account_id', '=', account.id)
      .where(notPaused(sql`verification_request.report_id`))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new ProblemError('not_found');
    if (row.answered_at) throw new ProblemError('conflict', 'This request has been answered.');
    await tx
      .updateTable('verification_request')
      .set({ answered_at: now, outcome: input.outcome, note: input.note ?? null })
      .where('id', '=', id)
      .execute();
    await appendAudit(
      tx,
      {
        actor: account.id,
        role: account.roles.join(' '),
        act: 'verification.answer',
        obj: id,
        req: requestId,
      },
      now,
    );
  });
}
