import type { Publish } from '../../shared/api/briefings.ts';
import { releaseChecks } from '../../shared/domain/briefing.ts';
import { requireIndependent } from '../accounts/independent.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import { needApprovedAssessment } from '../data-protection/impact-assessments.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import { type ReadSnapshot, readSnapshot } from './snapshots.ts';

/** Whether somebody had no hand in a pack that is not released yet. */
export const mayRelease = ({ summary, editorIds }: ReadSnapshot, accountId: string): boolean =>
  summary.publishedAt === null && !editorIds.includes(accountId);

/**
 * Releases a frozen pack to its audience. 403 for who had a hand in it (author and publisher are two people), 409 where it
 * was released before, 422 where a point of the check list is not ticked or the pack's model has no approved impact
 * assessment (DP-13).
 */
export async function publishSnapshot(db: Db, id: string, { checked }: Publish, by: By): Promise<void> {
  const { account, now } = by;
  const snapshot = await readSnapshot(db, account, id);
  if (snapshot.summary.publishedAt !== null) throw new ProblemError('conflict');
  if (!mayRelease(snapshot, account.id))
    throw new ProblemError('forbidden', 'Who had a hand in a pack does not release it.');
  const missing = releaseChecks.filter((one) => !checked.includes(one));
  if (missing.length > 0)
    throw ruleBroken([
      { pointer: '/checked', code: 'required', detail: `not ticked: ${missing.join(', ')}` },
    ]);
  await needApprovedAssessment(db, snapshot.pack.head.model.version);
  await db.transaction().execute(async (tx) => {
    await requireIndependent(tx, account.id, snapshot.editorIds, now);
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('briefing_publication')
      .values({ snapshot_id: id, checked: [...checked].sort(), published_at: now, published_by: account.id })
      .onConflict((conflict) => conflict.column('snapshot_id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw new ProblemError('conflict');
    await appendBy(tx, by, 'briefing.publish', snapshot.summary.number);
  });
}
