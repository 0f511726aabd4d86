import type { Db } from '../db/connect.ts';
import { makeLink } from './one-time-link.ts';

export async function firstAccountNeeded(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('closed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return !row;
}

/** While there is no account, each start makes a fresh link for the first one and the links before it die. */
export async function firstAccountLink(db: Db, now: Date): Promise<string | null> {
  if (!(await firstAccountNeeded(db))) return null;
  return db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('one_time_link')
      .where('purpose', '=', 'first_account')
      .where('used_at', 'is', null)
      .execute();
    return (await makeLink(tx, { purpose: 'first_account', roles: ['section_head', 'administrator'] }, now))
      .path;
  });
}
