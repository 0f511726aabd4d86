import { rowStandardise, type SpatialWeights } from './row-standardise.ts';

/**
 * Leaves out the areas without a value, and spreads the weights again over those that have one.
 *
 * Definition: areas with NaN are dropped from the values and from every list of neighbours; weights are made anew
 *   in the same style. With nothing missing the weights stay the object given.
 * Shapes: n values, weights of n areas -> positions kept, their values, their weights.
 * Units: those of the values.
 * Undefined: RangeError for another number of values than areas, an infinite value, an area that is its own neighbour.
 * Assumes: a missing value says nothing about its neighbours.
 * Reference: spdep, na.action = na.exclude with subset.listw.
 * Checked: by the set with gaps in the fixture spatial.json.
 * Cost: O(links).
 */
export function withoutMissing(
  values: readonly number[],
  weights: SpatialWeights,
): { areas: number[]; values: number[]; weights: SpatialWeights } {
  if (values.length !== weights.neighbours.length) {
    throw new RangeError(
      `values must be one for each of ${weights.neighbours.length} areas, got ${values.length}`,
    );
  }
  const infinite = values.find((value) => Math.abs(value) === Infinity);
  if (infinite !== undefined) throw new RangeError(`values must be finite or NaN, got ${infinite}`);
  const self = weights.neighbours.findIndex((list, area) => list.includes(area));
  if (self >= 0) throw new RangeError(`weights must not link area ${self} to itself`);
  const areas = [...values.keys()].filter((area) => !Number.isNaN(values[area]!));
  if (areas.length === values.length) return { areas, values: [...values], weights };
  const place = new Map(areas.map((area, index) => [area, index]));
  const neighbours = areas.map((area) =>
    weights.neighbours[area]!.map((other) => place.get(other)).filter((other) => other !== undefined),
  );
  return {
    areas,
    values: areas.map((area) => values[area]!),
    weights: rowStandardise(neighbours, { style: weights.style }),
  };
}
