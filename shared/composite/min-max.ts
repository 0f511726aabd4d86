/**
 * Values on a scale whose ends are the lowest and the highest of them, or goalposts that are given.
 *
 * Definition: start + (end - start) (x - low) / (high - low); low and high are the observed ones unless given.
 *   With goalposts, `clamp` holds what lies beyond them at the end of the scale (winsorising at goalposts).
 * Shapes: n numbers (NaN missing) -> n numbers (NaN missing).
 * Units: those of `scale`, 0..100 unless given; a scale of [100, 0] turns the direction.
 * Undefined: all NaN where low equals high (a constant column); RangeError for a value, goalpost or scale end that is
 *   infinite.
 * Assumes: observed ends move with every new month; use goalposts to compare over time.
 * Reference: OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 5.3; COINr n_minmax (scale 0..100).
 * Checked: the Handbook's table 15 to its two decimals, and R in tests/fixtures/composite.
 * Cost: O(n).
 */
export function minMax(
  values: ArrayLike<number>,
  options: { low?: number; high?: number; scale?: readonly [number, number]; clamp?: boolean } = {},
): Float64Array {
  const { scale = [0, 100], clamp = false } = options;
  let observedLow = Number.POSITIVE_INFINITY;
  let observedHigh = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Math.abs(value) === Number.POSITIVE_INFINITY) throw new RangeError('values must be finite or NaN');
    if (value < observedLow) observedLow = value;
    if (value > observedHigh) observedHigh = value;
  }
  const { low = observedLow, high = observedHigh } = options;
  if (options.low !== undefined && !Number.isFinite(low)) throw new RangeError('low must be finite');
  if (options.high !== undefined && !Number.isFinite(high)) throw new RangeError('high must be finite');
  if (!scale.every(Number.isFinite)) throw new RangeError('scale must be finite');
  const [start, end] = scale;
  const range = high - low;
  return Float64Array.from(values, (value) => {
    if (range === 0 || Number.isNaN(value)) return Number.NaN;
    const share = (value - low) / range;
    return start + (end - start) * (clamp ? Math.min(1, Math.max(0, share)) : share);
  });
}
