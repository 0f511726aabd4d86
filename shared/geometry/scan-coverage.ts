import type { Point, Polygon } from './boundary-types.ts';
import { degrees, squareKm2 } from './grid.ts';
import { boxOf } from './plane.ts';

/** Lines of the scan over the height of the map. */
const lines = 6000;

export interface CoveragePair {
  a: number;
  b: number;
  km2: number;
  at: Point;
}
export interface CoverageGap {
  km2: number;
  at: Point;
  /** Areas that bound it, in rising order. */
  areas: number[];
}
export interface Coverage {
  /** Of each area, even-odd over its rings. */
  areaKm2: number[];
  /** Twice covered, by pair. */
  overlaps: CoveragePair[];
  /** Enclosed and covered by none. */
  gaps: CoverageGap[];
}

/**
 * What several areas cover once, twice and not at all.
 *
 * Definition: horizontal lines half a step between the points of the grid are cut by all sides; along a line each stretch is
 *   covered by the areas entered an odd number of times. Stretches times the distance of the lines are areas. Uncovered
 *   stretches that touch those of the next line are one piece; a piece that does not reach the outside is a gap.
 * Shapes: polygons by area in whole steps -> km2 by area, by pair, by gap.
 * Units: km2; places in degrees.
 * Undefined: no area gives empty lists.
 * Assumes: nothing of the shapes, they may cross themselves; a strait narrower than the distance of the lines (2.5 degrees /
 *   6000 = 46 m) may be closed by it.
 * Checked: against squares with known overlaps and holes; against the areas of the rings.
 * Cost: O(crossings log(crossings of a line)).
 */
export function scanCoverage(areas: readonly (readonly Polygon[])[]): Coverage {
  const box = boxOf(areas.flat(2));
  const areaKm2 = areas.map(() => 0);
  if (!(box.low < box.high)) return { areaKm2, overlaps: [], gaps: [] };
  const step = Math.max(1, Math.ceil((box.high - box.low) / lines));
  const count = Math.ceil((box.high - box.low) / step);
  const heightOf = (line: number) => box.low + line * step + Math.floor(step / 2) + 0.5;
  const { starts, crossings, owners } = crossAll(areas, count, box.low, step);

  const overlaps = new Map<number, CoveragePair>();
  const pieces = new Pieces();
  let before: Stretch[] = [{ from: -Infinity, to: Infinity, piece: outside }];
  for (let line = 0; line < count; line++) {
    const y = heightOf(line);
    const km2 = squareKm2(y) * step;
    const order = sortedRange(crossings, starts[line]!, starts[line + 1]!);
    const open: number[] = [];
    const now: Stretch[] = [];
    let [x, last] = [-Infinity, -1];
    for (const at of [...order, -1]) {
      const to = at < 0 ? Infinity : crossings[at]!;
      const owner = at < 0 ? -1 : owners[at]!;
      if (to > x) {
        if (open.length === 0) {
          const piece = x === -Infinity || to === Infinity ? outside : pieces.add(last, owner);
          if (piece !== outside) pieces.grow(piece, (to - x) * km2, [(x + to) / 2, y]);
          now.push({ from: x, to, piece });
        } else {
          for (const area of open) areaKm2[area]! += (to - x) * km2;
          if (open.length > 1) addPairs(overlaps, open, areas.length, (to - x) * km2, [(x + to) / 2, y]);
        }
        x = to;
      }
      if (at < 0) break;
      const position = open.indexOf(owner);
      if (position < 0) open.push(owner);
      else open.splice(position, 1);
      last = owner;
    }
    joinLines(before, now, pieces);
    before = now;
  }
  joinLines(before, [{ from: -Infinity, to: Infinity, piece: outside }], pieces);
  return {
    areaKm2,
    overlaps: [...overlaps.values()]
      .map((pair) => ({ ...pair, at: degrees(pair.at) }))
      .sort((a, b) => b.km2 - a.km2),
    gaps: pieces.closed(),
  };
}

const outside = 0;
interface Stretch {
  from: number;
  to: number;
  piece: number;
}

/** All sides cut by all lines: crossings of line n stand from starts[n] to starts[n + 1]. */
function crossAll(areas: readonly (readonly Polygon[])[], count: number, low: number, step: number) {
  const offset = Math.floor(step / 2) + 0.5;
  const firstLine = (y: number) => Math.ceil((y - low - offset) / step);
  const each = (take: (line: number, x: number, area: number) => void) => {
    areas.forEach((polygons, area) => {
      for (const rings of polygons)
        for (const ring of rings)
          for (let i = 1; i < ring.length; i++) {
            const [a, b] =
              ring[i - 1]![1] < ring[i]![1] ? [ring[i - 1]!, ring[i]!] : [ring[i]!, ring[i - 1]!];
            const end = firstLine(b[1]);
            for (let line = firstLine(a[1]); line < end; line++) {
              const t = (low + line * step + offset - a[1]) / (b[1] - a[1]);
              take(line, a[0] + t * (b[0] - a[0]), area);
            }
          }
    });
  };
  const starts = new Uint32Array(count + 2);
  each((line) => starts[line + 1]!++);
  for (let line = 0; line <= count; line++) starts[line + 1]! += starts[line]!;
  const crossings = new Float64Array(starts[count + 1]!);
  const owners = new Int32Array(crossings.length);
  const next = starts.slice();
  each((line, x, area) => {
    const at = next[line]!++;
    crossings[at] = x;
    owners[at] = area;
  });
  return { starts, crossings, owners };
}

function sortedRange(crossings: Float64Array, from: number, to: number): number[] {
  const order = Array.from({ length: to - from }, (_, i) => from + i);
  return order.sort((a, b) => crossings[a]! - crossings[b]!);
}

function addPairs(
  pairs: Map<number, CoveragePair>,
  open: readonly number[],
  count: number,
  km2: number,
  at: Point,
): void {
  for (const one of open)
    for (const other of open) {
      if (one >= other) continue;
      const key = one * count + other;
      const pair = pairs.get(key);
      if (pair) pair.km2 += km2;
      else pairs.set(key, { a: one, b: other, km2, at });
    }
}

/** Stretches of two lines that overlap belong to one piece. */
function joinLines(above: readonly Stretch[], below: readonly Stretch[], pieces: Pieces): void {
  let i = 0;
  for (const one of below) {
    while (i < above.length && above[i]!.to <= one.from) i++;
    for (let j = i; j < above.length && above[j]!.from < one.to; j++) pieces.join(above[j]!.piece, one.piece);
  }
}

/** Pieces that nothing covers, joined as they turn out to be one. Piece 0 is the outside. */
class Pieces {
  private readonly parent: number[] = [outside];
  private readonly km2: number[] = [0];
  private readonly widest: number[] = [0];
  private readonly at: Point[] = [[0, 0]];
  private readonly bounds: Set<number>[] = [new Set()];

  add(left: number, right: number): number {
    const piece = this.parent.length;
    this.parent.push(piece);
    this.km2.push(0);
    this.widest.push(0);
    this.at.push([0, 0]);
    this.bounds.push(new Set([left, right]));
    return piece;
  }
  grow(piece: number, km2: number, at: Point): void {
    this.km2[piece]! += km2;
    this.widest[piece] = km2;
    this.at[piece] = at;
  }
  join(a: number, b: number): void {
    const [one, other] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
    if (one === other) return;
    this.parent[other] = one;
    if (one === outside) return;
    this.km2[one]! += this.km2[other]!;
    for (const area of this.bounds[other]!) this.bounds[one]!.add(area);
    if (this.widest[other]! > this.widest[one]!) {
      this.widest[one] = this.widest[other]!;
      this.at[one] = this.at[other]!;
    }
  }
  private find(piece: number): number {
    let at = piece;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!;
      at = this.parent[at]!;
    }
    return at;
  }
  closed(): CoverageGap[] {
    return this.parent
      .flatMap((parent, piece) =>
        parent === piece && piece !== outside
          ? [
              {
                km2: this.km2[piece]!,
                at: degrees(this.at[piece]!),
                areas: [...this.bounds[piece]!].sort((a, b) => a - b),
              },
            ]
          : [],
      )
      .sort((a, b) => b.km2 - a.km2);
  }
}
