import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from './connect.ts';
import { lockKeys } from './lock-keys.ts';

/** The files and the database disagree: one line for the operator, nothing changed. */
export class MigrationError extends Error {}

/**
 * Runs the SQL files that have not run yet, each in a transaction of its own, forward only.
 * A file that was changed after it ran, or that is missing, is refused before anything is done.
 */
export async function migrate(db: Db, folder: string, now: () => Date): Promise<string[]> {
  const files = await migrationFiles(folder);
  const names = files.map(({ name }) => name);
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${sql.lit(lockKeys.migrations)})`.execute(connection);
    try {
      await sql`create table if not exists migration (
        name text primary key, sha256 text not null, applied_at timestamptz not null)`.execute(connection);
      const { rows } = await sql<{
        name: string;
        sha256: string;
      }>`select name, sha256 from migration`.execute(connection);
      const done = new Map(rows.map((row) => [row.name, row.sha256]));
      for (const file of files) {
        const known = done.get(file.name);
        if (known && known !== file.sha256)
          throw new MigrationError(
            `Migration ${file.name} was changed after it ran. Put the file back as it was; write a new one for a change.`,
          );
      }
      const unknown = [...done.keys()].find((name) => !names.includes(name));
      if (unknown)
        throw new MigrationError(
          `The database has migration ${unknown}, which this version does not know. Start a newer version of Teduh.`,
        );
      const pending = files.filter((file) => !done.has(file.name));
      for (const file of pending)
        await connection.transaction().execute(async (tx) => {
          await sql.raw(file.text).execute(tx);
          await sql`insert into migration (name, sha256, applied_at) values (${file.name}, ${file.sha256}, ${now()})`.execute(
            tx,
          );
        });
      return pending.map((file) => file.name);
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(lockKeys.migrations)})`.execute(connection);
    }
  });
}

export interface MigrationFile {
  name: string;
  text: string;
  sha256: string;
}

/** The SQL files of a folder in the order in which they run. */
export async function migrationFiles(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** How a database differs from these files, in a sentence for the operator; null where it has run them all and no other. */
export async function differsFrom(db: Db, files: readonly MigrationFile[]): Promise<string | null> {
  const { rows } = await sql<{ name: string; sha256: string }>`select name, sha256 from migration`.execute(
    db,
  );
  const done = new Map(rows.map((row) => [row.name, row.sha256]));
  const missing = files.find(({ name, sha256 }) => done.get(name) !== sha256);
  if (missing) return `The database has not run migration ${missing.name} of this version.`;
  const unknown = rows.find(({ name }) => !files.some((file) => file.name === name));
  return unknown ? `The database has migration ${unknown.name}, which this version does not know.` : null;
}

/** What the accounts of the program may do with the tables of this version; by the owner of the tables. */
export async function grantRights(owner: Db, file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await owner.connection().execute((connection) => sql.raw(text).execute(connection));
}
