import type { SpatialWeights } from './row-standardise.ts';

/**
 * The sums over all weights that the moments of a spatial statistic need.
 *
 * Definition: S0 = sum w_ij; S1 = 1/2 sum (w_ij + w_ji)^2; S2 = sum_i (w_i. + w_.i)^2; linked = areas with a neighbour.
 * Shapes: weights -> four numbers.
 * Units: none.
 * Undefined: all are 0 without links.
 * Assumes: no area is its own neighbour.
 * Reference: Cliff and Ord (1981), Spatial Processes, chapter 1; spdep spweights.constants.
 * Checked: through the variances of Moran's I and Geary's C in the fixture spatial.json.
 * Cost: O(links times neighbours of an area).
 */
export function weightConstants({ neighbours, weights }: SpatialWeights): {
  s0: number;
  s1: number;
  s2: number;
  linked: number;
} {
  let s0 = 0;
  let s1 = 0;
  const both = new Float64Array(neighbours.length);
  neighbours.forEach((list, area) => {
    list.forEach((other, position) => {
      const there = weights[area]![position]!;
      const back = neighbours[other]!.indexOf(area);
      s0 += there;
      s1 += there * (there + (back < 0 ? 0 : weights[other]![back]!));
      both[area]! += there;
      both[other]! += there;
    });
  });
  const s2 = both.reduce((sum, one) => sum + one * one, 0);
  return { s0, s1, s2, linked: neighbours.filter((list) => list.length > 0).length };
}
