import type { Db } from '../db/connect.ts';
import { enqueue } from './queue.ts';
import { nightBefore } from './retention-night.ts';

/** What was written by a clock that was wrong by more than this does not count. */
const farAhead = 2 * 86_400_000;

/**
 * Sets the nightly work where none was set since the last 02.00 WIB: asked for every hour, done once. A clock that goes
 * back an hour or a day finds the job of a later night and sets none; one that was far ahead for a while is forgotten.
 */
export async function everyDay(db: Db, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const last = await tx
      .selectFrom('job')
      .select('created_at')
      .where('name', '=', 'report-retention')
      .where('created_at', '<=', new Date(now.getTime() + farAhead))
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last && last.created_at >= nightBefore(now)) return;
    await enqueue(tx, 'report-retention', {}, now);
  });
}
