/** One member of the family: error, trend (Ad: damped), season; N none, A additive, M multiplicative. */
export interface EtsModel {
  error: 'A' | 'M';
  trend: 'N' | 'A' | 'Ad';
  season: 'N' | 'A' | 'M';
  /** Observations in a cycle of the season; 1 where there is none. */
  period: number;
}

/** Smoothing weights and the states before the first observation; what a model does not have is null or empty. */
export interface EtsParameters {
  alpha: number;
  beta: number | null;
  gamma: number | null;
  phi: number | null;
  level: number;
  slope: number | null;
  /** One per place in the cycle, the first observation's first; they sum to 0 (A) or to the period (M). */
  seasonal: readonly number[];
}

/** Box of the smoothing weights in the order alpha, beta, gamma, phi; the default of R forecast. */
export const etsLower = [1e-4, 1e-4, 1e-4, 0.8] as const;
export const etsUpper = [0.9999, 0.9999, 0.9999, 0.98] as const;

/** Free numbers that a fit estimates, without the variance. */
export function etsSize({ trend, season, period }: EtsModel): number {
  return 2 + (trend === 'N' ? 0 : 2) + (trend === 'Ad' ? 1 : 0) + (season === 'N' ? 0 : period);
}
