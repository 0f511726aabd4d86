import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookie, startSession } from '../../../server/accounts/session.ts';
import { asCsv, manyFigures } from '../../support/many-figures.mjs';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { lookAt } from '../../support/import-client.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const figures = async () =>
  Number(
    (
      await it.database.db
        .selectFrom('observation')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );
const pending = () =>
  it.database.db.selectFrom('import_batch').select('id').where('state', '=', 'pending').execute();

test('who goes away while a sheet is being stored has stored nothing', async () => {
  const text = asCsv(manyFigures(5000));
  const { preview } = await lookAt(it, text);
  expect(preview!.difference.new).toBeGreaterThan(4900);
  const before = await figures();
  const url = await it.app.listen({ port: 0, host: '127.0.0.1' });
  // the session that the look was made with
  const { id } = await it.database.db
    .selectFrom('account')
    .select('id')
    .where('email', '=', 'analyst@contoh.id')
    .executeTakeFirstOrThrow();
  const token = await it.database.db
    .transaction()
    .execute((tx) => startSession(tx, id, new Date('2026-11-24T03:00:00Z')));
  const body = new FormData();
  body.append(
    'choice',
    JSON.stringify({
      mapping: preview!.mapping,
      fixes: [],
      agencyCode: null,
      expected: preview!.difference.digest,
    }),
  );
  body.append('file', new Blob([text]), 'banyak.csv');
  const stop = new AbortController();
  const answer = await fetch(`${url}/api/imports`, {
    method: 'POST',
    headers: { cookie: `${sessionCookie}=${token}`, origin: url },
    body,
    signal: stop.signal,
  });
  expect(answer.status).toBe(200);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes('"storing"')) {
    const { value, done } = await reader.read();
    expect(done).toBe(false);
    heard += value;
  }
  expect((await pending()).length).toBe(1);
  stop.abort();
  for (let i = 0; i < 300 && (await pending()).length > 0; i++)
    await new Promise((done) => setTimeout(done, 50));
  expect(await pending()).toEqual([]);
  expect(await figures()).toBe(before);
  const list = (await it.get('/api/imports')).json<{ imports: object[] }>();
  expect(list.imports).toEqual([]);
  it.app.server.closeAllConnections();
}, 90_000);
