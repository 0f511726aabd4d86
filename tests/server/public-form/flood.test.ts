import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../server/project-root.ts';
import { makeDesk } from '../../../server/public-form/desk.ts';
import { Load } from '../../../server/public-form/load.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { codeIn, hiddenIn, sendForm } from './form-client.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

/** What the script of the page does. */
function solve(challenge: string): string {
  const bits = Number(challenge.split('.')[1]);
  for (let tried = 0; ; tried++) {
    const digest = createHash('sha256').update(`${challenge}.${tried}`).digest();
    if (digest.readUInt32BE(0) >>> (32 - bits) === 0) return String(tried);
  }
}

describe('a flood of forms', () => {
  test('of 300 at once each acknowledged one is stored, the staff gets its answers meanwhile, and no score moves', async () => {
    await it.scores.refresh();
    const overview = async () => (await it.get('/api/overview')).headers['etag'];
    const before = await overview();
    let isOver = false;
    const sending = Promise.all(
      Array.from({ length: 300 }, (_, i) =>
        sendForm(it, '/lapor', {
          text: `Kiriman banjir nomor ${i}: semua harus keluar dari sini sekarang juga`,
          kind: 'threat',
          relation: 'yes',
          place: '19.71',
        }),
      ),
    ).finally(() => {
      isOver = true;
    });
    let answered = 0;
    while (!isOver) {
      expect((await it.get('/api/incidents?limit=5')).statusCode).toBe(200);
      answered++;
    }
    const answers = await sending;
    const acknowledged = answers.filter((one) => one.statusCode === 201);
    const refused = answers.filter((one) => one.statusCode === 503);
    expect(acknowledged.length + refused.length).toBe(300);
    expect(acknowledged.length).toBeGreaterThan(150);
    expect(refused.every((one) => one.body.includes('Kiriman banjir nomor'))).toBe(true);
    expect(acknowledged.every((one) => codeIn(one.body) !== '')).toBe(true);
    expect(answered).toBeGreaterThan(20);
    const { count } = await it.database.db
      .selectFrom('report_intake')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('text_redacted', 'like', 'Kiriman banjir%')
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(acknowledged.length);
    await it.scores.refresh();
    expect(await overview()).toBe(before);
    console.info(
      `${acknowledged.length} stored, ${refused.length} handed back, ${answered} staff answers meanwhile`,
    );
  }, 120_000);

  test('under load the page asks a script for a calculation, and a form without it is taken all the same', async () => {
    const page = (await it.app.inject('/lapor')).body;
    const [nonce, challenge] = [hiddenIn(page, 'nonce'), hiddenIn(page, 'challenge')];
    expect(challenge).toMatch(/^\d+\.16\.[\w-]{43}$/);
    const text = 'Keluhan biasa di tengah banjir kiriman';
    const proof = solve(challenge);
    expect((await sendForm(it, '/lapor', { nonce, challenge, proof, text })).statusCode).toBe(201);
    expect((await sendForm(it, '/lapor', { text, nonce: '' })).statusCode).toBe(201);
    it.setNow(new Date(Date.now() + 400 * 86_400_000));
    expect((await it.app.inject('/lapor')).body).not.toContain('name="challenge"');
  });

  test('a proof belongs to one form, ends after an hour, and cannot be made up', () => {
    let now = 1_700_000_000_000;
    const load = new Load(() => now);
    const challenge = load.challenge('formulir-satu');
    const proof = solve(challenge);
    expect(load.holds('formulir-satu', challenge, proof)).toBe(true);
    expect(load.holds('formulir-dua', challenge, proof)).toBe(false);
    expect(load.holds('formulir-satu', challenge.replace('.16.', '.1.'), proof)).toBe(false);
    expect(load.holds('formulir-satu', challenge, `${proof}0`)).toBe(false);
    expect(load.holds('formulir-satu', '', '')).toBe(false);
    expect(new Load(() => now).holds('formulir-satu', challenge, proof)).toBe(false);
    now += 61 * 60_000;
    expect(load.holds('formulir-satu', challenge, proof)).toBe(false);
  });

  test('sixty forms in ten minutes are no load, one more is, and ten quiet minutes end it', () => {
    let now = 1_700_000_000_000;
    const load = new Load(() => now);
    for (let i = 0; i < 60; i++) load.arrived();
    expect(load.isHigh).toBe(false);
    load.arrived();
    expect(load.isHigh).toBe(true);
    now += 11 * 60_000;
    expect(load.isHigh).toBe(false);
  });
});

test('what stands around the form is read once for all who come at the same time', async () => {
  let queries = 0;
  const counting: KyselyPlugin = {
    transformQuery({ node }) {
      queries++;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const { database } = it.context;
  const context = { ...it.context, database: { ...database, db: database.db.withPlugin(counting) } };
  const desk = makeDesk(context, { pages: join(projectRoot, 'dist', 'web'), publicUrl: null });
  await desk.frame();
  const once = queries;
  expect(once).toBeGreaterThan(0);
  await Promise.all(Array.from({ length: 50 }, () => desk.frame()));
  expect(queries).toBe(2 * once);
  // and again for the next: what was changed meanwhile is seen
  await desk.frame();
  expect(queries).toBe(3 * once);
});
