import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newBackupKey } from './backups/backup-key.ts';
import { makeBackup } from './backups/make-backup.ts';
import { readConfig } from './config.ts';
import { projectRoot } from './project-root.ts';

/** `npm run backup -- FILE`: one encrypted copy of the database, whether Teduh is running or not. */
async function backup(): Promise<string> {
  const config = readConfig(process.env);
  const now = new Date();
  const file = resolve(
    process.argv[2] ?? `teduh-${now.toISOString().replaceAll(':', '').slice(0, 17)}.backup`,
  );
  const contents = await makeBackup(config, file, {
    key: await newBackupKey(process.env),
    workerFile: new URL(`file://${join(projectRoot, 'dist', 'server', 'db-worker.js')}`),
    now,
  });
  const rows = Object.values(contents.rows).reduce((sum, one) => sum + one, 0);
  const size = (statSync(file).size / 1e6).toFixed(1);
  return `Copied to ${file} (${size} MB, encrypted): ${rows} rows of ${Object.keys(contents.rows).length} tables, audit trail to event ${contents.audit?.seq ?? 0}. The key file ${join(config.keyDir, 'keys.json')} and the folder ${config.anchorDir} are not in it: keep copies of them elsewhere.`;
}

backup().then(
  (line) => process.stdout.write(`${line}\n`),
  (error: Error) => {
    process.stderr.write(`No copy was made: ${error.message}\n`);
    process.exitCode = 1;
  },
);
