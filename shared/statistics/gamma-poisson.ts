/**
 * A rate from a small count, drawn towards what is usual: the posterior of a Poisson rate under a gamma prior.
 *
 * Definition: rate ~ Gamma(shape = strength * mean, inverse scale = strength); after `count` in `exposure` it is
 *   Gamma(strength * mean + count, strength + exposure). Its mean is a weighted mean of prior mean and count / exposure.
 * Shapes: numbers -> { shape, inverseScale, mean, standardDeviation }.
 * Units: mean per unit of exposure; strength in units of exposure; count need not be whole.
 * Undefined: RangeError for a negative or infinite argument, or a prior without strength and mean.
 * Assumes: counts are Poisson given the rate; weighted incidents enter as count = sum w / typical weight and
 *   exposure / typical weight, the Poisson with the same mean and variance (typical weight = sum w^2 / sum w).
 * Reference: Clayton and Kaldor (1987), Empirical Bayes estimates of age-standardized relative risks, Biometrics 43.
 * Checked: hand-sized cases and the limits exposure = 0 and exposure to infinity.
 * Cost: O(1).
 */
export function gammaPoisson(options: {
  count: number;
  exposure: number;
  priorMean: number;
  priorStrength: number;
}): { shape: number; inverseScale: number; mean: number; standardDeviation: number } {
  for (const [name, value] of Object.entries(options)) {
    if (!(value >= 0) || value === Infinity)
      throw new RangeError(`${name} must be finite and not negative, got ${value}`);
  }
  if (!(options.priorStrength > 0)) throw new RangeError('priorStrength must be positive');
  if (!(options.priorMean > 0)) throw new RangeError('priorMean must be positive');
  const shape = options.priorStrength * options.priorMean + options.count;
  const inverseScale = options.priorStrength + options.exposure;
  return {
    shape,
    inverseScale,
    mean: shape / inverseScale,
    standardDeviation: Math.sqrt(shape) / inverseScale,
  };
}
