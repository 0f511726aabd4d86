import quantile from '@stdlib/stats-base-dists-gamma-quantile';

/**
 * The value below which a given share of a gamma distribution lies.
 *
 * Definition: x with P(shape, x * inverseScale) = p, P the regularised lower incomplete gamma function.
 * Shapes: three numbers -> number >= 0.
 * Units: the reciprocal of the inverse scale.
 * Undefined: RangeError for p outside [0, 1) or a shape or inverse scale that is not positive and finite.
 * Assumes: nothing more.
 * Reference: NIST DLMF 8.2; implementation of stdlib (after Boost).
 * Checked: against scipy.stats.gamma.ppf to 1e-8 relative in the fixture.
 * Cost: a few Newton steps on the incomplete gamma function.
 */
export function gammaQuantile(p: number, shape: number, inverseScale: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`p must lie in [0, 1), got ${p}`);
  if (!(shape > 0) || shape === Infinity)
    throw new RangeError(`shape must be positive and finite, got ${shape}`);
  if (!(inverseScale > 0) || inverseScale === Infinity) {
    throw new RangeError(`inverseScale must be positive and finite, got ${inverseScale}`);
  }
  return p === 0 ? 0 : quantile(p, shape, inverseScale);
}
