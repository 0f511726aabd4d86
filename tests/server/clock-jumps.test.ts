import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Throttle } from '../../server/accounts/throttle.ts';
import { readAnchorFile } from '../../server/audit/anchor.ts';
import { makeAuditService } from '../../server/audit/service.ts';
import { verifyAudit } from '../../server/audit/verify.ts';
import { everyDay } from '../../server/jobs/every-day.ts';
import { keyRing, newKeys } from '../../server/keys/key-ring.ts';
import { openCopy, type DatabaseCopy } from '../support/app.ts';
import { fixedNow } from '../support/clock.ts';

/** The machine's clock was wrong for a while: a year ahead, then right again; or a day behind. */
const day = 86_400_000;
const at = (days: number) => new Date(fixedNow().getTime() + days * day);

let copy: DatabaseCopy;
const keys = keyRing(newKeys(fixedNow()), () => {});
const folder = mkdtempSync(join(tmpdir(), 'teduh-clock-'));
let now = fixedNow();
beforeAll(async () => {
  copy = await openCopy('application', keys);
});
afterAll(async () => {
  await copy.database.close();
  await copy.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('after a clock that was wrong', () => {
  test('nobody stays locked out by attempts of another time', () => {
    let time = at(365).getTime();
    const throttle = new Throttle(5, 600_000, () => time);
    for (let i = 0; i < 5; i++) throttle.failed('a@contoh.id', '10.0.0.1');
    expect(throttle.waitSeconds('a@contoh.id', '10.0.0.1')).toBeGreaterThan(0);
    time = at(0).getTime();
    expect(throttle.waitSeconds('a@contoh.id', '10.0.0.1')).toBe(0);
    for (let i = 0; i < 5; i++) throttle.failed('a@contoh.id', '10.0.0.1');
    expect(throttle.waitSeconds('a@contoh.id', '10.0.0.1')).toBeGreaterThan(0);
  });

  test('the nightly work goes on the next night, also where one was set a year ahead', async () => {
    const { system: db } = copy.database;
    const set = async (when: Date) => {
      await everyDay(db, when);
      return (await db.selectFrom('job').select('id').where('name', '=', 'report-retention').execute())
        .length;
    };
    expect(await set(at(365))).toBe(1);
    expect(await set(at(0))).toBe(2);
    expect(await set(at(0))).toBe(2);
    expect(await set(at(-1))).toBe(2); // a day behind: the night was done
    expect(await set(at(1))).toBe(3);
  });

  test('DP-49 the trail holds whatever the times in it, and each day has its anchor again', async () => {
    const { system: db } = copy.database;
    const audit = makeAuditService({ db, keys, now: () => now, folder });
    for (const days of [0, 365, -1, 1]) {
      now = at(days);
      await audit.tend();
    }
    const { firstBad } = await verifyAudit(db, keys, readAnchorFile(join(folder, 'anchors.jsonl')));
    expect(firstBad).toBeNull();
    const anchors = await db.selectFrom('audit_anchor').select('seq').execute();
    expect(anchors).toHaveLength(4);
    const times = (await db.selectFrom('audit_event').select(['seq', 'at']).orderBy('seq').execute()).map(
      (one) => one.at.getTime(),
    );
    expect(times.some((time, i) => i > 0 && time < times[i - 1]!)).toBe(true);
  });
});
