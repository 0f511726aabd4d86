/**
 * How probable is each count 0, 1, 2, ... under a Poisson or negative binomial distribution?
 *
 * Definition: Poisson mu^k e^-mu / k!; negative binomial of size r: Gamma(k + r) / (Gamma(r) k!) p^r (1 - p)^k with
 *   p = r / (r + mu), variance mu + mu^2 / r; size Infinity is the Poisson. Neighbours' ratios from the mode outwards,
 *   then divided by their sum, so that no gamma function is needed.
 * Shapes: mean, size, count that must still have a place of its own -> probabilities of 0..K.
 * Units: probability.
 * Undefined: RangeError for a mean that is negative or not finite or above 1e7, or a size not above 0.
 * Assumes: nothing more.
 * Reference: Johnson, Kemp and Kotz (2005), Univariate Discrete Distributions, chapters 4 and 5.
 * Checked: against scipy.stats.poisson and nbinom in the fixture scores.json.
 * Cost: O(K), K some 9 standard deviations above the mean (more where the tail is heavy).
 */
export function countMass(mean: number, size = Infinity, atLeast = 0): Float64Array {
  if (!(mean >= 0 && mean <= 1e7)) throw new RangeError(`mean must lie in [0, 1e7], got ${mean}`);
  if (!(size > 0)) throw new RangeError(`size must be above 0, got ${size}`);
  if (mean === 0) {
    const sure = new Float64Array(atLeast + 1);
    sure[0] = 1;
    return sure;
  }
  const poisson = size === Infinity;
  const q = poisson ? 0 : mean / (size + mean);
  const ratio = (k: number) => (poisson ? mean / k : (q * (size + k - 1)) / k);
  const mode = poisson ? Math.floor(mean) : Math.max(0, Math.floor((mean * (size - 1)) / size));
  const upper = [1];
  let above = 1;
  // beyond k the terms shrink at least as fast as a geometric series of the next ratio
  for (let k = mode + 1, term = 1; k <= atLeast || term > 1e-16 * above * (1 - ratio(k)); k++) {
    term *= ratio(k);
    above += term;
    upper.push(term);
  }
  const mass = new Float64Array(mode + upper.length);
  mass.set(upper, mode);
  for (let k = mode, term = 1; k >= 1 && term > 0; k--) {
    term /= ratio(k);
    mass[k - 1] = term;
  }
  // small terms first
  let sum = 0;
  for (let k = 0; k < mode; k++) sum += mass[k]!;
  let tail = 0;
  for (let k = mass.length - 1; k >= mode; k--) tail += mass[k]!;
  for (let k = 0; k < mass.length; k++) mass[k] = mass[k]! / (sum + tail);
  return mass;
}
