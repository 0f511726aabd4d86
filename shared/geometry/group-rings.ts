import type { Polygon, Ring } from './boundary-types.ts';
import { type Box, boxOf, liesIn, twiceArea } from './plane.ts';

interface Placed {
  ring: Ring;
  size: number;
  box: Box;
  depth: number;
  polygon: Polygon | null;
}

/**
 * Loose rings as polygons: what lies in an even number of others is an outer ring, what lies in an odd number is a hole in the
 * smallest of them. Assumes that no ring crosses another. Cost: O(rings squared) boxes, O(points) where boxes nest.
 */
export function groupRings(rings: readonly Ring[]): Polygon[] {
  const placed: Placed[] = rings
    .map((ring) => ({
      ring,
      size: Math.abs(twiceArea(ring)),
      box: boxOf([ring]),
      depth: 0,
      polygon: null as Polygon | null,
    }))
    .sort((a, b) => b.size - a.size);
  const polygons: Polygon[] = [];
  placed.forEach((one, i) => {
    let within: Placed | null = null;
    for (let j = i - 1; j >= 0 && !within; j--) {
      const other = placed[j]!;
      if (encloses(other.box, one.box) && other.size > one.size && liesIn(one.ring, other.ring))
        within = other;
    }
    one.depth = within ? within.depth + 1 : 0;
    if (one.depth % 2 === 1 && within?.polygon) {
      within.polygon.push(one.ring);
      return;
    }
    one.polygon = [one.ring];
    polygons.push(one.polygon);
  });
  return polygons;
}

const encloses = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left &&
  outer.right >= inner.right &&
  outer.low <= inner.low &&
  outer.high >= inner.high;
