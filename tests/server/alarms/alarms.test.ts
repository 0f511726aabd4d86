import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../server/alarms/senders.ts';
import { raiseAlarms } from '../../../server/alarms/raise.ts';
import { makeAlarmService } from '../../../server/alarms/service.ts';
import type { Alarms } from '../../../shared/api/alarms.ts';
import type { AlarmCandidate } from '../../../shared/surveillance/alarm-candidate.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';

let it: TestApp;
const letters: { to: string; subject: string; text: string }[] = [];
const calls: { deliveryId: string; body: object }[] = [];
let answer: Outcome = { kind: 'sent' };
beforeAll(async () => {
  it = await makeTestApp({
    email: async (letter) => {
      letters.push(letter);
      return answer;
    },
    webhook: async (call) => {
      calls.push(call);
      return answer;
    },
    close: () => {},
  });
  it.setNow(new Date('2026-10-01T03:00:00Z'));
  const payload = { monthly: 1000 };
  await it.as('section_head', { method: 'PUT', url: '/api/alarms/budget', payload });
});
afterAll(() => it.close());
beforeEach(() => {
  letters.length = 0;
  calls.length = 0;
  answer = { kind: 'sent' };
  it.setNow(fixedNow());
});

const list = async (query = ''): Promise<Alarms> => JSON.parse((await it.get(`/api/alarms${query}`)).body);
const later = (minutes: number) => new Date(fixedNow().getTime() + minutes * 60_000);

function makeCandidate(part: Partial<AlarmCandidate> = {}): AlarmCandidate {
  return {
    kind: 'surveillance',
    areaCode: '19.71',
    areaCodes: ['19.71'],
    month: '2026-11',
    method: 'ears_c1',
    observed: 6,
    expected: 1,
    upper: 4,
    p: 0.001,
    words: { key: 'more_than_expected', parameters: { observed: 6, expected: 1, upper: 4 } },
    incidentIds: [],
    fingerprint: `test|${randomUUID()}`,
    ...part,
  };
}
const raise = (candidates: AlarmCandidate[], now = fixedNow(), channels = { email: true, webhook: true }) =>
  raiseAlarms(it.database.db, candidates, { now, dataCut: now, channels });

const enterThreat = () =>
  it.post('/api/incidents', {
    areaCode: '19.01',
    eventDate: '2026-11-20',
    category: 'threat',
    setting: 'workplace',
    relation: 'yes',
    targetKind: 'foreign_workers',
    actorKind: 'unknown',
    origin: 'citizen',
    status: 'unverified',
    reliability: 'C',
    credibility: '3',
    summary: 'Ancaman tertulis di gerbang mes pekerja',
    sourceTitle: 'Laporan warga',
  });

const emptyOutbox = async () => {
  it.setNow(later(60 * 24 * 30));
  await it.alarms.deliver();
  letters.length = 0;
  calls.length = 0;
  it.setNow(fixedNow());
};

describe('raising', () => {
  test('a threat to foreign workers that is entered becomes a protective alarm, outside any score', async () => {
    const made = await enterThreat();
    expect([made.statusCode, made.body]).toEqual([201, expect.any(String)]);
    expect(await it.alarms.raise()).toBeGreaterThan(0);
    const { alarms } = await list();
    expect(alarms[0]).toMatchObject({
      kind: 'protective',
      state: 'raised',
      areaCode: '19.01',
      words: { key: 'threat_to_foreign_workers' },
      isNew: true,
    });
    expect(await it.alarms.raise()).toBe(0);
  });

  test('a threat is raised and sent also while scores cannot be computed and detection is busy', async () => {
    await emptyOutbox();
    const fails = () => Promise.reject(new Error('not now'));
    const alarms = makeAlarmService({
      db: it.database.db,
      now: fixedNow,
      scores: { ...it.scores, overview: fails },
      detection: { ...it.detection, candidates: fails },
      senders: {
        email: null,
        webhook: async (call) => {
          calls.push(call);
          return { kind: 'sent' };
        },
        close: () => {},
      },
      publicUrl: null,
    });
    await enterThreat();
    await expect(alarms.tick()).rejects.toThrow('not now');
    expect(calls.map((call) => (call.body as { alarm: { kind: string } }).alarm.kind)).toEqual([
      'protective',
    ]);
    await expect(alarms.tick()).rejects.toThrow('not now');
    await alarms.close();
    expect(calls).toHaveLength(1);
  });

  test('the same matter is raised once, also by two at the same time', async () => {
    const one = makeCandidate();
    const counts = await Promise.all([raise([one]), raise([one]), raise([{ ...one, observed: 7 }])]);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(1);
  });

  test('what is older than three months is no alarm any more', async () => {
    expect(await raise([makeCandidate({ month: '2026-08' }), makeCandidate({ month: '2027-01' })])).toBe(0);
    expect(await raise([makeCandidate({ month: '2026-09' })])).toBe(1);
  });

  test('beyond the budget of the month the least sure are held back; protective ones never are', async () => {
    const january = new Date('2027-01-10T03:00:00Z');
    it.setNow(january);
    const set = (monthly: number) =>
      it.as('section_head', { method: 'PUT', url: '/api/alarms/budget', payload: { monthly } });
    expect((await set(2)).statusCode).toBe(204);
    const [sure, likely, vague, guard] = [
      makeCandidate({ month: '2027-01', p: 0.0001 }),
      makeCandidate({ month: '2027-01', p: 0.01 }),
      makeCandidate({ month: '2027-01', p: 0.04 }),
      makeCandidate({
        month: '2027-01',
        kind: 'protective',
        p: null,
        words: { key: 'violence_to_residents', parameters: {} },
      }),
    ];
    await raise([vague, likely, guard, sure], january);
    const rows = await it.database.db
      .selectFrom('alarm')
      .select(['fingerprint', 'over_budget'])
      .where('month', '=', '2027-01')
      .execute();
    expect(new Map(rows.map((row) => [row.fingerprint, row.over_budget]))).toEqual(
      new Map([
        [guard.fingerprint, false],
        [sure.fingerprint, false],
        [likely.fingerprint, false],
        [vague.fingerprint, true],
      ]),
    );
    const { budget, ledger } = await list();
    expect(budget).toEqual({ monthly: 2, used: 2 });
    expect(ledger[0]).toMatchObject({ month: '2027-01', raised: 4, protective: 1, held: 1, undecided: 4 });
    // the next month begins anew
    const february = new Date('2027-02-01T00:00:00+07:00');
    await raise([makeCandidate({ month: '2027-01' })], february);
    it.setNow(february);
    expect((await list()).budget).toEqual({ monthly: 2, used: 1 });
    await set(1000);
  });

  test('an alarm that was raised can be neither changed nor taken out', async () => {
    await raise([makeCandidate()]);
    await expect(it.database.db.updateTable('alarm').set({ month: '2020-01' }).execute()).rejects.toThrow();
    await expect(it.database.db.deleteFrom('alarm').execute()).rejects.toThrow();
  });
});

describe('deciding', () => {
  const decide = (id: string, body: object, role: 'analyst' | 'leadership' | 'timpora_member' = 'analyst') =>
    it.post(`/api/alarms/${id}/decisions`, body, role);
  const raised = async () => {
    const candidate = makeCandidate();
    await raise([candidate]);
    return (
      await it.database.db
        .selectFrom('alarm')
        .select('id')
        .where('fingerprint', '=', candidate.fingerprint)
        .executeTakeFirstOrThrow()
    ).id;
  };
  const stateOf = async (id: string) => (await list('?limit=500')).alarms.find((one) => one.id === id)!;

  test('kept, then found false with a reason, then reopened; every step stays', async () => {
    const id = await raised();
    expect((await decide(id, { state: 'kept', reason: '', version: 0 })).statusCode).toBe(201);
    expect(
      (await decide(id, { state: 'false', reason: 'Dua laporan yang sama', version: 1 })).statusCode,
    ).toBe(201);
    expect(await stateOf(id)).toMatchObject({ state: 'false', version: 2, reason: 'Dua laporan yang sama' });
    expect((await decide(id, { state: 'reopened', reason: '', version: 2 })).statusCode).toBe(201);
    expect(await stateOf(id)).toMatchObject({ state: 'raised', version: 3 });
    const steps = await it.database.db
      .selectFrom('alarm_decision')
      .select('state')
      .where('alarm_id', '=', id)
      .orderBy('version')
      .execute();
    expect(steps.map((row) => row.state)).toEqual(['kept', 'false', 'reopened']);
    const trail = await it.database.db
      .selectFrom('audit_event')
      .select('act')
      .where('obj', '=', id)
      .execute();
    expect(trail.map((row) => row.act)).toEqual([
      'alarm.raise',
      'alarm.kept',
      'alarm.false',
      'alarm.reopened',
    ]);
  });

  test('two people on one alarm: the second is told, and nothing is overwritten', async () => {
    const id = await raised();
    const answers = await Promise.all([
      decide(id, { state: 'kept', reason: '', version: 0 }),
      decide(id, { state: 'dismissed', reason: 'Sudah diketahui', version: 0 }),
    ]);
    expect(answers.map((one) => one.statusCode).sort()).toEqual([201, 409]);
    expect((await stateOf(id)).version).toBe(1);
  });

  test.each([
    [{ state: 'dismissed', reason: '', version: 0 }, 422, '/reason'],
    [{ state: 'false', reason: 'pendek', version: 0 }, 422, '/reason'],
    [{ state: 'false', reason: 'Tanya Pak Hasan 0812-3456-7890', version: 0 }, 422, '/reason'],
    [{ state: 'reopened', reason: '', version: 0 }, 422, '/state'],
    [{ state: 'ignored', reason: '', version: 0 }, 400, '/state'],
    [{ state: 'kept', reason: '' }, 400, '/version'],
  ])('%j is refused by name', async (body, status, pointer) => {
    const answer = await decide(await raised(), body);
    expect([answer.statusCode, JSON.parse(answer.body).errors[0].pointer]).toEqual([status, pointer]);
  });

  test('who only reads does not decide, and who has no alarms does not see them', async () => {
    const id = await raised();
    const body = { state: 'kept', reason: '', version: 0 };
    expect((await decide(id, body, 'leadership')).statusCode).toBe(403);
    expect((await decide(id, body, 'timpora_member')).statusCode).toBe(403);
    expect((await it.get('/api/alarms', 'timpora_member')).statusCode).toBe(403);
    expect((await it.get('/api/alarms', 'public')).statusCode).toBe(401);
    expect((await decide(randomUUID(), body)).statusCode).toBe(404);
    const budget = { method: 'PUT', url: '/api/alarms/budget', payload: { monthly: 3 } } as const;
    expect((await it.as('analyst', budget)).statusCode).toBe(403);
  });
});

describe('sending', () => {
  const prefer = (part: object = {}) =>
    it.as('section_head', {
      method: 'PUT',
      url: '/api/alarms/preference',
      payload: { areas: [], byEmail: true, quiet: null, protectiveAnytime: true, ...part },
    });
  test('one letter to each who asked for it, one call to the webhook, and never a second', async () => {
    await emptyOutbox();
    expect((await prefer()).statusCode).toBe(204);
    await raise([makeCandidate()]);
    await Promise.all([it.alarms.deliver(), it.alarms.deliver()]);
    await it.alarms.deliver();
    expect(letters.map((one) => one.to)).toEqual(['section_head@contoh.id']);
    expect(calls).toHaveLength(1);
    expect(letters[0]!.subject).toBe('Teduh: alarm lonjakan');
    expect(letters[0]!.text).toContain('6 peristiwa ketegangan');
    expect(letters[0]!.text).toContain('tentang wilayah, bukan tentang orang');
    expect(letters[0]!.text).toContain('https://teduh.contoh.id/deteksi?tab=alarm');
  });

  test('a subject names no place', async () => {
    await prefer();
    await raise([makeCandidate()]);
    await it.alarms.deliver();
    expect(letters[0]!.subject).not.toMatch(/Pangkal/);
  });

  test('only of the areas chosen, and not while it is quiet', async () => {
    await emptyOutbox();
    await prefer({ areas: ['19.02'], quiet: { from: '09:00', to: '12:00' } }); // it is 10.00 WIB
    await raise([makeCandidate({ areaCodes: ['19.71'] })]);
    await raise([makeCandidate({ areaCode: '19.02', areaCodes: ['19.02'] })]);
    await it.alarms.deliver();
    expect(letters).toEqual([]);
    it.setNow(later(121));
    await it.alarms.deliver();
    expect(letters).toHaveLength(1);
    await prefer();
  });

  test('refused: tried again after a pause, and given up in the end; the alarm stands all the same', async () => {
    await emptyOutbox();
    answer = { kind: 'refused', why: 'ECONNECTION' };
    const candidate = makeCandidate();
    await raise([candidate]);
    let minutes = 0;
    for (const pause of [0, 1, 5, 15, 60, 240, 1000]) {
      minutes += pause;
      it.setNow(later(minutes));
      await it.alarms.deliver();
    }
    expect(letters).toHaveLength(6);
    // looked at then: before, as known at that time, they were still waiting
    const { alarms } = await list('?limit=500');
    const found = alarms.find((one) => one.deliveries.failed > 0)!;
    expect(found.deliveries).toEqual({ sent: 0, waiting: 0, failed: 2, uncertain: 0 });
    it.setNow(fixedNow());
  });

  test('what may have arrived is not sent again', async () => {
    await emptyOutbox();
    answer = { kind: 'uncertain', why: 'ETIMEDOUT DATA' };
    await raise([makeCandidate()]);
    await it.alarms.deliver();
    answer = { kind: 'sent' };
    it.setNow(later(60 * 24));
    await it.alarms.deliver();
    expect([letters.length, calls.length]).toEqual([1, 1]);
  });

  test('what a killed program had begun to send is not sent again by the next one', async () => {
    await emptyOutbox();
    await raise([makeCandidate()]);
    await it.database.db
      .updateTable('alarm_delivery')
      .set({ started_at: fixedNow(), attempts: 1 })
      .where('ended_at', 'is', null)
      .execute();
    const { closeUnderWay } = await import('../../../server/alarms/deliver.ts');
    await closeUnderWay(it.database.db, later(1));
    it.setNow(later(60 * 24));
    await it.alarms.deliver();
    expect([letters.length, calls.length]).toEqual([0, 0]);
  });

  test.each([
    [{ areas: ['19.99'] }, 422, '/areas/0'],
    [{ quiet: { from: '25:00', to: '06:00' } }, 400, '/quiet'],
    [{ areas: Array.from({ length: 61 }, () => '19.71') }, 400, '/areas'],
  ])('a preference like %j is refused by name', async (part, status, pointer) => {
    const answer = await prefer(part);
    expect([answer.statusCode, JSON.parse(answer.body).errors[0].pointer]).toEqual([
      status,
      expect.stringContaining(pointer),
    ]);
  });

  test('what was looked at is no longer new', async () => {
    await raise([makeCandidate()]);
    expect((await list()).unseen).toBeGreaterThan(0);
    it.setNow(new Date('2027-03-01T03:00:00Z')); // after all that the tests before raised
    expect((await it.post('/api/alarms/seen', undefined)).statusCode).toBe(204);
    expect((await list()).unseen).toBe(0);
  });
});
