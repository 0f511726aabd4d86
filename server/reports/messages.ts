import type { AuditAct } from '../../shared/domain/audit-acts.ts';
import type { Db, Tx } from '../db/connect.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { redact } from '../../shared/intake/redact.ts';
import { appendAudit } from '../audit/append.ts';
import { contactBasis, contactDays, rawDays } from './accept.ts';
import type { HeldReport } from './receipt.ts';

/** What somebody with the receipt code may see, and nothing else (DP-19). */
export interface ReporterView {
  state: 'received' | 'reading' | 'answered';
  /** What the office wrote, oldest first. */
  messages: { body: string; at: Date }[];
}

/** Messages that a reporter can write on one report. */
const mostReporterMessages = 50;

/** State and answers of a report as its sender sees them. */
export async function reporterView(db: Db, { reportId, since }: HeldReport): Promise<ReporterView> {
  const messages = await db
    .selectFrom('report_message')
    .select(['body', 'recorded_at', 'is_answer'])
    .where('report_id', '=', reportId)
    .where('direction', '=', 'office')
    .where('body', '<>', '')
    .$if(since !== null, (query) => query.where('recorded_at', '>=', since!).where('is_answer', '=', true))
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  const latest = await db
    .selectFrom('report_assessment')
    .select(['version', 'state', 'recorded_at'])
    .where('report_id', '=', reportId)
    .where('is_latest', '=', true)
    .executeTakeFirst();
  const isBegun =
    latest !== undefined &&
    (latest.version > 1 || latest.state !== 'waiting') &&
    (since === null || latest.recorded_at >= since);
  return {
    state: messages.some((one) => one.is_answer) ? 'answered' : isBegun ? 'reading' : 'received',
    messages: messages.map(({ body, recorded_at }) => ({ body, at: recorded_at })),
  };
}

/**
 * Stores what a reporter writes later: redacted, with the raw form sealed. `id` is the nonce of the form, so that the
 * same message sent twice is one; `arrivalId` where it is of who sent the same words. False where that one has too many.
 */
export async function addReporterMessage(
  tx: Tx,
  keys: KeyRing,
  {
    id,
    reportId,
    arrivalId = null,
    text,
  }: { id: string; reportId: string; arrivalId?: string | null; text: string },
  now: Date,
  requestId?: string,
): Promise<boolean> {
  if (await isErased(tx, reportId, arrivalId)) return false;
  const { count } = await tx
    .selectFrom('report_message')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('report_id', '=', reportId)
    .where('direction', '=', 'reporter')
    .where('arrival_id', 'is not distinct from', arrivalId)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostReporterMessages) return false;
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('report_message')
    .values({
      id,
      report_id: reportId,
      arrival_id: arrivalId,
      direction: 'reporter',
      is_answer: false,
      body: redact(text).text,
      via: 'receipt',
      sealed: JSON.stringify(keys.seal(`report_message|${id}|sealed`, text)),
      delete_after: new Date(now.getTime() + rawDays * 86_400_000),
      recorded_at: now,
      recorded_by: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows > 0n) await audit(tx, 'report.reporter_message', reportId, now, requestId);
  return true;
}

/** Stores how a reporter wants to be reached, sealed; the newest word counts (DP-15). */
export async function giveContact(
  tx: Tx,
  keys: KeyRing,
  {
    held,
    value,
    noticeVersion,
  }: { held: Pick<HeldReport, 'reportId' | 'since'>; value: string; noticeVersion: string },
  now: Date,
  requestId?: string,
): Promise<void> {
  const { reportId, since } = held;
  // who only sent the same words is somebody else: the office must not take him for the sender and call him
  if (since !== null || (await isErased(tx, reportId))) return;
  const row = {
    sealed: JSON.stringify(keys.seal(`report_contact|${reportId}|sealed`, value)),
    purpose: 'call_back',
    basis: contactBasis.call_back,
    notice_version: noticeVersion,
    given_at: now,
    delete_after: new Date(now.getTime() + contactDays * 86_400_000),
  };
  await tx
    .insertInto('report_contact')
    .values({ report_id: reportId, ...row })
    .onConflict((conflict) => conflict.column('report_id').doUpdateSet(row))
    .execute();
  await audit(tx, 'report.give_contact', reportId, now, requestId);
}

/** Nothing is added to what was erased; an erasure that is under way at this moment is waited for. */
export async function isErased(tx: Tx, reportId: string, arrivalId: string | null = null): Promise<boolean> {
  const row = await tx
    .selectFrom('report_intake')
    .select('erased_at')
    .where('report_id', '=', reportId)
    .forShare()
    .executeTakeFirst();
  if (row?.erased_at) return true;
  if (arrivalId === null) return false;
  const arrival = await tx
    .selectFrom('report_arrival')
    .select('erased_at')
    .where('id', '=', arrivalId)
    .forShare()
    .executeTakeFirst();
  return arrival?.erased_at != null;
}

const audit = (tx: Tx, act: AuditAct, obj: string, now: Date, req?: string) =>
  appendAudit(tx, { actor: 'system', role: 'public', act, obj, ...(req ? { req } : {}) }, now);
