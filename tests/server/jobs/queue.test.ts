import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginAnew } from '../../../server/jobs/begin-anew.ts';
import { everyDay } from '../../../server/jobs/every-day.ts';
import { enqueue, makeJobQueue } from '../../../server/jobs/queue.ts';
import { fixedNow } from '../../support/clock.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const write = (at = fixedNow()) =>
  it.database.db.transaction().execute((tx) => enqueue(tx, 'report-retention', {}, at));
const jobs = () => it.database.db.selectFrom('job').selectAll().orderBy('id').execute();
const clear = () => it.database.db.deleteFrom('job').execute();

function queue(work: () => Promise<void>, now: () => Date = fixedNow) {
  const log = { error: () => {} };
  return makeJobQueue({ db: it.database.db, now, handlers: { 'report-retention': work }, log, every: null });
}

describe('the job queue', () => {
  test('what was written before it was asked is done when it answers, also while it was already looking', async () => {
    let done = 0;
    const working = queue(async () => {
      done++;
    });
    for (let round = 1; round <= 40; round++) {
      working.wake(); // looks at an empty list, at some moment around the writing
      await write();
      await working.drain();
      expect(done).toBe(round);
    }
    await working.close();
    await clear();
  });

  test('a failed job is tried again after its pause, at last given up, and says only the kind of the failure', async () => {
    let now = fixedNow();
    let tries = 0;
    const failing = queue(
      () => {
        tries++;
        return Promise.reject(new RangeError('0812-0000-0001'));
      },
      () => now,
    );
    await write();
    for (const seconds of [0, 1, 2, 10, 60, 600, 3600, 36_000]) {
      now = new Date(now.getTime() + seconds * 1000);
      await failing.drain();
    }
    const [job] = await jobs();
    expect(job).toMatchObject({ outcome: 'given_up', last_error: 'RangeError', attempts: 6 });
    expect(tries).toBe(6);
    await failing.close();
    await clear();
  });

  test('what a killed process left under way is begun anew: at once after a start, else after ten minutes', async () => {
    await write();
    await it.database.db.updateTable('job').set({ started_at: fixedNow(), attempts: 1 }).execute();
    let done = 0;
    let now = fixedNow();
    const working = queue(
      async () => {
        done++;
      },
      () => now,
    );
    await working.drain();
    expect(done).toBe(0);
    now = new Date(now.getTime() + 11 * 60_000);
    await working.drain();
    expect(done).toBe(1);
    now = fixedNow();
    await write();
    await it.database.db.updateTable('job').set({ started_at: now }).where('ended_at', 'is', null).execute();
    await beginAnew(it.database.db);
    await working.drain();
    expect(done).toBe(2);
    await working.close();
    await clear();
  });

  test('the nightly work is set once after each 02.00 WIB, however often it is asked for, and not by a clock that went back', async () => {
    const at = (hours: number) => new Date(fixedNow().getTime() + hours * 3_600_000);
    for (const hours of [0, 1, 5, 15]) await everyDay(it.database.db, at(hours));
    expect(await jobs()).toHaveLength(1);
    await everyDay(it.database.db, at(16)); // 02.00 WIB
    expect(await jobs()).toHaveLength(2);
    for (const hours of [-30, 3, 39]) await everyDay(it.database.db, at(hours));
    expect(await jobs()).toHaveLength(2);
    await clear();
  });
});
