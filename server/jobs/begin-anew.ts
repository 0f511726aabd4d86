import type { Db } from '../db/connect.ts';

/** Jobs that a process of before left under way are due again at once; only where this is the one process. */
export async function beginAnew(db: Db): Promise<void> {
  await db.updateTable('job').set({ started_at: null }).where('ended_at', 'is', null).execute();
}
