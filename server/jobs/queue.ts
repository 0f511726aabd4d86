import type { Db, Tx } from '../db/connect.ts';
import type { JobHandlers, JobName, JobPayloads } from './names.ts';

/** Pauses in seconds after a failure; after the last one the job is given up and stays visible. */
const pauses = [2, 10, 60, 600, 3600];
/** A job under way for longer than this belonged to a process that ended. */
const longest = 10 * 60_000;

/** Writes a job down in the transaction of its cause: both are stored or neither. */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: JobPayloads[Name],
  now: Date,
  dueAt = now,
): Promise<void> {
  await tx
    .insertInto('job')
    .values({ name, payload: JSON.stringify(payload), created_at: now, due_at: dueAt })
    .execute();
}

export interface JobQueue {
  /** Something was written down: look now, not at the next tick. */
  wake(): void;
  /** Works until nothing is due; for tests and for the tick. */
  drain(): Promise<number>;
  close(): Promise<void>;
}

export interface QueueOptions {
  db: Db;
  now: () => Date;
  handlers: JobHandlers;
  log: { error(detail: object, message: string): void };
  /** Milliseconds between looks; null: only when woken. */
  every?: number | null;
}

/** One worker in this process. Jobs are harmless when run twice, so what a killed process left is simply begun anew. */
export function makeJobQueue({ db, now, handlers, log, every = 1000 }: QueueOptions): JobQueue {
  let closed = false;
  let working: Promise<number> | null = null;
  let again = false;
  const names = Object.keys(handlers) as JobName[];

  async function drainOnce(): Promise<number> {
    let done = 0;
    while (!closed) {
      const row = await claim(db, names, now());
      if (!row) break;
      await work(row);
      done++;
    }
    return done;
  }
  async function work(row: ClaimedJob): Promise<void> {
    try {
      const handler = handlers[row.name as JobName] as (payload: unknown) => Promise<void>;
      await handler(row.payload);
      await settle(db, row.id, { ended_at: now(), outcome: 'done', last_error: null });
    } catch (error) {
      const pause = pauses[row.attempts - 1];
      const why = error instanceof Error ? error.name : 'unknown';
      log.error({ err: error, job: row.id, name: row.name }, 'a job failed');
      await settle(
        db,
        row.id,
        pause === undefined
          ? { ended_at: now(), outcome: 'given_up', last_error: why }
          : { started_at: null, due_at: new Date(now().getTime() + pause * 1000), last_error: why },
      );
    }
  }
  /** Who asks while it works waits for the round that looks again, so that nothing written before the call is left. */
  function drain(): Promise<number> {
    again = true;
    working ??= rounds();
    return working;
  }
  async function rounds(): Promise<number> {
    let done = 0;
    try {
      while (again && !closed) {
        again = false;
        done += await drainOnce();
      }
    } catch (error) {
      log.error({ err: error }, 'the jobs could not be looked at');
    } finally {
      working = null; // in the same turn as the last look at `again`
    }
    return done;
  }
  const timer = every === null ? null : setInterval(() => void drain(), every).unref();
  return {
    wake: () => void drain(),
    drain,
    async close() {
      closed = true;
      if (timer) clearInterval(timer);
      await working;
    },
  };
}

interface ClaimedJob {
  id: number;
  name: string;
  payload: unknown;
  attempts: number;
}

async function claim(db: Db, names: readonly JobName[], now: Date): Promise<ClaimedJob | undefined> {
  if (names.length === 0) return undefined;
  return db
    .updateTable('job')
    .set((eb) => ({ started_at: now, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('job')
        .select('id')
        .where('ended_at', 'is', null)
        .where('due_at', '<=', now)
        .where('name', 'in', names)
        .where((or) =>
          or.or([or('started_at', 'is', null), or('started_at', '<', new Date(now.getTime() - longest))]),
        )
        .orderBy('due_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'name', 'payload', 'attempts'])
    .executeTakeFirst();
}

async function settle(
  db: Db,
  id: number,
  change: {
    ended_at?: Date;
    outcome?: string;
    last_error: string | null;
    started_at?: null;
    due_at?: Date;
  },
): Promise<void> {
  await db.updateTable('job').set(change).where('id', '=', id).execute();
}
