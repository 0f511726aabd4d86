/**
 * How large is the share of false alarms, if every test up to this one is called a finding?
 *
 * Definition: with m known p-values in rising order, adjusted_(i) = min over j >= i of min(1, m p_(j) / j).
 * Shapes: n p-values -> n adjusted p-values, in the order given.
 * Units: probability.
 * Undefined: NaN (no test was made) stays NaN and is not counted in m; RangeError for a p-value outside [0, 1];
 *   an empty list gives an empty list.
 * Assumes: tests that are independent or positively dependent.
 * Reference: Benjamini and Hochberg (1995), JRSS B 57(1).
 * Checked: against R p.adjust(method = "BH") on two data sets in the fixture intervals.json.
 * Cost: O(n log n).
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const wrong = pValues.find((p) => p < 0 || p > 1);
  if (wrong !== undefined) throw new RangeError(`pValues must lie in [0, 1], got ${wrong}`);
  const adjusted = pValues.map(() => Number.NaN);
  const rising = [...pValues.keys()]
    .filter((index) => !Number.isNaN(pValues[index]!))
    .sort((a, b) => pValues[a]! - pValues[b]!);
  let smallest = 1;
  for (let rank = rising.length; rank >= 1; rank--) {
    const index = rising[rank - 1]!;
    smallest = Math.min(smallest, (pValues[index]! * rising.length) / rank);
    adjusted[index] = smallest;
  }
  return adjusted;
}
