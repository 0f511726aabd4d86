import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { readConfig } from './config.ts';
import { openDatabase } from './db/connect.ts';
import { projectRoot } from './project-root.ts';

/** Fills a new data folder from a copy made by `npm run backup`, and opens it once to see that it is whole. */
async function restore(): Promise<string> {
  const config = readConfig(process.env);
  if (config.databaseUrl)
    throw new Error('DATABASE_URL is set: restore a PostgreSQL database with pg_restore or psql.');
  const file = process.argv[2];
  if (!file) throw new Error('name the file: npm run restore -- teduh-….tar.gz');
  if (!existsSync(file)) throw new Error(`${file} does not exist.`);
  const workerFile = new URL(`file://${join(projectRoot, 'dist', 'server', 'db-worker.js')}`);
  const database = await openDatabase({
    databaseUrl: null,
    dataDir: config.dataDir,
    workerFile,
    loadFrom: resolve(file),
  });
  try {
    const { rows } = await sql<{ n: number }>`select count(*) as n from audit_event`.execute(database.db);
    return `Restored to ${config.dataDir}; ${rows[0]!.n} audit events are in it.`;
  } finally {
    await database.close();
  }
}

restore().then(
  (line) => process.stdout.write(`${line}\n`),
  (error: Error) => {
    process.stderr.write(`Nothing was restored: ${error.message}\n`);
    process.exitCode = 1;
  },
);
