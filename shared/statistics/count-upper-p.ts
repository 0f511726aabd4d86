import { regularisedIncompleteBeta } from './regularised-incomplete-beta.ts';

/**
 * How probable is a count as high as this one, when counts vary as Poisson or, with more spread, negative binomial?
 *
 * Definition: P(Y >= y); Y Poisson(mean) for size infinite, else negative binomial with variance mean + mean^2 / size:
 *   P(Y >= y) = I_(mean / (mean + size))(y, size). Poisson by summing probabilities away from the mean.
 * Shapes: y, mean, size -> number in [0, 1].
 * Units: counts.
 * Undefined: 1 for y <= 0; a mean of 0 gives 0 for y above 0; RangeError for a y that is not whole, a mean that is
 *   negative or not finite, a size that is not positive.
 * Assumes: nothing more.
 * Reference: DLMF 8.17.5; Johnson, Kemp and Kotz (2005), Univariate Discrete Distributions, 5.6.
 * Checked: against R pnbinom and ppois on a grid in the fixture surveillance.json.
 * Cost: one incomplete beta function; Poisson O(sqrt(mean) + |y - mean|).
 */
export function countUpperP(y: number, mean: number, size = Infinity): number {
  if (!Number.isInteger(y)) throw new RangeError(`y must be a whole number, got ${y}`);
  if (!(mean >= 0) || mean === Infinity) {
    throw new RangeError(`mean must be finite and not negative, got ${mean}`);
  }
  if (!(size > 0)) throw new RangeError(`size must be positive, got ${size}`);
  if (y <= 0) return 1;
  if (mean === 0) return 0;
  if (size < Infinity) return regularisedIncompleteBeta(mean / (mean + size), y, size);
  return y > mean ? sumUp(y, mean) : 1 - sumDown(y - 1, mean);
}

function sumUp(from: number, mean: number): number {
  let term = poissonProbability(from, mean);
  let sum = 0;
  for (let k = from; term > sum * 1e-18; k++) {
    sum += term;
    term *= mean / (k + 1);
  }
  return Math.min(1, sum);
}

function sumDown(from: number, mean: number): number {
  let term = poissonProbability(from, mean);
  let sum = 0;
  for (let k = from; k >= 0 && term > sum * 1e-18; k--) {
    sum += term;
    term *= k / mean;
  }
  return Math.min(1, sum);
}

/** Saddle-point form: no large logarithms that cancel (Loader 2000). */
function poissonProbability(k: number, mean: number): number {
  if (k === 0) return Math.exp(-mean);
  const ratio = (k - mean) / k;
  // k ln(k / mean) + mean - k, by its series where k and mean are close
  let deviance: number;
  if (Math.abs(ratio) < 0.1) {
    let power = ratio * ratio;
    deviance = 0;
    for (let order = 2; order < 40; order++) {
      deviance += power / order;
      power *= ratio;
    }
    deviance *= k;
  } else deviance = k * Math.log(k / mean) + mean - k;
  return Math.exp(-stirlingError(k) - deviance) / Math.sqrt(2 * Math.PI * k);
}

/** ln k! - (k + 1/2) ln k + k - ln(2 pi) / 2. */
function stirlingError(k: number): number {
  if (k < 16) {
    let logFactorial = 0;
    for (let one = 2; one <= k; one++) logFactorial += Math.log(one);
    return logFactorial - (k + 0.5) * Math.log(k) + k - 0.5 * Math.log(2 * Math.PI);
  }
  const square = k * k;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / k;
}
