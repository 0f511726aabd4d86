import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from './db/connect.ts';
import { describeSchema, describeTypes } from './db/describe.ts';
import { migrate } from './db/migrate.ts';
import { projectRoot } from './project-root.ts';

/** Writes server/db/types.ts and sql/schema.sql from an empty, migrated database. */
const dataDir = mkdtempSync(join(tmpdir(), 'teduh-describe-'));
const database = await openDatabase({
  databaseUrl: null,
  dataDir,
  workerFile: new URL(`file://${join(projectRoot, 'dist', 'server', 'db-worker.js')}`),
});
await migrate(database.db, join(projectRoot, 'sql', 'migrations'), () => new Date());
writeFileSync(join(projectRoot, 'server', 'db', 'types.ts'), await describeTypes(database.db));
writeFileSync(join(projectRoot, 'sql', 'schema.sql'), await describeSchema(database.db));
await database.close();
rmSync(dataDir, { recursive: true, force: true });
