import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateComposite } from '../../../shared/composite/evaluate-composite.ts';
import { indicatorMatrix } from '../../../shared/composite/indicator-matrix.ts';
import { modelTree } from '../../../shared/composite/model-tree.ts';
import type { ScoreCell } from '../../../shared/composite/types.ts';
import { expandOverview } from '../../../shared/figures/expand-overview.ts';
import { makeScoreService } from '../../../server/score-runs/service.ts';
import { makeTestApp, type TestApp } from '../../support/app.ts';
import { fixedNow } from '../../support/clock.ts';
import { bundle } from '../../support/prepare.ts';

let it: TestApp;
beforeAll(async () => {
  it = await makeTestApp();
  await it.scores.refresh();
});
afterAll(() => it.close());

const json = (response: { body: string }) => JSON.parse(response.body);
const runs = async () => json(await it.get('/api/score-runs')).runs as { id: string }[];

test('one thread, two or four: the same bytes', async () => {
  const cut = new Date('2024-11-01T00:00:00Z');
  const etags = [];
  for (const threads of [1, 2, 4]) {
    const service = makeScoreService({
      db: it.database.db,
      now: fixedNow,
      workerFile: bundle('score-worker.js'),
      threads,
    });
    etags.push((await service.overview(cut)).etag);
  }
  expect(new Set(etags).size).toBe(1);
}, 120_000);

test('class probabilities, the middle of the draws and the ranks are stored as they are shown', async () => {
  const month = '2025-10';
  const { cells } = json(await it.get(`/api/score-runs/results?level=regency&month=${month}`)) as {
    cells: ScoreCell[];
  };
  const scored = cells.filter((cell) => cell.risk !== null);
  expect(scored.length).toBeGreaterThan(4);
  for (const cell of scored) {
    const stored = await it.database.db
      .selectFrom('score_result')
      .select(['risk_median', 'class_probabilities', 'rank_probabilities'])
      .where('area_code', '=', cell.areaCode)
      .where('month', '=', month)
      .executeTakeFirstOrThrow();
    expect(stored).toEqual({
      risk_median: cell.riskMedian,
      class_probabilities: cell.classProbabilities,
      rank_probabilities: cell.rankProbabilities,
    });
    expect(cell.rankProbabilities).toHaveLength(cell.rankedAmong);
    expect(cell.rankProbabilities!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  }
});

test('every level of a run keeps its sensitivity, or why there is none', async () => {
  const regency = json(await it.get('/api/score-runs/sensitivity?level=regency'));
  expect(regency).toMatchObject({ month: '2026-01', result: { refused: null, target: 'risk', areas: 7 } });
  const shares = regency.result.score.map((one: { total: { estimate: number } }) => one.total.estimate);
  expect(shares).toHaveLength(10);
  expect(Math.max(...shares)).toBeGreaterThan(0.2);
  const district = json(await it.get('/api/score-runs/sensitivity?level=district'));
  expect(district.result.target).toBe('structural');
  expect((await it.get('/api/score-runs/sensitivity')).statusCode).toBe(400);
});

test('the shipped data through the composite tree are the published scores, to 1e-9', async () => {
  const tree = modelTree(defaultModel);
  for (const level of ['regency', 'district'])
    for (const month of ['2019-08', '2024-06', '2025-10']) {
      const { cells } = json(await it.get(`/api/score-runs/results?level=${level}&month=${month}`)) as {
        cells: ScoreCell[];
      };
      const nodes = evaluateComposite(tree, indicatorMatrix(cells, 1));
      for (const key of ['risk', 'structural'] as const) {
        cells.forEach((cell, i) => {
          const found = nodes.get(key)!.values[i]!;
          if (cell[key] === null) expect(found).toBeNaN();
          else expect(Math.abs(found - cell[key])).toBeLessThanOrEqual(1e-9);
        });
      }
    }
});

test('a computation tells how far it is; the head of section may stop it, and the runs before stay current', async () => {
  const before = await runs();
  const etag = (await it.get('/api/overview')).headers.etag;
  expect(json(await it.get('/api/score-runs/progress'))).toEqual({
    running: false,
    startedAt: null,
    done: 0,
    total: 0,
  });
  expect(json(await it.post('/api/score-runs/cancel', {}))).toEqual({ cancelled: false });
  expect((await it.post('/api/score-runs/cancel', {}, 'analyst')).statusCode).toBe(403);
  expect((await it.post('/api/score-runs/cancel', { all: true })).statusCode).toBe(400);

  const stored = it.post('/api/observations', {
    areaCode: '19.71',
    indicatorCode: 'open_unemployment_rate',
    period: '2026-08',
    value: 6.4,
    sourceTitle: 'Rilis BPS November 2026',
  });
  let progress = json(await it.get('/api/score-runs/progress'));
  for (let look = 0; !progress.running; look++) {
    expect(look).toBeLessThan(5000);
    await new Promise((resolve) => setTimeout(resolve, 5));
    progress = json(await it.get('/api/score-runs/progress'));
  }
  expect(progress.done).toBeLessThanOrEqual(Math.max(progress.total, 1));
  expect(json(await it.post('/api/score-runs/cancel', {}))).toEqual({ cancelled: true });
  expect((await stored).statusCode).toBe(201);
  expect(json(await it.get('/api/score-runs/progress')).running).toBe(false);
  expect(await runs()).toEqual(before);
  expect((await it.get('/api/overview')).headers.etag).toBe(etag);
  const event = await it.database.db
    .selectFrom('audit_event')
    .select(['act', 'role'])
    .where('act', '=', 'score_run.cancel')
    .executeTakeFirstOrThrow();
  expect(event.role).toBe('section_head');

  await it.scores.refresh();
  expect((await runs()).length).toBe(before.length + 2);
  expect((await it.get('/api/overview')).headers.etag).not.toBe(etag);
}, 120_000);

test('a month asked for by itself has the intervals of the overview, right after a run and after a start', async () => {
  const overview = expandOverview(json(await it.get('/api/overview')));
  const started = makeScoreService({
    db: it.database.db,
    now: fixedNow,
    workerFile: bundle('score-worker.js'),
  });
  for (const scores of [it.scores, started])
    for (const level of ['regency', 'district'] as const)
      for (const month of ['2021-07', '2025-10']) {
        const columns = overview[level];
        const at = overview.months.indexOf(month);
        for (const cell of await scores.month(level, month, null)) {
          const i = columns.areas.indexOf(cell.areaCode) * overview.months.length + at;
          const shown = (value: number | null | undefined) =>
            value === null || value === undefined ? null : Math.round(value * 1e4) / 1e4;
          expect([columns.riskLow[i], columns.riskHigh[i]]).toEqual([
            shown(cell.riskInterval?.low),
            shown(cell.riskInterval?.high),
          ]);
          expect([columns.structuralLow[i], columns.structuralHigh[i]]).toEqual([
            shown(cell.structuralInterval?.low),
            shown(cell.structuralInterval?.high),
          ]);
          expect([columns.signalsLow[i], columns.signalsHigh[i]]).toEqual([
            shown(cell.signalsInterval?.low),
            shown(cell.signalsInterval?.high),
          ]);
          expect([columns.rankLow[i], columns.rankHigh[i]]).toEqual([
            shown(cell.rankInterval?.low),
            shown(cell.rankInterval?.high),
          ]);
        }
      }
}, 120_000);
