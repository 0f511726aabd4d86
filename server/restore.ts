import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keyOf } from './backups/backup-key.ts';
import { restoreBackup } from './backups/restore-backup.ts';
import { readConfig } from './config.ts';
import { projectRoot } from './project-root.ts';

/** `npm run restore -- FILE [--accept-lost-erasures]`: fills an empty data folder, or an empty PostgreSQL database, from a copy. */
async function restore(): Promise<string> {
  const config = readConfig(process.env);
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'accept-lost-erasures': { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (!file) throw new Error('name the file: npm run restore -- teduh-….backup');
  const { check, erasedAgain, laterAnchors, lostErasures, wasEncrypted } = await restoreBackup(
    config,
    resolve(file),
    {
      keyFor: (origin) => keyOf(origin, process.env),
      workerFile: new URL(`file://${join(projectRoot, 'dist', 'server', 'db-worker.js')}`),
      now: new Date(),
      acceptLostErasures: values['accept-lost-erasures'],
    },
  );
  return [
    `Restored to ${config.databaseUrl ? 'the database at DATABASE_URL' : config.dataDir}: ${check.checked} audit events, an unbroken chain that ends with ${check.head.hash.slice(0, 12)}.`,
    erasedAgain > 0 ? `Erased again: ${erasedAgain} that were erased after the copy was made.` : '',
    lostErasures > 0
      ? `${lostErasures} erasure(s) are lost: what they erased is back, and the trail says so. Tell the data-protection officer.`
      : '',
    laterAnchors > 0
      ? `The copy is older than ${laterAnchors} anchors: what the trail held after it is lost. The old file of anchors stays beside the new one.`
      : '',
    wasEncrypted ? '' : 'The copy was not encrypted: delete it, or keep it as safe as the database.',
  ]
    .filter(Boolean)
    .join('\n');
}

restore().then(
  (line) => process.stdout.write(`${line}\n`),
  (error: Error) => {
    process.stderr.write(`Nothing was restored: ${error.message}\n`);
    process.exitCode = 1;
  },
);
