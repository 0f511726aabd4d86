import { accountVouchers } from '../../shared/domain/role.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { Db, Tx } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';
import { needsVoucher, standsBehind } from './independent.ts';

/**
 * Says that an account is used by a person of its own, whom one knows. 409 where it needs no saying, and `third_person_needed`
 * for the account itself, for who is behind its invitation, and for who counts as the same person while somebody else in the
 * office does not: in a new office, where one person invited everybody, the invited vouch for each other.
 */
export async function vouchFor(db: Db, id: string, by: By): Promise<void> {
  const own = by.account.id;
  await db.transaction().execute(async (tx) => {
    const target = await tx
      .selectFrom('account')
      .select(['invited_by', 'vouched_at', 'created_at'])
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!target) throw new ProblemError('not_found');
    const behind = await standsBehind(tx, id, by.now);
    if (id === own || target.invited_by === own || behind === own || (await cameBy(tx, own)) === id)
      throw new ProblemError('third_person_needed');
    if (!needsVoucher(target, by.now)) throw new ProblemError('conflict');
    if ((await standsBehind(tx, own, by.now)) === behind && (await hasThirdPerson(tx, behind, by.now)))
      throw new ProblemError('third_person_needed');
    await tx
      .updateTable('account')
      .set({ vouched_by: own, vouched_at: by.now })
      .where('id', '=', id)
      .execute();
    await appendBy(tx, by, 'account.vouch', id, `invited by ${target.invited_by}`);
  });
}

async function cameBy(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.selectFrom('account').select('invited_by').where('id', '=', id).executeTakeFirst();
  return row?.invited_by ?? null;
}

/** Whether somebody may vouch who is surely not the person behind an account. */
async function hasThirdPerson(tx: Tx, behind: string, now: Date): Promise<boolean> {
  const others = await tx
    .selectFrom('account')
    .innerJoin('account_role as r', 'r.account_id', 'account.id')
    .select('account.id')
    .distinct()
    .where('r.role', 'in', [...accountVouchers])
    .where('account.closed_at', 'is', null)
    .execute();
  for (const { id } of others) if ((await standsBehind(tx, id, now)) !== behind) return true;
  return false;
}
