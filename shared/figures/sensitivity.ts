import type {
  FactorSensitivity,
  ModelSensitivity,
  SensitivityFactor,
} from '../composite/model-sensitivity.ts';

/** One bar of the figure: a choice with its first-order and total index. */
export interface SensitivityBar {
  factor: SensitivityFactor;
  order: 'first' | 'total';
  /** Shares of the variance, 0..1; what chance put below 0 stands at 0. */
  value: number;
  low: number;
  high: number;
}

const held = (value: number) => Math.min(1, Math.max(0, value));

/** Choices by their total index, the weightiest first; two bars each. Empty where nothing varies. */
export function sensitivityBars(factors: readonly FactorSensitivity[]): SensitivityBar[] {
  return [...factors]
    .filter((one) => Number.isFinite(one.total.estimate))
    .sort((a, b) => b.total.estimate - a.total.estimate)
    .flatMap(({ factor, first, total }) =>
      (['total', 'first'] as const).map((order) => {
        const index = order === 'first' ? first : total;
        return { factor, order, value: held(index.estimate), low: held(index.low), high: held(index.high) };
      }),
    );
}

/** The choices that decide most: those whose total index is at least a tenth, at most three. */
export function decisiveFactors(factors: readonly FactorSensitivity[]): FactorSensitivity[] {
  return [...factors]
    .filter((one) => one.total.estimate >= 0.1)
    .sort((a, b) => b.total.estimate - a.total.estimate)
    .slice(0, 3);
}

/** Ranks move by less than half a place on average: nobody's place hangs on these choices. */
export const isSteady = (result: ModelSensitivity): boolean =>
  result.refused === null && result.meanRankShift < 0.5;
