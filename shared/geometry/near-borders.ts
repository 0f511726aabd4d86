import { arcIndex, type ArcMap } from './arc-map.ts';
import { pairOf } from './border-neighbours.ts';
import type { Point } from './boundary-types.ts';
import { stepKm } from './grid.ts';

/** Lines this near to each other, or nearer, are seen to run along each other: km. */
const nearKm = 0.1;
/** Twice that: then of two grids half a cell apart at least one has both lines in one cell. */
const cellKm = 2 * nearKm;
/** They must do so for this long to count as a border: km. */
const leastLengthKm = 2;

export interface NearBorder {
  pair: string;
  km: number;
}

/**
 * Pairs that share no arc although their lines run along each other, within about 100 m for at least 2 km: borders drawn or
 * simplified one by one. Lengths are counts of cells, so rough. Cost: O(length of lines that nobody shares / 100 m).
 */
export function nearBorders(map: ArcMap, shared: ReadonlySet<string>): NearBorder[] {
  const owners = new Map<number, number[]>();
  map.areas.forEach(({ arcs }, area) => {
    for (const arc of arcs.flat(2)) owners.set(arcIndex(arc), [...(owners.get(arcIndex(arc)) ?? []), area]);
  });
  const side = cellKm / stepKm;
  const longest = new Map<string, number>();
  for (const shift of [0, side / 2]) {
    const cells = new Map<number, number[]>();
    for (const [arc, areas] of owners) {
      if (areas.length > 1) continue;
      for (const key of cellsAlong(map.arcs[arc]!, side, shift)) {
        const there = cells.get(key);
        if (!there) cells.set(key, [areas[0]!]);
        else if (!there.includes(areas[0]!)) there.push(areas[0]!);
      }
    }
    const counts = new Map<string, number>();
    for (const there of cells.values())
      for (const a of there)
        for (const b of there) {
          if (a >= b) continue;
          const pair = pairOf(map.areas[a]!.code, map.areas[b]!.code);
          counts.set(pair, (counts.get(pair) ?? 0) + 1);
        }
    for (const [pair, count] of counts)
      longest.set(pair, Math.max(longest.get(pair) ?? 0, Number((count * cellKm).toFixed(1))));
  }
  return [...longest]
    .map(([pair, km]) => ({ pair, km }))
    .filter(({ pair, km }) => km >= leastLengthKm && !shared.has(pair))
    .sort((a, b) => (a.pair < b.pair ? -1 : 1));
}

function* cellsAlong(arc: readonly Point[], side: number, shift: number): Generator<number> {
  for (let i = 1; i < arc.length; i++) {
    const [[ax, ay], [bx, by]] = [arc[i - 1]!, arc[i]!];
    const parts = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / (side / 2)));
    for (let part = 0; part < parts; part++) {
      const [x, y] = [ax + ((bx - ax) * part) / parts, ay + ((by - ay) * part) / parts];
      yield (Math.floor((x + shift) / side) + 1_048_576) * 4_194_304 +
        Math.floor((y + shift) / side) +
        1_048_576;
    }
  }
}
