import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IncidentDetail } from '../../../shared/api/incident-detail.ts';
import type { ReportDetail } from '../../../shared/api/reports.ts';
import type { ChangeRumour, Rumour, Rumours } from '../../../shared/api/rumours.ts';
import { incidentWeight } from '../../../shared/composite/incident-weight.ts';
import { loadInput } from '../../../server/score-runs/input.ts';
import { modelInForce } from '../../../server/score-models/store.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

let minutes = 0;
function later(days = 0): Date {
  minutes += 1 + days * 1440;
  const now = new Date(fixedNow().getTime() + minutes * 60_000);
  it.setNow(now);
  return now;
}
let number = 0;
async function arrive(change: object = {}): Promise<string> {
  number++;
  const { reportId } = await it.intake.accept(
    {
      channel: 'whatsapp',
      origin: 'citizen',
      deliveryKey: `wa:${number}`,
      text: `Katanya semua pekerja kapal diganti minggu depan, pesan ke-${number}.`,
      hintAreaCode: '19.03.01',
      sender: { phone: `+62 812-0000-00${10 + number}` },
      ...change,
    },
    { wantsReceipt: false },
  );
  return reportId;
}
async function assess(id: string, outcome: object) {
  later();
  const { report } = (await it.get(`/api/reports/${id}`)).json<ReportDetail>();
  const answer = await it.post(`/api/reports/${id}/assessments`, {
    version: report.version,
    areaCode: '19.03.01',
    category: 'threat',
    setting: 'public',
    relation: 'yes',
    targetKind: 'firm',
    actorKind: 'residents',
    eventDate: '2026-11-20',
    reliability: 'C',
    credibility: '3',
    namesChecked: true,
    outcome,
  });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ incidentId: string; rumourId: string }>();
}
const cards = async () => (await it.get('/api/rumours?limit=200')).json<Rumours>().rumours;
const card = async (id: string): Promise<Rumour> => (await cards()).find((one) => one.id === id)!;
const heard = async (incidentId?: string) => {
  later();
  const answer = await it.post(
    '/api/rumours',
    {
      claim: 'Semua pekerja kapal akan diganti minggu depan.',
      areaCode: '19.03.01',
      ...(incidentId ? { incidentId } : {}),
    },
    'duty_officer',
  );
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string }>().id;
};
async function judge(
  id: string,
  change: Partial<ChangeRumour>,
  role: 'analyst' | 'section_head' = 'analyst',
) {
  const now = await card(id);
  later();
  return it.post(
    `/api/rumours/${id}/versions`,
    {
      version: now.version,
      claim: now.claim,
      areaCode: now.areaCode,
      verdict: now.verdict,
      facts: now.facts,
      reply: now.reply,
      carrier: now.carrier,
      carriedDate: now.carriedDate,
      incidentId: now.incident?.id ?? null,
      reason: 'hasil pengecekan',
      ...change,
    },
    role,
  );
}
const facts = 'Dinas tenaga kerja: tidak ada penggantian, kontrak berlaku sampai akhir tahun.';
const reply = 'Kontrak kerja di kapal berlaku sampai akhir tahun; tidak ada penggantian.';

describe('claim cards', () => {
  test('DP-21 the spread of a claim: reports with their copies, senders, channels, areas, first and last seen, by week', async () => {
    const first = await arrive();
    const start = later();
    const { rumourId } = await assess(first, {
      kind: 'rumour',
      claim: 'Semua pekerja kapal akan diganti minggu depan.',
    });
    later(8);
    const second = await arrive({ channel: 'qr_form', sender: undefined, hintAreaCode: '19.03.02' });
    await assess(second, { kind: 'rumour', rumourId });
    const copy = await arrive();
    await assess(copy, { kind: 'duplicate', of: first });
    const { spread, reportIds } = await card(rumourId);
    expect(spread).toMatchObject({
      reports: 3,
      knownSenders: 2,
      channels: ['qr_form', 'whatsapp'],
    });
    expect(spread.weeks).toHaveLength(12);
    expect(spread.weeks.map((week) => week.count).slice(-2)).toEqual([1, 2]);
    expect(new Date(spread.weeks.at(-1)!.from).getUTCDay()).toBe(1);
    expect(Date.parse(spread.firstSeenAt!)).toBeLessThan(start.getTime());
    expect(reportIds).toEqual([copy, second, first]);
  });

  test('open for more than three days, it is marked: silence feeds it', async () => {
    const id = await heard();
    expect((await card(id)).isStale).toBe(false);
    later(4);
    expect((await card(id)).isStale).toBe(true);
    await judge(id, { verdict: 'true', facts });
    expect(await card(id)).toMatchObject({ isStale: false, openSince: null });
  });

  test('it lies open until its answer is carried, then among the answered, and is put away when nobody tells it any more', async () => {
    const id = await heard();
    await judge(id, { verdict: 'refuted', facts });
    expect((await card(id)).shelf).toBe('open');
    const carried = { reply, carrier: 'village_head', carriedDate: '2026-11-24' } as const;
    expect((await judge(id, carried)).statusCode).toBe(201);
    expect((await card(id)).shelf).toBe('answered');
    later(31);
    expect((await card(id)).shelf).toBe('kept');
  });

  test.each([
    ['a verdict needs what is known', { verdict: 'refuted', facts: '' }, '/facts'],
    ['who carries an answer needs its text', { verdict: 'true', facts, carrier: 'press' }, '/reply'],
    ['a claim is judged before an answer is carried', { reply, carrier: 'press' }, '/verdict'],
    [
      'a day of carrying needs who carried it',
      { verdict: 'true', facts, carriedDate: '2026-11-20' },
      '/carrier',
    ],
    [
      'it was not carried in the future',
      { verdict: 'true', facts, reply, carrier: 'press', carriedDate: '2031-01-01' },
      '/carriedDate',
    ],
    ['the incident exists', { incidentId: 'none' }, '/incidentId'],
    ['the place exists', { areaCode: '19.99' }, '/areaCode'],
    [
      'a reply holds no personal data',
      { verdict: 'true', facts, reply: 'Hubungi 0812-0000-0031 untuk penjelasan.' },
      '/reply',
    ],
  ] as [string, Partial<ChangeRumour>, string][])('%s: refused by field', async (_, change, pointer) => {
    const id = await heard();
    const answer = await judge(id, change);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { pointer: string }[] }>().errors.map((one) => one.pointer)).toEqual([
      pointer,
    ]);
    expect((await card(id)).version).toBe(1);
  });

  test('two people on one card never overwrite each other', async () => {
    const id = await heard();
    // both have read the first version
    const answers = await Promise.all([
      judge(id, { version: 1, verdict: 'true', facts }),
      judge(id, { version: 1, verdict: 'refuted', facts }, 'section_head'),
    ]);
    expect(answers.map((one) => one.statusCode).sort()).toEqual([201, 409]);
    expect((await card(id)).version).toBe(2);
  });
});

describe('the incident that a rumour names', () => {
  const incident = async () => {
    const report = await arrive();
    return (
      await assess(report, {
        kind: 'new_incident',
        summary: 'Ancaman tertulis terhadap kapal di pelabuhan.',
        status: 'unverified',
      })
    ).incidentId;
  };
  const weighs = async (id: string, cut: Date) => {
    const { regency } = await loadInput(it.database.db, cut, (last) => [last]);
    const { signal } = await modelInForce(it.database.db);
    const { magnitude, probability } = incidentWeight(
      regency.incidents.find((one) => one.id === id)!,
      signal,
    );
    return magnitude * probability;
  };
  const statusOf = async (id: string) =>
    (await it.get(`/api/incidents/${id}`)).json<IncidentDetail>().incident.status;

  test('DP-43 a refuted claim stays visible and weighs nothing; the corrected verdict brings it back; the past stands', async () => {
    const incidentId = await incident();
    const id = await heard(incidentId);
    const before = later();
    const weight = await weighs(incidentId, before);
    expect(weight).toBeGreaterThan(0);
    expect((await judge(id, { verdict: 'refuted', facts })).statusCode).toBe(201);
    const refuted = later();
    expect(await weighs(incidentId, refuted)).toBe(0);
    expect(await weighs(incidentId, before)).toBe(weight);
    expect(await statusOf(incidentId)).toBe('refuted');
    expect(await card(id)).toMatchObject({ verdict: 'refuted', incident: { status: 'refuted' } });
    await judge(id, { verdict: 'cannot_tell', facts });
    expect(await weighs(incidentId, later())).toBe(weight);
    expect(await weighs(incidentId, refuted)).toBe(0);
  });

  test('what somebody else has judged since stays as they judged it', async () => {
    const incidentId = await incident();
    const id = await heard(incidentId);
    await judge(id, { verdict: 'refuted', facts });
    const { incident: now } = (await it.get(`/api/incidents/${incidentId}`)).json<IncidentDetail>();
    later();
    const corrected = await it.post(`/api/incidents/${incidentId}/versions`, {
      version: now.version,
      reason: 'diperiksa sendiri, memang tidak terjadi',
      eventDate: now.eventDate,
      areaCode: now.areaCode,
      category: now.category,
      setting: now.setting,
      relation: now.relation,
      targetKind: now.targetKind,
      actorKind: now.actorKind,
      origin: now.origin,
      status: 'refuted',
      reliability: 'C',
      credibility: '5',
      summary: now.summary.id,
      sourceTitle: 'Laporan warga',
    });
    expect(corrected.statusCode).toBe(201);
    await judge(id, { verdict: 'true', facts });
    expect(await statusOf(incidentId)).toBe('refuted');
  });

  test('where the incident was merged, the one that stands for it is meant', async () => {
    const [a, b] = [await incident(), await incident()];
    const id = await heard(a);
    later();
    await it.post(`/api/incidents/${a}/merge`, { version: 1, into: b, reason: 'kejadian yang sama' });
    expect((await card(id)).incident!.id).toBe(b);
    await judge(id, { verdict: 'refuted', facts });
    expect(await statusOf(b)).toBe('refuted');
  });
});
