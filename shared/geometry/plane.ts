import type { Point, Ring } from './boundary-types.ts';

/** Twice the area that a closed ring encloses, in its own units squared; negative where it runs clockwise. */
export function twiceArea(ring: readonly Point[]): number {
  let sum = 0;
  // from the first point on, so that degrees far from zero lose no digits
  const [ox, oy] = ring[0] ?? [0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }
  return sum;
}

/** Whether a point lies inside a closed ring; on its line either answer may come. */
export function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

export interface Box {
  left: number;
  low: number;
  right: number;
  high: number;
}

export function boxOf(rings: readonly (readonly Point[])[]): Box {
  const box = { left: Infinity, low: Infinity, right: -Infinity, high: -Infinity };
  for (const ring of rings)
    for (const [x, y] of ring) {
      if (x < box.left) box.left = x;
      if (x > box.right) box.right = x;
      if (y < box.low) box.low = y;
      if (y > box.high) box.high = y;
    }
  return box;
}

/** Whether one ring lies in another that it does not cross: judged by the first of its points that is not on the other's corners. */
export function liesIn(ring: Ring, outer: Ring): boolean {
  const corners = new Set(outer.map(([x, y]) => `${x},${y}`));
  const free = ring.find(([x, y]) => !corners.has(`${x},${y}`));
  if (free) return isInside(free, outer);
  const [[ax, ay], [bx, by]] = [ring[0]!, ring[1] ?? ring[0]!];
  return isInside([(ax + bx) / 2, (ay + by) / 2], outer);
}

/** Square of the distance from a point to a segment. */
export function squaredDistance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}
