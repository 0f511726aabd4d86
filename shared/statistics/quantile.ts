/**
 * The value below which a given share of a sample lies, interpolated between neighbours in the order.
 *
 * Definition: type 7 of Hyndman and Fan: h = (n - 1) p, x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h]).
 * Shapes: numbers in any order (not changed), p in [0, 1] -> number.
 * Units: those of the sample.
 * Undefined: RangeError for an empty sample, a sample with NaN, or p outside [0, 1].
 * Assumes: nothing about the distribution.
 * Reference: Hyndman and Fan (1996), Sample quantiles in statistical packages, Am. Stat. 50(4); the default of R and numpy.
 * Checked: against numpy.quantile in the fixture.
 * Cost: O(n log n).
 */
export function quantile(sample: ArrayLike<number>, p: number): number {
  if (sample.length === 0) throw new RangeError('sample must not be empty');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must lie in [0, 1], got ${p}`);
  const sorted = Float64Array.from(sample).sort();
  if (Number.isNaN(sorted[sorted.length - 1]!)) throw new RangeError('sample must not contain NaN');
  const h = (sorted.length - 1) * p;
  const below = Math.floor(h);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low === high ? low : low + (h - below) * (high - low);
}
