import { knownRates } from './known-rates.ts';
import type { Neighbours } from './row-standardise.ts';

/**
 * What rate does each area probably have, when rates of small populations are drawn toward their neighbourhood?
 *
 * Definition: over the neighbourhood N_i (the area and its neighbours): m_i = sum k / sum n,
 *   a_i = max(0, sum_j n_j (p_j - c)^2 / sum n - m_i / mean(n)); estimate = m_i + (p_i - m_i) a_i / (a_i + m_i / n_i).
 *   c is m_i (`neighbourhood`, Marshall's formula) or each neighbour's own m_j (`own`).
 * Shapes: n counts, n populations, n lists of neighbours, options -> raw and estimated rates, local means and variances.
 * Units: events per person (or per unit of the population).
 * Undefined: an area with a missing count or population gets NaN and is nobody's neighbour; an area without neighbours
 *   keeps its raw rate; where a_i = 0 (also with no event in the neighbourhood) the estimate is m_i; RangeError for
 *   counts that are negative, populations that are not positive, lists of another length.
 * Assumes: as empiricalBayesGlobal, within each neighbourhood.
 * Reference: Marshall (1991), Applied Statistics 40(2); Bailey and Gatrell (1995), 8.4.3.
 * Checked: against spdep EBlocal with geoda = TRUE (`neighbourhood`) and geoda = FALSE (`own`) on two sets in the
 *   fixture spatial.json; without any event spdep divides 0 by 0, here the answer is 0.
 * Cost: O(links).
 */
export function empiricalBayesLocal(
  counts: readonly number[],
  populations: readonly number[],
  neighbours: Neighbours,
  options: { centre?: 'neighbourhood' | 'own' } = {},
): { raw: number[]; estimate: number[]; mean: number[]; variance: number[] } {
  const { centre = 'neighbourhood' } = options;
  const known = new Set(knownRates(counts, populations));
  if (neighbours.length !== counts.length) {
    throw new RangeError(
      `neighbours must be one list for each of ${counts.length} areas, got ${neighbours.length}`,
    );
  }
  const raw = counts.map((count, area) => count / populations[area]!);
  const around = neighbours.map((list, area) =>
    known.has(area) ? [...new Set([area, ...list])].filter((other) => known.has(other)) : [],
  );
  const people = around.map((list) => list.reduce((sum, other) => sum + populations[other]!, 0));
  const mean = around.map(
    (list, area) => list.reduce((sum, other) => sum + counts[other]!, 0) / people[area]!,
  );
  const variance = around.map((list, area) => {
    const squares = list.reduce((sum, other) => {
      const middle = centre === 'own' ? mean[other]! : mean[area]!;
      return sum + populations[other]! * (raw[other]! - middle) ** 2;
    }, 0);
    const excess = squares / people[area]! - mean[area]! / (people[area]! / list.length);
    return excess < 0 ? 0 : excess;
  });
  const estimate = raw.map((rate, area) => {
    if (!known.has(area) || variance[area] === 0) return known.has(area) ? mean[area]! : Number.NaN;
    return (
      mean[area]! +
      ((rate - mean[area]!) * variance[area]!) / (variance[area]! + mean[area]! / populations[area]!)
    );
  });
  return { raw, estimate, mean, variance };
}
