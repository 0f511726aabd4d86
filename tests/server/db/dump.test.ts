import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const folder = mkdtempSync(join(tmpdir(), 'teduh-dump-'));
  try {
    const size = async (name: string) => {
      await database.dump!(join(folder, name));
      return gunzipSync(readFileSync(join(folder, name))).length;
    };
    for (const length of await Promise.all([size('a'), size('b')])) expect(length).toBeGreaterThan(1e6);
  } finally {
    await database.close();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
