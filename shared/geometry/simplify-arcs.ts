import { presimplify } from 'topojson-simplify';
import { arcIndex, type ArcMap, type MapArea, polygonsOf } from './arc-map.ts';
import type { Point } from './boundary-types.ts';
import { squareKm2 } from './grid.ts';
import { twiceArea } from './plane.ts';

/** Islets below this are not drawn, unless they are all that an area has: km2. */
const smallestDrawnKm2 = 0.003;
/** An area may lose or gain this share of itself. */
const tolerance = 0.01;
/** Each takes a quarter of the limit before; the last takes nothing away. */
const rounds = 6;

/**
 * Fewer points along arcs that stay shared, by the area that each point spans with its neighbours (Visvalingam and Whyatt
 * 1993), least first, until about `points` are left. An islet keeps at least a square, a coast between two borders at least two
 * points, so that no area becomes empty; where an area would change by more than one in a hundred, less is taken away.
 */
export function simplifyArcs(map: ArcMap, points: number): ArcMap {
  const areas = map.areas.map((area) => withoutIslets(map, area));
  const used = new Map<number, number>();
  for (const arc of areas.flatMap(({ arcs }) => arcs.flat(2)))
    used.set(arcIndex(arc), (used.get(arcIndex(arc)) ?? 0) + 1);
  const indices = [...used.keys()].sort((a, b) => a - b);
  const weighed = presimplify({
    type: 'Topology',
    objects: {},
    arcs: indices.map((index) => map.arcs[index]!),
  }).arcs as unknown as [number, number, number][][];
  const place = new Map(indices.map((index, i) => [index, i]));
  const moved = areas.map(({ code, arcs }) => ({
    code,
    arcs: arcs.map((rings) =>
      rings.map((ring) => ring.map((arc) => (arc < 0 ? ~place.get(~arc)! : place.get(arc)!))),
    ),
  }));
  const whole = weighed.map(flat);
  const before = moved.map((area) => sizeOf(whole, area));
  const weights = weighed.flat().map((point) => point[2]);
  weights.sort((a, b) => b - a);
  const limit = weights[Math.min(points, weights.length - 1)] ?? 0;
  const limits = weighed.map(() => limit);
  let arcs = weighed.map((arc, i) => thin(arc, limit, used.get(indices[i]!)! > 1));
  for (let round = 0; round < rounds; round++) {
    const changed = moved.filter(
      (area, i) => Math.abs(sizeOf(arcs, area) - before[i]!) > tolerance * before[i]!,
    );
    if (changed.length === 0) break;
    // only where it shows: the lines of the areas that changed too much
    const again = new Set(changed.flatMap((area) => area.arcs.flat(2).map(arcIndex)));
    for (const i of again) limits[i] = round === rounds - 1 ? 0 : limits[i]! / 4;
    arcs = arcs.map((arc, i) =>
      again.has(i) ? thin(weighed[i]!, limits[i]!, used.get(indices[i]!)! > 1) : arc,
    );
  }
  return { arcs, areas: moved };
}

function withoutIslets(map: ArcMap, area: MapArea): MapArea {
  const sized = polygonsOf(map.arcs, area).map(
    ([outer]) => (-twiceArea(outer!) / 2) * squareKm2(outer![0]![1]),
  );
  const largest = sized.indexOf(Math.max(...sized));
  return { ...area, arcs: area.arcs.filter((_, i) => i === largest || sized[i]! >= smallestDrawnKm2) };
}

function thin(arc: readonly [number, number, number][], limit: number, isShared: boolean): Point[] {
  const isClosed = arc[0]![0] === arc.at(-1)![0] && arc[0]![1] === arc.at(-1)![1];
  const least = isClosed ? 3 : isShared ? 0 : 2;
  const inner = arc.slice(1, -1).map((point) => point[2]);
  inner.sort((a, b) => b - a);
  const lowest = least > 0 && inner.length > 0 ? inner[Math.min(least, inner.length) - 1]! : Infinity;
  return arc.filter((point) => point[2] > limit || point[2] >= lowest).map(([x, y]) => [x, y]);
}

const flat = (arc: readonly [number, number, number][]): Point[] => arc.map(([x, y]) => [x, y]);
const sizeOf = (arcs: readonly (readonly Point[])[], area: MapArea): number =>
  polygonsOf(arcs, area)
    .flat()
    .reduce((sum, ring) => sum - twiceArea(ring), 0);
