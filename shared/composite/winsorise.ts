/**
 * Holds values between two limits, so that one far value does not stretch the whole scale.
 *
 * Definition: min(high, max(low, x)).
 * Shapes: n numbers (NaN missing), two limits -> n numbers (NaN missing).
 * Units: those of the values.
 * Undefined: RangeError for a limit that is NaN, or low above high; an infinite limit leaves that side open.
 * Assumes: limits fixed beforehand (goalposts of the model), not chosen after looking at the ranking.
 * Reference: OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 5.1.
 * Checked: against numpy.clip in tests/fixtures/composite.
 * Cost: O(n).
 */
export function winsorise(values: ArrayLike<number>, limits: { low: number; high: number }): Float64Array {
  const { low, high } = limits;
  if (!(low <= high)) throw new RangeError(`low must not lie above high, got ${low} and ${high}`);
  return Float64Array.from(values, (value) =>
    Number.isNaN(value) ? value : Math.min(high, Math.max(low, value)),
  );
}
