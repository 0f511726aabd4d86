import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  Forecasts,
  ForecastsMade,
  FrozenForecasts,
  SkillSummaries,
} from '../../../shared/api/forecasts.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';

/** A day on which the last known month, January 2026, has just ended. */
const inFebruary = new Date('2026-02-10T03:00:00Z');

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const json = <T>(answer: { body: string }): T => JSON.parse(answer.body) as T;
const make = async () => json<ForecastsMade>(await it.post('/api/forecasts', {}));
const frozen = async (query = '') => json<FrozenForecasts>(await it.get(`/api/forecasts/frozen${query}`));

/** Asks until nothing is computed any more. */
async function view(): Promise<Forecasts> {
  for (let round = 0; round < 300; round++) {
    const answer = json<Forecasts>(await it.get('/api/forecasts'));
    if (!answer.progress && answer.areas.every((one) => one.records || one.refusal)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the backtests were not computed');
}

describe('what is offered', () => {
  test('a computation can be ended, and the next reader begins it again', async () => {
    const first = json<Forecasts>(await it.get('/api/forecasts'));
    expect(first.progress!.of).toBe(14);
    expect(
      json(await it.as('section_head', { method: 'DELETE', url: '/api/forecasts/computation' })),
    ).toEqual({
      ended: true,
    });
    await expect.poll(() => it.forecasts.progress()).toBeNull();
    expect(
      json(await it.as('section_head', { method: 'DELETE', url: '/api/forecasts/computation' })),
    ).toEqual({
      ended: false,
    });
    expect((await view()).progress).toBeNull();
  });

  test('on the shipped months each regency has a past, a record and a reason why nothing is forecast', async () => {
    const { areas, currentMonth } = await view();
    expect(currentMonth).toBe('2026-11');
    expect(areas.length).toBe(14);
    for (const one of areas) {
      expect(one.lastMonth).toBe('2026-01');
      expect(one.values.length).toBeGreaterThan(12);
      expect(one.coming).toEqual([]);
      expect(one.refusal).not.toBeNull();
    }
    // an unbroken past of seven years has been checked, whatever the verdict
    const counts = areas.filter((one) => one.target === 'incident_count');
    expect(counts.every((one) => one.values.length === 85 && one.records!.length === 3)).toBe(true);
    for (const { records } of counts)
      for (const record of records!) {
        expect(record.candidates.map((one) => one.n)).toEqual(record.candidates.map(() => record.n));
        expect(record.skill.low).toBeLessThanOrEqual(record.skill.value);
      }
  });

  test('a past that ended ten months ago freezes nothing, and the answer says so', async () => {
    const made = await make();
    expect(made).toMatchObject({ frozen: 0, alreadyFrozen: 0 });
    expect(made.refused.stale_data).toBe(14);
    expect((await frozen()).total).toBe(0);
  });

  test('areas to which nobody listens have no series', async () => {
    const answer = json<Forecasts>(await it.get('/api/forecasts?level=district'));
    expect(answer.areas).toEqual([]);
  });
});

describe('freezing', () => {
  test('three months of each series that can be checked, once: what is there stays', async () => {
    it.setNow(inFebruary);
    const made = await make();
    const checked = 14 - made.refused.short_history;
    expect(made).toMatchObject({ frozen: 3 * checked, alreadyFrozen: 0, scored: 0 });
    expect(await make()).toMatchObject({ frozen: 0, alreadyFrozen: 3 * checked, scored: 0 });
    const { forecasts, total } = await frozen();
    expect(total).toBe(3 * checked);
    expect(new Set(forecasts.map((one) => one.targetMonth))).toEqual(
      new Set(['2026-03', '2026-04', '2026-05']),
    );
    for (const one of forecasts) {
      expect(one.madeAt).toBe(inFebruary.toISOString());
      expect(one.lastKnownMonth).toBe('2026-01');
      expect(one.resultSha256).toMatch(/^[0-9a-f]{64}$/);
      // kept for the record; shown as a forecast only where the skill says so
      if (one.offered) expect(one.skill.low).toBeGreaterThan(0);
      expect(one.probability === null).toBe(one.target === 'incident_count');
      expect(one.score).toBeNull();
    }
  });

  test('the audit log holds it', async () => {
    const acts = await it.database.db
      .selectFrom('audit_event')
      .select(['act', 'actor'])
      .where('act', 'like', 'forecast.%')
      .execute();
    expect(acts.map((one) => one.act)).toEqual(['forecast.freeze']);
    expect(acts[0]!.actor).not.toBe('system');
  });

  test('a frozen row can be neither changed nor deleted, nor can what it came from', async () => {
    for (const attempt of [
      sql`update forecast set mean = 0`,
      sql`delete from forecast`,
      sql`update forecast_backtest set result = '{}'`,
      sql`delete from forecast_backtest`,
    ])
      await expect(attempt.execute(it.database.db)).rejects.toThrow(/refused/);
  });

  test('the database itself refuses a forecast made after its month began', async () => {
    const copy = (made: string) => sql`
      insert into forecast select ${randomUUID()}::uuid, area_code, target, '2026-06', lead_months, steps, last_known_month, offered,
        candidate, reference, skill, skill_low, skill_high, mean, quantile_05, quantile_50, quantile_95, probability, threshold,
        distribution, no_change, data_cut_at, model_version, engine_version, input_sha256, result_sha256, ${made}::timestamptz, made_by
      from forecast order by area_code, target, target_month limit 1`;
    // June begins in WIB, seven hours before it does in UTC
    await expect(copy('2026-05-31T17:00:01Z').execute(it.database.db)).rejects.toThrow(/check/);
    await expect(copy('2026-05-31T16:59:59Z').execute(it.database.db)).resolves.toBeDefined();
  });
});

describe('scoring', () => {
  test('waits until the month has ended and is known, then happens once', async () => {
    const before = (await frozen('?area=19.01&target=incident_count')).forecasts.length;
    expect(before).toBeGreaterThanOrEqual(3);
    it.setNow(new Date('2026-05-20T03:00:00Z'));
    // the months have ended, but nobody is known to have listened
    expect((await make()).scored).toBe(0);
    const listening = await it.post('/api/listening-coverage', {
      channel: 'phone',
      areaCode: '19.01',
      fromMonth: '2026-02',
      sensitivity: 'high',
    });
    expect(listening.statusCode).toBe(201);
    // March and April have ended two weeks ago or more, May has not; of each the number of incidents and, since a channel of
    // the office was listening, the risk
    expect((await make()).scored).toBe(4);
    expect((await make()).scored).toBe(0);
    const { forecasts } = await frozen('?area=19.01&target=incident_count');
    const scored = forecasts.filter((one) => one.score);
    expect(scored.map((one) => one.targetMonth).sort()).toEqual(['2026-03', '2026-04']);
    for (const { score, low, high } of scored) {
      expect(score!.outcome).toBe(0);
      expect(score!.loss).toBeGreaterThanOrEqual(0);
      expect(score!.inside).toBe(low <= 0 && 0 <= high);
    }
  });

  test('the summary counts what was frozen and scored, and gives no interval for two', async () => {
    const { summaries, neededScored } = json<SkillSummaries>(await it.get('/api/forecasts/skill'));
    expect(neededScored).toBe(12);
    const counts = summaries.filter((one) => one.target === 'incident_count');
    expect(counts.map((one) => [one.leadMonths, one.n])).toEqual([
      [1, 1],
      [2, 1],
      [3, 0],
    ]);
    expect(counts.every((one) => one.interval === null && one.frozen > 0)).toBe(true);
  });

  test('a score can be neither changed nor deleted', async () => {
    for (const attempt of [sql`update forecast_score set loss = 0`, sql`delete from forecast_score`])
      await expect(attempt.execute(it.database.db)).rejects.toThrow(/refused/);
  });
});

describe('who may, and with what', () => {
  test('only the section head and the analyst freeze; all staff read; nobody else', async () => {
    expect((await it.post('/api/forecasts', {}, 'duty_officer')).statusCode).toBe(403);
    expect((await it.post('/api/forecasts', {}, 'timpora_member')).statusCode).toBe(403);
    expect((await it.post('/api/forecasts', {}, 'public')).statusCode).toBe(401);
    expect((await it.get('/api/forecasts', 'public')).statusCode).toBe(401);
    expect((await it.get('/api/forecasts/frozen', 'leadership')).statusCode).toBe(200);
    expect((await it.get('/api/forecasts', 'timpora_member')).statusCode).toBe(200);
    expect(
      (await it.as('leadership', { method: 'DELETE', url: '/api/forecasts/computation' })).statusCode,
    ).toBe(403);
  });

  test('what is not expected is refused', async () => {
    expect((await it.post('/api/forecasts', { month: '2026-03' })).statusCode).toBe(400);
    expect((await it.get('/api/forecasts?level=village')).statusCode).toBe(400);
    expect((await it.get('/api/forecasts/frozen?target=riots')).statusCode).toBe(400);
    expect((await it.get('/api/forecasts/frozen?limit=0')).statusCode).toBe(400);
    expect((await it.get('/api/forecasts/frozen?area=x')).statusCode).toBe(400);
  });
});

describe('the program by itself', () => {
  test('freezes in the last three days of a month, once, and not before', async () => {
    const other = await makeTestApp();
    const count = async () =>
      Number(
        (
          await other.database.db
            .selectFrom('forecast')
            .select((eb) => eb.fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      );
    try {
      other.setNow(inFebruary);
      await other.forecasts.tick();
      expect(await count()).toBe(0);
      other.setNow(new Date('2026-02-25T17:30:00Z')); // 26 February in WIB
      await other.forecasts.tick();
      const once = await count();
      expect(once).toBeGreaterThan(0);
      await other.forecasts.tick();
      expect(await count()).toBe(once);
      const rows = await other.database.db
        .selectFrom('forecast')
        .select(['made_by', 'lead_months'])
        .execute();
      expect(rows.every((row) => row.made_by === null)).toBe(true);
      expect(new Set(rows.map((row) => row.lead_months))).toEqual(new Set([1, 2, 3]));
    } finally {
      await other.close();
    }
  });

  test('the same on every day of the tests: nothing is frozen from a past that is too old', async () => {
    it.setNow(new Date(fixedNow().getTime() + 5 * 86_400_000));
    await expect(it.forecasts.tick()).resolves.toBeUndefined();
  });
});
