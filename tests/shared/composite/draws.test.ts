import { describe, expect, it } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { packDraws, unpackDraws } from '../../../shared/composite/draw-results.ts';
import { evaluateScores, prepareScores } from '../../../shared/composite/evaluate-scores.ts';
import { incidentSurprise, surprisePrior } from '../../../shared/composite/incident-surprise.ts';
import { normalise } from '../../../shared/composite/normalise.ts';
import { riskScore, structuralPressure } from '../../../shared/composite/structure.ts';
import { monthRange } from '../../../shared/domain/month.ts';
import { gammaDraw } from '../../../shared/statistics/gamma-draw.ts';
import { normalDraw } from '../../../shared/statistics/normal-draw.ts';
import { quantile } from '../../../shared/statistics/quantile.ts';
import { seedState } from '../../../shared/statistics/seed-state.ts';
import { xoshiro128 } from '../../../shared/statistics/xoshiro-128.ts';
import {
  cellOf,
  makeArea,
  makeCoverage,
  makeFigure,
  makeIncident,
  makeInput,
  makeStrain,
} from './builders.ts';

const months = monthRange('2024-01', '2024-09');
const codes = ['19.01', '19.02', '19.03', '19.04'];
const input = makeInput({
  areas: codes.map((code, i) =>
    makeArea(code, { neighbours: codes.filter((_, j) => Math.abs(i - j) === 1) }),
  ),
  months,
  observations: codes.flatMap((code, i) => [
    ...makeStrain(code, '2024', 3 + i, 12 - 2 * i),
    makeFigure('underemployment_rate', '2024-02', 5 + i, { areaCode: code }),
  ]),
  incidents: [
    makeIncident({ areaCode: '19.02', month: '2024-03', status: 'unverified' }),
    makeIncident({
      areaCode: '19.03',
      month: '2024-05',
      category: 'threat',
      grades: [{ reliability: 'C', credibility: '2' }],
    }),
  ],
  coverage: codes.map((code, i) => makeCoverage(code, { sensitivity: i % 2 ? 'low' : 'high' })),
  draws: 300,
});
const whole = evaluateScores(defaultModel, input);

describe('draws of a run in parts', () => {
  it.each([1, 2, 4])('shared out in %i parts, in any order, they are those of the whole', (parts) => {
    const prepared = prepareScores(defaultModel, input);
    const base = prepared.all(months, false).cells;
    expect(base.every((cell) => cell.riskInterval === null)).toBe(true);
    const size = Math.ceil(months.length / parts);
    for (let part = parts - 1; part >= 0; part--) {
      const from = part * size;
      const hand = prepareScores(defaultModel, input);
      const drawn = hand.all(months.slice(from, from + size), true).cells;
      const own = base.filter((_, i) => i % months.length >= from && i % months.length < from + size);
      unpackDraws(own, codes.length, packDraws(drawn, codes.length));
    }
    expect(base).toEqual(whole.cells);
  });

  it('has class and rank probabilities wherever there is a risk, and neither where there is none', () => {
    for (const cell of whole.cells) {
      expect(cell.rankProbabilities?.length ?? 0).toBe(cell.risk === null ? 0 : cell.rankedAmong);
      if (cell.risk === null) continue;
      expect(cell.riskMedian).toBeGreaterThanOrEqual(cell.riskInterval!.low);
      expect(cell.riskMedian).toBeLessThanOrEqual(cell.riskInterval!.high);
      expect(cell.rankProbabilities!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    expect(
      whole.cells.some((cell) => cell.rankProbabilities && cell.rankProbabilities[cell.rank! - 1]! < 1),
    ).toBe(true);
  });

  it('refuses what was packed from other cells', () => {
    expect(() => unpackDraws(whole.cells, 3, packDraws(whole.cells, 4))).toThrow(/packed/);
  });
});

describe('2,000 draws against a slow direct simulation', () => {
  /** One area alone: strain of its own with errors, competition anywhere in 0..100, one incident that may not be so. */
  const alone = (sensitivity: 'low' | 'high') =>
    makeInput({
      observations: [...makeStrain(), makeFigure('underemployment_rate', '2024-02', 1)],
      incidents: [makeIncident({ status: 'unverified', category: 'threat' })],
      coverage: [makeCoverage('19.01', { sensitivity })],
      draws: 2000,
    });
  const noticed = { low: 0.3, high: 0.9 };

  it.each(['low', 'high'] as const)(
    'same quantiles and classes within three standard errors, %s sensitivity',
    (sensitivity) => {
      const cell = evaluateScores(defaultModel, alone(sensitivity)).cells[0]!;
      const stream = xoshiro128(seedState(77, ['direct', sensitivity]));
      const { prior } = defaultModel.signal;
      const population = 200_000;
      const inverseScale = population / 100_000 / prior.typicalWeight + prior.strength;
      const surprise = surprisePrior([], 24_000, () => true, population, defaultModel.signal);
      const strain = defaultModel.indicators.filter((one) => one.pillar === 'strain');
      const definition = (code: string) => defaultModel.indicators.find((one) => one.code === code)!;
      const direct = Float64Array.from({ length: 20_000 }, () => {
        const mean = (pillar: string, value: (code: string) => number) =>
          cell.indicators
            .filter((one) => one.weight > 0 && definition(one.code).pillar === pillar)
            .reduce(
              (sum, one) => sum + one.weight * normalise(value(one.code), definition(one.code).goalposts),
              0,
            );
        const measured = (code: string) => {
          const one = cellOf(cell, code);
          return one.value! + (one.standardError ?? 0) * normalDraw(stream);
        };
        const there = stream.uniform() < 0.5;
        const rate =
          gammaDraw(stream, prior.strength * prior.mean + (there ? 0.8 / prior.typicalWeight : 0)) /
            inverseScale +
          gammaDraw(stream, (1 - noticed[sensitivity]) / 2) / (noticed[sensitivity] * inverseScale);
        const count = there ? 1 : 0;
        const signals = mean('signals', (code) =>
          code === 'incident_signal'
            ? rate
            : code === 'incident_surprise'
              ? incidentSurprise(count, surprise)
              : measured(code),
        );
        const pressure = structuralPressure(
          mean('strain', measured),
          100 * stream.uniform(),
          mean('coping', measured),
          defaultModel.structural,
        );
        return riskScore(pressure, signals, defaultModel.risk);
      });
      expect(strain.length).toBe(7);
      for (const [p, value] of [
        [0.05, cell.riskInterval!.low],
        [0.5, cell.riskMedian!],
        [0.95, cell.riskInterval!.high],
      ] as const) {
        // the engine reads quantiles off bins of a twentieth of a point, from tables good to a hundredth
        const error = 3 * Math.sqrt(p * (1 - p) * (1 / 2000 + 1 / direct.length));
        expect(value, `${p}`).toBeGreaterThanOrEqual(quantile(direct, Math.max(0, p - error)) - 0.06);
        expect(value, `${p}`).toBeLessThanOrEqual(quantile(direct, Math.min(1, p + error)) + 0.06);
      }
      const limits = [0, ...defaultModel.classLimits, 101];
      cell.classProbabilities!.forEach((share, step) => {
        const expected =
          direct.filter((risk) => risk >= limits[step]! && risk < limits[step + 1]!).length / direct.length;
        const error =
          3 * Math.sqrt(Math.max(expected * (1 - expected), 0.001) * (1 / 2000 + 1 / direct.length));
        expect(Math.abs(share - expected), `class ${step}`).toBeLessThanOrEqual(error);
      });
    },
  );
});
