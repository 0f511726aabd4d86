import { existsSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from './config.ts';
import { openDatabase } from './db/connect.ts';
import { askForBackup } from './db/control.ts';
import { holderOf } from './db/lock.ts';
import { projectRoot } from './project-root.ts';

/** Copies the embedded database into one file, whether Teduh is running or not. */
async function backup(): Promise<string> {
  const config = readConfig(process.env);
  if (config.databaseUrl) throw new Error('DATABASE_URL is set: copy a PostgreSQL database with pg_dump.');
  const stamp = new Date().toISOString().replaceAll(':', '').slice(0, 17);
  const file = resolve(process.argv[2] ?? `teduh-${stamp}.tar.gz`);
  if (existsSync(file)) throw new Error(`${file} exists already; a copy never overwrites one.`);
  const part = `${file}.part`;
  const holder = holderOf(config.dataDir);
  if (holder) await askForBackup(holder, part);
  else {
    if (!existsSync(join(config.dataDir, 'pg')))
      throw new Error(`There is no database in ${config.dataDir}.`);
    const workerFile = new URL(`file://${join(projectRoot, 'dist', 'server', 'db-worker.js')}`);
    const database = await openDatabase({ databaseUrl: null, dataDir: config.dataDir, workerFile });
    await database.dump!(part);
    await database.close();
  }
  renameSync(part, file); // a file under its own name is whole
  return file;
}

backup().then(
  (file) =>
    process.stdout.write(
      `Copied to ${file} (${(statSync(file).size / 1e6).toFixed(1)} MB). It holds everything: keep it as you keep the database.\n`,
    ),
  (error: Error) => {
    process.stderr.write(`No copy was made: ${error.message}\n`);
    process.exitCode = 1;
  },
);
