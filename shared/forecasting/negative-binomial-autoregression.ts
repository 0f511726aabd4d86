import { type AutoregressionOptions, autoregressionDesign, meanOfRow } from './autoregression-design.ts';
import { fitCountRegression } from './count-regression.ts';

/**
 * How many incidents come, as poissonAutoregression, if months scatter more than a Poisson does?
 *
 * Definition: as there, with variance mu + mu^2 / size; coefficients and size of greatest likelihood in turn. Where the
 *   counts scatter no more than the Poisson allows (sum of (y - mu)^2 - y at most 0) the size is Infinity: the Poisson.
 * Shapes: n counts, options -> { mean and size of the coming count, coefficients, logLikelihood without ln y!, converged }.
 * Units: counts.
 * Undefined: as poissonAutoregression; size is NaN where the mean is.
 * Assumes: as poissonAutoregression.
 * Reference: Lawless (1987), Canadian Journal of Statistics 15; Venables and Ripley (2002), Modern Applied Statistics
 *   with S, 7.4.
 * Checked: against MASS::glm.nb in the fixture counts.json.
 * Cost: O(n p^2 + largest count) per step, commonly 20 steps.
 */
export function negativeBinomialAutoregression(
  counts: ArrayLike<number>,
  options: AutoregressionOptions = {},
): { mean: number; size: number; coefficients: number[] | null; logLikelihood: number; converged: boolean } {
  const { design, explained, coming } = autoregressionDesign(counts, options);
  let fit = fitCountRegression(explained, design);
  const none = Number.NaN;
  if (!fit) return { mean: none, size: none, coefficients: null, logLikelihood: none, converged: false };
  const reaching = reachingCounts(explained);
  let size = Infinity;
  let likelihood = logLikelihoodAt(explained, fit.fitted, size, reaching);
  let settled = fit.converged;
  if (scatter(explained, fit.fitted) > 0) {
    settled = false;
    size = firstSize(explained, fit.fitted);
    for (let round = 0; round < 200; round++) {
      size = bestSize(explained, fit.fitted, size, reaching);
      const next = fitCountRegression(explained, design, size, fit.coefficients);
      if (!next) break;
      fit = next;
      const after = logLikelihoodAt(explained, fit.fitted, size, reaching);
      settled = fit.converged && Math.abs(after - likelihood) <= 1e-12 * (Math.abs(after) + 1);
      likelihood = after;
      if (settled) break;
    }
  }
  return {
    mean: meanOfRow(coming, fit.coefficients),
    size,
    coefficients: [...fit.coefficients],
    logLikelihood: likelihood,
    converged: settled,
  };
}

/** How many counts exceed 0, 1, 2, ...: ln Gamma(y + r) - ln Gamma(r) summed over all counts is then one short sum. */
function reachingCounts(counts: Float64Array): Float64Array {
  const reaching = new Float64Array(Math.max(...counts));
  for (const y of counts) for (let i = 0; i < y; i++) reaching[i] = reaching[i]! + 1;
  return reaching;
}

function scatter(counts: Float64Array, fitted: Float64Array): number {
  return counts.reduce((sum, y, i) => sum + (y - fitted[i]!) ** 2 - y, 0);
}

function firstSize(counts: Float64Array, fitted: Float64Array): number {
  const squares = fitted.reduce((sum, mean) => sum + mean * mean, 0);
  return Math.min(1e6, Math.max(1e-3, squares / scatter(counts, fitted)));
}

function logLikelihoodAt(
  counts: Float64Array,
  fitted: Float64Array,
  size: number,
  reaching: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const mean = fitted[i]!;
    sum += counts[i]! * Math.log(mean);
    sum -= size === Infinity ? mean : size * Math.log1p(mean / size) + counts[i]! * Math.log1p(mean / size);
  }
  if (size !== Infinity) for (let i = 0; i < reaching.length; i++) sum += reaching[i]! * Math.log1p(i / size);
  return sum;
}

/** Newton steps on ln size, kept between 1e-4 and 1e8. */
function bestSize(counts: Float64Array, fitted: Float64Array, start: number, reaching: Float64Array): number {
  let size = start;
  for (let round = 0; round < 50; round++) {
    let slope = 0;
    let curve = 0;
    for (let i = 0; i < reaching.length; i++) {
      slope += reaching[i]! / (size + i);
      curve -= reaching[i]! / (size + i) ** 2;
    }
    for (let i = 0; i < counts.length; i++) {
      const mean = fitted[i]!;
      const y = counts[i]!;
      // d/dr of r ln(r / (r + mu)) + y ln(1 / (r + mu))
      slope += -Math.log1p(mean / size) + (mean - y) / (size + mean);
      curve += mean / (size * (size + mean)) - (mean - y) / (size + mean) ** 2;
    }
    const first = size * slope;
    const second = size * size * curve + first;
    const step = second < 0 ? -first / second : Math.sign(first);
    size = Math.min(1e8, Math.max(1e-4, size * Math.exp(Math.min(2, Math.max(-2, step)))));
    if (Math.abs(step) < 1e-12) break;
  }
  return size;
}
