import type { Db } from '../db/connect.ts';
import { enqueue } from './queue.ts';
import { nightBefore } from './retention-night.ts';

/**
 * Sets the nightly work where none was set since the last 02.00 WIB: asked for every hour, done once. A clock that goes
 * back finds the job of a later night and sets none.
 */
export async function everyDay(db: Db, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const last = await tx
      .selectFrom('job')
      .select('created_at')
      .where('name', '=', 'report-retention')
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last && last.created_at >= nightBefore(now)) return;
    await enqueue(tx, 'report-retention', {}, now);
  });
}
