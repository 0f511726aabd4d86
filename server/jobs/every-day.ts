import type { Db } from '../db/connect.ts';
import { enqueue } from './queue.ts';

/** A little less than a day, so that it does not wander through the hours. */
const pause = 22 * 3_600_000;

/** Sets the daily work where none was set in the last day: asked for every hour, done once. */
export async function everyDay(db: Db, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const last = await tx
      .selectFrom('job')
      .select('created_at')
      .where('name', '=', 'report-retention')
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last && now.getTime() - last.created_at.getTime() < pause) return;
    await enqueue(tx, 'report-retention', {}, now);
  });
}
