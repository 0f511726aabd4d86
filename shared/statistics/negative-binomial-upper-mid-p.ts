import { regularisedIncompleteBeta } from './regularised-incomplete-beta.ts';

/**
 * How improbable a count as high as this one is, when the rate is known only through a gamma distribution;
 * half of the probability of the count itself is left out, so that p is not biased upwards for small counts.
 *
 * Definition: Y | rate ~ Poisson(rate), rate ~ Gamma(shape, inverse scale b), so Y is negative binomial and
 *   P(Y >= y) = I_q(y, shape) with q = 1 / (b + 1). Mid-p = (P(Y >= y) + P(Y >= y + 1)) / 2; the same formula
 *   extends it to counts that are not whole (credibility-weighted), continuous and falling in y.
 * Shapes: three numbers -> number in (0, 1].
 * Units: y in incidents, shape in incidents, inverse scale in periods.
 * Undefined: RangeError unless y >= 0 and finite, shape > 0, inverseScale > 0.
 * Assumes: incidents of different periods are independent given the rate.
 * Reference: Lancaster (1961), Significance tests in discrete distributions, JASA 56; DLMF 8.17.
 * Checked: against scipy.stats.nbinom (whole counts) and scipy.special.betainc (others) to 1e-8 relative.
 * Cost: two incomplete beta functions.
 */
export function negativeBinomialUpperMidP(y: number, shape: number, inverseScale: number): number {
  if (!(y >= 0) || y === Infinity) throw new RangeError(`y must be finite and not negative, got ${y}`);
  if (!(shape > 0) || shape === Infinity)
    throw new RangeError(`shape must be positive and finite, got ${shape}`);
  if (!(inverseScale > 0) || inverseScale === Infinity) {
    throw new RangeError(`inverseScale must be positive and finite, got ${inverseScale}`);
  }
  const q = 1 / (inverseScale + 1);
  return (regularisedIncompleteBeta(q, y, shape) + regularisedIncompleteBeta(q, y + 1, shape)) / 2;
}
