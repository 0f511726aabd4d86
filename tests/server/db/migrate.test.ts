import { appendFileSync, cpSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../server/db/connect.ts';
import { migrate } from '../../../server/db/migrate.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { openCopy } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';

let database: Database;
let drop: () => Promise<void>;
let folder: string;
beforeAll(async () => {
  ({ database, drop } = await openCopy('owner'));
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teduh-sql-'));
  cpSync(join(projectRoot, 'sql', 'migrations'), folder, { recursive: true });
  return () => rmSync(folder, { recursive: true, force: true });
});
afterAll(async () => {
  await database.close();
  await drop();
});
const run = () => migrate(database.db, folder, fixedNow);
const applied = async () =>
  (await sql<{ name: string }>`select name from migration order by name`.execute(database.db)).rows.map(
    (row) => row.name,
  );

test('runs nothing twice', async () => {
  expect(await run()).toEqual([]);
});

test('a file changed after it ran is refused by name and nothing runs', async () => {
  appendFileSync(join(folder, '0001_places.sql'), '\n-- a remark');
  writeFileSync(join(folder, '0900_new.sql'), 'create table never_made (a int)');
  const before = await applied();
  await expect(run()).rejects.toThrow(/0001_places\.sql was changed after it ran/);
  expect(await applied()).toEqual(before);
});

test('a database newer than the program is refused', async () => {
  unlinkSync(join(folder, '0005_scores.sql'));
  await expect(run()).rejects.toThrow(/0005_scores\.sql, which this version does not know/);
});

test('a file that fails leaves nothing of itself, and the one before it stays', async () => {
  writeFileSync(join(folder, '0900_good.sql'), 'create table good_one (a int)');
  writeFileSync(
    join(folder, '0901_bad.sql'),
    'create table half_made (a int); select no_such_column from good_one',
  );
  await expect(run()).rejects.toThrow(/no_such_column/);
  expect(await applied()).toContain('0900_good.sql');
  const { rows } = await sql<{
    there: string | null;
  }>`select to_regclass('half_made')::text as there`.execute(database.db);
  expect(rows[0]!.there).toBeNull();
});
