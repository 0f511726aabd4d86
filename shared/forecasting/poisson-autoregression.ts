import { type AutoregressionOptions, autoregressionDesign, meanOfRow } from './autoregression-design.ts';
import { fitCountRegression } from './count-regression.ts';

/**
 * How many incidents come, if a month follows from those before it, the season and known conditions?
 *
 * Definition: Y_t ~ Poisson(mu_t), ln mu_t = b0 + sum b_i ln(1 + y_(t - h + 1 - lag_i)) + waves + covariates: a
 *   log-linear autoregression fitted directly for the distance h, so that no simulated path is needed.
 * Shapes: n counts, options -> { mean of the coming count, coefficients, logLikelihood without ln y!, converged }.
 * Units: counts.
 * Undefined: mean NaN and coefficients null where the greatest likelihood does not exist (all counts 0, a column that
 *   follows from the others); RangeError for counts that are negative or not whole, too few of them, columns of
 *   another length, or options that cannot be.
 * Assumes: no gaps; coefficients are taken as known, so the spread of the Poisson is a lower bound.
 * Reference: Fokianos and Tjostheim (2011), J. Multivariate Analysis 102; Marcellino, Stock and Watson (2006) on
 *   direct forecasts.
 * Checked: against R glm(family = poisson) in the fixture counts.json.
 * Cost: O(n p^2) per step, commonly 5 steps.
 */
export function poissonAutoregression(
  counts: ArrayLike<number>,
  options: AutoregressionOptions = {},
): { mean: number; coefficients: number[] | null; logLikelihood: number; converged: boolean } {
  const { design, explained, coming } = autoregressionDesign(counts, options);
  const fit = fitCountRegression(explained, design);
  if (!fit) return { mean: Number.NaN, coefficients: null, logLikelihood: Number.NaN, converged: false };
  let logLikelihood = 0;
  for (let i = 0; i < explained.length; i++)
    logLikelihood += explained[i]! * Math.log(fit.fitted[i]!) - fit.fitted[i]!;
  return {
    mean: meanOfRow(coming, fit.coefficients),
    coefficients: [...fit.coefficients],
    logLikelihood,
    converged: fit.converged,
  };
}
