import { type BoundaryFinding, finding, type Point, type Polygon, type Ring } from './boundary-types.ts';
import { degrees, gridStep, squareKm2 } from './grid.ts';
import { boxOf, liesIn, twiceArea } from './plane.ts';
import { ringCrossings } from './ring-crossings.ts';
import { scanCoverage } from './scan-coverage.ts';

/** Pieces below this are crumbs of drawing, not islands: km2. */
export const smallestPieceKm2 = 0.0001;

/** A line that crosses itself and changes the area by less is a warning only. */
export const crossedShare = 0.02;

const sizeKm2 = (polygons: readonly Polygon[]): number =>
  polygons.flat().reduce((sum, ring) => sum - (twiceArea(ring) / 2) * squareKm2(ring[0]![1]), 0);

export interface CheckedShape {
  /** Whole steps of the grid; outer rings clockwise as drawn, holes the other way, as d3-geo wants. */
  polygons: Polygon[];
  findings: BoundaryFinding[];
  turned: number;
  dropped: number;
}

/**
 * Puts the shape of one area on the grid and says what is wrong with it. Rings are turned where they wind the other way (RFC
 * 7946), points that fall on one step are one, spikes of no width and crumbs go; what is not closed, too short, outside its
 * polygon or crosses itself is named.
 */
export function checkShape(code: string, polygons: readonly Polygon[]): CheckedShape {
  const findings: BoundaryFinding[] = [];
  const report = (
    name: 'ring_unclosed' | 'ring_too_short' | 'hole_outside' | 'no_polygon',
    at: Point | null,
  ) => {
    if (!findings.some((one) => one.code === name)) findings.push(finding(name, { areas: [code], at }));
  };
  let [turned, dropped] = [0, 0];
  const kept: Polygon[] = [];
  for (const polygon of polygons) {
    const rings: Ring[] = [];
    for (const [i, ring] of polygon.entries()) {
      const first = ring[0];
      if (!first || ring.length < 4) {
        report('ring_too_short', first ?? null);
        continue;
      }
      const last = ring.at(-1)!;
      if (first[0] !== last[0] || first[1] !== last[1]) {
        report('ring_unclosed', first);
        continue;
      }
      const own = onGrid(ring);
      const twice = twiceArea(own);
      // a bow tie encloses as much one way as the other
      const isCrumb = (Math.abs(twice) / 2) * squareKm2(own[0]?.[1] ?? 0) < smallestPieceKm2;
      if (isCrumb && (own.length === 0 || ringCrossings([ring]).length === 0)) {
        dropped++;
        if (i === 0) break; // with its holes
        continue;
      }
      const wrong = twice > 0 === (i === 0);
      if (wrong && i === 0) turned++;
      rings.push(wrong ? own.reverse() : own);
    }
    const [outer, ...holes] = rings;
    if (!outer) continue;
    const box = boxOf([outer]);
    for (const hole of holes) {
      const inner = boxOf([hole]);
      const fits =
        inner.left >= box.left && inner.right <= box.right && inner.low >= box.low && inner.high <= box.high;
      if (!fits || !liesIn(hole, outer)) report('hole_outside', degrees(hole[0]!));
    }
    kept.push(rings);
  }
  if (kept.length === 0 && findings.length === 0) report('no_polygon', null);
  const crossings = ringCrossings(polygons.flat());
  if (crossings.length > 0) {
    const drawn = sizeKm2(kept);
    const covered = scanCoverage([kept]).areaKm2[0]!;
    // what a crossing line encloses twice counts against the rest
    const isCrossed = Math.abs(drawn - covered) > crossedShare * Math.max(drawn, covered);
    findings.push(
      finding(isCrossed ? 'crossed_shape' : 'self_intersection', {
        areas: [code],
        value: crossings.length,
        at: crossings[0]!,
      }),
    );
  }
  return { polygons: kept, findings, turned, dropped };
}

/** Whole steps; neighbouring points that coincide are one, and there-and-back-again spikes are cut off. */
function onGrid(ring: readonly Point[]): Ring {
  const out: Ring = [];
  for (const [lon, lat] of ring) {
    const point: Point = [Math.round(lon / gridStep), Math.round(lat / gridStep)];
    while (true) {
      const last = out.at(-1);
      const before = out.at(-2);
      if (last && same(last, point)) break;
      if (before && same(before, point)) {
        out.pop();
        continue;
      }
      out.push(point);
      break;
    }
  }
  if (out.length > 1 && !same(out[0]!, out.at(-1)!)) out.push([...out[0]!]);
  while (out.length > 3 && same(out[1]!, out.at(-2)!)) {
    out.shift();
    out.pop();
  }
  return out.length < 4 ? [] : out;
}

const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];
