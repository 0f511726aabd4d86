import type { AreaCode } from '../domain/area.ts';

type Ring = readonly (readonly number[])[];
/** GeoJSON as topojson-client's `feature` gives it. */
export interface AreaShape {
  properties: { code: AreaCode } | null;
  geometry:
    | { type: 'Polygon'; coordinates: readonly Ring[] }
    | { type: 'MultiPolygon'; coordinates: readonly (readonly Ring[])[] };
}

/**
 * In which drawn area does a point lie?
 *
 * Definition: even-odd rule over all rings of a shape (a hole is outside); the first shape in the order given wins.
 * Shapes: GeoJSON areas in degrees, point [lon, lat] -> code, or null outside of all.
 * Units: degrees; ring edges are straight in degrees.
 * Undefined: RangeError for a point that is not two finite numbers. On an edge either side may be returned.
 * Assumes: rings do not cross the antimeridian. The shipped map is schematic: against government boundaries 86 % of the
 *   land lies in the right kecamatan and the mean IoU is 0.73 (sql/reference/places/source.md), so an answer is a hint.
 * Reference: Shimrat (1962), Algorithm 112, Communications of the ACM 5(8).
 * Checked: hand-sized squares with a hole; the seats of the shipped areas.
 * Cost: O(points of all rings).
 */
export function areaAtPoint(
  shapes: readonly AreaShape[],
  [lon, lat]: readonly [number, number],
): AreaCode | null {
  if (!Number.isFinite(lon) || !Number.isFinite(lat))
    throw new RangeError(`point must be two finite numbers, got ${lon}, ${lat}`);
  for (const { geometry, properties } of shapes) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    let inside = false;
    for (const ring of polygons.flat()) if (crossesOddly(ring, lon, lat)) inside = !inside;
    if (inside && properties) return properties.code;
  }
  return null;
}

function crossesOddly(ring: Ring, lon: number, lat: number): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i] as [number, number];
    const [x2, y2] = ring[j] as [number, number];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) odd = !odd;
  }
  return odd;
}
