import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { AskHold, LegalHold } from '../../shared/api/data-protection.ts';
import { requireIndependent } from '../accounts/independent.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { Db, Tx } from '../db/connect.ts';
import { dayInWib } from '../http/entered-day.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { isErased } from '../reports/messages.ts';

/** Whether a report must not be removed now (DP-55): asked for, approved by somebody else, and not over. */
export const isHeld = (db: Db | Tx, reportId: string, now: Date): Promise<boolean> =>
  asked(db, heldAt(sql`${reportId}`, now));

/** Whether a hold is in force or waits for approval: what nobody asked for as a right waits for that too. */
export const isHeldOrAsked = (db: Db | Tx, reportId: string, now: Date): Promise<boolean> =>
  asked(db, heldOrAskedAt(sql`${reportId}`, now));

/** The same within a query: `reportId` is the column that names the report. */
export const heldAt = (reportId: RawBuilder<unknown>, now: Date): RawBuilder<boolean> =>
  holdAt(reportId, now, sql`and h.approved_at is not null`);
export const heldOrAskedAt = (reportId: RawBuilder<unknown>, now: Date): RawBuilder<boolean> =>
  holdAt(reportId, now, sql``);

const holdAt = (
  reportId: RawBuilder<unknown>,
  now: Date,
  more: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from legal_hold h where h.report_id = ${reportId} and h.ended_at is null
    and h.until_date >= ${dayInWib(now)}::date ${more})`;

async function asked(db: Db | Tx, whether: RawBuilder<boolean>): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select ${whether} as held`.execute(db);
  return rows[0]!.held;
}

/** All holds, those that wait for approval first. */
export async function listHolds(db: Db, now: Date): Promise<LegalHold[]> {
  const rows = await db
    .selectFrom('legal_hold as h')
    .innerJoin('account as a', 'a.id', 'h.asked_by')
    .leftJoin('account as p', 'p.id', 'h.approved_by')
    .select([
      'h.id',
      'h.report_id',
      'h.reason',
      'h.until_date',
      'h.asked_at',
      'h.asked_by',
      'h.approved_at',
      'h.ended_at',
      'a.name as asked_name',
      'p.name as approved_name',
    ])
    .orderBy('h.asked_at', 'desc')
    .limit(200)
    .execute();
  const today = dayInWib(now);
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    reason: row.reason,
    untilDate: row.until_date,
    askedAt: row.asked_at.toISOString(),
    askedById: row.asked_by,
    askedBy: row.asked_name,
    approvedBy: row.approved_name,
    state: row.ended_at || row.until_date < today ? 'ended' : row.approved_at ? ('holds' as const) : 'asked',
  }));
}

/** 404 where there is no such report, 422 where its end is no day to come. */
export async function askHold(db: Db, input: AskHold, by: By): Promise<string> {
  const errors = personalDataErrors({ '/reason': input.reason });
  const isDay = new Date(`${input.untilDate}T00:00:00Z`).toISOString().slice(0, 10) === input.untilDate;
  if (!isDay || input.untilDate < dayInWib(by.now))
    errors.push({ pointer: '/untilDate', code: 'early', detail: 'the end must be a day to come' });
  if (errors.length > 0) throw ruleBroken(errors);
  const id = randomUUID();
  await db.transaction().execute(async (tx) => {
    const report = await tx
      .selectFrom('report_intake')
      .select('report_id')
      .where('report_id', '=', input.reportId)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (!report)
      throw ruleBroken([{ pointer: '/reportId', code: 'unknown', detail: 'there is no such report' }]);
    await tx
      .insertInto('legal_hold')
      .values({
        id,
        report_id: input.reportId,
        reason: input.reason,
        until_date: input.untilDate,
        asked_at: by.now,
        asked_by: by.account.id,
      })
      .execute();
    await appendBy(tx, by, 'hold.ask', input.reportId);
  });
  return id;
}

/** Approves a hold that somebody else asked for, or ends one. */
export async function settleHold(db: Db, id: string, act: 'approve' | 'end', by: By): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const hold = await tx
      .selectFrom('legal_hold')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!hold) throw new ProblemError('not_found');
    if (hold.ended_at || (act === 'approve' && hold.approved_at)) throw new ProblemError('conflict');
    if (act === 'approve' && hold.asked_by === by.account.id)
      throw new ProblemError('forbidden', 'Who asked for a hold does not approve it.');
    if (act === 'approve') await requireIndependent(tx, by.account.id, [hold.asked_by], by.now);
    if (act === 'approve' && (await isErased(tx, hold.report_id)))
      throw new ProblemError('conflict', 'The report was erased before the hold was approved.');
    const change =
      act === 'approve'
        ? { approved_at: by.now, approved_by: by.account.id }
        : { ended_at: by.now, ended_by: by.account.id };
    await tx.updateTable('legal_hold').set(change).where('id', '=', id).execute();
    await appendBy(tx, by, `hold.${act}`, hold.report_id);
  });
}
