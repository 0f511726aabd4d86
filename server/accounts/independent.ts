import type { Tx } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';

/** Days after which an account stands for itself although nobody vouched for it. */
const newcomerDays = 30;

const oldest = (now: Date): Date => new Date(now.getTime() - newcomerDays * 86_400_000);

/** Whether an account counts as whoever invited it. */
export const needsVoucher = (
  account: { invited_by: string | null; vouched_at: Date | null; created_at: Date },
  now: Date,
): boolean => account.invited_by !== null && account.vouched_at === null && account.created_at > oldest(now);

/**
 * The account that may be behind another: itself where it was not invited, where somebody other than its inviter vouched
 * for it, or after 30 days; otherwise whoever is behind its inviter.
 */
export async function standsBehind(tx: Tx, id: string, now: Date): Promise<string> {
  let behind = id;
  // who invites was there before: the way up ends
  for (;;) {
    const account = await tx
      .selectFrom('account')
      .select(['invited_by', 'vouched_at', 'created_at'])
      .where('id', '=', behind)
      .executeTakeFirst();
    if (!account || !needsVoucher(account, now)) return behind;
    behind = account.invited_by!;
  }
}

/** Whether two accounts are surely two people, as far as the office can know: the one rule of all that needs two people. */
export async function independentOf(tx: Tx, one: string, other: string, now: Date): Promise<boolean> {
  return (await standsBehind(tx, one, now)) !== (await standsBehind(tx, other, now));
}

/** 403 `not_independent` where who approves may be one person with one of those who had a hand in it. */
export async function requireIndependent(
  tx: Tx,
  approverId: string,
  handIds: readonly string[],
  now: Date,
): Promise<void> {
  for (const handId of handIds)
    if (!(await independentOf(tx, approverId, handId, now))) throw new ProblemError('not_independent');
}
