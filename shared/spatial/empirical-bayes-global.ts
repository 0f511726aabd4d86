import { knownRates } from './known-rates.ts';

/**
 * What rate does each area probably have, when rates of small populations are drawn toward the mean of all areas?
 *
 * Definition: raw p_i = k_i / n_i; mean b = sum k / sum n; a = max(0, sum n_i (p_i - b)^2 / sum n - b / mean(n));
 *   estimate = b + (p_i - b) a / (a + b / n_i), by the method of moments.
 * Shapes: n counts, n populations -> raw and estimated rates of each area, their mean b and variance a.
 * Units: events per person (or per unit of the population).
 * Undefined: an area with a missing count or population gets NaN and does not count toward a and b; without any known
 *   area a and b are NaN; where a = 0 (also with no event at all, or one area) the estimate is b; RangeError for
 *   counts that are negative and populations that are not positive.
 * Assumes: Poisson counts around rates of one common distribution.
 * Reference: Marshall (1991), Applied Statistics 40(2).
 * Checked: against spdep EBest(family = "poisson") on two sets in the fixture spatial.json; without any event spdep
 *   divides 0 by 0, here the answer is 0.
 * Cost: O(n).
 */
export function empiricalBayesGlobal(
  counts: readonly number[],
  populations: readonly number[],
): { raw: number[]; estimate: number[]; mean: number; variance: number } {
  const areas = knownRates(counts, populations);
  const raw = counts.map((count, area) => count / populations[area]!);
  const people = areas.reduce((sum, area) => sum + populations[area]!, 0);
  const mean = areas.reduce((sum, area) => sum + counts[area]!, 0) / people;
  const squares = areas.reduce((sum, area) => sum + populations[area]! * (raw[area]! - mean) ** 2, 0);
  const excess = squares / people - mean / (people / areas.length);
  const variance = excess < 0 ? 0 : excess;
  const estimate = raw.map((rate, area) => {
    if (Number.isNaN(rate) || variance === 0) return Number.isNaN(rate) ? rate : mean;
    return mean + ((rate - mean) * variance) / (variance + mean / populations[area]!);
  });
  return { raw, estimate, mean, variance };
}
