import { checkCounts } from './surveyed.ts';

export interface EarsOptions {
  /** Places in the series that are to be judged, counted from 0; all that have a baseline where omitted. */
  positions?: readonly number[];
  baseline?: number;
  /** Smallest standard deviation to be believed. */
  minSigma?: number;
  alpha?: number;
}

/**
 * Mean and standard deviation of the values that a value is judged against.
 *
 * Definition: the `baseline` values that end `gap` + 1 steps before the position; deviation with divisor n - 1, at least
 *   `minSigma`.
 * Shapes: n counts, position -> mean and deviation, or null where the series has not begun yet.
 * Units: counts.
 * Undefined: NaN where a value of the baseline is missing; RangeError for a baseline below 3 and a negative minSigma.
 * Assumes: no trend and no season within the baseline.
 * Reference: Hutwagner et al. (2003), Journal of Urban Health 80, Suppl. 1.
 * Checked: through earsC1, earsC2 and earsC3.
 * Cost: O(baseline).
 */
export function earsBaseline(
  counts: readonly number[],
  position: number,
  { gap, baseline, minSigma }: { gap: number; baseline: number; minSigma: number },
): { mean: number; deviation: number } | null {
  const end = position - gap;
  if (end - baseline < 0) return null;
  const values = counts.slice(end - baseline, end);
  const mean = values.reduce((sum, value) => sum + value, 0) / baseline;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.max(Math.sqrt(squares / (baseline - 1)), minSigma) };
}

/** Checks what all three share and fills in the defaults. */
export function earsSettings(counts: readonly number[], options: EarsOptions, alphaByDefault: number) {
  const { baseline = 7, minSigma = 0, alpha = alphaByDefault, positions = [...counts.keys()] } = options;
  checkCounts(counts);
  if (!Number.isInteger(baseline) || baseline < 3) {
    throw new RangeError(`baseline must be a whole number of at least 3, got ${baseline}`);
  }
  if (!(minSigma >= 0)) throw new RangeError(`minSigma must not be negative, got ${minSigma}`);
  if (!(alpha > 0 && alpha < 1))
    throw new RangeError(`alpha must lie strictly between 0 and 1, got ${alpha}`);
  const outside = positions.find((one) => !Number.isInteger(one) || one < 0 || one >= counts.length);
  if (outside !== undefined) throw new RangeError(`positions must lie within the series, got ${outside}`);
  return { baseline, minSigma, alpha, positions };
}
