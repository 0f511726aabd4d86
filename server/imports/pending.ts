import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';

/** Rows of one statement: others are served in between. */
const piece = 2000;

/** Takes away batches that never became visible, rows first. What has become visible meanwhile stays. */
export async function removePending(db: Db, batchIds: readonly number[]): Promise<void> {
  for (const id of batchIds)
    for (const table of ['observation', 'population', 'foreign_worker_count'] as const)
      for (let removed = piece; removed === piece; ) {
        const { numAffectedRows } = await sql`
          delete from ${sql.table(table)} where id in (select t.id from ${sql.table(table)} t join import_batch b on b.id = t.batch_id
            where b.id = ${id} and b.state = 'pending' limit ${piece})`.execute(db);
        removed = Number(numAffectedRows ?? 0);
      }
  if (batchIds.length > 0)
    await db
      .deleteFrom('import_batch')
      .where('id', 'in', [...batchIds])
      .where('state', '=', 'pending')
      .execute();
}

/** What a server left behind that was stopped in the middle of an import: nobody has seen it, and nobody will. */
export async function sweepPending(db: Db, startedBefore: Date): Promise<number> {
  const left = await db
    .selectFrom('import_batch')
    .select('id')
    .where('state', '=', 'pending')
    .where('recorded_at', '<', startedBefore)
    .execute();
  await removePending(
    db,
    left.map((row) => row.id),
  );
  return left.length;
}
