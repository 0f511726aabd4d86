/**
 * Which areas have both a count and a population, and are they possible?
 *
 * Definition: positions where neither is NaN.
 * Shapes: n counts, n populations -> positions in rising order.
 * Units: none.
 * Undefined: RangeError for lists of different length, a count that is negative or infinite, a population that is not
 *   positive and finite.
 * Assumes: nothing more.
 * Reference: the checks of spdep EBest and EBlocal.
 * Checked: through empiricalBayesGlobal and empiricalBayesLocal.
 * Cost: O(n).
 */
export function knownRates(counts: readonly number[], populations: readonly number[]): number[] {
  if (counts.length !== populations.length) {
    throw new RangeError(
      `populations must be as many as counts (${counts.length}), got ${populations.length}`,
    );
  }
  const count = counts.find((one) => one < 0 || one === Infinity);
  if (count !== undefined) throw new RangeError(`counts must be finite and not negative, got ${count}`);
  const population = populations.find((one) => one <= 0 || one === Infinity);
  if (population !== undefined) {
    throw new RangeError(`populations must be positive and finite, got ${population}`);
  }
  return [...counts.keys()].filter(
    (area) => !Number.isNaN(counts[area]!) && !Number.isNaN(populations[area]!),
  );
}
