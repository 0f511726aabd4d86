import type { Point, Polygon } from './boundary-types.ts';

/** Arcs of a ring: an arc, or its complement where it is run through backwards. */
export type ArcRing = number[];

/** One area of a map as rings of arcs; outer ring of each polygon first. */
export interface MapArea {
  code: string;
  arcs: ArcRing[][];
}

/** A map while it is made: whole steps of the grid, absolute, shared borders once. */
export interface ArcMap {
  arcs: Point[][];
  areas: MapArea[];
}

export const arcIndex = (arc: number): number => (arc < 0 ? ~arc : arc);

export function ringPoints(arcs: readonly (readonly Point[])[], ring: ArcRing): Point[] {
  const points: Point[] = [];
  for (const arc of ring) {
    const own = arcs[arcIndex(arc)]!;
    for (let i = points.length > 0 ? 1 : 0; i < own.length; i++)
      points.push(arc < 0 ? own[own.length - 1 - i]! : own[i]!);
  }
  return points;
}

export const polygonsOf = (arcs: readonly (readonly Point[])[], area: MapArea): Polygon[] =>
  area.arcs.map((rings) => rings.map((ring) => ringPoints(arcs, ring)));
