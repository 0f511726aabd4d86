import { describe, expect, test } from 'vitest';
import { alternativeWeights } from '../../../shared/composite/alternative-weights.ts';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import { makeArea, makeFigure, makeInput, makeStrain } from './builders.ts';

/** Areas whose unemployment, poverty and underemployment are their own, or the province's. */
const cellsOf = (count: number, own = true) => {
  const codes = Array.from({ length: count }, (_, i) => `19.${String(i + 1).padStart(2, '0')}`);
  const figures = (areaCode: string, i: number) => [
    ...makeStrain(areaCode, '2024', 2 + ((i * 5) % 7), 4 + ((i * 3) % 11)),
    makeFigure('underemployment_rate', '2024-02', 3 + ((i * 4) % 9), { areaCode }),
  ];
  return evaluateScores(
    defaultModel,
    makeInput({
      areas: codes.map((code) => makeArea(code)),
      observations: own ? codes.flatMap(figures) : figures('19', 1),
    }),
  ).cells;
};
const pillarOf = (count: number, own = true) =>
  alternativeWeights(defaultModel, cellsOf(count, own)).pillars.find((one) => one.pillar === 'strain')!;

describe('weights that data alone would give', () => {
  test('seven areas cannot bear them, and are told so; equal weights are always there', () => {
    const strain = pillarOf(7);
    expect(strain).toMatchObject({ refused: 'too_few_areas', alpha: null });
    for (const one of strain.indicators) {
      expect(one).toMatchObject({ pca: null, entropy: null, critic: null });
      expect(one.equal).toBeCloseTo(1 / 7, 12);
    }
    const { methods, correlations } = alternativeWeights(defaultModel, cellsOf(7));
    expect(methods.find((one) => one.method === 'pca')).toMatchObject({ pillars: [], meanRankShift: null });
    expect(methods.find((one) => one.method === 'equal')!.meanRankShift).not.toBeNull();
    expect(correlations.values.flat().every((r) => r === null)).toBe(true);
  });

  test('a figure of the province handed down to twelve areas is one figure', () => {
    expect(pillarOf(12, false).refused).toBe('too_few_areas');
  });

  test('twelve areas with figures of their own have weights that sum to 1, an alpha and correlations', () => {
    const strain = pillarOf(12);
    expect(strain.refused).toBeNull();
    expect(strain.areas).toBe(12);
    expect(strain.alpha).not.toBeNull();
    for (const method of ['pca', 'entropy', 'critic'] as const)
      expect(strain.indicators.reduce((sum, one) => sum + one[method]!, 0)).toBeCloseTo(1, 12);
    const { correlations } = alternativeWeights(defaultModel, cellsOf(12));
    const [a, b] = ['open_unemployment_rate', 'poverty_rate'].map((code) => correlations.codes.indexOf(code));
    expect(Math.abs(correlations.values[a!]![b!]!)).toBeLessThan(1);
    expect(correlations.values[a!]![b!]).toBe(correlations.values[b!]![a!]);
  });

  test('weights of the model itself move no rank', () => {
    const equalModel = {
      ...defaultModel,
      indicators: defaultModel.indicators.map((one) => ({
        ...one,
        weight: 1 / defaultModel.indicators.filter((other) => other.pillar === one.pillar).length,
      })),
    };
    const equal = alternativeWeights(equalModel, cellsOf(8)).methods.find((one) => one.method === 'equal')!;
    expect(equal).toMatchObject({ meanRankShift: 0, largestShift: 0 });
    expect(alternativeWeights(defaultModel, []).methods[0]).toMatchObject({ meanRankShift: null });
  });
});
