import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Config } from '../config.ts';
import { noteCopy } from '../audit/note-copy.ts';
import { withAuditKey } from '../audit/sealer.ts';
import { type Database, openDatabase } from '../db/connect.ts';
import { type Contents, readContents } from '../db/contents.ts';
import { askForBackup } from '../db/control.ts';
import { holderOf } from '../db/lock.ts';
import { refuseForeignKeys } from '../keys/foreign-keys.ts';
import { openKeyRing } from '../keys/key-ring.ts';
import { projectRoot } from '../project-root.ts';
import { BackupError } from './backup-error.ts';
import type { BackupKey } from './backup-key.ts';
import { dumpDatabase } from './pg-programs.ts';
import { writeSealed } from './sealed-file.ts';

type Where = Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseOwnerUrl' | 'keyDir'>;
interface Copy {
  contents: Contents;
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * Copies the database into one encrypted file, whether Teduh runs or not, as it is at one instant. The keys that seal contacts
 * and raw texts are not in it. A file under its own name is whole. That a copy is made stands in the audit trail, before it is.
 */
export async function makeBackup(
  where: Where,
  file: string,
  { key, workerFile, now }: { key: BackupKey; workerFile: URL; now: Date },
): Promise<Contents> {
  if (existsSync(file)) throw new BackupError(`${file} exists already; a copy never overwrites one.`);
  const part = `${file}.part`;
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const engine = where.databaseUrl ? 'postgresql' : 'embedded';
  const write = async (copy: Copy): Promise<Contents> => {
    const { migration } = copy.contents;
    try {
      await writeSealed(part, key, { madeAt: now.toISOString(), version, engine, migration }, copy);
      renameSync(part, file);
    } finally {
      rmSync(part, { force: true });
    }
    return copy.contents;
  };
  /** By the process that copies; a running one on the embedded database does so itself. */
  const note = async (opened: Database) => {
    if (!existsSync(join(where.keyDir, 'keys.json')))
      throw new BackupError(
        `There is no key file in ${where.keyDir}: a copy cannot be put into the audit trail.`,
      );
    const keys = openKeyRing(where.keyDir, now);
    await refuseForeignKeys(opened.system, keys, where.keyDir);
    await noteCopy(withAuditKey(opened, keys), now);
  };
  return where.databaseUrl
    ? copyServer(where.databaseOwnerUrl ?? where.databaseUrl, note, write)
    : copyEmbedded(where.dataDir, workerFile, note, write);
}

type Note = (opened: Database) => Promise<void>;

async function copyEmbedded(
  dataDir: string,
  workerFile: URL,
  note: Note,
  write: (copy: Copy) => Promise<Contents>,
): Promise<Contents> {
  const holder = holderOf(dataDir);
  if (holder) return write(await askForBackup(holder));
  if (!existsSync(join(dataDir, 'pg'))) throw new BackupError(`There is no database in ${dataDir}.`);
  const database = await openDatabase({ databaseUrl: null, dataDir, workerFile });
  try {
    await note(database);
    const { contents, bytes } = await database.dump!();
    return await write({ contents, bytes: [bytes] });
  } finally {
    await database.close();
  }
}

/** Counts and copy see the same snapshot, while others write. */
async function copyServer(
  databaseUrl: string,
  note: Note,
  write: (copy: Copy) => Promise<Contents>,
): Promise<Contents> {
  const database = await openDatabase({ databaseUrl, dataDir: '', workerFile: new URL('file:///unused') });
  try {
    await note(database);
    return await database.system
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(tx);
        const contents = await readContents(tx);
        return write({ contents, bytes: dumpDatabase(databaseUrl, rows[0]!.id) });
      });
  } finally {
    await database.close();
  }
}
