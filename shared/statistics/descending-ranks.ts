/**
 * The place of each value when the highest stands first; equal values share the better place.
 *
 * Definition: rank_i = 1 + number of values greater than value_i (standard competition ranking).
 * Shapes: n numbers -> n whole numbers in 1..n.
 * Units: none.
 * Undefined: RangeError for NaN; an empty list gives an empty list.
 * Assumes: values are compared before any rounding for display.
 * Reference: "1224" ranking, as scipy.stats.rankdata(-x, method="min").
 * Checked: against scipy.stats.rankdata in the fixture.
 * Cost: O(n^2); n is the number of areas of one region.
 */
export function descendingRanks(values: readonly number[]): number[] {
  if (values.some((value) => Number.isNaN(value))) throw new RangeError('values must not contain NaN');
  return values.map((value) => 1 + values.reduce((higher, other) => higher + (other > value ? 1 : 0), 0));
}
