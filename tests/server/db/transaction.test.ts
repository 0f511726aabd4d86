import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../server/db/connect.ts';
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

test('a date comes back as the day that was stored, whatever the time zone', async () => {
  const row = await database.db
    .selectFrom('observation')
    .select('period_end_date')
    .where('period', '=', '2024-08')
    .limit(1)
    .executeTakeFirstOrThrow();
  expect(row.period_end_date).toBe('2024-08-31');
});

test('counts are numbers, not strings', async () => {
  const row = await database.db
    .selectFrom('area')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  expect(typeof row.n).toBe('number');
});

test('what fails half-way leaves nothing behind', async () => {
  const count = async () =>
    (
      await database.db
        .selectFrom('source')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;
  const before = await count();
  const attempt = database.db.transaction().execute(async (tx) => {
    await tx.insertInto('source').values({ title: 'setengah jalan', url: null }).execute();
    throw new Error('stop');
  });
  await expect(attempt).rejects.toThrow('stop');
  expect(await count()).toBe(before);
});
