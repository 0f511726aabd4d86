import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../server/db/connect.ts';
import { bundle, prepare } from './prepare.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Migrated and loaded data folder that each test file copies. */
    embeddedTemplate?: string;
    /** PostgreSQL with a database `teduh_template`, where the suite runs on it. */
    postgresqlUrl?: string;
    /** Account of the application there, bound by row-level security; null: the one of the address. */
    postgresqlUser?: string | null | undefined;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'teduh-template-'));
  const dataDir = join(folder, 'data');
  const database = await openDatabase({ databaseUrl: null, dataDir, workerFile: bundle('db-worker.js') });
  await prepare(database);
  await database.close();
  project.provide('embeddedTemplate', dataDir);
  return () => rmSync(folder, { recursive: true, force: true });
}
