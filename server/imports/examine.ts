import { createHash, type Hash } from 'node:crypto';
import type { CommitImport, ImportStep, PreviewImport } from '../../shared/api/imports.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Fix, ImportRow } from '../../shared/imports/import-types.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import type { Upload } from '../http/read-upload.ts';
import { type Compared, compareRow, figureOf, keyOf, knownFigures } from './compare.ts';
import { agencyOf, importReference, rememberedMappings } from './reference.ts';
import { type FileThread, startFileThread } from './thread.ts';
import type { ReadOutcome } from './thread-messages.ts';

/** Rows of one piece: small enough that a question of somebody else waits no longer than for one page. */
const piece = 400;

export interface ImportDesk {
  db: Db;
  now: () => Date;
  /** Bundle of server/imports/worker.ts. */
  workerFile: URL;
  /** The database has one session: others are let through between two pieces. */
  isOneSession: boolean;
}

export interface Examination {
  outcome: ReadOutcome;
  agencyCode: string | null;
  fileSha256: string;
  /** The rows against what is in force at `cut`, piece by piece; each piece goes into the digest. */
  compared(cut: Date): AsyncGenerator<Compared[]>;
  /** Of every row so far: its key, its value and the row that it replaces. */
  digest(): string;
  end(): Promise<void>;
}

/**
 * Reads and checks a file in a thread of its own. ProblemError `rule_broken` where it is refused; `forbidden` where
 * somebody brings counts of another agency than their own. The caller ends it.
 */
export async function examine(
  desk: ImportDesk,
  upload: Upload,
  choice: PreviewImport | CommitImport,
  account: Account,
  say: (step: ImportStep, share: number) => void,
  signal: AbortSignal,
): Promise<Examination> {
  const { db } = desk;
  const own = await agencyOf(db, account.id);
  const isOffice = account.roles.some((role) => role === 'analyst' || role === 'section_head');
  if (!isOffice && !own)
    throw new ProblemError('forbidden', 'This account speaks for no agency yet: the administrator sets it.');
  if (!isOffice && choice.agencyCode !== null && choice.agencyCode !== own)
    throw ruleBroken([
      { pointer: '/agencyCode', code: 'other_agency', detail: 'you bring the figures of your own agency' },
    ]);
  const agencyCode = isOffice ? choice.agencyCode : own;
  const now = desk.now();
  const reference = await importReference(db, now);
  if (agencyCode !== null && !reference.agencies.some((agency) => agency.code === agencyCode))
    throw ruleBroken([{ pointer: '/agencyCode', code: 'unknown', detail: 'there is no such agency' }]);
  const remembered = (await rememberedMappings(db)).filter(
    (one) => one.agencyCode === agencyCode || one.agencyCode === null,
  );
  const fileSha256 = createHash('sha256').update(upload.bytes).digest('hex');
  const thread: FileThread = startFileThread(
    desk.workerFile,
    {
      bytes: upload.bytes,
      fileName: upload.name,
      mapping: choice.mapping,
      fixes: choice.fixes as Fix[],
      agencyCode,
      reference,
      remembered,
      chunk: piece,
    },
    say,
  );
  const stop = () => void thread.end();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const outcome = await thread.outcome;
    signal.throwIfAborted();
    const hash = createHash('sha256');
    return {
      outcome,
      agencyCode,
      fileSha256,
      async *compared(cut) {
        let done = 0;
        const known = await knownFigures(db, outcome.subjects, cut, signal);
        for await (const rows of thread.rows()) {
          signal.throwIfAborted();
          if (!isOffice) refuseOthers(rows, own!);
          const compared = rows.map((row) => compareRow(row, known));
          for (const one of compared) addTo(hash, one);
          done += rows.length;
          yield compared;
          say('comparing', done / Math.max(1, outcome.rows));
        }
      },
      digest: () => hash.copy().digest('hex'),
      async end() {
        signal.removeEventListener('abort', stop);
        await thread.end();
      },
    };
  } catch (error) {
    signal.removeEventListener('abort', stop);
    await thread.end();
    throw signal.aborted ? cancelled() : error;
  }
}

/** Somebody turned away while it ran. */
export const cancelled = () => new ProblemError('conflict', 'The import was cancelled; nothing was stored.');

function addTo(hash: Hash, { row, before, state }: Compared): void {
  hash.update(`${row.kind}|${keyOf(row)}|${figureOf(row)}|${state}|${before?.id ?? ''}\n`);
}

function refuseOthers(rows: readonly ImportRow[], own: string): void {
  const other = rows.find((row) => row.kind === 'foreign_workers' && row.agencyCode !== own);
  if (other)
    throw ruleBroken([
      {
        pointer: '/file',
        code: 'other_agency',
        detail: `row ${other.place.row + 1} is a count of another agency than yours`,
      },
    ]);
}
