import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  ChangeDecision,
  EnterDecision,
  Meeting,
  MeetingContent,
  MeetingDecision,
  MeetingSummary,
} from '../../../shared/api/meetings.ts';
import type { Problem } from '../../../shared/api/problem.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { decisionsFor } from '../../../server/meetings/earlier-decisions.ts';
import { loadInput } from '../../../server/score-runs/input.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

type Agreed = Omit<EnterDecision, 'nonce'>;

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());
/** Noon of a day in WIB; the clock of the office. */
const on = (day: string) => it.setNow(new Date(`${day}T05:00:00Z`));

const meeting = (change: Partial<MeetingContent> = {}): MeetingContent => ({
  title: 'Rakor Timpora',
  date: '2026-11-20',
  startsAt: '09:00',
  place: 'Aula Kantor Imigrasi, Jl. Jenderal Sudirman',
  areaCodes: ['19.03'],
  state: 'held',
  agenda: [{ topic: 'Tindak lanjut rapat lalu', agencyCode: null, minutes: 15 }],
  minutes: '',
  agencies: [
    { code: 'disnaker-19.03', attendance: 'invited', owes: ['counts', 'reports'] },
    { code: 'polres-19.03', attendance: 'attended', owes: [] },
  ],
  ...change,
});
const task = (change: Partial<Agreed> = {}): Agreed => ({
  words: 'Dialog antara warga dan perusahaan di Toboali.',
  areaCode: null,
  ownerAgencyCode: 'disnaker-19.03',
  dueDate: '2026-12-04',
  ...change,
});
async function enter(change: Partial<MeetingContent> = {}): Promise<string> {
  const answer = await it.post('/api/meetings', anew(meeting(change)));
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  return answer.json<{ id: string }>().id;
}
async function agree(meetingId: string, change: Partial<Agreed> = {}): Promise<string> {
  const answer = await it.post(`/api/meetings/${meetingId}/decisions`, anew(task(change)));
  expect([answer.statusCode, answer.statusCode < 300 ? '' : answer.body]).toEqual([201, '']);
  return answer.json<{ id: string }>().id;
}
/** With a nonce of its own, as a form carries one. */
const anew = <T extends object>(content: T) => ({ ...content, nonce: randomUUID() });
const read = async (id: string, role: Role = 'section_head', asKnownAt = '') =>
  (await it.get(`/api/meetings/${id}${asKnownAt ? `?asKnownAt=${asKnownAt}` : ''}`, role)).json<Meeting>();
const actsOn = async (obj: string) => {
  const acts = await it.database.db
    .selectFrom('audit_event')
    .select('act')
    .where('obj', '=', obj)
    .orderBy('seq')
    .execute();
  return acts.map((one) => one.act);
};
const refusedFields = (answer: { json<T>(): T }) =>
  answer.json<Problem>().errors!.map(({ pointer, code }) => `${pointer} ${code}`);
const progress = (change: object = {}) => ({
  version: 1,
  state: 'in_progress',
  evidence: '',
  engagementId: null,
  doneDate: null,
  ...change,
});
async function speaksFor(role: Role, agency: string): Promise<string> {
  await it.get('/api/session', role);
  const { id } = await it.database.db
    .selectFrom('account')
    .select('id')
    .where('email', '=', `${role}@contoh.id`)
    .executeTakeFirstOrThrow();
  await it.database.db
    .insertInto('account_agency')
    .values({ account_id: id, agency_code: agency })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ agency_code: agency }))
    .execute();
  return id;
}

describe('a meeting', () => {
  test('is kept in versions: what stood on an earlier day can be read again', async () => {
    on('2026-11-21');
    const id = await enter({ minutes: 'Dibuka pukul sembilan.' });
    on('2026-11-22');
    const changed = await it.post(`/api/meetings/${id}/versions`, {
      ...meeting({ minutes: 'Ditutup pukul dua belas.' }),
      version: 1,
    });
    expect(changed.statusCode).toBe(201);
    expect((await read(id)).minutes).toBe('Ditutup pukul dua belas.');
    expect((await read(id, 'section_head', '2026-11-21')).minutes).toBe('Dibuka pukul sembilan.');
    expect((await it.get(`/api/meetings/${id}?asKnownAt=2026-11-20`)).statusCode).toBe(404);
    const stale = await it.post(`/api/meetings/${id}/versions`, { ...meeting(), version: 1 });
    expect(stale.statusCode).toBe(409);
    expect(await actsOn(id)).toEqual(['meeting.enter', 'meeting.held']);
  });

  test('whose answer never arrived is sent again and stays one meeting, with the same answer', async () => {
    on('2026-11-21');
    const sent = anew(meeting({ title: 'Rakor terkirim dua kali ' }));
    const [first, second] = await Promise.all([
      it.post('/api/meetings', sent),
      it.post('/api/meetings', sent),
    ]);
    on('2026-11-22');
    const third = await it.post('/api/meetings', { ...sent, agencies: [...sent.agencies].reverse() });
    expect([first, second, third].map(({ statusCode, body }) => [statusCode, body])).toEqual(
      Array(3).fill([201, JSON.stringify({ id: sent.nonce })]),
    );
    const { meetings } = (await it.get('/api/meetings')).json<{ meetings: MeetingSummary[] }>();
    expect(meetings.filter(({ title }) => title === 'Rakor terkirim dua kali').length).toBe(1);
    expect(await actsOn(sent.nonce)).toEqual(['meeting.enter']);
    // also where it has moved on meanwhile; but other words under the same key are nobody's repetition
    await it.post(`/api/meetings/${sent.nonce}/versions`, { ...meeting({ minutes: 'Dibuka.' }), version: 1 });
    expect((await it.post('/api/meetings', sent)).json()).toEqual({ id: sent.nonce });
    expect((await it.post('/api/meetings', { ...sent, minutes: 'Lain.' })).statusCode).toBe(409);
    expect((await read(sent.nonce)).minutes).toBe('Dibuka.');
    // what was refused left nothing behind: mended, it is stored under the same key
    const late = anew(meeting({ date: '2026-12-01' }));
    expect((await it.post('/api/meetings', late)).statusCode).toBe(422);
    expect((await it.post('/api/meetings', { ...late, state: 'planned' })).statusCode).toBe(201);
  });

  test('names no person, and is refused field by field', async () => {
    on('2026-11-21');
    const answer = await it.post(
      '/api/meetings',
      anew(
        meeting({
          date: '2026-12-01',
          title: 'Rakor bersama Bapak Contoh Saja',
          agenda: [{ topic: 'Hubungi 0812-0000-0000', agencyCode: 'tiada', minutes: null }],
          areaCodes: ['19.99'],
          agencies: [{ code: 'tiada', attendance: 'invited', owes: [] }],
        }),
      ),
    );
    expect(answer.statusCode).toBe(422);
    expect(refusedFields(answer).sort()).toEqual([
      '/agencies unknown',
      '/agenda/0/agencyCode unknown',
      '/agenda/0/topic personal_data',
      '/areaCodes unknown',
      '/state future',
      '/title personal_data',
    ]);
  });

  test('that decided something is not cancelled away, nor moved behind what falls due', async () => {
    on('2026-11-21');
    const id = await enter();
    await agree(id);
    const cancelled = await it.post(`/api/meetings/${id}/versions`, {
      ...meeting({ state: 'cancelled' }),
      version: 1,
    });
    expect(refusedFields(cancelled)).toEqual(['/state has_decisions']);
    const moved = await it.post(`/api/meetings/${id}/versions`, {
      ...meeting({ state: 'planned', date: '2026-12-10' }),
      version: 1,
    });
    expect(refusedFields(moved)).toEqual(['/date after_due']);
  });
});

describe('what an agency owes beforehand is computed', () => {
  test('counts: to sign, signed, or nothing to sign; questions: how many wait', async () => {
    on('2026-11-21');
    const { agency_code: counting } = await it.database.db
      .selectFrom('foreign_worker_count')
      .select('agency_code')
      .where('agency_code', 'is not', null)
      .executeTakeFirstOrThrow();
    const id = await enter({
      date: '2026-11-27',
      state: 'planned',
      agencies: [
        { code: counting!, attendance: 'invited', owes: ['counts'] },
        { code: 'polres-19.03', attendance: 'invited', owes: ['counts', 'reports'] },
      ],
    });
    const dutiesOf = async (code: string, role: Role = 'section_head') =>
      (await read(id, role)).agencies.find((one) => one.code === code)?.duties;
    expect(await dutiesOf(counting!)).toEqual([{ duty: 'counts', state: 'open', open: null }]);
    expect(await dutiesOf('polres-19.03')).toEqual([
      { duty: 'counts', state: 'nothing', open: null },
      { duty: 'reports', state: 'nothing', open: 0 },
    ]);

    const partner = await speaksFor('timpora_member', counting!);
    const own = (await it.get('/api/ledger/signatures', 'timpora_member')).json<{
      own: { agencyCode: string; state: string }[];
    }>().own;
    const sign = (meetingDate: string) =>
      it.post(
        '/api/ledger/signatures',
        { agencyCode: counting, meetingDate, state: own.find((one) => one.agencyCode === counting)!.state },
        'timpora_member',
      );
    // a signature for another meeting is none for this one
    expect((await sign('2026-08-01')).statusCode).toBe(204);
    expect((await dutiesOf(counting!))![0]!.state).toBe('open');
    expect((await sign('2026-11-27')).statusCode).toBe(204);
    expect((await dutiesOf(counting!))![0]!.state).toBe('done');

    const { reportId } = await it.intake.accept(
      {
        channel: 'phone',
        origin: 'citizen',
        deliveryKey: 'rapat:1',
        text: 'Warga resah.',
        hintAreaCode: '19.03.01',
      },
      { wantsReceipt: false },
    );
    await speaksFor('timpora_member', 'polres-19.03');
    const asked = await it.post(`/api/reports/${reportId}/verifications`, {
      accountId: partner,
      areaCode: '19.03.01',
      question: 'Apakah benar ada penolakan di sana?',
      dueDays: 3,
    });
    expect(asked.statusCode).toBe(201);
    expect((await dutiesOf('polres-19.03', 'timpora_member'))!.at(-1)).toEqual({
      duty: 'reports',
      state: 'open',
      open: 1,
    });
    // another agency's matter is not theirs
    expect(await dutiesOf(counting!, 'timpora_member')).toBeNull();
  });
});

describe('a decision', () => {
  test('is entered from the day of the meeting on, for an area of it, and names no person', async () => {
    on('2026-11-21');
    const ahead = await enter({ date: '2026-11-30', state: 'planned' });
    const early = await it.post(`/api/meetings/${ahead}/decisions`, anew(task({ dueDate: '2026-11-29' })));
    expect(refusedFields(early)).toEqual(['/dueDate early', '/words not_held']);
    const id = await enter();
    const wrong = await it.post(
      `/api/meetings/${id}/decisions`,
      anew(task({ words: 'Temui Ibu Contoh di rumahnya.', areaCode: '19.71', ownerAgencyCode: 'tiada' })),
    );
    expect(refusedFields(wrong).sort()).toEqual([
      '/areaCode other_area',
      '/ownerAgencyCode unknown',
      '/words personal_data',
    ]);
    expect(
      (await it.post(`/api/meetings/${id}/decisions`, anew(task({ areaCode: '19.03.01' })))).statusCode,
    ).toBe(201);
  });

  test('whose answer never arrived is sent again and stays one decision of its meeting', async () => {
    on('2026-11-21');
    const [id, other] = [await enter(), await enter()];
    const sent = anew(task({ words: 'Membuka daftar lowongan di Toboali. ' }));
    const send = (meetingId: string, change: object = {}) =>
      it.post(`/api/meetings/${meetingId}/decisions`, { ...sent, ...change });
    const answers = [...(await Promise.all([send(id), send(id)])), await send(id)];
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual(
      Array(3).fill([201, JSON.stringify({ id: sent.nonce })]),
    );
    expect((await read(id)).decisions.length).toBe(1);
    expect(await actsOn(sent.nonce)).toEqual(['decision.enter']);
    expect((await send(id, { dueDate: '2026-12-05' })).statusCode).toBe(409);
    expect((await send(other)).statusCode).toBe(409);
    expect((await read(other)).decisions).toEqual([]);
  });

  test('that is done names its day and what shows it; one that is dropped says why', async () => {
    on('2026-11-21');
    const id = await agree(await enter());
    const say = (change: object) => it.post(`/api/decisions/${id}/progress`, progress(change));
    expect(refusedFields(await say({ state: 'done' }))).toEqual(['/doneDate required', '/evidence required']);
    expect(
      refusedFields(await say({ state: 'done', doneDate: '2026-11-25', evidence: 'Berita acara' })),
    ).toEqual(['/doneDate future']);
    expect(refusedFields(await say({ state: 'dropped' }))).toEqual(['/evidence required']);
    expect(refusedFields(await say({ doneDate: '2026-11-20' }))).toEqual(['/doneDate not_done']);
    expect(refusedFields(await say({ engagementId: 'tiada' }))).toEqual(['/engagementId unknown']);
    const done = await say({
      state: 'done',
      doneDate: '2026-11-20',
      engagementId: '2025-09-29-bencah-mediation',
    });
    expect(done.json()).toEqual({ version: 2 });
    expect((await say({ state: 'done', doneDate: '2026-11-20', evidence: 'Berita acara' })).statusCode).toBe(
      409,
    );
  });

  test('is seen by the agency that answers for it, which says how far it is and nothing else', async () => {
    on('2026-11-21');
    await speaksFor('timpora_member', 'disnaker-19.03');
    await speaksFor('local_partner', 'kesbangpol-19.71');
    const meetingId = await enter({ minutes: 'Notulen rapat.' });
    const own = await agree(meetingId);
    const others = await agree(meetingId, { ownerAgencyCode: 'polres-19.03' });
    const seen = await read(meetingId, 'timpora_member');
    expect(seen.decisions.map((one) => [one.id, one.mayReport])).toEqual([[own, true]]);
    expect(seen.minutes).toBe('Notulen rapat.');
    expect(seen.agencies.find((one) => one.code === 'polres-19.03')).toMatchObject({
      attendance: null,
      duties: null,
    });
    const dropped = progress({ state: 'dropped', evidence: 'Tidak perlu lagi' });
    expect(refusedFields(await it.post(`/api/decisions/${own}/progress`, dropped, 'timpora_member'))).toEqual(
      ['/state by_the_office'],
    );
    const reported = await it.post(`/api/decisions/${own}/progress`, progress(), 'timpora_member');
    expect(reported.statusCode).toBe(201);
    expect(
      (await it.post(`/api/decisions/${others}/progress`, progress(), 'timpora_member')).statusCode,
    ).toBe(404);
    const whole: ChangeDecision = { ...task(), ...progress({ version: 2 }), state: 'open' };
    expect((await it.post(`/api/decisions/${own}/versions`, whole, 'timpora_member')).statusCode).toBe(403);

    // neither invited nor with a task: there is no such meeting
    expect((await it.get(`/api/meetings/${meetingId}`, 'local_partner')).statusCode).toBe(404);
    const listed = async (role: Role) =>
      (await it.get('/api/meetings', role))
        .json<{ meetings: MeetingSummary[] }>()
        .meetings.map((one) => one.id);
    expect(await listed('local_partner')).not.toContain(meetingId);
    expect(await listed('regional_office')).toContain(meetingId);
    // with a task but not invited: the task, not what was said in the room
    await agree(meetingId, { ownerAgencyCode: 'kesbangpol-19.71' });
    const outside = await read(meetingId, 'local_partner');
    expect([outside.decisions.length, outside.minutes, outside.agencies, outside.agenda]).toEqual([
      1,
      '',
      [],
      [],
    ]);
    // who reads all but keeps nothing reports nothing
    expect((await it.post(`/api/decisions/${own}/progress`, progress(), 'regional_office')).statusCode).toBe(
      403,
    );
  });
});

describe('the next meeting', () => {
  test('opens with what earlier ones of its areas left to do, the latest first, and all that the last one decided', async () => {
    const areaCodes = ['19.05'];
    on('2026-10-01');
    const first = await enter({ date: '2026-10-01', areaCodes });
    const late = await agree(first, { dueDate: '2026-10-10' });
    const settled = await agree(first, { dueDate: '2026-10-10', areaCode: '19.05.01' });
    const elsewhere = await enter({ date: '2026-10-01', startsAt: '08:00', areaCodes: ['19.04'] });
    await agree(elsewhere, { dueDate: '2026-10-05' });
    await it.post(
      `/api/decisions/${settled}/progress`,
      progress({ state: 'done', doneDate: '2026-10-01', evidence: 'Berita acara' }),
    );
    on('2026-10-20');
    const second = await enter({ date: '2026-10-20', areaCodes });
    const done = await agree(second, { dueDate: '2026-10-30' });
    const ahead = await agree(second, { dueDate: '2026-12-30' });
    on('2026-10-25');
    await it.post(
      `/api/decisions/${done}/progress`,
      progress({ state: 'done', doneDate: '2026-10-22', evidence: 'Berita acara' }),
    );
    on('2026-11-21');
    const next = await enter({ date: '2026-11-28', state: 'planned', areaCodes: ['19.05.02'] });
    const earlier = (await read(next)).earlier;
    expect(earlier.map((one) => [one.id, one.daysOverdue])).toEqual([
      [late, 42],
      [ahead, 0],
      [done, 0],
    ]);
    const open = (await it.get('/api/decisions?area=19.05')).json<{ decisions: MeetingDecision[] }>()
      .decisions;
    expect(open.map((one) => one.id)).toEqual([late, ahead, done]);
    // on an earlier day: as it stood then, and only what had been decided
    const then = await decisionsFor(it.database.db, {
      areaCodes: ['19'],
      meetingId: second,
      cut: new Date('2026-10-20T05:30:00Z'),
      today: '2026-10-20',
    });
    expect(then.filter((one) => one.meetingId === first).map((one) => one.id)).toEqual([late, settled]);
  });
});

describe('decisions in the assessment', () => {
  test('count where they were agreed, as known at the cut; without an area in each area of the meeting; dropped ones nowhere', async () => {
    on('2026-11-21');
    const cut = new Date('2026-11-22T00:00:00Z');
    const id = await enter({ areaCodes: ['19.01', '19.04.01'] });
    const everywhere = await agree(id, { dueDate: '2026-11-20' });
    const dropped = await agree(id, { areaCode: '19.01' });
    await it.post(
      `/api/decisions/${dropped}/progress`,
      progress({ state: 'dropped', evidence: 'Tidak perlu lagi' }),
    );
    on('2026-11-23');
    await it.post(
      `/api/decisions/${everywhere}/progress`,
      progress({ state: 'done', doneDate: '2026-11-21', evidence: 'Berita acara' }),
    );
    const months = () => ['2026-10', '2026-11'];
    const ofMeeting = async (at: Date) => {
      const { regency, district } = await loadInput(it.database.db, at, months);
      const mine = (rows: typeof regency.followUps) =>
        rows.filter((row) => row.id === everywhere || row.id === dropped);
      return { regency: mine(regency.followUps), district: mine(district.followUps) };
    };
    const row = { id: everywhere, agreedDate: '2026-11-20', dueDate: '2026-11-20', doneDate: null };
    expect(await ofMeeting(cut)).toEqual({
      regency: [
        { ...row, areaCode: '19.01' },
        { ...row, areaCode: '19.04' },
      ],
      district: [{ ...row, areaCode: '19.04.01' }],
    });
    const now = await ofMeeting(new Date('2026-11-24T00:00:00Z'));
    expect(now.regency.map((one) => one.doneDate)).toEqual(['2026-11-21', '2026-11-21']);
    expect(
      (await loadInput(it.database.db, new Date('2026-09-01T00:00:00Z'), months)).regency.followUps,
    ).toEqual([]);
  });
});
