import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, test } from 'vitest';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

test('look', async () => {
  for (const level of ['regency', 'district']) {
    const t = performance.now();
    const a = await it.get(`/api/detection?level=${level}`);
    console.log(level, a.statusCode, a.body.length, performance.now() - t);
    writeFileSync(`/tmp/detection-${level}.json`, a.body);
  }
  writeFileSync('/tmp/candidates.json', JSON.stringify(await it.detection.candidates(null), null, 1));
}, 120_000);
