import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { openDatabase } from '../../../server/db/connect.ts';
import { readContents } from '../../../server/db/contents.ts';
import { describeSchema } from '../../../server/db/describe.ts';
import { migrate } from '../../../server/db/migrate.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { loadReference } from '../../../server/reference/load-reference.ts';
import { fixedNow } from '../../support/clock.ts';
import { runOn, withDatabase } from '../../support/postgresql-template.ts';
import { bundle } from '../../support/prepare.ts';

const migrations = join(projectRoot, 'sql', 'migrations');
const at = "'2026-01-05T02:00:00Z'";
const account = "'00000000-0000-4000-8000-000000000001'";
const arrival = "'00000000-0000-4000-8000-000000000002'";

/** What an office of that time had in its tables: put in once the migration named has run. */
const work: Record<string, string[]> = {
  '0001': [
    `insert into area (code, level, kind, name, short_name, source_title, source_url) values
      ('90', 'province', 'provinsi', 'A', 'A', 's', 'u')`,
    `insert into area (code, level, kind, name, short_name, parent_code, source_title, source_url) values
      ('90.01', 'regency', 'kabupaten', 'B', 'B', '90', 's', 'u')`,
  ],
  '0002': [
    `insert into account (id, email, name, password_hash, created_at) values (${account}, 'a@contoh.id', 'A', 'none', ${at})`,
    `insert into account_role values (${account}, 'analyst')`,
    `insert into session values ('s', ${account}, ${at}, ${at}, ${at})`,
    `insert into audit_event (seq, at, actor, role, act, obj, previous_hash, hash) values
      (1, ${at}, 'system', 'system', 'session.start', 'x', '${'0'.repeat(64)}', '${'1'.repeat(64)}')`,
  ],
  '0003': [
    `insert into source (title, url) values ('S', null)`,
    `insert into import_batch (kind, file_name, row_count, recorded_at) values ('entry', 'f', 1, ${at})`,
  ],
  '0004': [
    `insert into report (id, channel, origin, recorded_at, batch_id) values ('r-old', 'press', 'media', ${at}, 1)`,
    `insert into report_grade values ('r-old', 1, 'B', '2', ${at}, ${at}, null)`,
    `insert into incident values ('i-1', ${at})`,
  ],
  '0011': [
    `insert into report (id, channel, origin, recorded_at) values ('r-new', 'phone', 'citizen', ${at})`,
    `insert into report_intake (report_id, received_at, text_redacted, language, forwarded, fingerprint, restricted, urgent,
      wants_answer) values ('r-new', ${at}, 'teks', 'id', 'no', '${'a'.repeat(64)}', false, false, true)`,
    `insert into report_arrival (id, report_id, channel, delivery_key, arrived_at) values (${arrival}, 'r-new', 'phone', 'k', ${at})`,
    `insert into report_sealed values (${arrival}, '{"v": 1}', ${at})`,
    `insert into report_contact values ('r-new', '{"v": 1}', 'reply', '1', ${at}, ${at})`,
  ],
};

test('from every earlier state the newest is reached, with its schema, and no row is lost on the way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'teduh-upgrade-'));
  const url = inject('postgresqlUrl');
  const name = `teduh_${randomUUID().replaceAll('-', '')}`;
  if (url) await runOn(url, `create database ${name}`);
  const { system: db, close } = await openDatabase({
    databaseUrl: url ? withDatabase(url, name) : null,
    dataDir: join(folder, 'data'),
    workerFile: bundle('db-worker.js'),
  });
  try {
    const files = readdirSync(migrations).sort();
    const stages = join(folder, 'migrations');
    mkdirSync(stages);
    let known: Record<string, number> = {};
    for (const file of files) {
      copyFileSync(join(migrations, file), join(stages, file));
      // each state is one from which a later version starts: it runs what it does not know, and only that
      expect(await migrate(db, stages, fixedNow)).toEqual([file]);
      for (const statement of work[file.slice(0, 4)] ?? []) await sql.raw(statement).execute(db);
      const { rows } = await readContents(db);
      for (const [table, count] of Object.entries(known))
        expect([file, table, (rows[table] ?? 0) >= count]).toEqual([file, table, true]);
      known = rows;
    }
    expect(await migrate(db, migrations, fixedNow)).toEqual([]);
    expect(await describeSchema(db)).toBe(readFileSync(join(projectRoot, 'sql', 'schema.sql'), 'utf8'));
    await loadReference(db, fixedNow());
    const { rows } = await readContents(db);
    expect(rows).toMatchObject({
      account: 1,
      audit_event: 1,
      incident: expect.any(Number),
      report_contact: 1,
    });
  } finally {
    await close();
    if (url) await runOn(url, `drop database ${name} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  }
});
