import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../server/db/connect.ts';
import { knownAt } from '../../../server/reference/batch.ts';
import { loadReference } from '../../../server/reference/load-reference.ts';
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
const tables = [
  'area',
  'observation',
  'population',
  'foreign_worker_count',
  'incident',
  'incident_version',
  'report',
  'engagement',
  'listening_coverage',
  'import_batch',
  'source',
] as const;
const counts = async () =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => [
        table,
        (
          await database.db
            .selectFrom(table)
            .select((eb) => eb.fn.countAll<number>().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      ]),
    ),
  );

test('loading the same files again adds nothing', async () => {
  const before = await counts();
  await loadReference(database.db, new Date('2026-12-01T00:00:00Z'));
  expect(await counts()).toEqual(before);
});

test('a newer edition of a file adds only what changed, as a row that supersedes', async () => {
  // the stored edition is made to look older: another hash, and one figure that reads otherwise
  const old = await database.db
    .selectFrom('observation')
    .select(['id', 'value', 'reference_key'])
    .where('area_code', '=', '19.71')
    .where('indicator_code', '=', 'open_unemployment_rate')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  await database.db
    .updateTable('observation')
    .set({ value: old.value + 1, reference_key: 'an older edition' })
    .where('id', '=', old.id)
    .execute();
  await database.db
    .updateTable('import_batch')
    .set({ file_sha256: 'an older edition' })
    .where('file_name', '=', 'figures/observations.csv')
    .execute();
  const before = await counts();
  const now = new Date('2026-12-02T00:00:00Z');
  await loadReference(database.db, now);
  const after = await counts();
  expect(after['observation']! - before['observation']!).toBe(1);
  const revised = await database.db
    .selectFrom('observation')
    .select(['value', 'known_at', 'supersedes_id'])
    .where('supersedes_id', '=', old.id)
    .executeTakeFirstOrThrow();
  expect(revised).toEqual({ value: old.value, known_at: now, supersedes_id: old.id });
});

test('a shipped figure is known from the end of its day of publication, in WIB', () => {
  const recorded = new Date('2026-11-24T03:00:00Z');
  expect(knownAt('2024-11-05', recorded).toISOString()).toBe('2024-11-05T16:59:59.999Z');
  expect(knownAt(null, recorded)).toBe(recorded);
});
