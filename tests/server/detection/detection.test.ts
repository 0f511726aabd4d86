import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DetectionAnswer } from '../../../shared/api/detection.ts';
import { scoreReaders } from '../../../shared/domain/role.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
});
afterAll(() => it.close());

const ask = async (query: string): Promise<DetectionAnswer> =>
  JSON.parse((await it.get(`/api/detection?${query}`)).body);

describe('who may ask', () => {
  test('everyone with an account, nobody without: it tells of places and counts, of no single incident', async () => {
    expect((await it.get('/api/detection?level=regency', 'public')).statusCode).toBe(401);
    for (const role of scoreReaders)
      expect([role, (await it.get('/api/detection?level=regency', role)).statusCode]).toEqual([role, 200]);
    const { body } = await it.get('/api/detection?level=regency', 'local_partner');
    expect(body).not.toMatch(/incidentId|summary|reporter/);
  }, 240_000);

  test('a level that is not assessed, a missing one and an unknown question are refused', async () => {
    for (const query of [
      'level=province',
      '',
      'level=regency&month=2025-10',
      'level=regency&asKnownAt=gestern',
    ])
      expect([query, (await it.get(`/api/detection?${query}`)).statusCode]).toEqual([query, 400]);
  });
});

describe('what the shipped data bear', () => {
  test('regencies: counts are judged, neighbourhoods and blind spots are refused with their reason', async () => {
    const found = await ask('level=regency');
    expect(found.surveillance.refused).toBeNull();
    expect(found.surveillance.series.map((one) => one.areaCode)).toEqual([
      '19',
      '19.01',
      '19.02',
      '19.03',
      '19.04',
      '19.05',
      '19.06',
      '19.71',
    ]);
    expect(found.association.refused).toBe('too_few_areas');
    expect(found.blindSpots.refused).toBe('too_few_reports');
    expect(found.latest).toBe('2026-01');
    for (const series of found.surveillance.series)
      for (const month of series.months)
        if (month.refused === null) expect(month.expected).not.toBeNull();
        else expect([month.expected, month.upper, month.alarm]).toEqual([null, null, false]);
  });

  test('incidents at sea count in their regency', async () => {
    const { surveillance } = await ask('level=regency');
    const [region, ...areas] = surveillance.series;
    region!.months.forEach((month, at) => {
      const sum = areas.reduce((total, one) => total + (one.months[at]!.observed ?? 0), 0);
      expect([month.month, sum]).toEqual([month.month, month.observed]);
    });
  });

  test('districts: no channel listens there, so nothing is called calm', async () => {
    const found = await ask('level=district');
    expect(found.surveillance.refused).toBe('not_covered');
    expect(found.clusters.refused).toBe('not_covered');
    expect(
      found.surveillance.series.every((one) => one.months.every((month) => month.observed === null)),
    ).toBe(true);
    expect(found.association.layers.find((one) => one.layer === 'structural')!.refused).toBe(
      'values_inherited',
    );
    expect(found.notPlaced).toBeGreaterThan(0);
  });

  test('with few months known it says so, with none it has nothing to show, and neither is an error of the server', async () => {
    const found = await ask('level=regency&asKnownAt=2019-04-15');
    expect(found.months.length).toBeLessThan(7);
    expect(found.surveillance.series.flatMap((one) => one.months).some((month) => month.alarm)).toBe(false);
    expect(found.surveillance.refused).toBe('history_too_short');
    expect(found.trends.refused).not.toBeNull();
    expect((await it.get('/api/detection?level=regency&asKnownAt=2001-01-01')).statusCode).toBe(404);
  });
});

describe('kept and renewed', () => {
  test('asked again, the same bytes come back, or none where the client has them', async () => {
    const first = await it.get('/api/detection?level=regency');
    const again = await it.as('analyst', {
      url: '/api/detection?level=regency',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
  });

  test('a threat to foreign workers that is recorded now is a protective candidate, once for both levels', async () => {
    expect((await it.detection.candidates(null)).filter((one) => one.kind === 'protective')).toEqual([]);
    const before = await ask('level=regency');
    const made = await it.post('/api/incidents', {
      eventDate: '2026-11-20',
      areaCode: '19.71.02',
      category: 'threat',
      setting: 'gate',
      relation: 'yes',
      targetKind: 'foreign_workers',
      actorKind: 'unknown',
      origin: 'citizen',
      status: 'unverified',
      reliability: 'C',
      credibility: '3',
      summary: 'Ancaman terhadap pekerja di depan mes perusahaan.',
      sourceTitle: 'Laporan warga',
    });
    expect(made.statusCode).toBe(201);
    const after = await ask('level=regency');
    expect(after.latest).toBe('2026-11');
    expect(after.latest).not.toBe(before.latest);
    const protective = (await it.detection.candidates(null)).filter((one) => one.kind === 'protective');
    expect(protective).toHaveLength(1);
    expect(protective[0]).toMatchObject({
      areaCode: '19.71',
      month: '2026-11',
      words: { key: 'threat_to_foreign_workers' },
    });
  }, 240_000);

  test('a threat that is recorded while detection runs never loses its regency', async () => {
    const { input } = it.scores;
    let calls = 0;
    const recordedMeanwhile = vi.spyOn(it.scores, 'input').mockImplementation(async (cut) => {
      const known = await input(cut);
      if (calls++ === 0) expect((await it.post('/api/incidents', threat)).statusCode).toBe(201);
      return known;
    });
    const places = (found: { kind: string; areaCode: string }[]) =>
      found.filter((one) => one.kind === 'protective').map((one) => one.areaCode);
    expect(places(await it.detection.candidates(null))).toEqual(['19.71']);
    recordedMeanwhile.mockRestore();
    expect(places(await it.detection.candidates(null)).sort()).toEqual(['19.02', '19.71']);
  }, 240_000);
});

const threat = {
  eventDate: '2026-11-18',
  areaCode: '19.02',
  category: 'threat',
  setting: 'public',
  relation: 'yes',
  targetKind: 'residents',
  actorKind: 'unknown',
  origin: 'citizen',
  status: 'unverified',
  reliability: 'C',
  credibility: '3',
  summary: 'Ancaman disampaikan di rapat warga.',
  sourceTitle: 'Saluran telepon kantor',
};
