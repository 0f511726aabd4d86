import { join } from 'node:path';
import { rescueAccount } from './accounts/rescue-account.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './db/connect.ts';
import { projectRoot } from './project-root.ts';

/** Lets an account in again where no administrator can: `npm run rescue -- kasi@example.id`, with the server stopped. */
async function rescue(): Promise<string> {
  const config = readConfig(process.env);
  const email = process.argv[2];
  if (!email) throw new Error('name the address of the account: npm run rescue -- kasi@example.id');
  const workerFile = new URL(`file://${join(projectRoot, 'dist', 'server', 'db-worker.js')}`);
  const { databaseUrl, dataDir } = config;
  const database = await openDatabase({ databaseUrl, dataDir, workerFile });
  try {
    const path = await rescueAccount(database.db, email, new Date());
    if (!path) throw new Error(`no open account has the address ${email}.`);
    return `Its second factors are gone and its sessions ended. Start the server and open, within 24 hours: ${config.publicUrl ?? `http://localhost:${config.port}`}${path}`;
  } finally {
    await database.close();
  }
}

rescue().then(
  (line) => process.stdout.write(`${line}\n`),
  (error: Error) => {
    process.stderr.write(`Nothing was changed: ${error.message}\n`);
    process.exitCode = 1;
  },
);
