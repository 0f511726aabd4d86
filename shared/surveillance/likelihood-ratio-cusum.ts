import type { CusumSurveyed } from './cusum.ts';
import { checkCounts, refusedAt } from './surveyed.ts';

/**
 * Have counts risen by a given factor for good, and since when does the evidence say so?
 *
 * Definition: S_t = max(0, S_(t-1) + ln of likelihood at mean m e^theta over likelihood at mean m); Poisson (alpha 0):
 *   y theta - m (e^theta - 1); negative binomial with variance m + alpha m^2:
 *   y theta + (y + 1 / alpha) ln((1 + alpha m) / (1 + alpha m e^theta)). Alarm where S_t >= threshold;
 *   after an alarm the sum begins anew at 0. `upper` is NaN.
 * Shapes: n counts, mean (one number, or one for each count), options -> one object per count from `first` on.
 * Units: theta on the log scale; threshold in units of log likelihood.
 * Undefined: refused with `value_missing` where count or mean is missing (the sum waits), `all_zero` where the mean is 0;
 *   p is NaN; RangeError for a negative count or alpha, a threshold that is not positive, theta that is 0.
 * Assumes: the mean is known.
 * Reference: Höhle and Paul (2008), Computational Statistics and Data Analysis 52(9); Lucas (1985), Technometrics 27.
 * Checked: against R surveillance glrnb(theta = ...) for both distributions in the fixture surveillance.json.
 * Cost: O(n).
 */
export function likelihoodRatioCusum(
  counts: readonly number[],
  mean: number | readonly number[],
  options: { theta: number; threshold?: number; alpha?: number; first?: number },
): CusumSurveyed[] {
  const { theta, threshold = 5, alpha = 0, first = 0 } = options;
  checkCounts(counts);
  if (!Number.isFinite(theta) || theta === 0)
    throw new RangeError(`theta must be finite and not 0, got ${theta}`);
  if (!(threshold > 0)) throw new RangeError(`threshold must be positive, got ${threshold}`);
  if (!(alpha >= 0)) throw new RangeError(`alpha must not be negative, got ${alpha}`);
  if (typeof mean !== 'number' && mean.length !== counts.length) {
    throw new RangeError(`mean must be one for each of ${counts.length} counts, got ${mean.length}`);
  }
  let statistic = 0;
  return counts.slice(first).map((observed, step) => {
    const position = first + step;
    const m = typeof mean === 'number' ? mean : mean[position]!;
    if (Number.isNaN(observed + m)) return { ...refusedAt(position, observed, 'value_missing'), statistic };
    if (!(m > 0)) return { ...refusedAt(position, observed, 'all_zero'), statistic };
    const factor = Math.exp(theta);
    const ratio =
      alpha === 0
        ? observed * theta - m * (factor - 1)
        : observed * theta + (observed + 1 / alpha) * Math.log((1 + alpha * m) / (1 + alpha * m * factor));
    statistic = Math.max(0, statistic + ratio);
    const reached = statistic;
    const alarm = reached >= threshold;
    if (alarm) statistic = 0;
    return {
      position,
      observed,
      expected: m,
      upper: Number.NaN,
      p: Number.NaN,
      alarm,
      refused: null,
      statistic: reached,
    };
  });
}
