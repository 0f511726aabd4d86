import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readAnchorFile, strangeLines } from './audit/anchor.ts';
import { verifyAudit } from './audit/verify.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './db/connect.ts';
import { openKeyRing } from './keys/key-ring.ts';
import { projectRoot } from './project-root.ts';

const words = {
  missing: 'it is not there',
  changed: 'it is not what was written: its hash does not follow',
  unsealed: 'it was not written by Teduh with this key file',
  anchor: 'an anchor saw another event there',
  cut: 'the trail ends before it, and an anchor has seen it',
  signature: 'the anchor of it is not signed by this key file',
  unanchored: 'the trail up to it spans days, and all anchors of those days are gone',
  erasures: 'its anchor counted more erasures than the ledger holds now: what was erased may have come back',
};

/** `npm run audit:verify [-- --anchors FILE]`: names the first bad event of the audit trail; exit code 1 where there is one. */
async function verify(): Promise<string> {
  const config = readConfig(process.env);
  const at = process.argv.indexOf('--anchors');
  const file = at < 0 ? join(config.anchorDir, 'anchors.jsonl') : resolve(process.argv[at + 1] ?? '');
  if (at >= 0 && !existsSync(file)) throw new Error(`${file} does not exist.`);
  if (!config.databaseUrl && !existsSync(join(config.dataDir, 'pg')))
    throw new Error(`There is no database in ${config.dataDir}.`);
  if (!existsSync(join(config.keyDir, 'keys.json')))
    throw new Error(`There is no key file in ${config.keyDir}: without it the seals cannot be checked.`);
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    workerFile: new URL(`file://${join(projectRoot, 'dist', 'server', 'db-worker.js')}`),
  });
  try {
    const keys = openKeyRing(config.keyDir, new Date());
    const outside = readAnchorFile(file);
    const { firstBad, checked, head, sealedFrom, anchors } = await verifyAudit(database.db, keys, outside);
    if (firstBad) throw new Error(`Event ${firstBad.seq}: ${words[firstBad.fault]}.`);
    const strange = strangeLines(file);
    if (strange > 0)
      process.stderr.write(
        `${strange} line(s) of ${file} are no anchors: somebody or a broken disk changed it.\n`,
      );
    return `The audit trail is whole: ${checked} events, the last with hash ${head.hash.slice(0, 12)}; sealed from event ${sealedFrom ?? '-'}; ${anchors} anchors agree, ${outside.length} of them from ${file}.`;
  } finally {
    await database.close();
  }
}

verify().then(
  (line) => process.stdout.write(`${line}\n`),
  (error: Error) => {
    process.stderr.write(`The audit trail is not proven: ${error.message}\n`);
    process.exitCode = 1;
  },
);
