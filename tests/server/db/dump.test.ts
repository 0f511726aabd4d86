import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../server/db/connect.ts';
import { openCopy } from '../../support/app.ts';
import { bundle } from '../../support/prepare.ts';

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

test('the files of an embedded database are for its own user alone, also in a folder that is open to others', async (context) => {
  const { database, drop, dataDir } = await openCopy();
  await database.close();
  if (!dataDir) {
    await drop();
    context.skip('PostgreSQL keeps its own files');
  }
  const pg = join(dataDir!, 'pg');
  for (const folder of [dataDir!, pg]) chmodSync(folder, 0o755);
  const again = await openDatabase({
    databaseUrl: null,
    dataDir: dataDir!,
    workerFile: bundle('db-worker.js'),
  });
  try {
    expect(statSync(pg).mode & 0o077).toBe(0);
  } finally {
    await again.close();
    await drop();
  }
}, 120_000);
