import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engineVersion } from '../../server/score-runs/known-draws.ts';
import { rowPart } from '../../server/score-runs/rows.ts';
import { makeScoreService } from '../../server/score-runs/service.ts';
import { scoreLevels } from '../../shared/domain/area.ts';
import { makeTestApp, type TestApp } from '../support/app.ts';
import { bringIn } from '../support/import-client.ts';
import { bundle } from '../support/prepare.ts';

/** Answers that are not data of record, or have no past; each with its reason. What is not here takes `asKnownAt`. */
const withoutPast: Record<string, string> = {
  '/healthz': 'state of the program',
  '/readyz': 'state of the program',
  '/api/openapi.json': 'description of the interface',
  '/api/session': 'who is signed in now',
  '/api/session/oidc': 'a way in, no data',
  '/api/session/oidc/return': 'a way in, no data',
  '/api/account': 'what one signs in with, and where one is signed in, now',
  '/api/accounts/invitations': 'what may still be used now; changes stand in the audit trail',
  '/api/accounts': 'who may sign in now; changes stand in the audit trail',
  '/api/areas': 'codes and names; the reference keeps no history of them',
  '/api/areas/boundaries': 'versions of the map are another matter',
  '/api/areas/hex': 'versions of the map are another matter',
  '/api/areas/neighbours': 'versions of the map are another matter',
  '/api/sectors': 'both editions of the classification stand side by side for good',
  '/api/agencies': 'reference without history',
  '/api/tables': 'names of tables, no data',
  '/api/imports/reference': 'what a new sheet is checked against now',
  '/api/reports': 'the desk works on what waits now',
  '/api/reports/live': 'the desk works on what waits now',
  '/api/reports/{id}': 'the desk works on what waits now; its versions tell the past',
  '/api/reports/{id}/raw': 'a sealed text, opened now for a reason',
  '/api/reports/{id}/media/{mediaId}': 'a sealed picture, opened now for a reason',
  '/api/reports/{id}/media/{mediaId}/blurred': 'a sealed picture, looked at now',
  '/api/report-drafts/{form}': 'what is being typed now',
  '/api/verifications': 'questions that wait for an answer now',
  '/api/verifications/partners': 'who can be asked now',
  '/api/posters': 'which codes work now',
  '/api/office-settings': 'settings now; each answer carries its version',
  '/api/database-protection': 'state of the program',
  '/api/audit': 'the trail itself: every event with its time',
  '/api/audit/anchors': 'the trail itself: every day with its anchor',
  '/api/audit/looks': 'the trail itself, by month',
  '/api/alarms/preference': 'a personal setting',
  '/api/score-models': 'all versions of the model, each with its date',
  '/api/score-runs/progress': 'a computation under way',
  '/api/scenarios': 'suppositions; each names its own data cut',
  '/api/scenarios/{id}': 'a supposition; it names its own data cut',
  '/api/information-reports': 'letters; each version is kept with its day',
  '/api/information-reports/{id}': 'a letter; with its number it is final',
  '/api/briefings': 'drafts of now; a frozen pack carries its own data cut',
  '/api/briefings/{id}': 'a draft: what the data of this instant make of it',
  '/api/briefing-snapshots/{id}': 'frozen; it carries its own data cut',
  '/api/briefing-snapshots/{id}/differences': 'frozen packs, each with its own data cut',
  '/api/data-protection/retention': 'what is kept now; each night is kept with its date',
  '/api/data-protection/register': 'the register now; its versions carry their dates',
  '/api/data-protection/rights-requests': 'what waits for an answer now',
  '/api/data-protection/breaches': 'incidents and measures, each with its times',
  '/api/data-protection/contact-notices': 'what was opened and read, each with its time',
  '/api/data-protection/legal-holds': 'what must be kept now',
  '/api/data-protection/impact-assessments': 'all versions, each with its date',
  '/api/forecasts': 'a forecast of now; those of the past stand frozen in /api/forecasts/frozen',
};

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

test('every answer with data of record can be asked for as known at a day, or says why not', async () => {
  const { paths } = JSON.parse((await it.get('/api/openapi.json', 'public')).body) as {
    paths: Record<string, { get?: { parameters?: { name: string }[] } }>;
  };
  const reads = Object.entries(paths).filter(([, methods]) => methods.get);
  const silent = reads
    .filter(([, { get }]) => !get!.parameters?.some(({ name }) => name === 'asKnownAt'))
    .map(([path]) => path)
    .filter((path) => !(path in withoutPast));
  expect(silent).toEqual([]);
  const gone = Object.keys(withoutPast).filter((path) => !reads.some(([known]) => known === path));
  expect(gone).toEqual([]);
});

/** What readers of all kinds see of the past. */
const questions = [
  '/api/overview',
  '/api/score-runs/results?level=regency&month=2024-03',
  '/api/score-runs/results/19.71/2024-03',
  '/api/score-runs/explanations/against/19.71/2024-03',
  '/api/observations?area=19.71&indicator=open_unemployment_rate',
  '/api/indicators',
  '/api/foreign-workers',
  '/api/incidents?limit=500',
  '/api/incidents/counts?level=district',
  '/api/engagements',
  '/api/listening-coverage',
  '/api/catalogue',
  '/api/imports',
  '/api/alarms',
  '/api/rumours',
  '/api/meetings',
  '/api/decisions',
  '/api/forecasts/frozen',
  '/api/forecasts/skill',
  '/api/score-runs',
  '/api/detection?level=regency',
  '/api/tables/observations.csv',
  '/api/tables/scores.csv',
  '/api/tables/incident-counts.csv',
  '/api/tables/listening-coverage.csv',
  '/api/tables/sources.csv',
  '/api/tables/imports.csv',
];
const at = (question: string, cut: string) =>
  `${question}${question.includes('?') ? '&' : '?'}asKnownAt=${cut}`;
const answersAt = async (cut: string) => {
  const found: Record<string, string> = {};
  for (const question of questions) {
    const answer = await it.get(at(question, cut));
    expect([question, answer.statusCode]).toEqual([question, 200]);
    found[question] = `${answer.headers.etag ?? ''} ${answer.body}`;
  }
  return found;
};
const created = async (path: string, body: object) => {
  const answer = await it.post(path, body);
  expect([path, answer.statusCode, answer.statusCode < 300 ? '' : answer.body]).toEqual([path, 201, '']);
  return answer.json<{ id: string; version: number }>();
};
const incident = (areaCode: string, date: string) => ({
  eventDate: date,
  areaCode,
  category: 'rejection_of_foreign_workers',
  setting: 'public',
  relation: 'yes',
  targetKind: 'firm',
  actorKind: 'residents',
  origin: 'citizen',
  status: 'verified',
  reliability: 'B',
  credibility: '2',
  summary: 'Warga menolak rencana kedatangan pekerja.',
  sourceTitle: 'Laporan uji',
});

describe('a past assessment rebuilds to the same bytes', () => {
  const then = '2025-06-30';
  const lately = '2026-11-24T05:00:00Z';
  let before: Record<string, Record<string, string>>;
  let runs: { id: string; level: string; data_cut_at: Date; input_sha256: string; result_sha256: string }[];

  test('after entries, corrections, merges, imports and their undoing', async () => {
    // some work of the office that is known at the later of the two cuts
    it.setNow(new Date('2026-11-24T04:00:00Z'));
    const first = await created('/api/incidents', incident('19.71', '2026-11-02'));
    const twin = await created('/api/incidents', incident('19.71', '2026-11-03'));
    await created('/api/listening-coverage', {
      channel: 'phone',
      areaCode: '19.71',
      fromMonth: '2026-01',
      sensitivity: 'medium',
    });
    const { done } = await bringIn(
      it,
      'kode_wilayah;wilayah;indikator;periode;nilai;sumber;terbit\n19.05;Kabupaten Bangka Barat;Tingkat Pengangguran Terbuka;2016-08;9,81;Sakernas (uji);2025-11-05',
    );
    const held = await created('/api/meetings', {
      nonce: randomUUID(),
      title: 'Rakor Timpora (uji)',
      date: '2026-09-10',
      startsAt: '09:00',
      place: 'Kantor Imigrasi',
      areaCodes: ['19.71', '19.03'],
      state: 'held',
      agenda: [],
      minutes: '',
      agencies: [],
    });
    const agreed = {
      words: 'Dialog dengan warga di sekitar lokasi kerja.',
      areaCode: null,
      ownerAgencyCode: 'kesbangpol-19',
      dueDate: '2026-10-10',
    };
    const task = await created(`/api/meetings/${held.id}/decisions`, { ...agreed, nonce: randomUUID() });
    await it.scores.refresh();
    runs = await it.database.db
      .selectFrom('score_run')
      .select(['id', 'level', 'data_cut_at', 'input_sha256', 'result_sha256'])
      .where('is_current', '=', true)
      .execute();

    it.setNow(new Date('2026-11-24T06:00:00Z'));
    before = { [then]: await answersAt(then), [lately]: await answersAt(lately) };

    it.setNow(new Date('2026-11-25T03:00:00Z'));
    const [old] = (
      await it.get('/api/observations?area=19.71&indicator=open_unemployment_rate&limit=1')
    ).json<{ observations: { id: number; period: string; definition: string }[] }>().observations;
    await created('/api/observations', {
      areaCode: '19.71',
      indicatorCode: 'open_unemployment_rate',
      period: old!.period,
      definition: old!.definition,
      value: 12.5,
      sourceTitle: 'Koreksi uji',
      supersedes: old!.id,
    });
    await created(`/api/incidents/${twin.id}/merge`, {
      version: 1,
      into: first.id,
      reason: 'peristiwa yang sama',
    });
    await created(`/api/incidents/${first.id}/versions`, {
      ...incident('19.71', '2026-11-02'),
      category: 'violence',
      version: 1,
      reason: 'ternyata ada kekerasan',
    });
    await created('/api/incidents', incident('19.03', '2024-03-05'));
    await created('/api/listening-coverage', {
      channel: 'partner_agency',
      areaCode: '19.03',
      fromMonth: '2023-01',
      sensitivity: 'high',
    });
    await created('/api/engagements', {
      areaCode: '19.71',
      date: '2024-03-10',
      kind: 'dialogue',
      summary: 'Dialog warga dan perusahaan.',
    });
    await created(`/api/decisions/${task.id}/progress`, {
      version: 1,
      state: 'done',
      evidence: 'Berita acara dialog.',
      engagementId: null,
      doneDate: '2026-10-01',
    });
    await created(`/api/meetings/${held.id}/decisions`, { ...agreed, nonce: randomUUID() });
    expect((await it.post(`/api/imports/${done!.batchId}/undo`, {})).statusCode).toBe(204);
    await it.scores.refresh();

    for (const cut of [then, lately]) {
      const after = await answersAt(cut);
      for (const question of questions)
        expect([cut, question, after[question]]).toEqual([cut, question, before[cut]![question]]);
    }
    // and what changed is there now
    expect((await it.get('/api/overview')).headers.etag).not.toBe(
      (await it.get(at('/api/overview', lately))).headers.etag,
    );
  }, 120_000);

  test('also by a service that has just been started', async () => {
    const fresh = makeScoreService({
      db: it.database.db,
      now: () => new Date('2026-11-25T04:00:00Z'),
      workerFile: bundle('score-worker.js'),
      threads: 1,
    });
    for (const [cut, instant] of [
      [then, '2025-06-30T16:59:59.999Z'],
      [lately, lately],
    ] as const) {
      const { etag } = await fresh.overview(new Date(instant));
      expect(before[cut]!['/api/overview']!.startsWith(`${etag} `)).toBe(true);
    }
  }, 240_000);

  test('a stored run computes again from its data cut to its stored hashes', async () => {
    expect(runs.length).toBe(2);
    const model = await it.scores.model();
    for (const run of runs) {
      const cut = new Date(run.data_cut_at);
      const { input } = await it.scores.input(cut);
      expect(
        createHash('sha256')
          .update(JSON.stringify([engineVersion, model, input]))
          .digest('hex'),
      ).toBe(run.input_sha256);
      const level = scoreLevels.find((one) => one === run.level)!;
      const cells = await it.scores.cells(level, input[level].months, cut);
      const place = new Map(input[level].areas.map(({ code }, i) => [code, i]));
      cells.sort((a, b) => place.get(a.areaCode)! - place.get(b.areaCode)! || (a.month < b.month ? -1 : 1));
      const whole = createHash('sha256');
      for (const hash of rowPart(cells, new Map()).sha256) whole.update(hash);
      expect([level, whole.digest('hex')]).toEqual([level, run.result_sha256]);
    }
  }, 240_000);
});
