import { solvePositive } from './solve-positive.ts';

export interface NegativeBinomialFit {
  /** One for each column of the design. */
  coefficients: number[];
  standardErrors: number[];
  /** Variance = mean + mean^2 / size; Infinity where the counts scatter no more than Poisson. */
  size: number;
  fitted: number[];
  logLikelihood: number;
}

/**
 * How do counts depend on what is known of each place, when places differ by more than chance and what is known explains?
 *
 * Definition: counts y_i negative binomial with log mean = offset_i + x_i b and variance mean + mean^2 / size; b and size
 *   at the maximum of the likelihood: Fisher scoring for b and Newton steps for ln(size), in turn, until both together
 *   raise the log likelihood by less than 1e-10 of itself. Size is Infinity (Poisson) where the likelihood still rises at
 *   10^7 times the mean. Standard errors from the expected information of b.
 * Shapes: n counts, n rows of p values (the column of ones included), n offsets -> p coefficients and errors, n fitted.
 * Units: coefficients on the log scale.
 * Undefined: null where nothing was counted at all, rows are no more than columns, columns depend on each other, or no
 *   maximum is found; RangeError for counts that are not whole or negative, values or offsets that are not finite, lists
 *   of unequal length.
 * Assumes: counts independent of each other given the design.
 * Reference: Lawless (1987), Canadian Journal of Statistics 15; Venables and Ripley (2002), MASS, 7.4.
 * Checked: against MASS glm.nb (log likelihood at its parameters, and the maximum) on quine, nc.sids with an offset, and
 *   ships with an offset, in the fixture changes.json.
 * Cost: O((n p^2 + sum of counts) x steps).
 */
export function negativeBinomialRegression(
  counts: readonly number[],
  design: readonly (readonly number[])[],
  offsets: readonly number[] = counts.map(() => 0),
): NegativeBinomialFit | null {
  const n = counts.length;
  const wrong = counts.find((count) => !Number.isInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`counts must be whole and not negative, got ${wrong}`);
  if (design.length !== n)
    throw new RangeError(`design must have a row for each of ${n} counts, got ${design.length}`);
  if (offsets.length !== n)
    throw new RangeError(`offsets must be one for each of ${n} counts, got ${offsets.length}`);
  const p = design[0]?.length ?? 0;
  if (design.some((row) => row.length !== p || !row.every(Number.isFinite))) {
    throw new RangeError('design must be finite and have rows of equal length');
  }
  if (!offsets.every(Number.isFinite)) throw new RangeError('offsets must be finite');
  if (n <= p || p === 0 || counts.every((count) => count === 0)) return null;

  let means = counts.map((count) => count + 0.1 + 0.1 * (count === 0 ? 1 : 0));
  let size = Infinity;
  let before = -Infinity;
  let coefficients: number[] = [];
  let inverse: number[][] = [];
  for (let round = 0; round < 200; round++) {
    const step = scoring(counts, design, offsets, means, size);
    if (!step) return null;
    ({ coefficients, means, inverse } = step);
    size = bestSize(counts, means, size);
    const value = logLikelihood(counts, means, size);
    if (!Number.isFinite(value)) return null;
    if (Math.abs(value - before) < 1e-10 * (Math.abs(value) + 1)) {
      return {
        coefficients,
        standardErrors: inverse.map((row, i) => Math.sqrt(row[i]!)),
        size,
        fitted: means,
        logLikelihood: value,
      };
    }
    before = value;
  }
  return null;
}

/** Coefficients at the maximum for this size. */
function scoring(
  counts: readonly number[],
  design: readonly (readonly number[])[],
  offsets: readonly number[],
  start: readonly number[],
  size: number,
) {
  let means = [...start];
  let before = logLikelihood(counts, means, size);
  let coefficients: number[] = [];
  let inverse: number[][] = [];
  const p = design[0]!.length;
  for (let step = 0; step < 100; step++) {
    const matrix = Array.from({ length: p }, () => new Array<number>(p).fill(0));
    const right = new Array<number>(p).fill(0);
    counts.forEach((count, i) => {
      const mean = means[i]!;
      const weight = mean / (1 + mean / size);
      const response = Math.log(mean) - offsets[i]! + (count - mean) / mean;
      const row = design[i]!;
      for (let a = 0; a < p; a++) {
        right[a]! += weight * row[a]! * response;
        for (let b = 0; b <= a; b++) matrix[a]![b]! += weight * row[a]! * row[b]!;
      }
    });
    const solved = solvePositive(matrix, right);
    if (!solved) return null;
    const wanted = solved.solution;
    inverse = solved.inverse;
    // a step that overshoots is halved
    let value = Number.NaN;
    const from = coefficients;
    for (let share = 1; share > 1e-6; share /= 2) {
      coefficients = from.length ? wanted.map((one, a) => from[a]! + share * (one - from[a]!)) : wanted;
      means = design.map((row, i) =>
        Math.exp(offsets[i]! + row.reduce((sum, x, a) => sum + x * coefficients[a]!, 0)),
      );
      value = logLikelihood(counts, means, size);
      if (from.length === 0 || value >= before - 1e-12 * Math.abs(before)) break;
    }
    if (!means.every((mean) => mean > 1e-300 && mean < 1e300)) return null;
    if (Math.abs(value - before) < 1e-13 * (Math.abs(value) + 1) && step > 0) break;
    before = value;
  }
  return { coefficients, means, inverse };
}

/** Newton in ln(size), kept inside a bracket of the slope's sign. */
function bestSize(counts: readonly number[], means: readonly number[], start: number): number {
  const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
  let low = Math.log(1e-7 * mean);
  let high = Math.log(1e7 * mean);
  if (slopes(counts, means, Math.exp(high)).first >= 0) return Infinity;
  let at = start < Infinity ? Math.log(start) : Math.log(mean);
  for (let step = 0; step < 200; step++) {
    const { first, second } = slopes(counts, means, Math.exp(at));
    if (first > 0) low = at;
    else high = at;
    let next = second < 0 ? at - first / second : Number.NaN;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - at) < 1e-12) break;
    at = next;
  }
  return Math.exp(at);
}

/** First and second derivative of the log likelihood in ln(size). */
function slopes(counts: readonly number[], means: readonly number[], size: number) {
  let first = 0;
  let second = 0;
  counts.forEach((count, i) => {
    const mean = means[i]!;
    let [one, two] = [0, 0];
    for (let k = 0; k < count; k++) {
      one += 1 / (size + k);
      two -= 1 / (size + k) ** 2;
    }
    const both = size + mean;
    // ln(size / both) + 1 - (count + size) / both, without the difference of nearly equal numbers
    one += -Math.log1p(mean / size) + (mean - count) / both;
    two += mean / size / both - (mean - count) / both ** 2;
    first += one;
    second += two;
  });
  return { first: first * size, second: second * size * size + first * size };
}

/** Log likelihood of whole counts, constants included. */
export function logLikelihood(counts: readonly number[], means: readonly number[], size: number): number {
  return counts.reduce((sum, count, i) => {
    const mean = means[i]!;
    let value = 0;
    for (let k = 0; k < count; k++) {
      value += size < Infinity ? Math.log((size + k) / (size + mean) / (k + 1)) : -Math.log(k + 1);
    }
    value += count * Math.log(mean);
    return sum + value - (size < Infinity ? size * Math.log1p(mean / size) : mean);
  }, 0);
}
