import { describe, expect, it } from 'vitest';
import type { FactorSensitivity } from '../../shared/composite/model-sensitivity.ts';
import { decisiveFactors, isSteady, sensitivityBars } from '../../shared/figures/sensitivity.ts';

const index = (estimate: number) => ({
  estimate,
  standardError: 0.01,
  low: estimate - 0.02,
  high: estimate + 0.02,
});
const factor = (name: FactorSensitivity['factor'], first: number, total: number): FactorSensitivity => ({
  factor: name,
  first: index(first),
  total: index(total),
});
const factors = [
  factor('riskMean', 0.2, 0.3),
  factor('normalisation', 0.5, 0.6),
  factor('imputation', -0.01, 0.05),
  factor('strainWeights', 0.1, 0.12),
  factor('copingWeights', Number.NaN, Number.NaN),
];

describe('sensitivity as a figure', () => {
  it('puts the weightiest choice first, holds what chance put below 0 at 0, and leaves out what never varied', () => {
    const bars = sensitivityBars(factors);
    expect(bars.filter((bar) => bar.order === 'total').map((bar) => bar.factor)).toEqual([
      'normalisation',
      'riskMean',
      'strainWeights',
      'imputation',
    ]);
    expect(bars.find((bar) => bar.factor === 'imputation' && bar.order === 'first')).toMatchObject({
      value: 0,
      low: 0,
    });
  });
  it('names at most three choices, and none below a tenth', () => {
    expect(decisiveFactors(factors).map((one) => one.factor)).toEqual([
      'normalisation',
      'riskMean',
      'strainWeights',
    ]);
    expect(decisiveFactors([factor('imputation', 0, 0.09)])).toEqual([]);
  });
  it('calls ranks steady that move by less than half a place, and says nothing of what was refused', () => {
    const result = {
      refused: null,
      target: 'risk',
      areas: 7,
      evaluations: 1,
      score: [],
      rankShift: [],
    } as const;
    const of = (meanRankShift: number) => isSteady({ ...result, score: [], rankShift: [], meanRankShift });
    expect([of(0.4), of(0.6), isSteady({ refused: 'too_few_areas', areas: 2 })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
