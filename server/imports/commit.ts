import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { redact } from '../../shared/intake/redact.ts';
import { cellAddress } from '../../shared/tabular/workbook.ts';
import type { CommitImport, ImportDone, ImportStep } from '../../shared/api/imports.ts';
import type { Account } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import type { Db, Tx } from '../db/connect.ts';
import { figuresStandStill } from '../db/known.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import type { Upload } from '../http/read-upload.ts';
import { cancelled, examine, type Examination, type ImportDesk } from './examine.ts';
import { insertRows } from './insert-rows.ts';
import { keysHold } from './keys-hold.ts';
import { removePending } from './pending.ts';

/** Between two pieces on a database with one session. */
const pauseMs = 5;

/**
 * Stores a file that was looked at: its rows are written in pieces that nobody sees, then the batch becomes visible in one
 * short transaction with its trail, all of it or nothing; between the pieces everybody else is served. ProblemError
 * `rule_broken` where an error or a question is left, `conflict` where the difference is no longer what was looked at.
 */
export async function commitImport(
  desk: ImportDesk,
  upload: Upload,
  choice: CommitImport,
  by: { account: Account; requestId: string },
  say: (step: ImportStep, share: number) => void,
  signal: AbortSignal,
): Promise<ImportDone> {
  const { db } = desk;
  const found = await examine(desk, upload, choice, by.account, say, signal);
  let batchId: number | null = null;
  try {
    const { outcome } = found;
    if (outcome.findingCount.error + outcome.findingCount.question > 0)
      throw ruleBroken(
        outcome.findings
          .filter((one) => one.severity !== 'warning')
          .slice(0, 20)
          .map((one) => ({
            pointer: `/file/${one.row === null ? '' : cellAddress(one.row, one.column ?? 0)}`,
            code: one.code,
            detail: `${one.severity} of the check`,
          })),
      );
    if (outcome.rows === 0)
      throw ruleBroken([{ pointer: '/file', code: 'nothing', detail: 'the file holds no figure' }]);
    const recordedAt = desk.now();
    const generation = await generationOf(db, null);
    const counts = { new: 0, same: 0, revised: 0 };
    const sources = new Map<string, number>();
    for await (const compared of found.compared(recordedAt)) {
      for (const one of compared) counts[one.state]++;
      const fresh = compared.filter((one) => one.state !== 'same');
      if (fresh.length === 0) continue;
      batchId ??= await openBatch(db, found, upload, choice, by.account, recordedAt);
      const { sheets } = outcome;
      const context = { batchId, sheets, recordedAt, sources, keysLater: desk.isOneSession };
      await db.transaction().execute((tx) => insertRows(tx, fresh, context));
      // a question of somebody else is several statements: without a pause each would wait for a whole piece
      if (desk.isOneSession) await setTimeout(pauseMs);
      say('storing', (counts.new + counts.same + counts.revised) / outcome.rows);
      signal.throwIfAborted();
    }
    if (found.digest() !== choice.expected) throw changedMeanwhile();
    if (batchId === null) return { batchId, ...counts };
    const id = batchId;
    await db.transaction().execute(async (tx) => {
      await figuresStandStill(tx, 'alone');
      if ((await generationOf(tx, id)) !== generation) throw changedMeanwhile();
      if (desk.isOneSession && !(await keysHold(tx, id)))
        throw new Error(`rows of batch ${id} name something that does not exist`);
      const committedAt = desk.now();
      await tx
        .updateTable('import_batch')
        .set({
          state: 'committed',
          committed_at: committedAt,
          row_count: counts.new + counts.revised,
          new_count: counts.new,
          revised_count: counts.revised,
          same_count: counts.same,
        })
        .where('id', '=', id)
        .execute();
      await remember(tx, found, by.account, committedAt);
      await appendAudit(
        tx,
        {
          actor: by.account.id,
          role: by.account.roles.join(' '),
          act: 'figures.import',
          obj: `batch:${id}`,
          req: by.requestId,
        },
        committedAt,
      );
    });
    batchId = null;
    return { batchId: id, ...counts };
  } catch (error) {
    throw signal.aborted ? cancelled() : error;
  } finally {
    await found.end();
    if (batchId !== null) await removePending(db, [batchId]);
  }
}

const changedMeanwhile = () =>
  new ProblemError('conflict', 'Other figures came in since you looked: look at the difference again.');

/** Changes whenever any figure came into force or was taken back. */
async function generationOf(db: Db | Tx, own: number | null): Promise<string> {
  const { rows } = await sql<{ generation: string }>`
    select concat(max(id), ' ', max(committed_at), ' ', max(withdrawn_at)) as generation from import_batch
    where state = 'committed' and kind <> 'chat_export' and id is distinct from ${own}`.execute(db);
  return rows[0]!.generation;
}

async function openBatch(
  db: Db,
  found: Examination,
  upload: Upload,
  choice: CommitImport,
  account: Account,
  recordedAt: Date,
): Promise<number> {
  const { outcome } = found;
  const fixed = choice.fixes.map((fix) => ({
    cell: `${outcome.sheets[fix.sheet] ? `${outcome.sheets[fix.sheet]}!` : ''}${cellAddress(fix.row, fix.column)}`,
    from: outcome.fixedFrom[`${fix.sheet}|${fix.row}|${fix.column}`] ?? '',
    to: redact(fix.text).text,
  }));
  const { id } = await db
    .insertInto('import_batch')
    .values({
      kind: 'import',
      state: 'pending',
      file_name: redact(upload.name).text.slice(0, 200),
      file_sha256: found.fileSha256,
      row_count: 0,
      account_id: account.id,
      recorded_at: recordedAt,
      agency_code: found.agencyCode,
      layout: outcome.mapping.layout,
      warning_count: outcome.findingCount.warning,
      fixed_cells: fixed.length > 0 ? JSON.stringify(fixed) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The next sheet with such headings from this agency is read the same way; what belongs to one file only is left out. */
async function remember(tx: Tx, found: Examination, account: Account, at: Date): Promise<void> {
  const { mapping, fingerprint } = found.outcome;
  const { period: _, publishedDate: __, ...constants } = mapping.constants;
  const values = {
    fingerprint,
    agency_code: found.agencyCode,
    layout: mapping.layout,
    mapping: JSON.stringify({ ...mapping, constants }),
    account_id: account.id,
    used_at: at,
  };
  await tx
    .insertInto('import_mapping')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['fingerprint', 'agency_code']).doUpdateSet({
        layout: values.layout,
        mapping: values.mapping,
        account_id: values.account_id,
        used_at: values.used_at,
      }),
    )
    .execute();
}
