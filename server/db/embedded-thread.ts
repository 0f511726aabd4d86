import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { DatabaseError, reasonOf } from './database-error.ts';
import type { WorkerReply, WorkerRequest } from './worker.ts';

export interface ThreadOptions {
  /** Bundle of server/db/worker.ts. */
  workerFile: URL;
  databaseDir: string;
  socketPath: string;
  /** Fill a new database from a copy; the bytes are handed over. */
  loadFrom: Uint8Array<ArrayBuffer> | null;
  /** The thread died again and again: it is not begun another time. */
  onLost: (error: DatabaseError) => void;
  /** A death or a start after one, in one line. */
  onDeath: (line: string) => void;
}

/** The thread of the embedded database, begun again on the same folder whenever it dies. */
export interface EmbeddedThread {
  ask<Kind extends WorkerReply['kind']>(
    request: WorkerRequest,
    expected: Kind,
  ): Promise<Extract<WorkerReply, { kind: Kind }>>;
  stop(): Promise<void>;
  /** Kills it as a lack of memory would; for tests. */
  kill(): Promise<void>;
}

/** So many deaths within a minute are no accident: a broken folder must not be opened for ever. */
const mostDeaths = 5;
const minute = 60_000;

/** Pause before a new start: none after one death, then longer with each within the minute. */
const pauseMs = (deaths: number): number => (deaths <= 1 ? 0 : 500 * 2 ** (deaths - 2));

export async function beginThread(options: ThreadOptions): Promise<EmbeddedThread> {
  let stopping = false;
  let deaths: number[] = [];
  let worker = await open(options, options.loadFrom);
  watch();

  function watch(): void {
    let why = 'it ended by itself';
    worker.once('error', (error) => {
      why = reasonOf(error);
    });
    worker.once('exit', () => {
      if (!stopping) void died(why);
    });
  }
  async function died(why: string): Promise<void> {
    // performance.now: a clock that is set back must not make deaths seem far apart
    const at = performance.now();
    deaths = [...deaths.filter((before) => at - before < minute), at];
    if (deaths.length >= mostDeaths) {
      const line = `The embedded database in ${options.databaseDir} died ${mostDeaths} times within a minute: ${why}.`;
      return options.onLost(new DatabaseError(line));
    }
    options.onDeath(`the embedded database died (${why}) and is opened again`);
    await new Promise((done) => setTimeout(done, pauseMs(deaths.length)));
    if (stopping) return;
    try {
      const opened = await open(options, null);
      worker = opened;
    } catch (error) {
      if (!stopping) await died(reasonOf(error));
      return;
    }
    if (stopping) return void (await worker.terminate());
    watch();
  }

  return {
    async ask(request, expected) {
      const asked = worker;
      const over = new AbortController();
      const answer = Promise.race([
        once(asked, 'message', { signal: over.signal }),
        once(asked, 'exit', { signal: over.signal }).then(() => {
          throw new DatabaseError('the embedded database ended before its answer');
        }),
      ]).finally(() => over.abort());
      asked.postMessage(request);
      const [reply] = (await answer) as [WorkerReply];
      if (reply.kind === 'failed') throw new DatabaseError(reply.message);
      if (reply.kind !== expected) throw new DatabaseError(`unexpected reply ${reply.kind}`);
      return reply as Extract<WorkerReply, { kind: typeof expected }>;
    },
    async stop() {
      stopping = true;
      if (worker.threadId < 0) return; // dead already
      const ended = once(worker, 'exit');
      worker.postMessage({ kind: 'stop' } satisfies WorkerRequest);
      await ended;
    },
    async kill() {
      await worker.terminate();
    },
  };
}

async function open(
  { workerFile, databaseDir, socketPath }: ThreadOptions,
  loadFrom: Uint8Array<ArrayBuffer> | null,
): Promise<Worker> {
  rmSync(socketPath, { force: true }); // a thread that died left it
  const worker = new Worker(workerFile, {
    workerData: { dataDir: databaseDir, socketPath, loadFrom },
    transferList: loadFrom ? [loadFrom.buffer] : [],
  });
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([
    once(worker, 'message', { signal }),
    once(worker, 'exit', { signal }).then(([code]) =>
      Promise.reject(new Error(`its thread ended with code ${code}`)),
    ),
  ]).finally(() => over.abort());
  return worker;
}
