import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IncidentDetail } from '../../../shared/api/incident-detail.ts';
import type { Report, ReportDetail } from '../../../shared/api/reports.ts';
import { loadInput } from '../../../server/score-runs/input.ts';
import { type TestApp, makeTestApp } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

let minutes = 0;
/** Acts happen one after another: two merges never fall on one instant. */
function later(): Date {
  minutes++;
  const now = new Date(fixedNow().getTime() + minutes * 60_000);
  it.setNow(now);
  return now;
}

let number = 0;
const happenings = [
  'Warga menutup jalan masuk kebun karena lowongan tidak dibuka',
  'Nelayan membawa jaring ke kantor camat menolak kapal isap',
  'Buruh pabrik duduk di gerbang menuntut upah lembur dibayar',
  'Pemuda desa memasang spanduk penolakan di pelabuhan',
];
async function arrive(change: object = {}): Promise<string> {
  number++;
  const { reportId } = await it.intake.accept(
    {
      channel: 'whatsapp',
      origin: 'citizen',
      deliveryKey: `wa:${number}`,
      text: `${happenings[number % happenings.length]}, nomor ${number}.`,
      hintAreaCode: '19.03.01',
      sender: { phone: `+62 812-0000-00${String(10 + number)}` },
      ...change,
    },
    { wantsReceipt: false },
  );
  return reportId;
}

async function assess(id: string, outcome: object, change: object = {}): Promise<string> {
  later();
  const { report } = (await it.get(`/api/reports/${id}`)).json<ReportDetail>();
  const answer = await it.post(`/api/reports/${id}/assessments`, {
    version: report.version,
    areaCode: '19.03.01',
    category: 'grievance',
    setting: 'gate',
    relation: 'partly',
    targetKind: 'firm',
    actorKind: 'residents',
    eventDate: '2026-11-20',
    reliability: 'C',
    credibility: '3',
    namesChecked: true,
    outcome,
    ...change,
  });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ incidentId: string }>().incidentId;
}
async function incidentWith(
  reports: number,
  summary = 'Warga mengeluhkan lowongan kerja di kapal isap.',
  change: object = {},
) {
  const ids = [];
  for (let i = 0; i < reports; i++) ids.push(await arrive());
  const incidentId = await assess(ids[0]!, { kind: 'new_incident', summary, status: 'unverified' }, change);
  for (const id of ids.slice(1)) await assess(id, { kind: 'link', incidentId });
  return { incidentId, ids };
}
const look = async (id: string) => (await it.get(`/api/incidents/${id}`)).json<IncidentDetail>();
const standing = async (id: string) => (await look(id)).desk!.reports.map((report) => report.id).sort();
const reportNow = async (id: string): Promise<Report> =>
  (await it.get(`/api/reports/${id}`)).json<ReportDetail>().report;
const act = async (id: string, what: string, body: object, role: 'analyst' | 'section_head' = 'analyst') => {
  later();
  const { version } = (await look(id)).incident;
  return it.post(`/api/incidents/${id}/${what}`, { version, reason: 'kejadian yang sama', ...body }, role);
};
/** How many grades stand behind an incident in the input of the scores as known at a time; null where it counts nothing. */
const gradesInScores = async (id: string, cut: Date) => {
  const { regency } = await loadInput(it.database.db, cut, (last) => [last]);
  return regency.incidents.find((one) => one.id === id)?.grades.length ?? null;
};

describe('merge', () => {
  test('DP-43 the reports move to the other incident; it counts nothing more, and as known before, both count as before', async () => {
    const a = await incidentWith(2);
    const b = await incidentWith(1);
    const before = later();
    expect((await act(a.incidentId, 'merge', { into: b.incidentId })).json()).toEqual({
      version: 2,
      reportCount: 2,
    });
    const after = later();
    expect(await standing(b.incidentId)).toEqual([...a.ids, ...b.ids].sort());
    for (const id of a.ids)
      expect(await reportNow(id)).toMatchObject({ state: 'linked', incidentId: b.incidentId, version: 3 });
    expect([await gradesInScores(a.incidentId, before), await gradesInScores(b.incidentId, before)]).toEqual([
      2, 1,
    ]);
    expect([await gradesInScores(a.incidentId, after), await gradesInScores(b.incidentId, after)]).toEqual([
      null,
      3,
    ]);
    const list = (await it.get(`/api/incidents?ids=${a.incidentId},${b.incidentId}`)).json<{
      total: number;
    }>();
    expect(list.total).toBe(1);
    expect((await look(a.incidentId)).desk!.mergedInto!.id).toBe(b.incidentId);
    expect((await look(b.incidentId)).desk!.merged).toMatchObject([{ id: a.incidentId, reportCount: 2 }]);
  });

  test('taking it back returns exactly what the merge moved and what still stands there', async () => {
    const a = await incidentWith(3);
    const b = await incidentWith(1);
    await act(a.incidentId, 'merge', { into: b.incidentId });
    const came = await arrive();
    await assess(came, { kind: 'link', incidentId: b.incidentId });
    await assess(a.ids[2]!, { kind: 'keep' });
    const merged = later();
    expect((await act(a.incidentId, 'unmerge', {})).json()).toEqual({ version: 3, reportCount: 2 });
    expect(await standing(a.incidentId)).toEqual(a.ids.slice(0, 2).sort());
    expect(await standing(b.incidentId)).toEqual([...b.ids, came].sort());
    expect((await reportNow(a.ids[2]!)).state).toBe('kept');
    expect(await gradesInScores(a.incidentId, merged)).toBeNull();
    expect(await gradesInScores(a.incidentId, later())).toBe(2);
    // and the whole once more
    expect((await act(a.incidentId, 'merge', { into: b.incidentId })).statusCode).toBe(201);
    expect((await act(a.incidentId, 'unmerge', {})).json()).toMatchObject({ reportCount: 2 });
  });

  test('what was read in the press moves too, and returns', async () => {
    const { incidents } = (await it.get('/api/incidents?limit=500')).json<{
      incidents: { id: string; sources: { id: number }[] }[];
    }>();
    const press = incidents.find((one) => one.sources.length > 0)!.id;
    const theirs = await standing(press);
    expect(theirs.length).toBeGreaterThan(0);
    const b = await incidentWith(1);
    expect((await act(press, 'merge', { into: b.incidentId })).statusCode).toBe(201);
    expect(await standing(b.incidentId)).toEqual([...b.ids, ...theirs].sort());
    const moved = (await look(b.incidentId)).desk!.reports.find((one) => one.id === theirs[0])!;
    expect(moved).toMatchObject({ channel: 'press', receivedAt: null });
    expect((await act(press, 'unmerge', {})).statusCode).toBe(201);
    expect(await standing(press)).toEqual(theirs);
  });

  test('into itself, into what is merged, in a chain or a circle: refused, and nothing moves', async () => {
    const [a, b, c] = [await incidentWith(1), await incidentWith(1), await incidentWith(1)];
    await act(a.incidentId, 'merge', { into: b.incidentId });
    const codes = async (id: string, into: string) => {
      const answer = await act(id, 'merge', { into });
      return [answer.statusCode, answer.json<{ errors?: { code: string }[] }>().errors?.[0]?.code];
    };
    expect(await codes(c.incidentId, c.incidentId)).toEqual([422, 'itself']);
    expect(await codes(c.incidentId, a.incidentId)).toEqual([422, 'merged']);
    expect(await codes(b.incidentId, c.incidentId)).toEqual([422, 'chain']);
    expect(await codes(b.incidentId, a.incidentId)).toEqual([422, 'merged']);
    expect(await codes(a.incidentId, c.incidentId)).toEqual([409, undefined]);
    expect(await codes(c.incidentId, 'none')).toEqual([422, 'unknown']);
    expect(await standing(c.incidentId)).toEqual(c.ids);
  });

  test('two people at once: the second is told, and the reports moved once', async () => {
    const [a, b, c] = [await incidentWith(2), await incidentWith(1), await incidentWith(1)];
    later();
    const send = (into: string) =>
      it.post(`/api/incidents/${a.incidentId}/merge`, { version: 1, into, reason: 'kejadian yang sama' });
    const answers = await Promise.all([send(b.incidentId), send(c.incidentId)]);
    expect(answers.map((one) => one.statusCode).sort()).toEqual([201, 409]);
    const [atB, atC] = [await standing(b.incidentId), await standing(c.incidentId)];
    expect([atB.length, atC.length].sort()).toEqual([1, 3]);
  });

  test('a report that moved with its incident is not taken back alone; the merged one is not corrected, nor linked to', async () => {
    const [a, b] = [await incidentWith(1), await incidentWith(1)];
    await act(a.incidentId, 'merge', { into: b.incidentId });
    expect((await it.post(`/api/reports/${a.ids[0]}/undo`, { version: 3 })).statusCode).toBe(409);
    const came = await arrive();
    const linked = await it.post('/api/reports/bulk', {
      items: [{ id: came, version: 1 }],
      outcome: { kind: 'link', incidentId: a.incidentId },
    });
    expect(linked.json<{ results: { done: boolean }[] }>().results[0]!.done).toBe(false);
    expect(
      (
        await it.post(`/api/incidents/${a.incidentId}/versions`, {
          version: 2,
          reason: 'tanggal salah',
          eventDate: '2026-11-19',
          areaCode: '19.03.01',
          category: 'grievance',
          setting: 'gate',
          relation: 'partly',
          targetKind: 'firm',
          actorKind: 'residents',
          origin: 'citizen',
          status: 'unverified',
          reliability: 'C',
          credibility: '3',
          summary: 'Warga mengeluhkan lowongan kerja.',
          sourceTitle: 'Laporan warga',
        })
      ).statusCode,
    ).toBe(409);
  });
});

describe('split', () => {
  test('some reports become an incident of their own with the same fields; merging it back is the undo', async () => {
    const a = await incidentWith(3);
    const before = later();
    const answer = await act(a.incidentId, 'split', {
      reportIds: [a.ids[2]],
      summary: 'Buruh menuntut upah lembur dibayar di pabrik.',
    });
    expect(answer.statusCode).toBe(201);
    const { id } = answer.json<{ id: string }>();
    expect(await standing(a.incidentId)).toEqual(a.ids.slice(0, 2).sort());
    expect(await standing(id)).toEqual([a.ids[2]]);
    expect(await reportNow(a.ids[2]!)).toMatchObject({ incidentId: id, state: 'linked' });
    const made = await look(id);
    expect(made.incident).toMatchObject({
      areaCode: '19.03.01',
      category: 'grievance',
      status: 'unverified',
    });
    expect(made.desk!.splitFrom!.id).toBe(a.incidentId);
    expect([await gradesInScores(a.incidentId, before), await gradesInScores(id, before)]).toEqual([3, null]);
    expect([await gradesInScores(a.incidentId, later()), await gradesInScores(id, later())]).toEqual([2, 1]);
    expect((await act(id, 'merge', { into: a.incidentId })).statusCode).toBe(201);
    expect(await standing(a.incidentId)).toEqual([...a.ids].sort());
  });

  test('one report at least stays; only reports that stand there leave; a summary holds no personal data', async () => {
    const [a, b] = [await incidentWith(2), await incidentWith(1)];
    const refused = async (body: object) => {
      const answer = await act(a.incidentId, 'split', {
        summary: 'Kejadian lain di hari yang sama.',
        ...body,
      });
      return [answer.statusCode, answer.json<{ errors: { pointer: string }[] }>().errors[0]!.pointer];
    };
    expect(await refused({ reportIds: a.ids })).toEqual([422, '/reportIds']);
    expect(await refused({ reportIds: b.ids })).toEqual([422, '/reportIds']);
    expect(await refused({ reportIds: [a.ids[0]], summary: 'Hubungi 0812-0000-0041 segera.' })).toEqual([
      422,
      '/summary',
    ]);
    expect(await standing(a.incidentId)).toEqual([...a.ids].sort());
  });
});

describe('what one sees of an incident', () => {
  test('sources that are one say why: one sender, one text, unproven people', async () => {
    const text = 'Kapal isap bekerja dekat bagan nelayan sejak subuh tadi, warga resah.';
    const a = await incidentWith(1);
    const same = await arrive({ text, sender: { phone: '+62 812-0000-0091' } });
    const copy = await arrive({ text, sender: { phone: '+62 812-0000-0092' } });
    for (const id of [same, copy]) await assess(id, { kind: 'link', incidentId: a.incidentId });
    const { sources, reportCount } = (await look(a.incidentId)).desk!;
    expect(reportCount).toBe(3);
    expect(sources).toHaveLength(2);
    expect(sources.find((one) => one.reportCount === 2)).toMatchObject({
      reportIds: expect.arrayContaining([same, copy]),
      because: expect.arrayContaining(['same_text']),
    });
  });

  test('incidents of one kind, place and week are proposed as the same, with what speaks for it; merged ones are not', async () => {
    const elsewhere = { areaCode: '19.06.01' };
    const a = await incidentWith(1, 'Nelayan menolak kapal isap di dekat bagan Toboali.', elsewhere);
    const b = await incidentWith(1, 'Penolakan nelayan: kapal isap dekat bagan di Toboali.', elsewhere);
    const { proposals } = (await look(a.incidentId)).desk!;
    const found = proposals.find((one) => one.id === b.incidentId)!;
    expect(found).toMatchObject({ place: 'same', days: 0, sameCategory: true });
    expect(found.sharedWords).toBeGreaterThan(0.5);
    await act(b.incidentId, 'merge', { into: a.incidentId });
    expect((await look(a.incidentId)).desk!.proposals.map((one) => one.id)).not.toContain(b.incidentId);
  });

  test('DP-38 readers outside the office see a verified incident without what stands behind it, and no other', async () => {
    const a = await incidentWith(1);
    const ask = (id: string) => it.get(`/api/incidents/${id}`, 'timpora_member');
    expect((await ask(a.incidentId)).statusCode).toBe(404);
    const { incidents } = (await it.get('/api/incidents?limit=500', 'timpora_member')).json<{
      incidents: { id: string; areaCode: string }[];
    }>();
    const answer = await ask(incidents[0]!.id);
    expect(answer.json()).toMatchObject({ desk: null, incident: { reliability: null } });
    const fine = incidents.find((one) => one.areaCode.split('.').length === 3)!;
    const coarse = (await it.get(`/api/incidents/${fine.id}`, 'regional_office')).json<IncidentDetail>();
    expect(coarse.incident.areaCode).toBe(fine.areaCode.slice(0, 5));
  });

  test('a restricted report stands behind it uncounted by word: the desk sees that there is one, not what it says', async () => {
    const a = await incidentWith(1);
    const hidden = await arrive({ channel: 'kolang_kaling', restricted: true, sender: undefined });
    await assess(hidden, { kind: 'link', incidentId: a.incidentId });
    const answer = await it.get(`/api/incidents/${a.incidentId}`, 'analyst');
    expect(answer.json<IncidentDetail>().desk).toMatchObject({ reportCount: 2, restrictedCount: 1 });
    expect(answer.body).not.toContain(hidden);
    expect((await look(a.incidentId)).desk!.restrictedCount).toBe(0);
  });

  test('each act stands in the trail with its reason', async () => {
    const [a, b] = [await incidentWith(1), await incidentWith(1)];
    await act(a.incidentId, 'merge', { into: b.incidentId });
    await act(a.incidentId, 'unmerge', { reason: 'ternyata dua kejadian' });
    const trail = await it.database.db
      .selectFrom('audit_event')
      .select(['act', 'reason'])
      .where('obj', '=', a.incidentId)
      .execute();
    expect(trail).toEqual([
      { act: 'incident.merge', reason: 'kejadian yang sama' },
      { act: 'incident.unmerge', reason: 'ternyata dua kejadian' },
    ]);
  });
});
