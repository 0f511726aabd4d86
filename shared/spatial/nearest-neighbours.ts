import type { Neighbours } from './row-standardise.ts';

/**
 * Which areas lie nearest, over the surface of the Earth?
 *
 * Definition: the k areas at the smallest distance on the WGS 84 ellipsoid, by the formula of Andoyer and Lambert.
 * Shapes: n points [longitude, latitude], k -> n lists of positions, in rising order of position.
 * Units: degrees.
 * Undefined: a point with NaN has no neighbours and is nobody's; where fewer than k others exist, all of them; of two
 *   at equal distance the one that stands earlier; RangeError for k below 1 or a coordinate off the globe.
 * Assumes: one point stands for an area; not symmetric (the nearest of one need not count the one among its own).
 * Reference: Meeus (1998), Astronomical Algorithms, chapter 11 (error of the order of 50 m in 10,000 km).
 * Checked: against spdep knearneigh(longlat = TRUE) on two sets of the fixture spatial.json.
 * Cost: O(n^2 log n).
 */
export function nearestNeighbours(points: readonly (readonly [number, number])[], k: number): Neighbours {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k must be a whole number of at least 1, got ${k}`);
  const off = points.find(([longitude, latitude]) => Math.abs(longitude) > 180 || Math.abs(latitude) > 90);
  if (off) throw new RangeError(`points must lie on the globe, got ${off[0]}, ${off[1]}`);
  const known = [...points.keys()].filter((area) => !points[area]!.some((one) => Number.isNaN(one)));
  return points.map((point, area) => {
    if (!known.includes(area)) return [];
    const others = known.filter((other) => other !== area);
    const distances = new Map(others.map((other) => [other, kilometres(point, points[other]!)]));
    return others
      .sort((a, b) => distances.get(a)! - distances.get(b)! || a - b)
      .slice(0, k)
      .sort((a, b) => a - b);
  });
}

const equator = 6378.137;
const flattening = 1 / 298.257223563;

function kilometres(one: readonly [number, number], other: readonly [number, number]): number {
  const radians = Math.PI / 180;
  const middle = ((one[1] + other[1]) / 2) * radians;
  const north = ((one[1] - other[1]) / 2) * radians;
  const east = ((one[0] - other[0]) / 2) * radians;
  const square = (value: number) => value * value;
  const near = square(Math.sin(north) * Math.cos(east)) + square(Math.cos(middle) * Math.sin(east));
  const far = square(Math.cos(north) * Math.cos(east)) + square(Math.sin(middle) * Math.sin(east));
  if (near === 0) return 0;
  if (far === 0) return Math.PI * equator;
  const angle = Math.atan(Math.sqrt(near / far));
  const ratio = Math.sqrt(near * far) / angle;
  const first = ((3 * ratio - 1) / (2 * far)) * square(Math.sin(middle) * Math.cos(north));
  const second = ((3 * ratio + 1) / (2 * near)) * square(Math.cos(middle) * Math.sin(north));
  return 2 * angle * equator * (1 + flattening * (first - second));
}
