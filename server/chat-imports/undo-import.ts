import type { UndoneChatImport } from '../../shared/api/chat-imports.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';
import { assessSeveral, audit } from '../triage/assess.ts';

/**
 * Takes an import back: its reports that nobody has worked on are refused as a test, each undone like any other
 * assessment; what was assessed, answered or joined to a report of another way stays as it is, also where that came later. Nothing is deleted.
 */
export async function undoImport(
  db: Db,
  batchId: number,
  account: Account,
  now: Date,
  requestId: string,
): Promise<UndoneChatImport> {
  const batch = await db
    .selectFrom('import_batch')
    .select('id')
    .where('id', '=', batchId)
    .where('kind', '=', 'chat_export')
    .executeTakeFirst();
  if (!batch) throw new ProblemError('not_found');
  const rows = await db
    .selectFrom('report as r')
    .innerJoin('report_assessment as a', (join) =>
      join.onRef('a.report_id', '=', 'r.id').on('a.is_latest', '=', true),
    )
    .select((eb) => [
      'r.id',
      'a.version',
      'a.state',
      eb
        .exists(
          eb
            .selectFrom('report_arrival as w')
            .select('w.id')
            .whereRef('w.report_id', '=', 'r.id')
            .where('w.batch_id', 'is distinct from', batchId),
        )
        .as('cameOtherwise'),
    ])
    .where('r.batch_id', '=', batchId)
    .execute();
  const items = rows
    .filter((row) => row.version === 1 && row.state === 'waiting' && !row.cameOtherwise)
    .map(({ id, version }) => ({ id, version }));
  const results = await assessSeveral(
    db,
    { items, outcome: { kind: 'refuse', reason: 'test' } },
    account,
    now,
    requestId,
  );
  await db
    .transaction()
    .execute((tx) => audit(tx, account, 'chat.undo_import', `batch:${batchId}`, now, requestId));
  const refused = results.filter((one) => one.done).length;
  return { refused, left: rows.length - refused };
}
