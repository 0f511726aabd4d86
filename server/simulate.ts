import { join } from 'node:path';
import { withAuditKey } from './audit/sealer.ts';
import { ConfigError, readConfig } from './config.ts';
import { openDatabase } from './db/connect.ts';
import { DatabaseError } from './db/database-error.ts';
import { DataFolderError } from './db/lock.ts';
import { migrate } from './db/migrate.ts';
import { KeyError, openKeyRing } from './keys/key-ring.ts';
import { projectRoot } from './project-root.ts';
import { loadReference } from './reference/load-reference.ts';
import { fillSimulation } from './simulation/fill.ts';

/**
 * `npm run simulate`: fills an exercise database, marked as such, in a folder of its own (`data-simulasi`, or DATA_DIR).
 * Refuses a database in which anybody has worked.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  const config = readConfig({ ...process.env, DATA_DIR: process.env['DATA_DIR'] ?? 'data-simulasi' });
  const now = new Date();
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    workerFile: new URL(`file://${join(projectRoot, 'dist', 'server', 'db-worker.js')}`),
  });
  try {
    const { db } = database;
    await migrate(db, join(projectRoot, 'sql', 'migrations'), () => now);
    const used =
      (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) ??
      (await db.selectFrom('report_intake').select('report_id').limit(1).executeTakeFirst());
    if (used)
      throw new ConfigError(
        `The database in ${config.databaseUrl ? 'DATABASE_URL' : config.dataDir} is in use. An exercise goes into an empty one: name another with DATA_DIR.`,
      );
    await loadReference(db, now);
    await db
      .insertInto('instance')
      .values({ id: 1, kind: 'simulation', recorded_at: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ kind: 'simulation', recorded_at: now }))
      .execute();
    const keys = openKeyRing(config.keyDir, now);
    keys.beginAudit(1);
    const count = await fillSimulation({ db: withAuditKey(database, keys).db, keys, now, say });
    say(`${count} invented reports. Open the exercise with: DATA_DIR=${config.dataDir} npm start`);
  } finally {
    await database.close();
  }
} catch (error) {
  const known = [ConfigError, DatabaseError, DataFolderError, KeyError].some((kind) => error instanceof kind);
  process.stderr.write(
    `No exercise was made: ${known ? (error as Error).message : ((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
}
