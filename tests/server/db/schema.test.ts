import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeSchema, describeTypes } from '../../../server/db/describe.ts';
import type { Database } from '../../../server/db/connect.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { openCopy } from '../../support/app.ts';

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ database, drop } = await openCopy());
});
afterAll(async () => {
  await database.close();
  await drop();
});

const committed = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

test('the committed types are those of the database', async () => {
  expect(await describeTypes(database.db)).toBe(committed('server/db/types.ts'));
});

test('the committed schema is that of the database', async () => {
  expect(await describeSchema(database.db)).toBe(committed('sql/schema.sql'));
});

test('every table and column says what it means', async () => {
  const schema = committed('sql/schema.sql');
  const lines = schema.split('\n').filter((line) => / -- ?/.test(line) && !line.startsWith('--'));
  expect(lines.length).toBeGreaterThan(150);
  expect(lines.filter((line) => / --\s*$/.test(line))).toEqual([]);
});

test('DP-01 there is no column for a person', async () => {
  const forbidden =
    /(^|_)(nama_(wna|tka|orang)|nik|paspor|passport|kebangsaan|kewarganegaraan|nationality|agama|religion|suku|etnis|ethnic|tgl_lahir|birth\w*)(_|$)/i;
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'
    union select table_name from information_schema.tables where table_schema = 'public'`.execute(
    database.db,
  );
  expect(rows.length).toBeGreaterThan(150);
  const bad = rows.filter(({ name }) =>
    name.split('.').some((part) => forbidden.test(part) && part !== 'suku_bunga'),
  );
  expect(bad).toEqual([]);
  expect(forbidden.test('nama_wna') && forbidden.test('tgl_lahir') && forbidden.test('nationality')).toBe(
    true,
  );
});

test('every foreign key has an index that begins with it', async () => {
  const { rows } = await sql<{ name: string }>`
    select k.conrelid::regclass || '.' || a.attname as name
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and not exists (
      select 1 from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])`.execute(
    database.db,
  );
  expect(rows).toEqual([]);
});

test('DP-48 an audit event cannot be changed, deleted or wiped', async () => {
  await database.db
    .insertInto('audit_event')
    .values({
      seq: 1,
      at: new Date(),
      actor: 'system',
      role: 'system',
      act: 'test.row',
      obj: '-',
      reason: null,
      req: null,
      previous_hash: '0',
      hash: 'h',
    })
    .execute();
  const tries = [
    sql`update audit_event set act = 'x'`,
    sql`delete from audit_event`,
    sql`truncate audit_event`,
  ];
  for (const attempt of tries)
    await expect(attempt.execute(database.db)).rejects.toThrow(/refused|permission denied/);
});
