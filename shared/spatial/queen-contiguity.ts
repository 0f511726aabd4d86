import type { Neighbours } from './row-standardise.ts';

/**
 * Which areas touch, along a border or at a single point?
 *
 * Definition: two areas are neighbours when their boundaries share at least one vertex of the topology.
 * Shapes: TopoJSON, name of a geometry collection in it -> one list of positions for each geometry, in rising order.
 * Units: none.
 * Undefined: an area that touches none, and one without geometry, has an empty list; RangeError for a name that is no
 *   geometry collection of the topology.
 * Assumes: borders in common have their vertices in common, which a topology guarantees; points are compared exactly.
 * Reference: TopoJSON format 2.1.4 (arcs); queen contiguity after Cliff and Ord (1981).
 * Checked: against spdep poly2nb(queen = TRUE) on three sets of polygons in the fixture polygons.json.
 * Cost: O(vertices + links).
 */
export function queenContiguity(topology: PolygonTopology, objectName: string): Neighbours {
  const object = Object.hasOwn(topology.objects, objectName) ? topology.objects[objectName] : undefined;
  if (!object?.geometries)
    throw new RangeError(`objectName must name a geometry collection, got ${objectName}`);
  const areasAt = new Map<string, Set<number>>();
  object.geometries.forEach((geometry, area) => {
    for (const arc of new Set(arcsOf(geometry))) {
      for (const vertex of vertices(topology, arc)) {
        const areas = areasAt.get(vertex);
        if (areas) areas.add(area);
        else areasAt.set(vertex, new Set([area]));
      }
    }
  });
  const found = object.geometries.map(() => new Set<number>());
  for (const areas of areasAt.values()) {
    for (const one of areas) for (const other of areas) if (one !== other) found[one]!.add(other);
  }
  return found.map((others) => [...others].sort((a, b) => a - b));
}

/** As much of a TopoJSON topology as contiguity needs. */
export interface PolygonTopology {
  objects: Record<string, { type: string; geometries?: readonly PolygonGeometry[] }>;
  arcs: readonly (readonly (readonly number[])[])[];
  transform?: unknown;
}

interface PolygonGeometry {
  type?: string | null;
  arcs?: unknown;
  geometries?: readonly PolygonGeometry[];
}

/** Positions of the arcs, whichever way they are run through: ~arc is the arc backwards. */
function arcsOf(geometry: PolygonGeometry): number[] {
  const flat = Array.isArray(geometry.arcs) ? (geometry.arcs.flat(3) as number[]) : [];
  return [...flat.map((arc) => (arc < 0 ? ~arc : arc)), ...(geometry.geometries ?? []).flatMap(arcsOf)];
}

function vertices(topology: PolygonTopology, arc: number): string[] {
  const relative = topology.transform !== undefined;
  let x = 0;
  let y = 0;
  return (topology.arcs[arc] ?? []).map((point) => {
    x = relative ? x + point[0]! : point[0]!;
    y = relative ? y + point[1]! : point[1]!;
    return `${x},${y}`;
  });
}
