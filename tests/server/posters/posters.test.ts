import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Poster, Posters } from '../../../shared/api/posters.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { hiddenIn, sendForm } from '../public-form/form-client.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const make = async (label: string, areaCode = '19.01.02') =>
  (await it.post('/api/posters', { label, areaCode }, 'duty_officer')).json() as Poster;
const pathOf = (poster: Poster) => new URL(poster.address).pathname;
const form = async (path: string) => (await it.app.inject(path)).body;

test('DP-22 the address on a poster holds a random token and nothing of the place', async () => {
  const one = await make('Balai desa di tepi dermaga');
  const two = await make('Balai desa di tepi dermaga');
  expect(one.address).toMatch(/^http:\/\/[^/]+\/l\/[a-z0-9]{10}$/);
  expect(one.address).not.toBe(two.address);
  const page = await form(pathOf(one));
  expect(page).toMatch(/value="19.01.02" selected/);
  expect(page).not.toContain('Balai desa');
});

test('a report by a poster carries its place as a hint; the sender may choose another one', async () => {
  const poster = await make('Gerbang kawasan industri');
  const page = await form(pathOf(poster));
  const sent = { poster: hiddenIn(page, 'poster'), text: 'Lowongan tidak dibuka di gerbang ini' };
  expect((await sendForm(it, '/lapor', { ...sent, place: '19.01.02' })).statusCode).toBe(201);
  expect(
    (await sendForm(it, '/lapor', { ...sent, place: '19.71', text: 'Di kota pun sama' })).statusCode,
  ).toBe(201);
  const rows = await it.database.db
    .selectFrom('report_intake')
    .select(['hint_area_code', 'poster_id'])
    .where('poster_id', '=', poster.id)
    .orderBy('hint_area_code')
    .execute();
  expect(rows.map((row) => row.hint_area_code)).toEqual(['19.01.02', '19.71']);
  const { posters } = (await it.get('/api/posters')).json() as Posters;
  expect(posters.find((one) => one.id === poster.id)?.reports).toBe(2);
});

test('DP-22 a revoked poster opens the plain form, the others go on; made-up tokens learn nothing', async () => {
  const one = await make('Poster yang hilang');
  const two = await make('Poster yang tetap');
  expect((await it.as('analyst', { method: 'POST', url: `/api/posters/${one.id}/revoke` })).statusCode).toBe(
    204,
  );
  expect((await it.as('analyst', { method: 'POST', url: `/api/posters/${one.id}/revoke` })).statusCode).toBe(
    204,
  );
  const withoutNonce = (page: string) => page.replaceAll(/name="nonce" value="[^"]*"/g, '');
  const plain = withoutNonce(await form('/lapor'));
  expect(withoutNonce(await form(pathOf(one)))).toBe(plain);
  expect(withoutNonce(await form('/l/aaaaaaaaaa'))).toBe(plain);
  expect(withoutNonce(await form('/l/..%2f..'))).toBe(plain);
  expect(await form(pathOf(two))).toMatch(/value="19.01.02" selected/);
  const sent = { poster: pathOf(one).slice(3), text: 'Dari poster yang sudah dicabut' };
  expect((await sendForm(it, '/lapor', sent)).statusCode).toBe(201);
});

test('a label with personal data, without words, or for a place that is none is refused', async () => {
  for (const body of [
    { label: 'Rumah Pak Hasan Basri', areaCode: '19.01.02' },
    { label: '–––', areaCode: '19.01.02' },
    { label: 'Balai desa', areaCode: '19.99' },
  ])
    expect((await it.post('/api/posters', body)).statusCode).toBe(422);
});

test('the official address of APOA is given unchanged', async () => {
  expect(((await it.get('/api/posters')).json() as Posters).apoaUrl).toBe('https://apoa.imigrasi.go.id');
});
