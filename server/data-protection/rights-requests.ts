import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { DecideRefusal, ProposeRefusal, RightsRequest } from '../../shared/api/data-protection.ts';
import { type RightsKind, type RightsState, threeDays } from '../../shared/domain/data-protection.ts';
import { redact } from '../../shared/intake/redact.ts';
import { requireIndependent } from '../accounts/independent.ts';
import { appendAudit } from '../audit/append.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { Db, Tx } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { isErased } from '../reports/messages.ts';
import type { HeldReport } from '../reports/receipt.ts';
import { addVersion, latestAssessment } from '../triage/assess.ts';
import { eraseReport } from './erase-report.ts';
import { grantToArrival } from './grant-to-arrival.ts';
import { heldAt } from './legal-holds.ts';

/** Longest text that a correction keeps. */
const longestCorrection = 3_000;

/**
 * Writes down what the holder of a receipt asks for (DP-12); the clock of 3x24 hours begins. Asked twice while the first
 * is open, it is one request, with the newest words. Of what was erased nothing is left to ask for. Who only sent the same
 * words asks for what came with that sending.
 */
export async function askRight(
  tx: Tx,
  { held, kind, text }: { held: HeldReport; kind: RightsKind; text: string },
  now: Date,
  requestId: string,
): Promise<void> {
  const { reportId, arrivalId } = held;
  // a sending that is not known any more: there is nothing to ask for, and it is not the report's
  if (held.since !== null && arrivalId === null) return;
  if (await isErased(tx, reportId, arrivalId)) return;
  const wanted = kind === 'correction' ? redact(text).text.slice(0, longestCorrection) : null;
  const open = await tx
    .selectFrom('data_rights_request')
    .select('id')
    .where('report_id', '=', reportId)
    .where('arrival_id', 'is not distinct from', arrivalId)
    .where('kind', '=', kind)
    .where('answered_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (open) {
    if (wanted)
      await tx
        .updateTable('data_rights_request')
        .set({ wanted_text: wanted })
        .where('id', '=', open.id)
        .execute();
    return;
  }
  await tx
    .insertInto('data_rights_request')
    .values({
      id: randomUUID(),
      report_id: reportId,
      arrival_id: arrivalId,
      kind,
      asked_at: now,
      due_at: new Date(now.getTime() + threeDays),
      wanted_text: wanted,
      state: 'open',
    })
    .execute();
  await appendAudit(
    tx,
    { actor: 'system', role: 'public', act: `rights.ask_${kind}`, obj: reportId, req: requestId },
    now,
  );
}

/** The queue: open ones by the end of their clock, then the last answered. */
export async function listRights(db: Db, now: Date): Promise<RightsRequest[]> {
  const rows = await db
    .selectFrom('data_rights_request as r')
    .leftJoin('account as p', 'p.id', 'r.proposed_by')
    .leftJoin('account as a', 'a.id', 'r.answered_by')
    .leftJoin('report_pause as s', (join) =>
      join
        .onRef('s.report_id', '=', 'r.report_id')
        .on('s.until_at', 'is', null)
        .on('r.arrival_id', 'is', null),
    )
    .leftJoin('report_arrival as own', 'own.id', 'r.arrival_id')
    .select([
      'r.id',
      'r.report_id',
      'r.arrival_id',
      'r.kind',
      'r.asked_at',
      'r.due_at',
      'r.state',
      'r.article',
      'r.reason',
      'r.proposed_at',
      'r.proposed_by',
      'p.name as proposed_name',
      'r.answered_at',
      'a.name as answered_name',
      (eb) => eb.fn.coalesce('s.since_at', 'own.paused_at').as('since_at'),
      sql<boolean>`r.answered_at is null and ${heldAt(sql`r.report_id`, now)}`.as('is_held'),
    ])
    .orderBy('r.answered_at', (order) => order.desc().nullsFirst())
    .orderBy('r.due_at')
    .limit(300)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    isOfSameWords: row.arrival_id !== null,
    kind: row.kind as RightsKind,
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    state: row.state as RightsState,
    isHeld: row.is_held,
    article: row.article,
    reason: row.reason,
    proposedAt: row.proposed_at?.toISOString() ?? null,
    proposedBy: row.proposed_name,
    proposedById: row.proposed_by,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answeredBy: row.answered_name,
    pausedSince: row.since_at?.toISOString() ?? null,
  }));
}

async function lockOpen(tx: Tx, id: string) {
  const request = await tx
    .selectFrom('data_rights_request')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!request) throw new ProblemError('not_found');
  if (request.answered_at) throw new ProblemError('conflict');
  return request;
}

/** Does what was asked for, and answers. Returns the kind, for what must follow outside the transaction. */
export async function grantRight(db: Db, keys: KeyRing, id: string, by: By): Promise<RightsKind> {
  return db.transaction().execute(async (tx) => {
    const request = await lockOpen(tx, id);
    const kind = request.kind as RightsKind;
    const { report_id: reportId, arrival_id: arrivalId } = request;
    const wanted = request.wanted_text ?? '';
    if (arrivalId !== null) await grantToArrival(tx, keys, { kind, reportId, arrivalId, wanted }, by);
    else if (kind === 'correction') await correct(tx, reportId, id, wanted, by);
    else if (kind === 'restriction') await pause(tx, reportId, id, by);
    else if (kind === 'erasure') await eraseReport(tx, keys, reportId, by);
    await tx
      .updateTable('data_rights_request')
      .set({
        state: 'done',
        answered_at: by.now,
        answered_by: by.account.id,
        wanted_text: null,
        article: null,
        reason: null,
        proposed_at: null,
        proposed_by: null,
      })
      .where('id', '=', id)
      .execute();
    await appendBy(tx, by, `rights.grant_${kind}`, request.report_id);
    return kind;
  });
}

/** The text reads anew; the one before is kept with the reason (DP-11). */
async function correct(tx: Tx, reportId: string, requestId: string, text: string, by: By): Promise<void> {
  const intake = await tx
    .selectFrom('report_intake')
    .select('text_redacted')
    .where('report_id', '=', reportId)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!intake || !text) throw new ProblemError('conflict', 'There is no text to put in its place.');
  const { newest } = await tx
    .selectFrom('report_text_version')
    .select((eb) => eb.fn.max('version').as('newest'))
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('report_text_version')
    .values({
      report_id: reportId,
      version: (newest ?? 0) + 1,
      text_redacted: intake.text_redacted,
      reason: 'Koreksi oleh pelapor (Pasal 6 dan 30 UU 27/2022)',
      replaced_at: by.now,
      request_id: requestId,
    })
    .execute();
  await tx
    .updateTable('report_intake')
    .set({ text_redacted: text })
    .where('report_id', '=', reportId)
    .execute();
  // whoever checked it for names has not seen these words
  const change = { act: 'correct', names_checked: false } as const;
  await addVersion(tx, await latestAssessment(tx, reportId), change, by.account, by.now);
}

async function pause(tx: Tx, reportId: string, requestId: string, by: By): Promise<void> {
  await tx
    .insertInto('report_pause')
    .values({ id: randomUUID(), report_id: reportId, request_id: requestId, since_at: by.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ends the restriction of a report: it is worked on again. */
export async function endPause(db: Db, requestId: string, by: By): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const request = await tx
      .selectFrom('data_rights_request')
      .select(['report_id', 'arrival_id'])
      .where('id', '=', requestId)
      .executeTakeFirst();
    if (!request) throw new ProblemError('not_found');
    const { numUpdatedRows } =
      request.arrival_id !== null
        ? await tx
            .updateTable('report_arrival')
            .set({ paused_at: null })
            .where('id', '=', request.arrival_id)
            .where('paused_at', 'is not', null)
            .executeTakeFirst()
        : await tx
            .updateTable('report_pause')
            .set({ until_at: by.now })
            .where('report_id', '=', request.report_id)
            .where('until_at', 'is', null)
            .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ProblemError('conflict');
    await appendBy(tx, by, 'rights.end_restriction', request.report_id);
  });
}

/** Proposes a refusal, with the article it stands on and the reason that the reporter will read (DP-09). */
export async function proposeRefusal(
  db: Db,
  id: string,
  { article, reason }: ProposeRefusal,
  by: By,
): Promise<void> {
  const errors = personalDataErrors({ '/reason': reason });
  if (errors.length > 0) throw ruleBroken(errors);
  await db.transaction().execute(async (tx) => {
    const request = await lockOpen(tx, id);
    await tx
      .updateTable('data_rights_request')
      .set({
        state: 'refusal_proposed',
        article,
        reason,
        proposed_at: by.now,
        proposed_by: by.account.id,
      })
      .where('id', '=', id)
      .execute();
    await appendBy(tx, by, 'rights.propose_refusal', request.report_id, `${article}: ${reason}`);
  });
}

/**
 * Somebody other than the proposer approves a refusal, or sends the request back to the queue. 409 where other words were
 * proposed than those that were read.
 */
export async function decideRefusal(
  db: Db,
  id: string,
  { approve, proposedAt }: DecideRefusal,
  by: By,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const request = await lockOpen(tx, id);
    if (request.state !== 'refusal_proposed' || request.proposed_at?.toISOString() !== proposedAt)
      throw new ProblemError('conflict');
    if (request.proposed_by === by.account.id)
      throw new ProblemError('forbidden', 'Who proposes a refusal does not approve it.');
    if (approve) await requireIndependent(tx, by.account.id, [request.proposed_by!], by.now);
    await tx
      .updateTable('data_rights_request')
      .set(
        approve
          ? { state: 'refused', answered_at: by.now, answered_by: by.account.id, wanted_text: null }
          : { state: 'open', article: null, reason: null, proposed_at: null, proposed_by: null },
      )
      .where('id', '=', id)
      .execute();
    await appendBy(
      tx,
      by,
      approve ? 'rights.refuse' : 'rights.send_back',
      request.report_id,
      approve ? `${request.article}: ${request.reason}` : undefined,
    );
  });
}
