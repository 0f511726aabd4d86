import { appendBy, type By } from '../audit/append-by.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';
import { quarterOf } from './quarter.ts';
import { findAccount } from './queries.ts';

/**
 * Says whether an account still needs access this quarter (DP-52); said again, the last word counts. Nobody confirms
 * the own account: another section head does, or nobody.
 */
export async function reviewAccount(
  db: Db,
  id: string,
  verdict: 'needed' | 'to_close',
  by: By,
): Promise<void> {
  if (id === by.account.id) throw new ProblemError('conflict', 'You cannot confirm your own access.');
  await db.transaction().execute(async (tx) => {
    const target = await findAccount(tx, id);
    if (!target) throw new ProblemError('not_found');
    const said = { verdict, reviewed_at: by.now, reviewed_by: by.account.id };
    await tx
      .insertInto('access_review')
      .values({ account_id: id, quarter: quarterOf(by.now), ...said })
      .onConflict((conflict) => conflict.columns(['account_id', 'quarter']).doUpdateSet(said))
      .execute();
    await appendBy(tx, by, 'account.review', id, verdict);
  });
}
