import type { Point } from './boundary-types.ts';

/** Enough to show where. */
const most = 20;
/** Square degrees below which a point lies on the line: a square of a centimetre. */
const nothing = 1e-14;

/**
 * Points where the lines of closed rings cross each other or themselves, at most twenty; touching at a corner is no crossing.
 * In degrees as they stand in the file: on the grid a narrow creek may cross itself by rounding. Cost: O(n log n + overlapping pairs in x).
 */
export function ringCrossings(rings: readonly (readonly Point[])[]): Point[] {
  const segments: [Point, Point][] = [];
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      segments.push(a[0] <= b[0] ? [a, b] : [b, a]);
    }
  segments.sort((s, t) => s[0][0] - t[0][0]);
  const found: Point[] = [];
  // those that the sweep line still meets
  const open: [Point, Point][] = [];
  for (const segment of segments) {
    const [a, b] = segment;
    const [low, high] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
    let kept = 0;
    for (const other of open) {
      const [c, d] = other;
      if (d[0] < a[0]) continue;
      open[kept++] = other;
      if ((c[1] > high && d[1] > high) || (c[1] < low && d[1] < low)) continue;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) {
        found.push([...a]);
        if (found.length === most) return found;
      }
    }
    open.length = kept;
    open.push(segment);
  }
  return found;
}

const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number => {
  const cross = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  return Math.abs(cross) < nothing ? 0 : Math.sign(cross);
};
