import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import type { Db, Tx } from './connect.ts';
import { lockKeys } from './lock-keys.ts';

/** What one process tells the others: something that scores take in was stored; scores were stored; the inbox changed; sessions ended. */
export type News = 'change' | 'scores' | 'reports' | 'sessions';

/** Processes on one database: one of them leads, and each hears what another stored. */
export interface Peers {
  /** Whether the work that only one process may do is this one's. */
  leads(): boolean;
  /** Called each time this process begins to lead, and at once where it leads already. */
  whenLeading(begin: () => void): void;
  /** In the transaction of its cause where one is given: told when that is stored, or not at all. */
  tell(news: News, tx?: Tx): Promise<void>;
  /** Hears the others, never itself; after a lost connection everything counts as told. */
  hear(news: News, heard: () => void): void;
  /** Whether there may be others. */
  alone: boolean;
  close(): Promise<void>;
}

/** The embedded database has one process: it leads, and nobody is there to be told. */
export const noPeers: Peers = {
  leads: () => true,
  whenLeading: (begin) => begin(),
  tell: async () => {},
  hear: () => {},
  alone: true,
  close: async () => {},
};

const channel = 'teduh';
/** A leader that died is followed after at most this, and the time in which the server notices. */
const lookMs = 2_000;
const answerMs = 5_000;

/**
 * One connection of its own holds the advisory lock of the leader and listens. It is opened again for as long as it takes;
 * a process that has lost it leads no more, because the server may have given the lock to another.
 */
export function joinPeers(
  db: Db,
  { url, log }: { url: string; log: (error: unknown) => void },
): Peers & { settled: Promise<void> } {
  const me = randomUUID();
  const hearers = new Map<News, Set<() => void>>();
  const beginners = new Set<() => void>();
  let client: pg.Client | null = null;
  let isLeader = false;
  let wasConnected = false;
  let closed = false;
  let timer: NodeJS.Timeout | null = null;

  const spread = (news: News) => {
    for (const heard of hearers.get(news) ?? []) heard();
  };
  const lost = (which: pg.Client) => {
    if (client !== which) return;
    client = null;
    isLeader = false;
    which.end().catch(() => {});
  };

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
      keepAlive: true,
      application_name: 'teduh peers',
      // a machine that lost its power says no goodbye: the server asks after it, and frees the lock
      options: '-c tcp_keepalives_idle=3 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=2',
    });
    fresh.on('error', () => lost(fresh));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', ({ payload = '' }) => {
      const [sender, news] = payload.split(' ');
      if (sender !== me) spread(news as News);
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
    } catch (error) {
      fresh.end().catch(() => {});
      throw error;
    }
    return fresh;
  }

  async function look(): Promise<void> {
    try {
      if (!client) {
        client = await connect();
        if (wasConnected) for (const news of hearers.keys()) spread(news); // what was told meanwhile is lost
        wasConnected = true;
      }
      const { rows } = await client.query<{ mine: boolean }>(
        isLeader ? 'select true as mine' : `select pg_try_advisory_lock(${lockKeys.leader}) as mine`,
      );
      if (isLeader || !client || !rows[0]!.mine) return;
      isLeader = true;
      for (const begin of beginners) begin();
    } catch (error) {
      if (client) lost(client);
      if (!closed) log(error);
    }
  }
  async function watch(): Promise<void> {
    await look();
    if (!closed) timer = setTimeout(() => void watch(), lookMs).unref();
  }

  return {
    alone: false,
    leads: () => isLeader,
    whenLeading(begin) {
      beginners.add(begin);
      if (isLeader) begin();
    },
    async tell(news, tx) {
      const said: RawBuilder<unknown> = sql`select pg_notify(${channel}, ${`${me} ${news}`})`;
      if (tx) await said.execute(tx);
      else await said.execute(db).catch(log); // their connections are lost as well, and count everything as told
    },
    hear(news, heard) {
      const all = hearers.get(news) ?? new Set();
      hearers.set(news, all.add(heard));
    },
    settled: watch(),
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      isLeader = false;
      const mine = client;
      client = null;
      await mine?.end().catch(() => {});
    },
  };
}
