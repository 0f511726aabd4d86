import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withAuditKey } from './audit/sealer.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './db/connect.ts';
import { openKeyRing } from './keys/key-ring.ts';
import { dropOldKeys, rotateKeys } from './keys/rotate.ts';
import { projectRoot } from './project-root.ts';

/** `npm run keys:rotate [-- --drop-old]`: a new key-encryption key; or the old ones forgotten once nothing is under them. */
async function rotate(): Promise<string> {
  const config = readConfig(process.env);
  const file = join(config.keyDir, 'keys.json');
  if (!existsSync(file)) throw new Error(`There is no key file in ${config.keyDir}.`);
  if (!config.databaseUrl && !existsSync(join(config.dataDir, 'pg')))
    throw new Error(`There is no database in ${config.dataDir}.`);
  const opened = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    workerFile: new URL(`file://${join(projectRoot, 'dist', 'server', 'db-worker.js')}`),
  });
  try {
    const now = new Date();
    const keys = openKeyRing(config.keyDir, now);
    const { system: db } = withAuditKey(opened, keys);
    if (process.argv.includes('--drop-old')) {
      const old = await dropOldKeys(db, keys, now);
      return `Forgotten: ${old.join(', ') || 'no key, there was only one'}. Copies of the database from before the turn still need the key file of that time.`;
    }
    const { kek, isNew, rewrapped } = await rotateKeys(db, keys, { now });
    return `${isNew ? 'New key' : 'An earlier turn is ended with key'} ${kek}: ${rewrapped} data keys wrapped by it, no text touched. Copy ${file} now. Old keys stay until: npm run keys:rotate -- --drop-old`;
  } finally {
    await opened.close();
  }
}

rotate().then(
  (line) => process.stdout.write(`${line}\n`),
  (error: Error) => {
    process.stderr.write(`The keys were not turned to the end: ${error.message}\n`);
    process.exitCode = 1;
  },
);
