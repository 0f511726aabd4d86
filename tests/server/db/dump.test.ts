import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openCopy } from '../../support/app.ts';

test('of two copies asked for at the same time, each is whole when it is said to be', async (context) => {
  const { database, drop } = await openCopy();
  if (!database.dump) {
    await database.close();
    await drop();
    context.skip('PostgreSQL makes its own copies');
  }
  try {
    for (const { bytes, contents } of await Promise.all([database.dump!(), database.dump!()])) {
      expect(gunzipSync(bytes).length).toBeGreaterThan(1e6);
      expect(contents.rows['area']).toBeGreaterThan(50);
    }
  } finally {
    await database.close();
    await drop();
  }
}, 120_000);
