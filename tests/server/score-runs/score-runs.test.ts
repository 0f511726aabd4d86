import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Overview } from '../../../shared/api/overview.ts';
import { expandOverview } from '../../../shared/figures/expand-overview.ts';
import type { ScoreDetail } from '../../../shared/api/score-runs.ts';
import type { ScoreCell } from '../../../shared/composite/types.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';

let it: TestApp;
let overview: Overview;
beforeAll(async () => {
  it = await makeTestApp();
  overview = expandOverview(JSON.parse((await it.get('/api/overview')).body));
});
afterAll(() => it.close());

const detail = async (area: string, month: string): Promise<ScoreDetail> =>
  JSON.parse((await it.get(`/api/score-runs/results/${area}/${month}`)).body);

describe('the overview', () => {
  test('has 7 regencies and 47 districts from January 2019 to the last month with data', () => {
    expect(overview.regency.areas).toHaveLength(7);
    expect(overview.district.areas).toHaveLength(47);
    expect(overview.months[0]).toBe('2019-01');
    expect(overview.months.at(-1)).toBe('2026-01');
  });

  test('every column has one entry for each area and month', () => {
    for (const level of [overview.regency, overview.district]) {
      const cells = level.areas.length * overview.months.length;
      for (const [name, column] of Object.entries(level))
        if (Array.isArray(column) && !['areas', 'reasons'].includes(name))
          expect([name, column.length]).toEqual([name, cells]);
      expect(level.reliability).toHaveLength(cells);
      for (const indicator of Object.values(level.indicators))
        expect(indicator.availability).toHaveLength(cells);
    }
  });

  test('a column of nothing but nulls travels as null, and the whole is small', async () => {
    const answer = await it.get('/api/overview');
    expect(JSON.parse(answer.body).district.risk).toBeNull();
    expect(JSON.parse(answer.body).regency.risk).toHaveLength(7 * overview.months.length);
    expect(answer.rawPayload.length).toBeLessThan(1_200_000);
  });

  test('no district carries a risk from press monitoring alone: its reason is there instead', () => {
    expect(overview.district.risk.every((risk) => risk === null)).toBe(true);
    expect(overview.district.riskReason.every((reason) => reason >= 0)).toBe(true);
    expect(overview.district.structural.some((value) => value !== null)).toBe(true);
  });

  test('a missing value is null and never 0', () => {
    for (const level of [overview.regency, overview.district])
      for (const indicator of Object.values(level.indicators))
        [...indicator.availability].forEach((letter, index) => {
          if (letter === '-' || letter === 'a') expect(indicator.value[index]).toBeNull();
        });
  });

  test('is compressed once and the same in every encoding', async () => {
    const answers = await Promise.all(
      ['br', 'gzip', 'identity'].map((encoding) =>
        it.as('section_head', { url: '/api/overview', headers: { 'accept-encoding': encoding } }),
      ),
    );
    expect(answers.map((answer) => answer.headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    expect(new Set(answers.map((answer) => answer.headers.etag)).size).toBe(1);
    expect(answers[0]!.rawPayload.length).toBeLessThan(answers[2]!.rawPayload.length / 10);
  });
});

describe('one area and month', () => {
  const total = (cell: ScoreCell) =>
    cell.indicators.reduce((sum, one) => sum + (one.contribution ?? 0), 0) +
    cell.pillars
      .filter((pillar) => pillar.availability === 'imputed')
      .reduce((sum, one) => sum + (one.contribution ?? 0), 0) +
    (cell.baseContribution ?? 0);

  test('its parts sum to the score, to nine decimals', async () => {
    for (const [area, month] of [
      ['19.71', '2025-10'],
      ['19.04', '2024-05'],
      ['19.01', '2021-07'],
      ['19.02', '2019-11'],
    ] as const) {
      const { cell } = await detail(area, month);
      expect(total(cell)).toBeCloseTo(cell.risk!, 9);
      expect(cell.riskInterval!.low).toBeLessThanOrEqual(cell.risk!);
      expect(cell.riskInterval!.high).toBeGreaterThanOrEqual(cell.risk!);
    }
  });

  test('is the same number on the overview, in the tables and by itself', async () => {
    const { cell } = await detail('19.71', '2025-10');
    const column =
      overview.regency.areas.indexOf('19.71') * overview.months.length + overview.months.indexOf('2025-10');
    expect(overview.regency.risk[column]).toBeCloseTo(cell.risk!, 3);
    const stored = await it.database.db
      .selectFrom('score_result')
      .select(['risk', 'risk_low', 'risk_high', 'reliability'])
      .where('area_code', '=', '19.71')
      .where('month', '=', '2025-10')
      .executeTakeFirstOrThrow();
    expect(stored).toEqual({
      risk: cell.risk,
      risk_low: cell.riskInterval!.low,
      risk_high: cell.riskInterval!.high,
      reliability: cell.reliability,
    });
    const parts = await it.database.db
      .selectFrom('score_contribution')
      .select(['node', 'contribution', 'observation_ids'])
      .where('area_code', '=', '19.71')
      .where('month', '=', '2025-10')
      .execute();
    for (const one of cell.indicators) {
      const row = parts.find((part) => part.node === one.code)!;
      expect([row.contribution, row.observation_ids]).toEqual([one.contribution, one.observationIds]);
    }
  });

  test('every number in it leads to rows that exist', async () => {
    for (const area of ['19.71', '19.04', '19.71.02']) {
      const { cell } = await detail(area, '2024-12');
      for (const one of cell.indicators) {
        if (one.availability === 'missing' || one.availability === 'aged') {
          expect(one.value).toBeNull();
          expect(one.reason).not.toBeNull();
          continue;
        }
        if (one.observationIds.length > 0) {
          const rows = JSON.parse(
            (await it.get(`/api/observations?ids=${one.observationIds.join(',')}`)).body,
          );
          expect(rows.total).toBe(one.observationIds.length);
        }
        if (one.incidentIds.length > 0) {
          const rows = JSON.parse((await it.get(`/api/incidents?ids=${one.incidentIds.join(',')}`)).body);
          expect(rows.total).toBe(one.incidentIds.length);
        }
      }
    }
  });

  test('a month alone gives what the whole run gives', async () => {
    const { cells } = JSON.parse((await it.get('/api/score-runs/results?level=regency&month=2021-07')).body);
    const index = overview.months.indexOf('2021-07');
    for (const cell of cells as ScoreCell[]) {
      const column = overview.regency.areas.indexOf(cell.areaCode) * overview.months.length + index;
      expect(cell.risk).toBeCloseTo(overview.regency.risk[column]!, 3);
      expect(cell.riskInterval!.low).toBeCloseTo(overview.regency.riskLow[column]!, 3);
      expect(cell.rank).toBe(overview.regency.rank[column]);
    }
  });
});

describe('a run', () => {
  test('computed again from the same data gives the same bytes', async () => {
    const [before] = JSON.parse((await it.get('/api/score-runs')).body).runs;
    await it.database.db.deleteFrom('score_overview').execute();
    await it.scores.refresh();
    const runs = JSON.parse((await it.get('/api/score-runs')).body).runs;
    const same = runs.filter((run: { level: string }) => run.level === before.level);
    expect(same).toHaveLength(2);
    expect(same[0].resultSha256).toBe(same[1].resultSha256);
    expect(same[0].inputSha256).toBe(same[1].inputSha256);
  });

  test('writes only what it changes: a dialogue in one place leaves the months before it as they were', async () => {
    const rows = async () =>
      (
        await it.database.db.selectFrom('score_result').select(['area_code', 'month', 'run_id']).execute()
      ).map((row) => `${row.area_code} ${row.month} ${row.run_id}`);
    const before = await rows();
    const dialogue = {
      areaCode: '19.71',
      date: '2025-11-20',
      kind: 'dialogue',
      summary: 'Dialog warga dan perusahaan.',
    };
    expect((await it.post('/api/engagements', dialogue)).statusCode).toBe(201);
    const after = new Set(await rows());
    expect(after.size).toBe(before.length);
    const changed = before.filter((row) => !after.has(row));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every((row) => row.split(' ')[1]! >= '2025-11')).toBe(true);
  });

  test('is not computed again while nothing changed', async () => {
    const count = async () =>
      (
        await it.database.db
          .selectFrom('score_run')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n;
    const before = await count();
    await it.scores.refresh();
    expect(await count()).toBe(before);
  });
});
