import type { Point } from './boundary-types.ts';
import { boxOf } from './plane.ts';

/** Enough to show where. */
const most = 20;
/** Square degrees below which a point lies on the line: a square of a centimetre. */
const nothing = 1e-14;

type Segment = [Point, Point];

/**
 * Points where the lines of closed rings cross each other or themselves, at most twenty; touching at a corner is no crossing.
 * In degrees as they stand in the file: on the grid a narrow creek may cross itself by rounding. Sides are compared cell by
 * cell of a grid with about as many cells as sides. Cost: O(sides + pairs in one cell).
 */
export function ringCrossings(rings: readonly (readonly Point[])[]): Point[] {
  const segments: Segment[] = rings.flatMap((ring) =>
    ring.slice(1).map((to, i): Segment => (ring[i]![0] <= to[0] ? [ring[i]!, to] : [to, ring[i]!])),
  );
  const box = boxOf(rings);
  const across = Math.max(1, Math.ceil(Math.sqrt(segments.length)));
  const [width, height] = [(box.right - box.left) / across || 1, (box.high - box.low) / across || 1];
  const cells = new Map<number, Segment[]>();
  const found: Point[] = [];
  for (const segment of segments) {
    const [a, b] = segment;
    const slope = b[0] === a[0] ? 0 : (b[1] - a[1]) / (b[0] - a[0]);
    const last = Math.floor((b[0] - box.left) / width);
    for (let column = Math.floor((a[0] - box.left) / width); column <= last; column++) {
      const from = Math.max(a[0], box.left + column * width);
      const to = Math.min(b[0], box.left + (column + 1) * width);
      const [y1, y2] =
        slope === 0 ? [a[1], b[1]] : [a[1] + slope * (from - a[0]), a[1] + slope * (to - a[0])];
      const top = Math.floor((Math.max(y1, y2) - box.low) / height);
      for (let row = Math.floor((Math.min(y1, y2) - box.low) / height); row <= top; row++) {
        const key = column * (across + 2) + row;
        const there = cells.get(key);
        if (!there) {
          cells.set(key, [segment]);
          continue;
        }
        for (const other of there) {
          if (!crosses(segment, other) || found.some(([x, y]) => x === a[0] && y === a[1])) continue;
          found.push([...a]);
          if (found.length === most) return found;
        }
        there.push(segment);
      }
    }
  }
  return found;
}

function crosses([a, b]: Segment, [c, d]: Segment): boolean {
  if (d[0] < a[0] || c[0] > b[0]) return false;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number => {
  const cross = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  return Math.abs(cross) < nothing ? 0 : Math.sign(cross);
};
