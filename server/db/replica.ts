import { performance } from 'node:perf_hooks';
import type { Kysely } from 'kysely';
import pg from 'pg';
import type { DB } from './types.ts';

/** A streaming copy of the database, for reading alone. */
export interface Replica {
  /** As `Database.db`: for whoever asks. Takes a connection of the primary where the copy cannot be reached. */
  db: Kysely<DB>;
  /** As `Database.system`. */
  system: Kysely<DB>;
  /** Whether it has everything that was stored before this call; waits a second for it at most. */
  hasEverything(): Promise<boolean>;
  /** Whether it had everything within the last half minute. */
  isNear(): boolean;
  /** Seconds since it was last seen to have everything; null where it never was. */
  lagSeconds(): number | null;
  close(): Promise<void>;
}

const lookMs = 5_000;
const nearMs = 30_000;
const waitMs = 1_000;
/** After it could not be reached it is left alone for this long. */
const awayMs = 5_000;

/** What the handles of the copy are made of: its pool, and how far it has come. */
export interface ReplicaWatch extends Omit<Replica, 'db' | 'system'> {
  /** A connection of the copy; null where it cannot be reached. */
  connect(): Promise<pg.PoolClient | null>;
}

/**
 * Watches how far a copy has come: the primary says where its log ends, and the copy whether it has replayed that. A copy that
 * is away is asked again every few seconds.
 */
export function watchReplica(url: string, primary: pg.Pool): ReplicaWatch {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 2_000,
    options: '-c timezone=UTC',
  });
  pool.on('error', () => {});
  let nearAt: number | null = null;
  let awayUntil = 0;

  /** End of the primary's log at this moment. */
  const endOfLog = async () => {
    const { rows } = await primary.query<{ lsn: string }>('select pg_current_wal_lsn()::text as lsn');
    return rows[0]!.lsn;
  };
  const hasReplayed = async (lsn: string) => {
    // a copy that was made a primary of its own goes its own way from there: it is none any more
    const { rows } = await pool.query<{ has: boolean | null }>(
      'select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= $1::pg_lsn as has',
      [lsn],
    );
    return rows[0]!.has === true;
  };
  async function catchesUp(within: number): Promise<boolean> {
    if (performance.now() < awayUntil) return false;
    const began = performance.now();
    try {
      const lsn = await endOfLog();
      for (let pause = 5; ; pause = Math.min(100, pause * 2)) {
        if (await hasReplayed(lsn)) {
          nearAt = began;
          return true;
        }
        if (performance.now() - began + pause > within) return false;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    } catch {
      awayUntil = performance.now() + awayMs;
      return false;
    }
  }
  const timer = setInterval(() => void catchesUp(0), lookMs).unref();
  void catchesUp(0);

  return {
    async connect() {
      if (performance.now() < awayUntil) return null;
      try {
        return await pool.connect();
      } catch {
        awayUntil = performance.now() + awayMs;
        return null;
      }
    },
    hasEverything: () => catchesUp(waitMs),
    isNear: () => nearAt !== null && performance.now() - nearAt < nearMs,
    lagSeconds: () => (nearAt === null ? null : (performance.now() - nearAt) / 1000),
    async close() {
      clearInterval(timer);
      await pool.end();
    },
  };
}
