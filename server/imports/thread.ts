import { Worker } from 'node:worker_threads';
import type { ImportRow } from '../../shared/imports/import-types.ts';
import { ProblemError, ruleBroken } from '../http/problem.ts';
import type { FromThread, ReadOutcome, ReadTask, ToThread } from './thread-messages.ts';

/** A thread may use so much; a file that needs more is refused and the server goes on. */
const mostMemoryMb = 400;
const mostSeconds = 90;

export interface FileThread {
  /** Reads and checks. ProblemError `rule_broken` at `/file` where the file is refused, breaks the thread or takes too long. */
  outcome: Promise<ReadOutcome>;
  /** Its rows in pieces, in the order of the sheet; after the outcome. */
  rows(): AsyncGenerator<ImportRow[]>;
  end(): Promise<void>;
}

/** Reads one file in a thread of its own, which may die alone. */
export function startFileThread(
  workerFile: URL,
  task: ReadTask,
  onProgress: (step: 'reading' | 'checking', share: number) => void,
): FileThread {
  const worker = new Worker(workerFile, {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb, maxYoungGenerationSizeMb: 24 },
  });
  const refused = (code: string, detail: string) => ruleBroken([{ pointer: '/file', code, detail }]);
  let settle: { resolve(message: FromThread): void; reject(error: Error): void } | null = null;
  const waiting: FromThread[] = [];
  let ended: Error | null = null;
  const fail = (error: Error) => {
    ended ??= error;
    settle?.reject(ended);
    settle = null;
  };
  const late = setTimeout(() => {
    fail(refused('too_slow', `the file took longer than ${mostSeconds} seconds to read`));
    void worker.terminate();
  }, mostSeconds * 1000);
  worker.on('message', (message: FromThread) => {
    if (message.kind === 'progress') onProgress(message.step, message.share);
    else if (settle) {
      settle.resolve(message);
      settle = null;
    } else waiting.push(message);
  });
  worker.on('error', (error: Error & { code?: string }) =>
    fail(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? refused('too_much_memory', 'the file needs more memory than a file may take')
        : error,
    ),
  );
  worker.on('exit', () => fail(new ProblemError('internal', 'The thread that reads the file ended.')));
  const next = (): Promise<FromThread> => {
    const first = waiting.shift();
    if (first) return Promise.resolve(first);
    if (ended) return Promise.reject(ended);
    return new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
  };
  const outcome = next().then((message) => {
    if (message.kind === 'refused') throw refused(message.code, message.detail);
    if (message.kind !== 'outcome') throw new Error('the file thread spoke out of turn');
    return message.outcome;
  });
  outcome.catch(() => {}); // who waits for it hears it
  return {
    outcome,
    async *rows() {
      const { rows: total } = await outcome;
      let had = 0;
      while (had < total) {
        worker.postMessage({ kind: 'next' } satisfies ToThread);
        const message = await next();
        if (message.kind !== 'rows' || message.rows.length === 0)
          throw new Error('the file thread gave no rows');
        had += message.rows.length;
        yield message.rows;
      }
    },
    async end() {
      clearTimeout(late);
      ended ??= new Error('the file thread was ended');
      await worker.terminate();
    },
  };
}
