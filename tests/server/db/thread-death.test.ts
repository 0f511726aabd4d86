import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../../server/db/connect.ts';
import { toProblem } from '../../../server/http/error-handler.ts';
import { bundle } from '../../support/prepare.ts';

/** On PostgreSQL there is no thread of ours: `npm run faults` kills that server instead. */
const onEmbedded = (name: string, body: () => Promise<void>) =>
  test(name, async (context) => {
    if (inject('postgresqlUrl')) context.skip('PostgreSQL has no thread of ours');
    await body();
  });

let folder: string;
let database: Database;
let lost: Error[];
let deaths: string[];
beforeEach(async () => {
  if (inject('postgresqlUrl')) return;
  folder = mkdtempSync(join(tmpdir(), 'teduh-thread-'));
  cpSync(inject('embeddedTemplate')!, join(folder, 'data'), { recursive: true });
  lost = [];
  deaths = [];
  database = await openDatabase({
    databaseUrl: null,
    dataDir: join(folder, 'data'),
    workerFile: bundle('db-worker.js'),
    onLost: (error) => lost.push(error),
    onDeath: (line) => deaths.push(line),
  });
});
afterEach(async () => {
  if (inject('postgresqlUrl')) return;
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const note = (title: string) => database.db.insertInto('source').values({ title, url: null }).execute();
const titles = async (like: string) =>
  (await database.db.selectFrom('source').select('title').where('title', 'like', like).execute()).map(
    ({ title }) => title,
  );
async function answersAgain(): Promise<number> {
  const began = performance.now();
  for (;;)
    try {
      await sql`select 1`.execute(database.db);
      return performance.now() - began;
    } catch {
      await new Promise((done) => setTimeout(done, 20));
      if (performance.now() - began > 20_000) throw new Error('it does not come back');
    }
}

onEmbedded(
  'when the thread of the database dies nothing acknowledged is lost and the next queries work',
  async () => {
    await note('uji: tersimpan');
    const halfWay = database.db.transaction().execute(async (tx) => {
      await tx.insertInto('source').values({ title: 'uji: setengah', url: null }).execute();
      await database.killThread!();
      await tx.insertInto('source').values({ title: 'uji: setengah lagi', url: null }).execute();
    });
    const waiting = note('uji: menunggu');
    const refused = await Promise.allSettled([halfWay, waiting]);
    for (const one of refused)
      expect(one.status === 'rejected' && toProblem(one.reason)?.code).toBe('database_unavailable');
    await answersAgain();
    expect(await titles('uji:%')).toEqual(['uji: tersimpan']);
    await note('uji: sesudahnya');
    expect(await titles('uji: sesudahnya')).toHaveLength(1);
    const zone = await sql<{ TimeZone: string }>`show timezone`.execute(database.db);
    expect(zone.rows[0]?.TimeZone).toBe('UTC');
    expect(deaths).toHaveLength(1);
  },
);

onEmbedded('a copy that was being made when the thread died fails and the next one is whole', async () => {
  const failing = expect(database.dump!()).rejects.toThrow();
  await new Promise((done) => setTimeout(done, 30));
  await database.killThread!();
  await failing;
  await answersAgain();
  expect((await database.dump!()).bytes.length).toBeGreaterThan(100_000);
});

onEmbedded(
  'a database that dies five times within a minute is given up once, with its folder in the line',
  async () => {
    for (let death = 1; death <= 5; death++) {
      await database.killThread!();
      if (death < 5) await answersAgain();
    }
    expect(lost.map(({ message }) => message)).toEqual([
      expect.stringMatching(/data\/pg died 5 times within a minute/),
    ]);
    expect(deaths).toHaveLength(4);
  },
);
