import type { Point, Polygon, Ring } from './boundary-types.ts';
import { squaredDistance } from './plane.ts';

/** A corner this near to a neighbour's line lies on it: steps of the grid (rounding moves a point by at most 0.7). */
const tolerance = 1.5;
/** Bounds of the side of a cell of the look-up, steps. */
const [smallestCell, largestCell] = [16, 4096];

/**
 * Gives neighbours the same corners along the line they share: where a corner of one area lies on a side of another that has
 * no corner there, the side takes it in. Without this a border drawn with more points on one side would not be shared.
 * Shapes: polygons by area in whole steps -> the same with corners added. Cost: O(corners + cells that the sides cross).
 */
export function nodeBorders(areas: readonly (readonly Polygon[])[]): Polygon[][] {
  const cell = cellFor(areas);
  const corners = new Map<number, { at: Point; area: number }>();
  const cells = new Map<number, { at: Point; area: number }[]>();
  areas.forEach((polygons, area) => {
    for (const [x, y] of polygons.flat(2)) {
      const known = corners.get(key(x, y));
      if (known) {
        if (known.area !== area) known.area = several;
        continue;
      }
      const corner = { at: [x, y] as Point, area };
      corners.set(key(x, y), corner);
      const where = key(Math.floor(x / cell), Math.floor(y / cell));
      const list = cells.get(where);
      if (list) list.push(corner);
      else cells.set(where, [corner]);
    }
  });
  const onSide = (a: Point, b: Point, area: number): Point[] => {
    const found: { at: Point; t: number }[] = [];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const length = dx * dx + dy * dy;
    for (const where of cellsAlong(a, b, cell)) {
      for (const corner of cells.get(where) ?? []) {
        if (corner.area === area) continue;
        const [x, y] = corner.at;
        const t = ((x - a[0]) * dx + (y - a[1]) * dy) / length;
        if (t <= 0 || t >= 1 || (x === a[0] && y === a[1]) || (x === b[0] && y === b[1])) continue;
        if (squaredDistance(corner.at, a, b) <= tolerance * tolerance) found.push({ at: corner.at, t });
      }
    }
    return found.sort((one, other) => one.t - other.t).map(({ at }) => [...at]);
  };
  return areas.map((polygons, area) =>
    polygons.map((rings) =>
      rings.map((ring) => {
        const out: Ring = [ring[0]!];
        for (let i = 1; i < ring.length; i++) {
          for (const corner of onSide(ring[i - 1]!, ring[i]!, area)) push(out, corner);
          push(out, ring[i]!);
        }
        return out;
      }),
    ),
  );
}

const several = -1;

/** About four sides long, so that a cell holds few corners of a line however finely it is drawn. */
function cellFor(areas: readonly (readonly Polygon[])[]): number {
  let [sides, length] = [0, 0];
  for (const ring of areas.flat(2))
    for (let i = 1; i < ring.length; i++) {
      sides++;
      length += Math.hypot(ring[i]![0] - ring[i - 1]![0], ring[i]![1] - ring[i - 1]![1]);
    }
  return Math.round(Math.min(largestCell, Math.max(smallestCell, (4 * length) / Math.max(1, sides))));
}
/** One number for two: steps of the whole Earth fit into 26 bits each. */
const key = (x: number, y: number): number => (x + 33_554_432) * 67_108_864 + (y + 33_554_432);

function push(ring: Ring, point: Point): void {
  const last = ring.at(-1)!;
  if (last[0] !== point[0] || last[1] !== point[1]) ring.push(point);
}

/** Keys of the cells that a side runs through, with a border as wide as the tolerance. */
function* cellsAlong(a: Point, b: Point, cell: number): Generator<number> {
  const [left, right] = a[0] <= b[0] ? [a, b] : [b, a];
  const slope = right[0] === left[0] ? 0 : (right[1] - left[1]) / (right[0] - left[0]);
  const [first, last] = [Math.floor((left[0] - 2) / cell), Math.floor((right[0] + 2) / cell)];
  for (let column = first; column <= last; column++) {
    const from = Math.max(left[0], column * cell - 2);
    const to = Math.min(right[0], (column + 1) * cell + 2);
    const [y1, y2] =
      right[0] === left[0]
        ? [left[1], right[1]]
        : [left[1] + slope * (from - left[0]), left[1] + slope * (to - left[0])];
    const [low, high] = [
      Math.floor((Math.min(y1, y2) - 2) / cell),
      Math.floor((Math.max(y1, y2) + 2) / cell),
    ];
    for (let row = low; row <= high; row++) yield key(column, row);
  }
}
