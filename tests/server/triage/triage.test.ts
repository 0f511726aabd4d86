import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AssessReport, Report, ReportDetail, Reports } from '../../../shared/api/reports.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { tokenHash } from '../../../server/accounts/one-time-link.ts';
import { sessionCookie, startSession } from '../../../server/accounts/session.ts';
import { fixedNow } from '../../support/clock.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

let number = 0;
const words = [
  'Warga minta lowongan di kapal isap dibuka untuk orang kampung',
  'Upah lembur di pabrik belum dibayar tiga bulan',
  'Nelayan keberatan kapal bekerja dekat bagan',
  'Ada spanduk penolakan di gerbang kebun',
];
async function arrive(change: object = {}): Promise<string> {
  number++;
  const { reportId } = await it.intake.accept(
    {
      channel: 'qr_form',
      origin: 'citizen',
      deliveryKey: `form:${number}`,
      text: `${words[number % words.length]}, kali ke-${number} tahun ini.`,
      hintAreaCode: '19.03.01',
      ...change,
    },
    { wantsReceipt: false },
  );
  return reportId;
}
const detail = async (id: string, role: Role = 'analyst') =>
  (await it.get(`/api/reports/${id}`, role)).json<ReportDetail>();
const waiting = async (role: Role = 'analyst') =>
  (await it.get('/api/reports?state=waiting&limit=200', role)).json<Reports>();
const body = (version: number, change: Partial<AssessReport> = {}): AssessReport => ({
  version,
  areaCode: '19.03.01',
  category: 'grievance',
  setting: 'gate',
  relation: 'partly',
  targetKind: 'firm',
  actorKind: 'residents',
  eventDate: fixedNow().toISOString().slice(0, 10),
  reliability: 'C',
  credibility: '3',
  namesChecked: true,
  outcome: {
    kind: 'new_incident',
    summary: 'Warga mengeluhkan lowongan kerja di kapal isap.',
    status: 'unverified',
  },
  ...change,
});
const assess = (id: string, input: AssessReport, role: Role = 'analyst') =>
  it.post(`/api/reports/${id}/assessments`, input, role);
const incidentOf = (id: string) =>
  it.database.db
    .selectFrom('incident_version')
    .selectAll()
    .where('incident_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

describe('triage', () => {
  test('a channel that reports come in by is asked for until somebody writes down where it listens', async () => {
    await arrive();
    expect((await waiting()).counts.unlistened).toEqual(['qr_form']);
    const ended = { channel: 'qr_form', areaCode: '19.03', fromMonth: '2026-01', sensitivity: 'medium' };
    const enter = async (change: object) =>
      (await it.post('/api/listening-coverage', { ...ended, ...change }, 'analyst')).statusCode;
    expect(await enter({ toMonth: '2026-03' })).toBe(201); // it listens no more
    expect((await waiting()).counts.unlistened).toEqual(['qr_form']);
    expect(await enter({ fromMonth: '2026-06' })).toBe(201);
    expect((await waiting()).counts.unlistened).toEqual([]);
  });

  test('a report that is assessed as a new incident leaves the queue, with its grade and its link', async () => {
    const id = await arrive();
    expect((await waiting()).reports.map((one) => one.id)).toContain(id);
    const answer = await assess(id, body(1));
    expect(answer.statusCode).toBe(201);
    const { incidentId } = answer.json<{ incidentId: string }>();
    const { report } = await detail(id);
    expect(report).toMatchObject({
      state: 'linked',
      incidentId,
      reliability: 'C',
      credibility: '3',
      version: 2,
    });
    expect(await incidentOf(incidentId)).toMatchObject({
      area_code: '19.03.01',
      status: 'unverified',
      version: 1,
    });
    expect((await waiting()).reports.map((one) => one.id)).not.toContain(id);
    // what still waits is not among the assessed
    const other = await arrive();
    const assessed = (await it.get('/api/reports?state=assessed&limit=200', 'analyst')).json<Reports>();
    const ids = assessed.reports.map((one) => one.id);
    expect(ids).toContain(id);
    expect(ids).not.toContain(other);
  });

  test('undo takes the act back whole: queue, grade, link; the incident that nobody tells of counts nothing; undoing the undo brings it back', async () => {
    const id = await arrive();
    const { incidentId } = (await assess(id, body(1))).json<{ incidentId: string }>();
    expect((await it.post(`/api/reports/${id}/undo`, { version: 2 }, 'analyst')).statusCode).toBe(201);
    expect((await detail(id)).report).toMatchObject({
      state: 'waiting',
      incidentId: null,
      reliability: 'F',
      credibility: '6',
      version: 3,
    });
    expect((await incidentOf(incidentId)).status).toBe('refuted');
    expect((await it.post(`/api/reports/${id}/undo`, { version: 3 }, 'analyst')).statusCode).toBe(201);
    expect((await detail(id)).report).toMatchObject({ state: 'linked', incidentId, reliability: 'C' });
    expect((await incidentOf(incidentId)).status).toBe('unverified');
  });

  test('two people take the last two reports of an incident away at once: it counts nothing, and nobody waits for ever', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await arrive(), await arrive()];
      const { incidentId } = (await assess(a, body(1))).json<{ incidentId: string }>();
      await assess(b, body(1, { outcome: { kind: 'link', incidentId } }));
      const keep = { outcome: { kind: 'keep' } } as const;
      const [one, two] = await Promise.all([
        assess(a, body(2, keep), 'duty_officer'),
        assess(b, body(2, keep), 'section_head'),
      ]);
      expect([one.statusCode, two.statusCode]).toEqual([201, 201]);
      const newest = await it.database.db
        .selectFrom('incident_version')
        .select('status')
        .where('incident_id', '=', incidentId)
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      expect(newest.status).toBe('refuted');
    }
  });

  test('two reports change places between two incidents at once: both acts are stored, each has one open link', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await arrive(), await arrive()];
      const ids = [];
      for (const one of [a, b])
        ids.push((await assess(one, body(1))).json<{ incidentId: string }>().incidentId);
      const link = (incidentId: string) => body(2, { outcome: { kind: 'link', incidentId } });
      const done = await Promise.all([
        assess(a, link(ids[1]!), 'duty_officer'),
        assess(b, link(ids[0]!), 'section_head'),
      ]);
      expect(done.map((one) => one.statusCode)).toEqual([201, 201]);
      const open = await it.database.db
        .selectFrom('incident_report')
        .select('incident_id')
        .where('report_id', 'in', [a, b])
        .where('unlinked_at', 'is', null)
        .execute();
      expect(open.map((one) => one.incident_id).sort()).toEqual([...ids].sort());
    }
  });

  test('a grade is corrected without making another incident; what waits needs an outcome', async () => {
    const id = await arrive();
    expect((await assess(id, body(1, { outcome: { kind: 'stay' } }))).statusCode).toBe(422);
    const { incidentId } = (await assess(id, body(1))).json<{ incidentId: string }>();
    const changed = await assess(id, body(2, { reliability: 'B', outcome: { kind: 'stay' } }));
    expect(changed.json()).toEqual({ version: 3, incidentId, rumourId: null });
    expect((await detail(id)).report).toMatchObject({ state: 'linked', incidentId, reliability: 'B' });
  });

  test('two people on one item never overwrite each other: the second is told, and nothing of hers is stored', async () => {
    const id = await arrive();
    const [a, b] = await Promise.all([
      assess(id, body(1, { credibility: '2' })),
      assess(id, body(1, { credibility: '5', outcome: { kind: 'keep' } }), 'section_head'),
    ]);
    expect([a.statusCode, b.statusCode].sort()).toEqual([201, 409]);
    const { report, history } = await detail(id);
    expect(history).toHaveLength(2);
    expect(report.credibility).toBe(a.statusCode === 201 ? '2' : '5');
  });

  test.each([
    ['an incident needs a place', { areaCode: null }, '/areaCode'],
    ['an incident needs a kind', { category: null }, '/category'],
    ['DP-33 names are checked before it leaves the desk', { namesChecked: false }, '/namesChecked'],
    ['the place exists', { areaCode: '19.99.01' }, '/areaCode'],
    ['the day is not in the future', { eventDate: '2031-01-01' }, '/eventDate'],
    ['a duplicate is of another', { outcome: { kind: 'duplicate', of: 'nobody' } }, '/outcome/of'],
    [
      'an incident to link to exists',
      { outcome: { kind: 'link', incidentId: 'none' } },
      '/outcome/incidentId',
    ],
    [
      'a summary holds no personal data',
      { outcome: { kind: 'new_incident', summary: 'Pak Hasan Basri marah di dermaga.', status: 'verified' } },
      '/outcome/summary',
    ],
  ] as [string, Partial<AssessReport>, string][])(
    '%s: refused by field, nothing stored',
    async (_, change, pointer) => {
      const id = await arrive();
      const answer = await assess(id, body(1, change));
      expect(answer.statusCode).toBe(422);
      expect(answer.json<{ errors: { pointer: string }[] }>().errors.map((one) => one.pointer)).toEqual([
        pointer,
      ]);
      expect((await detail(id)).report).toMatchObject({ state: 'waiting', version: 1 });
    },
  );

  test('several at once: each is done or refused by itself, and the refused are named', async () => {
    const ids = [await arrive(), await arrive(), await arrive()];
    await assess(ids[1]!, body(1, { outcome: { kind: 'keep' } }));
    const answer = await it.post(
      '/api/reports/bulk',
      { items: ids.map((id) => ({ id, version: 1 })), outcome: { kind: 'refuse', reason: 'advertising' } },
      'duty_officer',
    );
    expect(answer.json<{ results: { done: boolean }[] }>().results.map((one) => one.done)).toEqual([
      true,
      false,
      true,
    ]);
    expect((await detail(ids[0]!)).report).toMatchObject({ state: 'refused', refuseReason: 'advertising' });
    expect((await detail(ids[1]!)).report.state).toBe('kept');
  });

  test('bulk approval takes reports of partner agencies alone, graded B2 and still unverified', async () => {
    const partner = await arrive({
      channel: 'partner_agency',
      origin: 'partner_agency',
      category: 'labour_dispute',
      deliveryKey: `typed:${randomUUID()}`,
    });
    const citizen = await arrive({ category: 'labour_dispute' });
    const answer = await it.post('/api/reports/bulk', {
      items: [partner, citizen].map((id) => ({ id, version: 1 })),
      outcome: { kind: 'approve' },
    });
    expect(answer.json<{ results: { done: boolean }[] }>().results.map((one) => one.done)).toEqual([
      true,
      false,
    ]);
    const { report } = await detail(partner);
    expect(report).toMatchObject({ state: 'linked', reliability: 'B', credibility: '2' });
    expect((await incidentOf(report.incidentId!)).status).toBe('unverified');
  });

  test('DP-21 what is marked as forwarded often, or comes in the same words from three senders, is proposed as a rumour', async () => {
    const text = 'Katanya kapal akan diganti semua pekerjanya minggu depan, teruskan ke grup lain.';
    const whatsapp = { channel: 'whatsapp', text };
    const [a] = [await arrive({ ...whatsapp, sender: { phone: '+62 812-0000-0021' } })];
    expect((await detail(a!)).report.rumourProposed).toBe(false);
    await arrive({ ...whatsapp, sender: { phone: '+62 812-0000-0022' } });
    await arrive({ ...whatsapp, sender: { phone: '+62 812-0000-0023' } });
    expect((await detail(a!)).report).toMatchObject({
      rumourProposed: true,
      sameWords: 2,
      sameWordsSenders: 3,
    });
    const forwarded = await arrive({ channel: 'whatsapp', forwarded: 'frequently' });
    expect((await detail(forwarded)).report.rumourProposed).toBe(true);
  });

  test('an answer stops the clock and goes to the reports of the whole incident where that is asked', async () => {
    const ids = [await arrive(), await arrive()];
    const { incidentId } = (await assess(ids[0]!, body(1))).json<{ incidentId: string }>();
    await assess(ids[1]!, body(1, { outcome: { kind: 'link', incidentId } }));
    const due = (await it.get('/api/reports?state=answers_due&limit=200')).json<Reports>();
    expect(due.reports.map((one) => one.id)).toEqual(expect.arrayContaining(ids));
    const answer = await it.post(`/api/reports/${ids[0]}/messages`, {
      body: 'Dinas tenaga kerja membuka pendaftaran lowongan mulai hari Senin.',
      via: 'public',
      isAnswer: true,
      scope: 'incident',
    });
    expect(answer.json<{ reportIds: string[] }>().reportIds.sort()).toEqual([...ids].sort());
    const after = (await it.get('/api/reports?state=answers_due&limit=200')).json<Reports>();
    for (const id of ids) expect(after.reports.map((one) => one.id)).not.toContain(id);
    expect((await detail(ids[1]!)).report.answeredAt).toBe(fixedNow().toISOString());
  });
});

describe('what is entered by staff', () => {
  const typed = (change: object = {}) => ({
    channel: 'phone',
    nonce: randomUUID(),
    parts: { what: 'Warga mendatangi kantor perusahaan', where: 'Toboali', who: 'nelayan' },
    areaCode: '19.03.01',
    category: 'grievance',
    relation: 'no',
    occurredDate: null,
    urgent: false,
    ...change,
  });

  test('a call becomes a report in the order of the questions, with a code to read back; the draft is gone', async () => {
    await it.as('duty_officer', {
      method: 'PUT',
      url: '/api/report-drafts/phone',
      payload: { fields: { what: 'Warga men' } },
    });
    expect((await it.get('/api/report-drafts/phone', 'duty_officer')).json()).toEqual({
      fields: { what: 'Warga men' },
    });
    const answer = await it.post('/api/reports', typed(), 'duty_officer');
    expect(answer.statusCode).toBe(201);
    const { id, receiptCode } = answer.json<{ id: string; receiptCode: string }>();
    expect(receiptCode).toMatch(/^0\d{15}$/);
    expect((await detail(id)).report.text).toBe(
      'Siapa (kelompok, bukan nama): nelayan\nApa yang terjadi: Warga mendatangi kantor perusahaan\nDi mana: Toboali',
    );
    expect((await it.get('/api/report-drafts/phone', 'duty_officer')).json()).toEqual({ fields: null });
  });

  test('the same form sent twice is one report, and its code is shown once', async () => {
    const form = typed();
    const first = (await it.post('/api/reports', form, 'duty_officer')).json<{ id: string }>();
    const second = (await it.post('/api/reports', form, 'duty_officer')).json();
    expect(second).toEqual({ id: first.id, isNew: false, isContactKept: true, receiptCode: null });
  });

  test('a partner speaks for its agency only', async () => {
    expect((await it.post('/api/reports', typed(), 'local_partner')).statusCode).toBe(403);
    const own = await it.post('/api/reports', typed({ channel: 'partner_agency' }), 'local_partner');
    expect(own.statusCode).toBe(201);
  });

  test('DP-51 a partner that types the words of a report learns nothing of it: the answer is as for any other', async () => {
    const what = 'Warga sekampung menutup jalan ke pabrik karena upah bulan lalu belum juga dibayar';
    const call = await it.post('/api/reports', typed({ parts: { what } }), 'duty_officer');
    const { id } = call.json<{ id: string }>();
    const send = (words: string) =>
      it.post(
        '/api/reports',
        typed({ channel: 'partner_agency', parts: { what: words }, contact: '0812-0000-0068' }),
        'local_partner',
      );
    const [same, control] = [await send(what), await send(`${what} di kecamatan lain`)];
    for (const answer of [same, control])
      expect(answer.json()).toEqual({ receiptCode: expect.stringMatching(/^0\d{15}$/) });
    expect(same.body).not.toContain(id);
    const { rows } = await sql<{ arrivals: number; contacts: number }>`select
      (select count(*)::int from report_arrival where report_id = ${id}) as arrivals,
      (select count(*)::int from report_contact where report_id = ${id}) as contacts`.execute(it.database.db);
    expect(rows).toEqual([{ arrivals: 2, contacts: 0 }]);
  });

  test('Kolang Kaling is restricted: section head and head of office read it, the desk does not, until it is opened', async () => {
    const answer = await it.post(
      '/api/reports/kolang-kaling',
      { nonce: randomUUID(), what: 'Kepala desa menyampaikan warga gelisah soal lowongan.', areaCode: null },
      'leadership',
    );
    const { id } = answer.json<{ id: string }>();
    for (const role of ['analyst', 'duty_officer'] as const)
      expect([
        (await it.get(`/api/reports/${id}`, role)).statusCode,
        (await waiting(role)).reports.some((one: Report) => one.id === id),
      ]).toEqual([404, false]);
    expect((await detail(id, 'section_head')).report).toMatchObject({
      restricted: true,
      reliability: 'F',
      credibility: '6',
    });
    expect((await assess(id, body(1), 'analyst')).statusCode).toBe(404);
    await it.as('section_head', {
      method: 'PUT',
      url: `/api/reports/${id}/restriction`,
      payload: { restricted: false },
    });
    expect((await it.get(`/api/reports/${id}`, 'analyst')).statusCode).toBe(200);
  });

  test('DP-50 what is restricted is no original of a duplicate for who may not read it, and its question is not in their list', async () => {
    const what = 'Kepala desa menyampaikan ada pungutan kepada pelamar kerja di gudang.';
    const answer = await it.post(
      '/api/reports/kolang-kaling',
      { nonce: randomUUID(), what, areaCode: null },
      'leadership',
    );
    const { id } = answer.json<{ id: string }>();
    const other = await arrive();
    const mark = (of: string) => assess(other, body(1, { outcome: { kind: 'duplicate', of } }), 'analyst');
    const [restricted, missing] = [await mark(id), await mark(randomUUID())];
    expect([restricted.statusCode, restricted.json().errors]).toEqual([422, missing.json().errors]);
    await it.get('/api/session', 'timpora_member');
    const { partners } = (await it.get('/api/verifications/partners')).json<{
      partners: { id: string; name: string }[];
    }>();
    const question = {
      accountId: partners.find((one) => one.name === 'timpora_member')!.id,
      areaCode: '19.03.01',
      question: 'Apakah ada pungutan kepada pelamar kerja?',
      dueDays: 9,
    };
    expect((await it.post(`/api/reports/${id}/verifications`, question)).statusCode).toBe(201);
    const told = async (role: Role) => (await it.get('/api/verifications', role)).body.includes(id);
    expect([await told('duty_officer'), await told('analyst'), await told('section_head')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('DP-30 one contact is opened with a reason, by those it is for, and the trail keeps the reason; for others it is not there', async () => {
    const { id } = (
      await it.post('/api/reports', typed({ contact: '0812-0000-0031' }), 'duty_officer')
    ).json<{ id: string }>();
    const open = (role: Role, reason = 'balas pelapor soal lowongan') =>
      it.post(`/api/reports/${id}/contact`, { reason }, role);
    for (const role of [
      'duty_officer',
      'leadership',
      'timpora_member',
      'administrator',
      'auditor',
      'regional_office',
    ] as const)
      expect([role, (await open(role)).statusCode]).toEqual([role, 404]);
    expect((await open('analyst', 'pendek')).statusCode).toBe(400);
    expect((await open('analyst', ' '.repeat(9) + 'a')).statusCode).toBe(400);
    // what stands in the trail stays there: no number, no name
    expect((await open('analyst', 'hubungi Pak Hasan Basri di 0812-3456-7890')).statusCode).toBe(422);
    expect((await open('analyst')).json()).toEqual({
      value: '0812-0000-0031',
      purpose: 'call_back',
      seconds: 15 * 60,
    });
    const trail = await it.database.db
      .selectFrom('audit_event')
      .select(['act', 'reason'])
      .where('obj', '=', id)
      .where('act', '=', 'contact.unlock')
      .execute();
    expect(trail).toEqual([{ act: 'contact.unlock', reason: 'balas pelapor soal lowongan' }]);
  });

  test('DP-51 a partner is asked without the text of the report, answers once, and only its own requests', async () => {
    const id = await arrive({ text: 'Kata tetangga ada pertemuan rahasia di gudang pelabuhan malam nanti.' });
    await it.get('/api/verifications', 'timpora_member');
    const { partners } = (await it.get('/api/verifications/partners')).json<{
      partners: { id: string; name: string }[];
    }>();
    const partner = partners.find((one) => one.name === 'timpora_member')!;
    const areas = (codes: string[]) =>
      it.as('administrator', {
        method: 'PUT',
        url: `/api/accounts/${partner.id}/areas`,
        payload: { areas: codes },
      });
    expect((await areas(['19.99'])).statusCode).toBe(422);
    expect((await areas(['19.05'])).statusCode).toBe(204);
    const elsewhere = await it.post(`/api/reports/${id}/verifications`, {
      accountId: partner.id,
      areaCode: '19.03.01',
      question: 'Apakah ada keramaian di pelabuhan hari ini?',
      dueDays: 2,
    });
    expect(elsewhere.statusCode).toBe(422);
    expect((await areas(['19.03'])).statusCode).toBe(204);
    const asked = await it.post(`/api/reports/${id}/verifications`, {
      accountId: partner.id,
      areaCode: '19.03.01',
      question: 'Apakah ada keramaian di pelabuhan hari ini?',
      dueDays: 2,
    });
    expect(asked.statusCode).toBe(201);
    const list = await it.get('/api/verifications', 'timpora_member');
    expect(list.body).not.toContain('gudang');
    const [request] = list.json<{ requests: { id: string; reportId: null }[] }>().requests;
    expect(request!.reportId).toBeNull();
    const answer = { outcome: 'not_confirmed', note: 'Pelabuhan sepi sepanjang hari.' };
    expect(
      (await it.post(`/api/verifications/${request!.id}/answer`, answer, 'local_partner')).statusCode,
    ).toBe(404);
    expect(
      (await it.post(`/api/verifications/${request!.id}/answer`, answer, 'timpora_member')).statusCode,
    ).toBe(204);
    expect(
      (await it.post(`/api/verifications/${request!.id}/answer`, answer, 'timpora_member')).statusCode,
    ).toBe(409);
    expect((await detail(id)).verifications[0]).toMatchObject({ outcome: 'not_confirmed' });
  });
});

describe('the open page that is told what comes in', () => {
  /** Opens the stream in a session of its own; the answer comes when the server ends it. */
  async function listen() {
    const { db } = it.database;
    const account = (await it.get('/api/session', 'duty_officer')).json<{ account: { id: string } }>()
      .account;
    const token = await db.transaction().execute((tx) => startSession(tx, account.id, fixedNow()));
    const ended = it.app.inject({ url: '/api/reports/live', cookies: { [sessionCookie]: token } });
    const before = it.intake.live.listeners();
    void ended.catch(() => {});
    while (it.intake.live.listeners() === before) await new Promise((done) => setTimeout(done, 20));
    return { ended, token, accountId: account.id };
  }
  const tellings = (body: string) => body.split('event: counts').length - 1;

  test('DP-52 hears no more when its own session ends, although the account has others', async () => {
    const { ended, token } = await listen();
    it.intake.live.announce();
    await new Promise((done) => setTimeout(done, 2500));
    await it.database.db.deleteFrom('session').where('token_sha256', '=', tokenHash(token)).execute();
    it.intake.live.announce();
    expect(tellings((await ended).body)).toBe(2); // at the start, and once while the session stood
  });

  test('DP-52 hears no more when the roles of the account change', async () => {
    const { ended, accountId } = await listen();
    const { db } = it.database;
    await db.insertInto('account_role').values({ account_id: accountId, role: 'auditor' }).execute();
    it.intake.live.announce();
    expect(tellings((await ended).body)).toBe(1);
    await db
      .deleteFrom('account_role')
      .where('account_id', '=', accountId)
      .where('role', '=', 'auditor')
      .execute();
  });
});
