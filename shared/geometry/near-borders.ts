import { arcIndex, type ArcMap } from './arc-map.ts';
import { pairOf } from './border-neighbours.ts';
import type { Point } from './boundary-types.ts';
import { stepKm } from './grid.ts';

/** Two lines in one cell of this side run along each other: km. */
export const nearKm = 0.1;
/** They must do so for this long to count as a border: km. */
export const leastLengthKm = 2;

export interface NearBorder {
  pair: string;
  km: number;
}

/**
 * Pairs that share no arc although their lines run along each other, within 100 m for at least 2 km: borders drawn or
 * simplified one by one. Lengths are counts of cells, so rough. Cost: O(length of lines that nobody shares / 100 m).
 */
export function nearBorders(map: ArcMap, shared: ReadonlySet<string>): NearBorder[] {
  const owners = new Map<number, number[]>();
  map.areas.forEach(({ arcs }, area) => {
    for (const arc of arcs.flat(2)) owners.set(arcIndex(arc), [...(owners.get(arcIndex(arc)) ?? []), area]);
  });
  const side = nearKm / stepKm;
  const cells = new Map<number, number[]>();
  for (const [arc, areas] of owners) {
    if (areas.length > 1) continue;
    for (const key of cellsAlong(map.arcs[arc]!, side)) {
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
        if (!shared.has(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
  return [...counts]
    .map(([pair, count]) => ({ pair, km: count * nearKm }))
    .filter(({ km }) => km >= leastLengthKm)
    .sort((a, b) => (a.pair < b.pair ? -1 : 1));
}

function* cellsAlong(arc: readonly Point[], side: number): Generator<number> {
  for (let i = 1; i < arc.length; i++) {
    const [[ax, ay], [bx, by]] = [arc[i - 1]!, arc[i]!];
    const parts = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / (side / 2)));
    for (let part = 0; part < parts; part++) {
      const [x, y] = [ax + ((bx - ax) * part) / parts, ay + ((by - ay) * part) / parts];
      yield (Math.floor(x / side) + 1_048_576) * 4_194_304 + Math.floor(y / side) + 1_048_576;
    }
  }
}
