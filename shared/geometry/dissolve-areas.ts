import { arcIndex, type ArcMap, type ArcRing, type MapArea, ringPoints } from './arc-map.ts';
import type { Point } from './boundary-types.ts';
import { squareKm2 } from './grid.ts';
import { liesIn, twiceArea } from './plane.ts';

/** A hole left by borders that do not quite meet is no lake: km2. */
const smallestHoleKm2 = 0.05;

/**
 * Several areas as one: arcs that two of them share fall away, the rest is chained so that the land stays on the right hand.
 * Where more than one arc leaves a point the first to the left of the way back is taken, which parts rings that only touch. (The
 * merge of topojson-client mis-stitches such rings.) The rings of the parts wind clockwise. Cost: O(arcs + points of rings that nest).
 */
export function dissolveAreas(map: ArcMap, parts: readonly MapArea[], code: string): MapArea {
  const free = new Set<number>();
  for (const arc of parts.flatMap(({ arcs }) => arcs.flat(2))) {
    if (free.has(~arc)) free.delete(~arc);
    else free.add(arc);
  }
  const leaving = new Map<string, number[]>();
  for (const arc of free) {
    const from = key(pointOf(map, arc, 0));
    leaving.set(from, [...(leaving.get(from) ?? []), arc]);
  }
  const rings: ArcRing[] = [];
  for (const start of free) {
    const ring: ArcRing = [];
    let arc = start;
    while (free.delete(arc)) {
      ring.push(arc);
      const back = direction(pointOf(map, arc, -1), pointOf(map, arc, -2));
      const next = (leaving.get(key(pointOf(map, arc, -1))) ?? [])
        .filter((one) => free.has(one))
        .map((one) => ({ one, turn: turnFrom(back, direction(pointOf(map, one, 0), pointOf(map, one, 1))) }))
        .sort((a, b) => a.turn - b.turn)[0];
      if (!next) break;
      // back at the start of the ring: closed, unless another arc comes first on the right hand
      arc = next.one;
      if (key(pointOf(map, ring.at(-1)!, -1)) === key(pointOf(map, ring[0]!, 0)) && ring.length > 0) {
        const first = turnFrom(back, direction(pointOf(map, ring[0]!, 0), pointOf(map, ring[0]!, 1)));
        if (first <= next.turn) break;
      }
    }
    rings.push(ring);
  }
  return { code, arcs: nest(map, rings) };
}

function nest(map: ArcMap, rings: readonly ArcRing[]): ArcRing[][] {
  const known = rings
    .map((ring) => {
      const points = ringPoints(map.arcs, ring);
      return { ring, points, twice: twiceArea(points) };
    })
    .sort((a, b) => Math.abs(a.twice) - Math.abs(b.twice));
  const outer = known.filter(({ twice }) => twice < 0).map((one) => ({ ...one, polygon: [one.ring] }));
  for (const hole of known) {
    if (hole.twice <= 0 || (hole.twice / 2) * squareKm2(hole.points[0]![1]) < smallestHoleKm2) continue;
    outer
      .find(({ twice, points }) => -twice > hole.twice && liesIn(hole.points, points))
      ?.polygon.push(hole.ring);
  }
  return outer.map(({ polygon }) => polygon);
}

/** Point of a directed arc, from its start or (negative) from its end. */
function pointOf(map: ArcMap, arc: number, at: number): Point {
  const own = map.arcs[arcIndex(arc)]!;
  const i = at < 0 ? own.length + at : at;
  return own[arc < 0 ? own.length - 1 - i : i]!;
}
const key = ([x, y]: Point): string => `${x},${y}`;
const direction = (from: Point, to: Point): number => Math.atan2(to[1] - from[1], to[0] - from[0]);
/** Angle from one direction to another, to the left, above 0 and up to a full turn. */
function turnFrom(from: number, to: number): number {
  const turn = (to - from) % (2 * Math.PI);
  return turn <= 1e-12 ? turn + 2 * Math.PI : turn;
}
