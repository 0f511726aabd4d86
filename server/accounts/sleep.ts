import type { Db, Tx } from '../db/connect.ts';

/** Days without use after which an account sleeps (DP-52). */
const sleepDays = 60;

/** Since when an account sleeps; null while it does not. */
export const asleepSince = (lastActive: Date, now: Date): Date | null => {
  const since = new Date(lastActive.getTime() + sleepDays * 86_400_000);
  return since <= now ? since : null;
};

export async function sleepsSince(db: Db | Tx, accountId: string, now: Date): Promise<Date | null> {
  const row = await db
    .selectFrom('account')
    .select(['created_at', 'last_active_at'])
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row ? asleepSince(row.last_active_at ?? row.created_at, now) : null;
}
