import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Anchor, anchorText, readAnchorFile } from '../audit/anchor.ts';
import { appendAudit } from '../audit/append.ts';
import { beginAudit } from '../audit/begin.ts';
import { auditHead } from '../audit/head.ts';
import { withAuditKey } from '../audit/sealer.ts';
import { type AuditCheck, verifyAudit } from '../audit/verify.ts';
import type { Config } from '../config.ts';
import { type Database, type Db, openDatabase } from '../db/connect.ts';
import { type Contents, differenceOf, readContents } from '../db/contents.ts';
import { grantRights, migrate } from '../db/migrate.ts';
import { type Erasure, readErasures } from '../erasure/ledger-file.ts';
import { erasureKey } from '../erasure/record.ts';
import { erasuresIn, replayErasures } from '../erasure/replay.ts';
import { refuseForeignKeys } from '../keys/foreign-keys.ts';
import { type KeyRing, openKeyRing } from '../keys/key-ring.ts';
import { projectRoot } from '../project-root.ts';
import { forgetWith } from '../data-protection/forget.ts';
import { BackupError } from './backup-error.ts';
import type { BackupKey, KeyOrigin } from './backup-key.ts';
import { restoreDatabase } from './pg-programs.ts';
import { checkSealed, isSealedFile, readHeader, readSealed } from './sealed-file.ts';

type Where = Pick<Config, 'dataDir' | 'keyDir' | 'anchorDir' | 'databaseUrl' | 'databaseOwnerUrl'>;
export interface Restored {
  check: AuditCheck;
  /** Erased again: erasures from after the copy was made. */
  erasedAgain: number;
  /** Days whose anchor saw more of the trail than the copy holds. */
  laterAnchors: number;
  /** Erasures that an anchor counted and no ledger names: what they erased is back. */
  lostErasures: number;
  wasEncrypted: boolean;
}

/**
 * Fills an empty data folder or an empty PostgreSQL database from a copy: every piece of the file is proven before any of it
 * is used, then counts and audit trail are compared with what the copy said, then what was erased since is erased again.
 * BackupError and nothing left behind where anything does not hold, also where the ledger of erasures outside is shorter than
 * an anchor says (`acceptLostErasures`: it is lost for good). Old copies without encryption (.tar.gz) are still taken.
 */
export async function restoreBackup(
  where: Where,
  file: string,
  {
    keyFor,
    workerFile,
    now,
    acceptLostErasures = false,
  }: {
    keyFor: (origin: KeyOrigin) => Promise<BackupKey>;
    workerFile: URL;
    now: Date;
    acceptLostErasures?: boolean;
  },
): Promise<Restored> {
  if (!existsSync(file)) throw new BackupError(`${file} does not exist.`);
  if (!existsSync(join(where.keyDir, 'keys.json')))
    throw new BackupError(
      `There is no key file in ${where.keyDir}. Put its copy there first: without it contacts and raw texts stay closed.`,
    );
  const migrations = join(projectRoot, 'sql', 'migrations');
  const wasEncrypted = isSealedFile(file);
  let contents: Contents | null = null;
  let bytes: Iterable<Buffer>;
  if (wasEncrypted) {
    const header = readHeader(file);
    const engine = where.databaseUrl ? 'postgresql' : 'embedded';
    if (header.engine !== engine)
      throw new BackupError(
        header.engine === 'postgresql'
          ? 'This copy is of a PostgreSQL database: set DATABASE_URL to an empty one.'
          : 'This copy is of an embedded database: leave DATABASE_URL unset.',
      );
    if (header.migration && !readdirSync(migrations).includes(header.migration))
      throw new BackupError('This copy was made by a newer version of Teduh; restore it with that one.');
    const key = await keyFor(header.key);
    contents = checkSealed(file, key);
    bytes = readSealed(file, key);
  } else {
    if (where.databaseUrl) throw new BackupError(`${file} is no copy made by Teduh for PostgreSQL.`);
    const start = readFileSync(file);
    if (start[0] !== 0x1f || start[1] !== 0x8b) throw new BackupError(`${file} is no copy made by Teduh.`);
    bytes = [start];
  }
  const { database, undo } = await fill(where, bytes, workerFile);
  let isDone = false;
  try {
    if (contents) {
      const difference = differenceOf(contents, await readContents(database.system));
      if (difference) throw new BackupError(`The restored database is not the copied one: ${difference}.`);
    }
    await migrate(database.system, migrations, () => now);
    if (where.databaseUrl)
      await grantRights(database.system, join(projectRoot, 'sql', 'postgresql', 'grants.sql'));
    const restored = await settle(database, where, now, acceptLostErasures);
    isDone = true;
    return { ...restored, wasEncrypted };
  } finally {
    if (!isDone) await undo();
    await database.close();
    if (!isDone && !where.databaseUrl) rmSync(join(where.dataDir, 'pg'), { recursive: true, force: true });
  }
}

async function fill(
  where: Where,
  bytes: Iterable<Buffer>,
  workerFile: URL,
): Promise<{ database: Database; undo: () => Promise<void> }> {
  if (!where.databaseUrl) {
    if (existsSync(join(where.dataDir, 'pg')))
      throw new BackupError(
        `${where.dataDir} holds a database already; a copy is restored into an empty folder only.`,
      );
    const whole = Buffer.concat([...bytes]);
    const loadFrom = new Uint8Array(whole); // of its own, so that it can be handed to the thread
    const database = await openDatabase({ databaseUrl: null, dataDir: where.dataDir, workerFile, loadFrom });
    return { database, undo: async () => {} };
  }
  const databaseUrl = where.databaseOwnerUrl ?? where.databaseUrl;
  const database = await openDatabase({ databaseUrl, dataDir: '', workerFile });
  const db = database.system;
  try {
    const { rows } = await sql<{ n: number }>`select count(*) as n from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'`.execute(
      db,
    );
    if (rows[0]!.n > 0)
      throw new BackupError(
        'The database at DATABASE_URL is not empty; a copy is restored into an empty one only.',
      );
    await restoreDatabase(databaseUrl, bytes);
  } catch (error) {
    await database.close();
    throw error;
  }
  const undo = async () => {
    await sql`drop schema public cascade`.execute(db);
    await sql`create schema public`.execute(db);
  };
  return { database, undo };
}

/** Keys fit, the trail is whole, what was erased is erased, the restore itself is in the trail. */
async function settle(
  opened: Database,
  where: Where,
  now: Date,
  acceptLostErasures: boolean,
): Promise<Omit<Restored, 'wasEncrypted'>> {
  const keys = openKeyRing(where.keyDir, now);
  const { system: db } = withAuditKey(opened, keys);
  await refuseForeignKeys(db, keys, where.keyDir);
  const anchorFile = join(where.anchorDir, 'anchors.jsonl');
  const anchors = readAnchorFile(anchorFile);
  const end = (await auditHead(db))?.seq ?? 0;
  const seen = anchors.filter((one) => one.seq <= end);
  const erasures = readErasures(join(where.anchorDir, 'erasures.jsonl'), keys);
  const lostErasures = await erasuresLost(db, keys, anchors, erasures);
  if (lostErasures > 0 && !acceptLostErasures)
    throw new BackupError(
      `${lostErasures} erasure(s) that an anchor counted are not in erasures.jsonl in ${where.anchorDir}: what was erased would come back. Put the whole file there; where it is lost for good: npm run restore -- FILE --accept-lost-erasures.`,
    );
  const erasedAgain = await replayErasures(db, erasures, forgetWith(keys));
  const check = await verifyAudit(db, keys, seen);
  if (check.firstBad)
    throw new BackupError(
      `The audit trail of the copy is not whole: event ${check.firstBad.seq}, ${check.firstBad.fault}.`,
    );
  await beginAudit(db, keys);
  const laterAnchors = anchors.length - seen.length;
  await db.transaction().execute((tx) =>
    appendAudit(
      tx,
      {
        actor: 'system',
        role: 'system',
        act: 'backup.restore',
        obj: `${check.head.seq} ${check.head.hash.slice(0, 12)}`,
        reason: `later anchors: ${laterAnchors}, erased again: ${erasedAgain}, erasures lost: ${lostErasures}`,
      },
      now,
    ),
  );
  if (laterAnchors > 0) {
    // what came after the copy is lost, and says so for good: the old file stays beside the one that goes on
    renameSync(
      anchorFile,
      anchorFile.replace(/\.jsonl$/, `-before-restore-${now.toISOString().replaceAll(/[:.]/g, '')}.jsonl`),
    );
    writeFileSync(anchorFile, seen.map((one) => `${JSON.stringify(one)}\n`).join(''), {
      mode: 0o600,
      flush: true,
    });
  }
  return { check, erasedAgain, laterAnchors, lostErasures };
}

/** How many more erasures the anchors of this office counted than the copy and the ledger outside know together. */
async function erasuresLost(
  db: Db,
  keys: KeyRing,
  anchors: readonly Anchor[],
  outside: readonly Erasure[],
): Promise<number> {
  const counted = anchors
    .filter((one) => keys.isAnchorSignature(anchorText(one), one.signature))
    .map((one) => one.erasures ?? 0);
  const known = new Set([...(await erasuresIn(db)), ...outside.map(erasureKey)]);
  return Math.max(0, ...counted.map((count) => count - known.size));
}
