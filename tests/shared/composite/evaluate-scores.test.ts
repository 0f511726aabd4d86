import { describe, expect, it } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import type { ScoreCell } from '../../../shared/composite/types.ts';
import {
  cellOf,
  makeArea,
  makeCoverage,
  makeFigure,
  makeIncident,
  makeInput,
  makeStrain,
  makeWorkers,
  scoreOne,
} from './builders.ts';

const pillarOf = (cell: ScoreCell, code: string) => cell.pillars.find((pillar) => pillar.code === code)!;

describe('default model', () => {
  it('has weights that sum to 1 in every pillar and a reason for every indicator in both languages', () => {
    for (const code of ['strain', 'competition', 'signals', 'coping']) {
      const own = defaultModel.indicators.filter((indicator) => indicator.pillar === code);
      expect(own.reduce((sum, indicator) => sum + indicator.weight, 0)).toBeCloseTo(1, 12);
    }
    for (const { code, name, formula, reason } of defaultModel.indicators) {
      for (const words of [name, formula, reason]) {
        expect(words.id.length, code).toBeGreaterThan(5);
        expect(words.en.length, code).toBeGreaterThan(5);
      }
    }
    expect(defaultModel.indicators).toHaveLength(16);
  });

  it('survives being stored as JSON', () => {
    expect(JSON.parse(JSON.stringify(defaultModel))).toEqual(defaultModel);
  });
});

describe('pillars and score, worked by hand', () => {
  // Strain: 4.8 of 12 = 40 and 5 of 20 = 25, mean 32.5. Competition stands in at 50. Coping: (0 + 100 + 0) / 3.
  const cell = scoreOne({ observations: makeStrain() });

  it('takes the renormalised weighted mean of what is available', () => {
    expect(pillarOf(cell, 'strain').value).toBeCloseTo(32.5, 9);
    expect(pillarOf(cell, 'strain').weightAvailable).toBeCloseTo(2 / 7, 12);
    expect(cellOf(cell, 'poverty_rate').weight).toBeCloseTo(0.5, 12);
    expect(cellOf(cell, 'layoffs_rate')).toMatchObject({
      weight: 0,
      value: null,
      normalised: null,
      contribution: null,
    });
  });

  it('multiplies the geometric mean by the coping factor', () => {
    expect(cell.structural).toBeCloseTo(32.5 ** 0.6 * 50 ** 0.4 * 0.8, 9);
  });

  it('joins structure and signals by the inverted geometric mean', () => {
    expect(cell.risk).toBeCloseTo(100 - Math.sqrt((100 - cell.structural!) * (100 - cell.signals!)), 9);
    expect(cell.riskClass).toBe(cell.risk! < 20 ? 0 : 1);
  });

  it('marks an imputed pillar and does not call it measured', () => {
    expect(pillarOf(cell, 'competition')).toMatchObject({
      availability: 'imputed',
      value: 50,
      reason: 'no_foreign_worker_counts',
    });
  });

  it('publishes no structural pressure without strain and no risk without signals', () => {
    const none = scoreOne();
    expect(none).toMatchObject({
      structural: null,
      structuralReason: 'strain_missing',
      risk: null,
      riskReason: 'strain_missing',
      rank: null,
    });
    expect(none.signals).not.toBeNull();
    const deaf = scoreOne({ observations: makeStrain(), coverage: [] });
    expect(deaf).toMatchObject({
      signals: null,
      risk: null,
      riskReason: 'signals_missing',
      riskClass: null,
      reliability: 'E',
    });
  });

  it('has too few indicators with one of seven', () => {
    const lone = scoreOne({ observations: makeStrain().slice(0, 1) });
    expect(pillarOf(lone, 'strain')).toMatchObject({
      availability: 'missing',
      value: null,
      reason: 'too_few_indicators',
    });
  });

  it('takes the median of three measured areas for a missing pillar, the middle of the scale below that', () => {
    const codes = ['19.01', '19.02', '19.03', '19.04'];
    const rows = (code: string, i: number) => [
      makeFigure('employment_share_mining', '2023-02', 20, { areaCode: code }),
      makeFigure('employment_share_mining', '2024-02', 20 - i, { areaCode: code }),
      ...makeStrain(code),
    ];
    const observations = codes.flatMap(rows);
    const imputedWith = (measured: number) => {
      const foreignWorkers = codes
        .slice(0, measured)
        .map((areaCode) => makeWorkers('B', '2024-01', 5, { areaCode }));
      const { cells } = evaluateScores(
        defaultModel,
        makeInput({ areas: codes.map((code) => makeArea(code)), observations, foreignWorkers }),
      );
      return cells.map((entry) => pillarOf(entry, 'competition'));
    };
    // Losses of 0, 5 and 10 per cent of mining jobs read 0, 25 and 50.
    expect(imputedWith(3)[3]).toMatchObject({ availability: 'imputed' });
    expect(imputedWith(3)[3]!.value).toBeCloseTo(25, 9);
    expect(imputedWith(2)[3]!.value).toBe(50);
  });
});

describe('contributions', () => {
  const everything = {
    observations: [
      ...makeStrain(),
      makeFigure('employment_share_mining', '2023-02', 20),
      makeFigure('employment_share_mining', '2024-02', 16),
    ],
    foreignWorkers: [makeWorkers('B', '2023-01', 10), makeWorkers('B', '2024-01', 10)],
    incidents: [makeIncident(), makeIncident({ category: 'clash', month: '2024-04' })],
  };
  const sum = (cell: ScoreCell) =>
    cell.baseContribution! +
    cell.indicators.reduce((total, indicator) => total + (indicator.contribution ?? 0), 0);

  it('of indicators and base sum to the risk', () => {
    const cell = scoreOne(everything);
    expect(sum(cell)).toBeCloseTo(cell.risk!, 9);
    expect(
      cell.pillars.reduce((total, pillar) => total + (pillar.contribution ?? 0), cell.baseContribution!),
    ).toBeCloseTo(cell.risk!, 9);
  });

  it('sum to structural pressure where there is no risk', () => {
    const cell = scoreOne({ ...everything, coverage: [] });
    expect(sum(cell)).toBeCloseTo(cell.structural!, 9);
    expect(pillarOf(cell, 'signals').contribution).toBeNull();
  });

  it('of an imputed pillar sit on the pillar and on no indicator', () => {
    const cell = scoreOne({ ...everything, foreignWorkers: [] });
    expect(sum(cell) + pillarOf(cell, 'competition').contribution!).toBeCloseTo(cell.risk!, 9);
    expect(cellOf(cell, 'sector_overlap').contribution).toBeNull();
  });

  it('leave to the base what a floor holds up', () => {
    const cell = scoreOne({
      observations: makeStrain('19.01', '2024', 0.5, 0.5),
      engagements: [{ id: 'e', areaCode: '19.01', date: '2024-06-30', kind: 'dialogue' }],
    });
    expect(pillarOf(cell, 'strain').contribution).toBe(0);
    expect(pillarOf(cell, 'coping').contribution).toBeCloseTo(0, 9);
    expect(cell.baseContribution).toBeGreaterThan(0);
  });
});

describe('ranks', () => {
  it('put the highest risk first and compare only areas with the same pillars measured', () => {
    const areas = ['19.01', '19.02', '19.03'].map((code) => makeArea(code));
    const observations = [
      ...makeStrain('19.01', '2024', 3),
      ...makeStrain('19.02', '2024', 9),
      ...makeStrain('19.03', '2024', 6),
      makeFigure('employment_share_mining', '2023-02', 20, { areaCode: '19.03' }),
      makeFigure('employment_share_mining', '2024-02', 16, { areaCode: '19.03' }),
    ];
    const foreignWorkers = [makeWorkers('B', '2024-01', 10, { areaCode: '19.03' })];
    const { cells } = evaluateScores(
      defaultModel,
      makeInput({ areas, observations, foreignWorkers, draws: 200 }),
    );
    expect(cells.map((cell) => [cell.rank, cell.rankedAmong])).toEqual([
      [2, 2],
      [1, 2],
      [1, 1],
    ]);
    expect(cells[2]!.rankInterval).toEqual({ low: 1, high: 1 });
  });
});

describe('intervals', () => {
  const input = makeInput({
    observations: makeStrain(),
    incidents: [makeIncident({ status: 'unverified' })],
    draws: 2000,
  });
  const cell = evaluateScores(defaultModel, input).cells[0]!;

  it('hold the published score, and class probabilities sum to 1', () => {
    for (const [interval, value] of [
      [cell.riskInterval, cell.risk],
      [cell.structuralInterval, cell.structural],
      [cell.signalsInterval, cell.signals],
    ] as const) {
      expect(interval!.low).toBeLessThanOrEqual(value!);
      expect(interval!.high).toBeGreaterThanOrEqual(value!);
      expect(interval!.high).toBeGreaterThan(interval!.low);
    }
    expect(cell.classProbabilities!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('cover the full range of an imputed pillar', () => {
    // Structural pressure with competition at 5 and 95 % of its range, all else fixed.
    const exact = defaultModel.indicators.map((indicator) => ({
      ...indicator,
      standardError: { relative: 0, absolute: 0 },
    }));
    const { structuralInterval } = evaluateScores({ ...defaultModel, indicators: exact }, input).cells[0]!;
    expect(structuralInterval!.low).toBeCloseTo(32.5 ** 0.6 * 10 ** 0.4 * 0.8, 0);
    expect(structuralInterval!.high).toBeCloseTo(32.5 ** 0.6 * 95 ** 0.4 * 0.8, 0);
  });

  it('are wider where only the press listens', () => {
    const press = evaluateScores(defaultModel, {
      ...input,
      incidents: [],
      coverage: [makeCoverage('19.01', { channel: 'press', sensitivity: 'low' })],
    }).cells[0]!;
    const office = evaluateScores(defaultModel, { ...input, incidents: [] }).cells[0]!;
    expect(press.signalsInterval!.high).toBeGreaterThan(2 * office.signalsInterval!.high);
    expect(['D', 'E']).toContain(press.reliability);
  });

  it('are the same for the same seed and differ by seed only in their noise', () => {
    expect(evaluateScores(defaultModel, input)).toEqual(evaluateScores(defaultModel, input));
    const other = evaluateScores(defaultModel, { ...input, seed: 2 }).cells[0]!;
    expect(other.risk).toBe(cell.risk);
    expect(Math.abs(other.riskInterval!.high - cell.riskInterval!.high)).toBeLessThan(1.5);
  });

  it('are left out without draws', () => {
    expect(scoreOne({ observations: makeStrain() })).toMatchObject({
      riskInterval: null,
      classProbabilities: null,
      rankInterval: null,
    });
  });
});

describe('input', () => {
  it('gives cells area by area, month by month, and none for no area', () => {
    const months = ['2024-05', '2024-06'];
    const { cells } = evaluateScores(
      defaultModel,
      makeInput({ areas: [makeArea('19.02'), makeArea('19.01')], months }),
    );
    expect(cells.map((cell) => `${cell.areaCode} ${cell.month}`)).toEqual([
      '19.02 2024-05',
      '19.02 2024-06',
      '19.01 2024-05',
      '19.01 2024-06',
    ]);
    expect(evaluateScores(defaultModel, makeInput({ areas: [] })).cells).toEqual([]);
  });

  it('refuses a row that cannot be true, naming it', () => {
    expect(() =>
      scoreOne({ observations: [makeFigure('poverty_rate', '2024-03', Number.NaN, { id: 77 })] }),
    ).toThrow(/observation 77/);
    expect(() => scoreOne({ areas: [makeArea(), makeArea()] })).toThrow(/area 19.01 is given twice/);
    expect(() => scoreOne({ draws: -1 })).toThrow(/draws/);
    expect(() => scoreOne({ months: ['2024-13'] })).toThrow(/month/);
  });

  it('grades a well-covered, verified, own and fresh month A and a bare one E', () => {
    const codes = ['mining_job_loss', 'underemployment_rate'];
    const full = scoreOne({
      areas: [makeArea('19.01', { neighbours: ['19.02'] }), makeArea('19.02')].reverse(),
      observations: [
        ...makeStrain(),
        ...codes.slice(1).map((code) => makeFigure(code, '2024-05', 3)),
        makeFigure('layoffs', '2024-06', 3),
        makeFigure('employment_share_mining', '2023-05', 20),
        makeFigure('employment_share_mining', '2024-05', 16),
        makeFigure('vacancies', '2024-05', 10),
        makeFigure('job_seekers_registered', '2024-05', 100),
      ],
      foreignWorkers: [makeWorkers('B', '2023-05', 10), makeWorkers('B', '2024-06', 10)],
      incidents: [makeIncident()],
    });
    expect(full.reliability).toBe('A');
    expect(scoreOne({ coverage: [] }).reliability).toBe('E');
  });
});
