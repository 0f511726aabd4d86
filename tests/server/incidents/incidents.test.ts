import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../../shared/domain/role.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const json = (response: { body: string }) => JSON.parse(response.body);
const incident = {
  eventDate: '2026-11-10',
  areaCode: '19.71.02',
  category: 'rejection_of_foreign_workers',
  setting: 'gate',
  relation: 'yes',
  targetKind: 'firm',
  actorKind: 'residents',
  origin: 'citizen',
  status: 'verified',
  reliability: 'B',
  credibility: '2',
  summary: 'Warga menolak penerimaan pekerja baru di depan gerbang pabrik.',
  sourceTitle: 'Saluran telepon kantor',
} as const;
const signal = async (month = '2026-11', cut = '') =>
  json(await it.get(`/api/score-runs/results/19.71/${month}${cut}`)).cell;

test('shipped incidents are places and kinds with a source each', async () => {
  const { incidents } = json(await it.get('/api/incidents?limit=500'));
  expect(incidents.length).toBeGreaterThan(40);
  for (const one of incidents) {
    expect(one.sources.length).toBeGreaterThan(0);
    expect(Object.keys(one)).not.toContain('name');
  }
  expect(
    incidents.filter(
      (one: { origin: string; weight: number }) => one.origin === 'officer_found' && one.weight !== 0,
    ),
  ).toEqual([]);
});

test('a regency includes the incidents of its districts and waters, the province all', async () => {
  const bangka = json(await it.get('/api/incidents?area=19.01')).incidents;
  expect(bangka.every((one: { areaCode: string }) => one.areaCode.startsWith('19.01'))).toBe(true);
  expect(bangka.some((one: { areaCode: string }) => one.areaCode.includes('.P'))).toBe(true);
  expect(json(await it.get('/api/incidents?area=19')).total).toBe(json(await it.get('/api/incidents')).total);
});

test('an incident outside the listening coverage is shown but silence there is not zero: no signal until coverage is recorded', async () => {
  const made = await it.post('/api/incidents', incident);
  expect(made.statusCode).toBe(201);
  const uncovered = await signal();
  expect(uncovered).toMatchObject({ signals: null, risk: null, incidentCount: 1 });
  const coverage = { channel: 'phone', areaCode: '19.71', fromMonth: '2026-11', sensitivity: 'medium' };
  expect((await it.post('/api/listening-coverage', coverage)).statusCode).toBe(201);
  const covered = await signal();
  expect(covered.signals).toBeGreaterThan(0);
  const cell = covered.indicators.find((one: { code: string }) => one.code === 'incident_signal');
  expect(cell.incidentIds).toContain(json(made).id);
});

test('refuting it takes its weight away and leaves it visible; the version before stays known', async () => {
  const { incidents } = json(await it.get('/api/incidents?from=2026-11'));
  const one = incidents[0];
  it.setNow(new Date('2026-11-26T03:00:00Z'));
  const correction = {
    ...incident,
    status: 'refuted',
    version: one.version,
    reason: 'dibantah oleh dua sumber',
  };
  const before = (await signal()).signals;
  const made = await it.post(`/api/incidents/${one.id}/versions`, correction);
  expect(json(made)).toEqual({ version: 2 });
  expect((await signal()).signals).toBeLessThan(before);
  expect((await signal('2026-11', '?asKnownAt=2026-11-25')).signals).toBeCloseTo(before, 10);
  const shown = json(await it.get(`/api/incidents?ids=${one.id}`)).incidents[0];
  expect(shown).toMatchObject({ status: 'refuted', weight: 0, version: 2 });
  const late = await it.post(`/api/incidents/${one.id}/versions`, correction);
  expect(late.statusCode).toBe(409);
});

test('what officers found never feeds the signal, however grave', async () => {
  const before = await signal();
  const found = {
    ...incident,
    category: 'violence',
    origin: 'officer_found',
    reliability: 'A',
    credibility: '1',
  };
  expect((await it.post('/api/incidents', found)).statusCode).toBe(201);
  const after = await signal();
  expect(after.signals).toBe(before.signals);
  expect(after.otherIncidentCount).toBe(before.otherIncidentCount + 1);
});

test('recording a mediation never raises the risk', async () => {
  const before = await signal();
  const made = await it.post('/api/engagements', {
    areaCode: '19.71',
    date: '2026-11-20',
    kind: 'mediation',
    summary: 'Mediasi tripartit di kantor dinas.',
  });
  expect(made.statusCode).toBe(201);
  const after = await signal();
  if (before.risk === null) expect(after.structural).toBeLessThanOrEqual(before.structural);
  else expect(after.risk).toBeLessThanOrEqual(before.risk);
  expect(json(await it.get('/api/engagements?area=19.71')).engagements[0]).toMatchObject({
    kind: 'mediation',
  });
});

test('each of these acts stands in the audit trail, by id and without content', async () => {
  const events = await it.database.db.selectFrom('audit_event').selectAll().orderBy('seq').execute();
  const acts = events.map((event) => event.act);
  for (const act of ['incident.enter', 'incident.correct', 'coverage.enter', 'engagement.enter'])
    expect(acts).toContain(act);
  expect(JSON.stringify(events)).not.toMatch(/gerbang pabrik|Mediasi tripartit/);
});

test('DP-51 members of other agencies see verified incidents, without grade, weight or internal note', async () => {
  const unverified = await it.post('/api/incidents', { ...incident, status: 'unverified' });
  const id = json(unverified).id;
  const own = json(await it.get('/api/incidents?limit=500', 'analyst')).incidents;
  expect(own.find((one: { id: string }) => one.id === id)).toMatchObject({
    status: 'unverified',
    reliability: 'B',
  });
  for (const role of ['timpora_member', 'local_partner', 'regional_office'] as const) {
    const { incidents } = json(await it.get('/api/incidents?limit=500', role));
    expect(incidents.length).toBeGreaterThan(40);
    expect(json(await it.get(`/api/incidents?ids=${id}`, role)).total).toBe(0);
    for (const one of incidents)
      expect(one).toMatchObject({
        status: 'verified',
        reliability: null,
        credibility: null,
        weight: null,
        placeNote: '',
      });
  }
});

test('DP-51 counts and their table tell who is shown no grades of verified incidents only, and a partner of its own places', async () => {
  const month = '2026-09';
  const kinds = { category: 'threat', eventDate: `${month}-10` } as const;
  const enter = (areaCode: string, status: string) =>
    it.post('/api/incidents', { ...incident, ...kinds, areaCode, status });
  for (const [areaCode, status] of [
    ['19.02.01', 'unverified'],
    ['19.02.01', 'verified'],
    ['19.01.01', 'unverified'],
    ['19.01.01', 'verified'],
  ] as const)
    expect((await enter(areaCode, status)).statusCode).toBe(201);
  await it.get('/api/session', 'timpora_member'); // the account is made at its first request
  await it.database.db
    .updateTable('account_area')
    .set({ area_code: '19.02.01' })
    .where('account_id', '=', (eb) =>
      eb.selectFrom('account').select('id').where('email', '=', 'timpora_member@contoh.id'),
    )
    .execute();
  const told = async (role: Role, level: 'regency' | 'district') => {
    const { counts } = json(await it.get(`/api/incidents/counts?level=${level}`, role));
    return (counts as { areaCode: string; month: string; count: number }[])
      .filter((one) => one.month === month)
      .map((one) => [one.areaCode, one.count]);
  };
  expect(await told('duty_officer', 'regency')).toEqual([
    ['19.01', 2],
    ['19.02', 2],
  ]);
  expect(await told('auditor', 'district')).toEqual([
    ['19.01.01', 1],
    ['19.02.01', 1],
  ]);
  expect(await told('regional_office', 'regency')).toEqual([
    ['19.01', 1],
    ['19.02', 1],
  ]);
  expect(await told('timpora_member', 'district')).toEqual([['19.02.01', 1]]);
  expect(await told('timpora_member', 'regency')).toEqual([['19.02', 1]]);
  const inTable = async (role: Role) =>
    (await it.get('/api/tables/incident-counts.csv', role)).body
      .split('\n')
      .filter((line) => line.includes(`,${month},`))
      .map((line) => `${line.split(',')[0]} ${line.split(',').at(-1)}`);
  expect(await inTable('analyst')).toEqual(['19.01 2', '19.02 2']);
  expect(await inTable('regional_office')).toEqual(['19.01 1', '19.02 1']);
  expect(await inTable('timpora_member')).toEqual(['19.02 1']);
});
