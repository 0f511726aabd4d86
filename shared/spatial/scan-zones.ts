/** Circles of growing size around each area: `members` of all of them on end, circle by circle of `start`. */
export interface ScanZones {
  areas: number;
  start: Int32Array;
  members: Int32Array;
  /** From the centre of each circle to its members; kilometres on the sphere, else the unit of the points. */
  distance: Float64Array;
}

/**
 * Which areas lie in circles around each area, up to a share of the population?
 *
 * Definition: the areas in order of distance from the centre's point, as long as their population together is at most
 *   `maxShare` of all; every beginning of the list is a zone. Distance in the plane, or great-circle for longitude and
 *   latitude in degrees (radius 6371.0088 km). Areas equally far (to about ten digits)
 *   enter one after the other, in the order given.
 * Shapes: n points, n populations, options -> zones.
 * Units: that of the points, or km.
 * Undefined: an area whose own population is above the share has no zone; RangeError for a point that is not finite,
 *   a negative population, a share outside (0, 1], lists of unequal length.
 * Assumes: an area lies where its point lies.
 * Reference: Kulldorff (1997), Communications in Statistics: Theory and Methods 26(6).
 * Checked: through scanPoisson.
 * Cost: O(n^2 log n).
 */
export function scanZones(
  points: readonly (readonly [number, number])[],
  population: readonly number[],
  options: { maxShare: number; metric: 'plane' | 'sphere' },
): ScanZones {
  const { maxShare, metric } = options;
  const n = points.length;
  if (population.length !== n) throw new RangeError(`population must be one for each of ${n} points`);
  const off = points.find((point) => !point.every(Number.isFinite));
  if (off) throw new RangeError(`points must be finite, got ${off[0]}, ${off[1]}`);
  const negative = population.find((one) => !(one >= 0) || one === Infinity);
  if (negative !== undefined)
    throw new RangeError(`population must be finite and not negative, got ${negative}`);
  if (!(maxShare > 0 && maxShare <= 1)) throw new RangeError(`maxShare must lie in (0, 1], got ${maxShare}`);
  const limit = maxShare * population.reduce((sum, one) => sum + one, 0) * (1 + 1e-12);
  const between = metric === 'plane' ? plane : sphere;
  const start = new Int32Array(n + 1);
  const members: number[] = [];
  const distance: number[] = [];
  const far = new Float64Array(n);
  const keys = new Float64Array(n);
  const words = new Uint32Array(keys.buffer);
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, n))) - 1;
  for (let centre = 0; centre < n; centre++) {
    for (let area = 0; area < n; area++) {
      far[area] = between(points[centre]!, points[area]!);
      // the centre is the first member of its own circle, also where another area has the same point
      keys[area] = area === centre ? 0 : far[area]! + 1e-300;
      // the last bits of the distance hold the area: sorting plain numbers is many times faster than by comparison
      words[2 * area] = ((words[2 * area]! & ~mask) | area) >>> 0;
    }
    keys.sort();
    let within = 0;
    for (let place = 0; place < n; place++) {
      const area = words[2 * place]! & mask;
      within += population[area]!;
      if (within > limit) break;
      members.push(area);
      distance.push(far[area]!);
    }
    start[centre + 1] = members.length;
  }
  return { areas: n, start, members: Int32Array.from(members), distance: Float64Array.from(distance) };
}

type Point = readonly [number, number];
const plane = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
function sphere(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const half = (from: number, to: number) => Math.sin(((to - from) * radians) / 2) ** 2;
  const square = half(a[1], b[1]) + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * half(a[0], b[0]);
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(square)));
}
