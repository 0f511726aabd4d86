import { createHash, randomUUID } from 'node:crypto';
import { type FileEvent, type FileKind, fileKinds, type TakeFiles } from '../../shared/api/briefings.ts';
import { appendBy, type By } from '../audit/append-by.ts';
import type { AppContext } from '../http/context.ts';
import { personalDataErrors } from '../http/personal-data.ts';
import { ruleBroken } from '../http/problem.ts';
import { readSnapshot } from './snapshots.ts';

const types: Record<FileKind, string> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Hands out the four files of a frozen pack: made the first time, kept, and the same bytes ever after. Who takes them says
 * what for; it is in the audit trail before the first byte leaves.
 */
export async function takeFiles(
  context: AppContext,
  id: string,
  { reason }: TakeFiles,
  by: By,
  { say, signal }: { say: (event: FileEvent) => void; signal: AbortSignal },
): Promise<FileEvent> {
  const { db } = context.database;
  const { account, now } = by;
  const errors = personalDataErrors({ '/reason': reason });
  if (reason.trim().length < 10)
    errors.push({ pointer: '/reason', code: 'required', detail: 'say what for' });
  if (errors.length > 0) throw ruleBroken(errors);
  const { summary, pack } = await readSnapshot(db, account, id);
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('briefing_export')
      .values({
        id: randomUUID(),
        snapshot_id: id,
        account_id: account.id,
        reason: reason.trim(),
        exported_at: now,
      })
      .execute();
    await appendBy(tx, by, 'briefing.export', summary.number, reason.trim());
  });
  const stored = await storedFiles(context, id);
  if (fileKinds.some((kind) => !stored.has(kind))) {
    const stamp = { number: summary.number, sha256: summary.sha256, frozenAt: summary.frozenAt };
    const made = await context.briefings.render(
      { pack, stamp },
      (kind, share) => say({ progress: share, kind }),
      signal,
    );
    const rows = fileKinds.map((kind) => ({
      snapshot_id: id,
      kind,
      bytes: Buffer.from(made[kind]),
      sha256: sha256(made[kind]),
      made_at: context.now(),
    }));
    // two who ask at once: the first files stay
    await db
      .insertInto('briefing_file')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['snapshot_id', 'kind']).doNothing())
      .execute();
    for (const [kind, bytes] of await storedFiles(context, id)) stored.set(kind, bytes);
  }
  const prefix = pack.head.isSimulation ? 'simulasi-' : '';
  for (const kind of fileKinds) {
    const bytes = stored.get(kind)!;
    const name = `${prefix}${summary.number}-${summary.month}.${kind}`;
    const base64 = Buffer.from(bytes).toString('base64');
    say({ file: { kind, name, type: types[kind], sha256: sha256(bytes), base64 } });
  }
  return { done: true };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function storedFiles({ database }: AppContext, id: string): Promise<Map<FileKind, Uint8Array>> {
  const rows = await database.db
    .selectFrom('briefing_file')
    .select(['kind', 'bytes'])
    .where('snapshot_id', '=', id)
    .execute();
  return new Map(rows.map(({ kind, bytes }) => [kind as FileKind, bytes]));
}
