import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { type DatabaseCopy, readContents } from './contents.ts';
import { listenForBackup } from './control.ts';
import { DatabaseError, reasonOf } from './database-error.ts';
import { beginThread, type EmbeddedThread } from './embedded-thread.ts';
import { lockDataFolder } from './lock.ts';
import { currentReader, isInRequest, programItself, type ReaderSetting } from './reader.ts';
import { type Replica, watchReplica } from './replica.ts';
import { roomIn } from './room.ts';
import { limitsOf } from './time-limits.ts';
import type { DB } from './types.ts';

pg.types.setTypeParser(20, Number); // bigint and count()
pg.types.setTypeParser(1700, Number); // numeric
pg.types.setTypeParser(1082, (text) => text); // date stays text: a driver's Date is yesterday in WIB

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

export interface Database {
  /** For whoever asks: in a request its account, whose rows alone PostgreSQL then gives; outside, the program itself. */
  db: Db;
  /** For the program itself, also where a request caused it: signals, jobs, retention, reports by receipt code. */
  system: Db;
  kind: 'embedded' | 'postgresql';
  /** A copy for reading; null where none is named. Which one to read from says `read-from.ts`. */
  replica: Replica | null;
  /** Connections of the pool. */
  connections(): { total: number; idle: number; waiting: number };
  /** Copies the embedded database while it runs, with what is in the copy; never through a file. */
  dump: (() => Promise<DatabaseCopy>) | null;
  /** False where the disk of the embedded database is nearly full; a server tells by its own error. */
  hasRoom(): Promise<boolean>;
  /** Kills the thread of the embedded database as a lack of memory would, for tests of what follows; null on a server. */
  killThread: (() => Promise<void>) | null;
  close(): Promise<void>;
}

export interface OpenOptions {
  databaseUrl: string | null;
  /** Streaming replica of that PostgreSQL. */
  databaseReadUrl?: string | null;
  /** Longest that a statement of a request may take on PostgreSQL, in seconds. */
  requestSeconds?: number;
  /** Before the embedded database is copied for another process; where it fails nothing is copied. */
  onCopy?: () => Promise<void>;
  dataDir: string;
  /** Bundle of server/db/worker.ts. */
  workerFile: URL;
  /** Fill a new embedded database from a copy made by `dump`; the bytes are handed over. */
  loadFrom?: Uint8Array<ArrayBuffer>;
  /** The embedded database died so often that it is given up; without it every query fails from then on. */
  onLost?: (error: DatabaseError) => void;
  /** A line for the operator about a death of the embedded database. */
  onDeath?: (line: string) => void;
}

export async function openDatabase(options: OpenOptions): Promise<Database> {
  return options.databaseUrl
    ? openServer(options.databaseUrl, options.databaseReadUrl ?? null, options.requestSeconds ?? 60)
    : openEmbedded(options);
}

async function openServer(url: string, readUrl: string | null, seconds: number): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    options: '-c timezone=UTC',
  });
  outliveBreaks(pool);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new DatabaseError(`PostgreSQL at DATABASE_URL cannot be reached: ${reasonOf(error)}.`);
  }
  const told = new WeakMap<pg.PoolClient, string>();
  const primary = () => pool.connect();
  const ownOf = (take: () => Promise<pg.PoolClient>, reader: () => ReaderSetting) =>
    kyselyFor(tellingReader(take, told, { reader, seconds }));
  const db = ownOf(primary, currentReader);
  const system = ownOf(primary, () => programItself);
  const watch = readUrl === null ? null : watchReplica(readUrl, pool);
  const copy = async () => (await watch?.connect()) ?? pool.connect();
  const replica = watch && {
    ...watch,
    db: ownOf(copy, currentReader),
    system: ownOf(copy, () => programItself),
  };
  return {
    db,
    system,
    kind: 'postgresql',
    replica,
    connections: () => connectionsOf(pool),
    dump: null,
    killThread: null,
    hasRoom: async () => true,
    async close() {
      await watch?.close();
      await pool.end();
    },
  };
}

/**
 * A connection that breaks is replaced at its next use and its query fails. Without these listeners it would end the
 * whole program: an idle one tells the pool, one that is lent out has nobody to tell.
 */
function outliveBreaks(pool: pg.Pool): void {
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
}

const connectionsOf = (pool: pg.Pool) => ({
  total: pool.totalCount,
  idle: pool.idleCount,
  waiting: pool.waitingCount,
});

const kyselyFor = (pool: PostgresPool): Db => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });

/** A pool whose connections know for whom they are taken, and how long that may last, before the first statement. */
function tellingReader(
  take: () => Promise<pg.PoolClient>,
  told: WeakMap<pg.PoolClient, string>,
  { reader, seconds }: { reader: () => ReaderSetting; seconds: number },
): PostgresPool {
  return {
    async connect() {
      const { roles, account } = reader();
      const client = await take();
      const limits = limitsOf(isInRequest() ? seconds : null);
      const settings = { 'teduh.roles': roles, 'teduh.account': account, ...limits };
      const wanted = JSON.stringify(settings);
      if (told.get(client) === wanted) return client;
      try {
        await client.query('select set_config(key, value, false) from json_each_text($1)', [wanted]);
      } catch (error) {
        client.release(true); // never handed out under somebody else's name
        throw error;
      }
      told.set(client, wanted);
      return client;
    },
    end: async () => {},
  };
}

async function openEmbedded(options: OpenOptions): Promise<Database> {
  const { dataDir, workerFile, loadFrom = null } = options;
  const { release, announce } = lockDataFolder(dataDir);
  const databaseDir = join(dataDir, 'pg');
  if (loadFrom && existsSync(databaseDir)) {
    release();
    throw new DatabaseError(`${databaseDir} exists already; a copy is restored into an empty folder only.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'teduh-')); // socket paths are limited to about 100 bytes
  const clear = () => {
    rmSync(folder, { recursive: true, force: true });
    release();
  };
  let thread: EmbeddedThread;
  try {
    thread = await beginThread({
      workerFile,
      databaseDir,
      socketPath: join(folder, '.s.PGSQL.5432'),
      loadFrom,
      onLost: options.onLost ?? (() => {}),
      onDeath: options.onDeath ?? (() => {}),
    });
    // its files are made open to everybody, whatever the umask: the folder keeps others of this machine out
    chmodSync(databaseDir, 0o700);
  } catch (error) {
    clear();
    throw new DatabaseError(`The embedded database in ${databaseDir} cannot be opened: ${reasonOf(error)}.`);
  }
  const pool = new pg.Pool({
    host: folder,
    user: 'postgres',
    database: 'postgres',
    max: 1, // all connections share one backend: with one, the rules are those of a serialised database
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 30_000,
  });
  outliveBreaks(pool);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  // the one session is held while it lasts, so that the counts are those of the copy and copies follow one another
  const dump = (): Promise<DatabaseCopy> =>
    db.connection().execute(async (held) => {
      const contents = await readContents(held);
      await sql`checkpoint`.execute(held);
      const reply = await thread.ask({ kind: 'dump' }, 'dumped');
      return { contents, bytes: reply.bytes };
    });
  const control = await listenForBackup(join(folder, 'control.sock'), async () => {
    await options.onCopy?.();
    return dump();
  });
  announce(join(folder, 'control.sock'));
  return {
    db,
    system: db, // one session that owns its tables: there the application's own queries keep rows apart
    kind: 'embedded',
    replica: null,
    connections: () => connectionsOf(pool),
    dump,
    killThread: thread.kill,
    hasRoom: roomIn(dataDir),
    async close() {
      control.close();
      await db.destroy();
      await thread.stop();
      clear();
    },
  };
}
