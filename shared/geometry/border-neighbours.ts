import type { ScoreLevel } from '../domain/area.ts';
import { arcIndex, type ArcMap, type MapArea, polygonsOf } from './arc-map.ts';
import type { Point } from './boundary-types.ts';
import { gridStep } from './grid.ts';
import { type Box, boxOf, squaredDistance } from './plane.ts';

export interface NeighbourRow {
  level: ScoreLevel;
  areaCode: string;
  neighbourCode: string;
  basis: 'land_border' | 'sea_nearest';
}

/** `19.01.01 19.01.02`, the lower code first. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Pairs of areas that have an arc in common. */
export function sharedPairs(areas: readonly MapArea[]): Set<string> {
  const owners = new Map<number, Set<string>>();
  for (const { code, arcs } of areas)
    for (const arc of arcs.flat(2)) {
      const known = owners.get(arcIndex(arc));
      if (known) known.add(code);
      else owners.set(arcIndex(arc), new Set([code]));
    }
  const pairs = new Set<string>();
  for (const codes of owners.values())
    for (const a of codes) for (const b of codes) if (a < b) pairs.add(pairOf(a, b));
  return pairs;
}

/**
 * Neighbours of one level: who shares a border, and for an area that shares none the one whose shore is nearest, both
 * ways. Two islands of several areas each are not tied together: a lag across a strait would be invented.
 * Cost: O(points) for borders; for an island its points times the sides of the rings that are near.
 */
export function borderNeighbours(
  level: ScoreLevel,
  map: ArcMap,
  areas: readonly MapArea[],
  borders: ReadonlySet<string>,
): NeighbourRow[] {
  const found = new Map<string, NeighbourRow['basis']>();
  for (const pair of borders) found.set(pair, 'land_border');
  const bordering = new Set([...borders].flatMap((pair) => pair.split(' ')));
  const islands = areas.filter(({ code }) => !bordering.has(code));
  if (islands.length > 0 && areas.length > 1) {
    const drawn = areas.flatMap((area) =>
      polygonsOf(map.arcs, area)
        .flat()
        .map((ring): Drawn => ({ code: area.code, ring, box: boxOf([ring]) })),
    );
    for (const island of islands) {
      const pair = pairOf(island.code, nearest(island.code, drawn));
      if (!found.has(pair)) found.set(pair, 'sea_nearest');
    }
  }
  return [...found]
    .flatMap(([pair, basis]) => {
      const [a, b] = pair.split(' ') as [string, string];
      return [
        { level, areaCode: a, neighbourCode: b, basis },
        { level, areaCode: b, neighbourCode: a, basis },
      ];
    })
    .sort((x, y) => (key(x) < key(y) ? -1 : 1));
}

const key = (row: NeighbourRow): string => `${row.areaCode} ${row.neighbourCode}`;

interface Drawn {
  code: string;
  ring: Point[];
  box: Box;
}

function nearest(code: string, all: readonly Drawn[]): string {
  const mine = all.filter((one) => one.code === code).map(({ ring }) => ring);
  const around = boxOf(mine);
  // a step along a parallel is a little shorter than one along a meridian
  const squeeze = Math.cos(((around.low + around.high) / 2) * gridStep * (Math.PI / 180));
  const squeezed = (ring: readonly Point[]): Point[] => ring.map(([x, y]) => [x * squeeze, y]);
  const others = all.filter((one) => one.code !== code);
  // no ring can be farther than the far corners of its box: those that begin beyond the least of these are out
  const within = others.reduce((least, { box }) => Math.min(least, farthest(around, box)), Infinity);
  const candidates = others
    .map((one) => ({ ...one, apart: boxGap(around, one.box, squeeze) }))
    .filter(({ apart }) => apart <= within)
    .sort((a, b) => a.apart - b.apart || (a.code < b.code ? -1 : 1));
  const points = mine.flatMap(squeezed);
  let best = { code: candidates[0]!.code, gap: Infinity };
  for (const { code: other, ring, apart } of candidates) {
    if (apart * apart >= best.gap) break;
    const shore = squeezed(ring);
    const box = boxOf([shore]);
    for (const point of points) {
      // what is nearer than the box of the ring cannot be in it
      const toBox = boxGap({ left: point[0], right: point[0], low: point[1], high: point[1] }, box, 1);
      if (toBox * toBox >= best.gap) continue;
      for (let i = 1; i < shore.length; i++) {
        const gap = squaredDistance(point, shore[i - 1]!, shore[i]!);
        if (gap < best.gap) best = { code: other, gap };
      }
    }
  }
  return best.code;
}

function boxGap(a: Box, b: Box, squeeze: number): number {
  const x = Math.max(0, a.left - b.right, b.left - a.right) * squeeze;
  const y = Math.max(0, a.low - b.high, b.low - a.high);
  return Math.hypot(x, y);
}
const farthest = (a: Box, b: Box): number =>
  Math.hypot(Math.max(b.right - a.left, a.right - b.left), Math.max(b.high - a.low, a.high - b.low));
