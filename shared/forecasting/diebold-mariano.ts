import type { Alternative } from '../statistics/normal-p.ts';
import { studentP } from '../statistics/student-p.ts';

/**
 * Does one forecast lose less than another by more than chance explains?
 *
 * Definition: d = loss 1 - loss 2; statistic = k mean(d) / sqrt(V), V = (c_0 + 2 sum over j < h of w_j c_j) / n, c_j the
 *   autocovariances of d (divisor n), w_j 1 (acf) or 1 - j / h (bartlett), k = sqrt((n + 1 - 2 h + h (h - 1) / n) / n);
 *   p from Student with n - 1 degrees. Where V is not positive, h = 1 is taken instead, as the package does.
 * Shapes: n errors of either forecast, options -> see the result; `lossDifference` is mean(d), `standardError` sqrt(V) / k.
 *   With `losses` the numbers are losses already (CRPS, Brier) and `power` is not used.
 * Units: none; lossDifference in units of the loss.
 * Undefined: pairs with a NaN are left out; NaN where V is 0 at h = 1 or fewer than two pairs are left;
 *   RangeError for different lengths, a horizon that is not a whole number of at least 1 or not below n, a power not above 0.
 * Assumes: the loss difference is stationary; errors of an optimal forecast h ahead correlate over fewer than h steps.
 * Reference: Diebold and Mariano (1995), JBES 13; Harvey, Leybourne and Newbold (1997), IJF 13. alternative `greater`:
 *   forecast 2 is the more accurate, as in forecast::dm.test.
 * Checked: against forecast::dm.test in the fixture ets.json.
 * Cost: O(n h).
 */
export function dieboldMariano(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  options: {
    horizon?: number;
    power?: number;
    alternative?: Alternative;
    varianceEstimator?: 'acf' | 'bartlett';
    losses?: boolean;
  } = {},
): { statistic: number; p: number; n: number; lossDifference: number; standardError: number } {
  const {
    horizon = 1,
    power = 2,
    alternative = 'twoSided',
    varianceEstimator = 'acf',
    losses = false,
  } = options;
  if (first.length !== second.length)
    throw new RangeError(`second must have ${first.length} values, got ${second.length}`);
  if (!Number.isInteger(horizon) || horizon < 1)
    throw new RangeError(`horizon must be a whole number of at least 1, got ${horizon}`);
  if (!(power > 0)) throw new RangeError(`power must be above 0, got ${power}`);
  const d: number[] = [];
  for (let i = 0; i < first.length; i++) {
    const value = losses
      ? first[i]! - second[i]!
      : Math.abs(first[i]!) ** power - Math.abs(second[i]!) ** power;
    if (!Number.isNaN(value)) d.push(value);
  }
  const n = d.length;
  if (n < 2) {
    const none = Number.NaN;
    return { statistic: none, p: none, n, lossDifference: n === 1 ? d[0]! : none, standardError: none };
  }
  if (horizon >= n) throw new RangeError(`horizon must be below the ${n} pairs, got ${horizon}`);
  const mean = d.reduce((sum, value) => sum + value, 0) / n;
  const covariance = (lag: number) => {
    let sum = 0;
    for (let i = lag; i < n; i++) sum += (d[i]! - mean) * (d[i - lag]! - mean);
    return sum / n;
  };
  const varianceAt = (h: number) => {
    let sum = covariance(0);
    for (let lag = 1; lag < h; lag++)
      sum += 2 * (varianceEstimator === 'acf' ? 1 : 1 - lag / h) * covariance(lag);
    return sum / n;
  };
  let h = horizon;
  let variance = varianceAt(h);
  if (!(variance > 0) && h > 1) {
    h = 1;
    variance = varianceAt(1);
  }
  const k = Math.sqrt((n + 1 - 2 * h + (h * (h - 1)) / n) / n);
  // a constant difference leaves rounding only
  const standardError = variance > 1e-30 * mean * mean ? Math.sqrt(variance) / k : Number.NaN;
  const statistic = mean / standardError;
  return {
    statistic,
    p: studentP(statistic, { degrees: n - 1, alternative }),
    n,
    lossDifference: mean,
    standardError,
  };
}
