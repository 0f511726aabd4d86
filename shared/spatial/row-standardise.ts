/** For each area the positions of its neighbours, counted from 0. */
export type Neighbours = readonly (readonly number[])[];

/** W: shares that sum to 1 in a row; B: 1 for each neighbour; S: variance-stabilised. */
export type WeightStyle = 'W' | 'B' | 'S';

export interface SpatialWeights {
  style: WeightStyle;
  neighbours: Neighbours;
  /** Of the same shape as the neighbours. */
  weights: readonly (readonly number[])[];
}

/**
 * How much does each neighbour count, when every area's neighbourhood counts alike?
 *
 * Definition: with c_i neighbours of area i and m areas that have any: W: w_ij = 1 / c_i; B: w_ij = 1;
 *   S: w_ij = m / (Q sqrt(c_i)) with Q = sum of sqrt(c_i).
 * Shapes: n lists of neighbours -> style, the same n lists, n lists of weights.
 * Units: none.
 * Undefined: an area without neighbours keeps an empty list; no area at all gives empty lists; RangeError for a
 *   neighbour that is no area or stands twice in one list.
 * Assumes: nothing about symmetry; an area may be its own neighbour where a statistic wants that.
 * Reference: Tiefelsdorf, Griffith and Boots (1999), Environment and Planning A 31 (style S).
 * Checked: against spdep nb2listw (styles W, B, S) on the sets of the fixture spatial.json.
 * Cost: O(links).
 */
export function rowStandardise(
  neighbours: Neighbours,
  options: { style?: WeightStyle } = {},
): SpatialWeights {
  const { style = 'W' } = options;
  neighbours.forEach((list, area) => {
    const wrong = list.find((other) => !Number.isInteger(other) || other < 0 || other >= neighbours.length);
    if (wrong !== undefined)
      throw new RangeError(`neighbours of area ${area} name ${wrong}, which is no area`);
    if (new Set(list).size < list.length) {
      throw new RangeError(`neighbours of area ${area} must not repeat an area`);
    }
  });
  const linked = neighbours.filter((list) => list.length > 0);
  const roots = linked.reduce((sum, list) => sum + Math.sqrt(list.length), 0);
  const weight = (count: number) => {
    if (style === 'B') return 1;
    return style === 'W' ? 1 / count : linked.length / (roots * Math.sqrt(count));
  };
  return { style, neighbours, weights: neighbours.map((list) => list.map(() => weight(list.length))) };
}
