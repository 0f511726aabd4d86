import type { GapReason, LedgerView, NewGapReason } from '../../shared/api/ledger.ts';
import type { Account } from '../../shared/api/session.ts';
import type { GapReasonKind } from '../../shared/domain/gap-reason.ts';
import { type CountGap, countGaps } from '../../shared/figures/count-gaps.ts';
import type { ForeignWorkerCount } from '../../shared/api/foreign-workers.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db } from '../db/connect.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { listForeignWorkers } from './queries.ts';

/** Gaps among counts, each with the newest reason written by `cut` for that area and time. */
export async function gapsWithReasons(
  db: Db,
  counts: readonly ForeignWorkerCount[],
  cut: Date,
): Promise<LedgerView['gaps']> {
  const gaps = countGaps(counts);
  if (gaps.length === 0) return [];
  const reasons = await db
    .selectFrom('count_gap_reason as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .select([
      'r.area_scope',
      'r.first_date',
      'r.last_date',
      'r.low_count_id',
      'r.high_count_id',
      'r.kind',
      'r.words',
      'r.recorded_at',
      'a.name',
    ])
    .where('r.area_scope', 'in', [...new Set(gaps.map((gap) => gap.areaScope))])
    .where('r.recorded_at', '<=', cut)
    .orderBy('r.id', 'desc')
    .execute();
  const reasonOf = (gap: CountGap<ForeignWorkerCount>): GapReason | null => {
    const row = reasons.find(
      (one) =>
        one.area_scope === gap.areaScope && one.first_date <= gap.lastDate && one.last_date >= gap.firstDate,
    );
    return row
      ? {
          kind: row.kind as GapReasonKind,
          words: row.words,
          by: row.name,
          at: row.recorded_at.toISOString(),
          isOfOtherCounts: row.low_count_id !== gap.low.id || row.high_count_id !== gap.high.id,
        }
      : null;
  };
  return gaps.map((gap) => ({
    areaScope: gap.areaScope,
    firstDate: gap.firstDate,
    lastDate: gap.lastDate,
    lowId: gap.low.id,
    highId: gap.high.id,
    comparedIds: gap.compared.map((one) => one.id),
    gap: gap.gap,
    reason: reasonOf(gap),
  }));
}

/**
 * Writes why two counts differ; the newest reason stands. ProblemError `conflict` where these two are not compared (any
 * more), `rule_broken` for personal data, for "other" without words, and for a number, which might be a hidden count.
 */
export async function recordGapReason(
  db: Db,
  body: NewGapReason,
  account: Account,
  now: Date,
  requestId: string,
): Promise<void> {
  const words = body.words.trim();
  const errors = personalDataErrors({ '/words': words });
  if (body.kind === 'other' && words === '')
    errors.push({ pointer: '/words', code: 'required', detail: 'say which reason' });
  if (/\p{Nd}/u.test(words))
    errors.push({
      pointer: '/words',
      code: 'has_number',
      detail: 'leave out numbers: they may tell a hidden count',
    });
  if (errors.length > 0) throw ruleBroken(errors);
  const gap = countGaps(await listForeignWorkers(db, { cut: now })).find(
    (one) => one.low.id === body.lowId && one.high.id === body.highId,
  );
  if (!gap)
    throw new ProblemError('conflict', 'These two counts are not compared any more; load the ledger again.');
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('count_gap_reason')
      .values({
        area_scope: gap.areaScope,
        first_date: gap.firstDate,
        last_date: gap.lastDate,
        low_count_id: gap.low.id,
        high_count_id: gap.high.id,
        kind: body.kind,
        words,
        account_id: account.id,
        recorded_at: now,
      })
      .execute();
    await appendAudit(
      tx,
      {
        actor: account.id,
        role: account.roles.join(' '),
        act: 'ledger.explain_gap',
        obj: `${gap.areaScope} ${gap.lastDate}`,
        req: requestId,
      },
      now,
    );
  });
}
