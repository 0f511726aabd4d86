/**
 * Values as distances from their mean, in standard deviations.
 *
 * Definition: mean + deviation (x - m) / s with m and s of the values that are there; s divides by n - `ddof`.
 * Shapes: n numbers (NaN missing) -> n numbers (NaN missing).
 * Units: standard deviations, or those of the `mean` and `deviation` asked for.
 * Undefined: all NaN for a constant column or fewer values than ddof + 1; RangeError for an infinite value, a ddof
 *   that is neither 0 nor 1, or a mean or deviation that is not finite.
 * Assumes: COINr's default places scores around 10 with deviation 2; the Handbook's, used here, is 0 and 1.
 * Reference: OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 5.2; ddof 1 as R sd and COINr n_zscore.
 * Checked: the Handbook's table 15 to its two decimals, R scale and scipy.stats.zscore in tests/fixtures/composite.
 * Cost: O(n).
 */
export function zScore(
  values: ArrayLike<number>,
  options: { ddof?: 0 | 1; mean?: number; deviation?: number } = {},
): Float64Array {
  const { ddof = 1, mean = 0, deviation = 1 } = options;
  if (ddof !== 0 && ddof !== 1) throw new RangeError(`ddof must be 0 or 1, got ${ddof as number}`);
  if (!Number.isFinite(mean)) throw new RangeError('mean must be finite');
  if (!Number.isFinite(deviation)) throw new RangeError('deviation must be finite');
  const known = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  if (!known.every(Number.isFinite)) throw new RangeError('values must be finite or NaN');
  const none = new Float64Array(values.length).fill(Number.NaN);
  if (known.length <= ddof || known.every((value) => value === known[0])) return none;
  const centre = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const scale = deviation / Math.sqrt(squares / (known.length - ddof));
  return Float64Array.from(values, (value) => mean + (value - centre) * scale);
}
