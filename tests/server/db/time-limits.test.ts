import { setTimeout } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../../server/db/connect.ts';
import { lockKeys } from '../../../server/db/lock-keys.ts';
import { installReader, outsideRequest } from '../../../server/db/reader.ts';
import { installErrorHandler } from '../../../server/http/error-handler.ts';
import { describeWhere } from '../../support/describe-where.ts';
import { bundle } from '../../support/prepare.ts';

const url = inject('postgresqlUrl');

test('no two works share a number of an advisory lock', () => {
  const numbers = Object.values(lockKeys);
  expect(new Set(numbers).size).toBe(numbers.length);
});

describeWhere(
  url !== undefined && url !== null,
  'the one session of the embedded database cannot be cancelled; the limits are those of a server',
)('on PostgreSQL', () => {
  let database: Database;
  let app: FastifyInstance;
  const lock = (key: number) => sql`select pg_advisory_xact_lock(${key}::bigint)`;
  beforeAll(async () => {
    database = await openDatabase({
      databaseUrl: url!,
      dataDir: '',
      workerFile: bundle('db-worker.js'),
      requestSeconds: 0.4,
    });
    const { db, system } = database;
    app = fastify();
    installErrorHandler(app);
    app.decorateRequest('account', null);
    installReader(app);
    app.get('/slow', () => sql`select pg_sleep(30)`.execute(db));
    app.get('/slow-by-the-program', () => sql`select pg_sleep(30)`.execute(system));
    app.get('/behind-a-lock', () => db.transaction().execute((tx) => lock(1).execute(tx)));
    app.get('/silent-transaction', () =>
      db.transaction().execute(async (tx) => {
        await sql`select 1`.execute(tx);
        await setTimeout(1500);
        await sql`select 1`.execute(tx);
      }),
    );
    app.get('/set-going', async () => {
      await outsideRequest(() => sql`select pg_sleep(0.8)`.execute(system));
      return { done: true };
    });
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });
  const answer = async (path: string) => {
    const { statusCode, headers, body } = await app.inject(path);
    return [statusCode, headers['retry-after'], (JSON.parse(body) as { type?: string }).type];
  };

  test('a statement of a request that takes too long is cancelled, and the answer says that the server is busy', async () => {
    expect(await answer('/slow')).toEqual([503, '10', '/problems/busy']);
    expect(await answer('/slow-by-the-program')).toEqual([503, '10', '/problems/busy']);
  });

  test('a request does not wait for somebody else’s lock for ever', async () => {
    await database.system.transaction().execute(async (tx) => {
      await lock(1).execute(tx);
      expect(await answer('/behind-a-lock')).toEqual([503, '10', '/problems/busy']);
    });
    expect((await app.inject('/behind-a-lock')).statusCode).toBe(200);
  });

  test('a transaction in which nothing happens any more is taken back, and the next one finds a connection', async () => {
    expect((await answer('/silent-transaction'))[0]).toBe(503);
    expect((await sql`select 1`.execute(database.db)).rows.length).toBe(1);
  });

  test('jobs, and what a request only sets going, take the time that they need', async () => {
    expect((await app.inject('/set-going')).json()).toEqual({ done: true });
    await sql`select pg_sleep(0.8)`.execute(database.system);
    const { rows } = await sql<{
      limit: string;
    }>`select current_setting('statement_timeout') as limit`.execute(database.db);
    expect(rows).toEqual([{ limit: '0' }]);
  });
});
