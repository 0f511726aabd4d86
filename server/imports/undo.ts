import { sql } from 'kysely';
import type { Account } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db, Tx } from '../db/connect.ts';
import { figuresStandStill } from '../db/known.ts';
import { ProblemError } from '../http/problem.ts';
import { mayUndo } from './queries.ts';

/**
 * Takes a whole batch back: from now on its values do not count and what they replaced counts again; what was known before
 * stays as it was known. ProblemError `not_found`; `forbidden` for somebody else's; `conflict` where it was taken back
 * already, or where a later entry corrects one of its values: that one goes first.
 */
export async function undoImport(
  db: Db,
  id: number,
  account: Account,
  now: Date,
  requestId: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await figuresStandStill(tx, 'alone');
    const batch = await tx
      .selectFrom('import_batch')
      .select(['id', 'account_id', 'withdrawn_at'])
      .where('id', '=', id)
      .where('kind', '=', 'import')
      .where('state', '=', 'committed')
      .executeTakeFirst();
    if (!batch) throw new ProblemError('not_found');
    if (!mayUndo(account, batch)) throw new ProblemError('forbidden');
    if (batch.withdrawn_at) throw new ProblemError('conflict', 'This import was taken back already.');
    const later = await correctedBy(tx, id);
    if (later.length > 0)
      throw new ProblemError(
        'conflict',
        `Later entries correct values of this import: take back or correct those first (${later.join(', ')}).`,
      );
    await tx
      .updateTable('import_batch')
      .set({ withdrawn_at: now, withdrawn_by: account.id })
      .where('id', '=', id)
      .execute();
    await appendAudit(
      tx,
      {
        actor: account.id,
        role: account.roles.join(' '),
        act: 'figures.withdraw',
        obj: `batch:${id}`,
        req: requestId,
      },
      now,
    );
  });
}

/** Batches in force that correct a value of this one. */
async function correctedBy(tx: Tx, id: number): Promise<number[]> {
  const part = (table: 'observation' | 'population' | 'foreign_worker_count') => sql`
    select later.batch_id from ${sql.table(table)} own join ${sql.table(table)} later on later.supersedes_id = own.id
    join import_batch b on b.id = later.batch_id
    where own.batch_id = ${id} and b.state = 'committed' and b.withdrawn_at is null`;
  const { rows } = await sql<{ batch_id: number }>`
    select distinct batch_id from (${part('observation')} union all ${part('population')} union all ${part('foreign_worker_count')}) all_later
    order by 1 limit 10`.execute(tx);
  return rows.map((row) => row.batch_id);
}
