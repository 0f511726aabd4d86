import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Incidents } from '../../../shared/api/incidents.ts';
import type { InformationReports, StoredInformationReport } from '../../../shared/api/information-reports.ts';
import { credibilityOfFive, seriesNumber } from '../../../shared/domain/information-report.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
let incidentId = '';
beforeAll(async () => {
  it = await makeTestApp();
  const { incidents } = json<Incidents>(await it.get('/api/incidents?limit=1'));
  incidentId = incidents[0]!.id;
});
afterAll(() => it.close());

const json = <T>(answer: { body: string }) => JSON.parse(answer.body) as T;
const begun = async () => {
  const answer = await it.post('/api/information-reports', { incidentId }, 'analyst');
  expect(answer.statusCode).toBe(201);
  return json<{ id: string }>(answer).id;
};
const read = async (id: string) =>
  json<StoredInformationReport>(await it.get(`/api/information-reports/${id}`));
const change = (id: string, body: object) =>
  it.as('analyst', { method: 'PUT', url: `/api/information-reports/${id}`, payload: body });
const numbered = (id: string, version: number) =>
  it.post(`/api/information-reports/${id}/number`, { version }, 'section_head');

test('it begins with what the office knows of the incident; what is not known stays empty', async () => {
  const { report, number, version } = await read(await begun());
  expect([number, version]).toEqual([null, 1]);
  expect(report.facts.what).toBeTruthy();
  expect(report.facts.where).toBeTruthy();
  expect(report.facts.when).toBeTruthy();
  expect([report.facts.why, report.facts.with_what, report.opinion]).toEqual([undefined, undefined, '']);
  expect(report.classification).toBe('RAHASIA');
  const missing = await it.post('/api/information-reports', { incidentId: 'tidak-ada' }, 'analyst');
  expect(missing.statusCode).toBe(404);
});

test('a change is a new version; who read an older one overwrites nothing, and personal data are refused at their field', async () => {
  const id = await begun();
  const { report } = await read(id);
  const opinion = 'Warga menunggu jawaban perusahaan.';
  expect(json(await change(id, { version: 1, report: { ...report, opinion } }))).toEqual({ version: 2 });
  expect((await change(id, { version: 1, report })).statusCode).toBe(409);
  const personal = await change(id, {
    version: 2,
    report: { ...report, facts: { ...report.facts, who: 'hubungi 0812-3456-7890' } },
  });
  expect(personal.statusCode).toBe(422);
  expect(json<{ errors: { pointer: string }[] }>(personal).errors[0]!.pointer).toBe('/report/facts/who');
  expect((await read(id)).report.opinion).toBe(opinion);
  const { rows } = await it.database.db
    .selectFrom('information_report_version')
    .select('version')
    .where('report_id', '=', id)
    .execute()
    .then((found) => ({ rows: found.length }));
  expect(rows).toBe(2);
});

test('with a number of the office’s series it is final, and numbers follow one another', async () => {
  const [first, second] = [await begun(), await begun()];
  expect((await numbered(first, 1)).statusCode).toBe(200);
  expect((await numbered(second, 1)).statusCode).toBe(200);
  const [one, two] = [await read(first), await read(second)];
  expect([one.number, two.number]).toEqual(['R-001/LI-INTELDAKIM/XI/2026', 'R-002/LI-INTELDAKIM/XI/2026']);
  expect((await change(first, { version: 2, report: one.report })).statusCode).toBe(409);
  expect((await numbered(first, 2)).statusCode).toBe(409);
  const { reports } = json<InformationReports>(
    await it.get(`/api/information-reports?incident=${incidentId}`),
  );
  expect(reports.map((report) => report.number)).toContain(one.number);
});

test('DP-41: as a letter it leaves with what it is wanted for in the audit trail', async () => {
  const id = await begun();
  const answer = await it.post(`/api/information-reports/${id}/file`, { reason: 'Arsip seksi' }, 'analyst');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toContain('laporan-informasi-rancangan.docx');
  expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const none = await it.post(`/api/information-reports/${id}/file`, { reason: 'x' }, 'analyst');
  expect(none.statusCode).toBeGreaterThanOrEqual(400);
  const audit = await it.database.db
    .selectFrom('audit_event')
    .select('reason')
    .where('act', '=', 'information_report.export')
    .where('obj', '=', id)
    .execute();
  expect(audit).toEqual([{ reason: 'Arsip seksi' }]);
});

test('the grade on a list of five: cannot be judged is 5, and improbable becomes doubtful', () => {
  expect((['1', '2', '3', '4', '5', '6'] as const).map(credibilityOfFive)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '4',
    '5',
  ]);
});

test('a pattern is filled with number, month and year', () => {
  expect(seriesNumber('{nomor}/A/{bulan}/{bulanRomawi}/{tahun}', 12, '2026-09-03')).toBe('012/A/09/IX/2026');
});
