import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrayText } from '../../../server/db/array-text.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

test('every text comes out as it went in, whatever it looks like', async () => {
  const texts = [
    'Bangka',
    '',
    'NULL',
    'null',
    null,
    'a,b',
    '{x}',
    '"',
    '\\',
    '\\"',
    'garis\nbaru',
    ' tepi ',
    "'; drop table area; --",
    '日本',
    '🌊',
    '1e5',
    '"a","b"',
  ];
  const { rows } = await sql<{ text: string | null }>`
    select text from unnest(${arrayText(texts)}::text[]) with ordinality as u(text, at) order by at`.execute(
    it.database.db,
  );
  expect(rows.map((row) => row.text)).toEqual(texts);
});

test('numbers keep every digit', async () => {
  const numbers = [0, -1.5, 1e-7, 123456789.123, 1e15, 0.1 + 0.2, null];
  const { rows } = await sql<{ number: number | null }>`
    select number from unnest(${arrayText(numbers)}::float8[]) with ordinality as u(number, at) order by at`.execute(
    it.database.db,
  );
  expect(rows.map((row) => row.number)).toEqual(numbers);
});
