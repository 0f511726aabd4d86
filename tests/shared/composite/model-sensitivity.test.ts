import { describe, expect, test } from 'vitest';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';
import { modelSensitivity, sensitivityFactors } from '../../../shared/composite/model-sensitivity.ts';
import { modelTree } from '../../../shared/composite/model-tree.ts';
import { modelVariant } from '../../../shared/composite/model-variants.ts';
import { makeArea, makeFigure, makeIncident, makeInput, makeStrain } from './builders.ts';

/** Areas that differ in unemployment and poverty, one of them with an incident; nobody counts foreign workers. */
const cellsOf = (count: number, covered = true) => {
  const codes = Array.from({ length: count }, (_, i) => `19.0${i + 1}`);
  return evaluateScores(
    defaultModel,
    makeInput({
      areas: codes.map((code) => makeArea(code)),
      observations: codes.flatMap((code, i) => [
        ...makeStrain(code, '2024', 2 + i, 12 - 1.5 * i),
        makeFigure('underemployment_rate', '2024-02', 4 + ((i * 3) % 5), { areaCode: code }),
      ]),
      incidents: [makeIncident({ areaCode: '19.02' })],
      ...(covered ? {} : { coverage: [] }),
    }),
  ).cells;
};
const run = (cells: ReturnType<typeof cellsOf>, seed = 1) => {
  const found = modelSensitivity(defaultModel, cells, { seed, points: 256 });
  if (found.refused) throw new Error(found.refused);
  return found;
};
const of = (list: ReturnType<typeof run>['score'], factor: string) =>
  list.find((one) => one.factor === factor)!;

describe('sensitivity of the model', () => {
  test('where no foreign workers are counted, competition weights cannot matter and its stand-in must', () => {
    const found = run(cellsOf(6));
    expect(found).toMatchObject({ target: 'risk', areas: 6, evaluations: 256 * 12 });
    expect(found.score.map((one) => one.factor)).toEqual([...sensitivityFactors]);
    expect(of(found.score, 'competitionWeights').total.estimate).toBe(0);
    expect(of(found.score, 'imputation').total.low).toBeGreaterThan(0.05);
    // the score's indices are shares: alone they cannot explain more than all
    expect(found.score.reduce((sum, one) => sum + one.first.estimate, 0)).toBeLessThan(1.1);
    for (const { first, total } of found.score) expect(total.high).toBeGreaterThanOrEqual(first.low - 0.05);
    expect(found.meanRankShift).toBeGreaterThan(0);
  });

  test('without a risk anywhere structural pressure is judged, without the choices that come after it', () => {
    const found = run(cellsOf(6, false));
    expect(found.target).toBe('structural');
    expect(found.score.map((one) => one.factor)).not.toContain('riskMean');
    expect(found.score).toHaveLength(7);
  });

  test('few areas are refused, one seed gives one answer', () => {
    expect(modelSensitivity(defaultModel, cellsOf(4), { seed: 1 })).toEqual({
      refused: 'too_few_areas',
      areas: 4,
    });
    expect(modelSensitivity(defaultModel, [], { seed: 1 })).toEqual({ refused: 'too_few_areas', areas: 0 });
    const cells = cellsOf(5);
    expect(run(cells)).toEqual(run(cells));
    expect(run(cells, 2)).not.toEqual(run(cells));
  });

  test('the model with nothing made otherwise is the model', () => {
    expect(modelVariant(defaultModel, {})).toEqual(modelTree(defaultModel));
  });
});
