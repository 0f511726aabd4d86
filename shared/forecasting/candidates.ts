/** What is forecast: a count, a value, or whether a value reaches a threshold. */
export type ForecastTarget = { kind: 'count' } | { kind: 'value' } | { kind: 'threshold'; threshold: number };

/** The three that every other must beat: nobody needs a model for them. */
export const referenceCodes = ['no_change', 'historical_mean', 'seasonal_naive'] as const;
/** Damped Holt is one of the models that ets chooses from: no candidate of its own, each more is one more chance to be fooled. */
const smoothingCodes = ['simple_exponential_smoothing', 'theta', 'ets'] as const;
const countCodes = [
  'poisson_autoregression',
  'poisson_autoregression_season',
  'negative_binomial_autoregression',
] as const;
export const candidateCodes = [...referenceCodes, ...smoothingCodes, ...countCodes] as const;
export type CandidateCode = (typeof candidateCodes)[number];

export function candidatesFor(target: ForecastTarget): readonly CandidateCode[] {
  return target.kind === 'count' ? candidateCodes : [...referenceCodes, ...smoothingCodes];
}
