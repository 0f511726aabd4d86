import { isSmall, type Relation } from './suppress.ts';

const mostCells = 16;
const mostFound = 6;
const mostSteps = 20_000;

/**
 * Sums with a small count in them that nothing names as such: "31 + 5 + 3", a subtotal in the words of the source.
 * Only among the few counts of one place and date, where a reader would try it; a longer list adds up by chance everywhere. A count that is named as a part (a section, a position) is no such sum.
 *
 * `open`: totals that add up in more ways than are followed. Cost: bounded for each total.
 */
export function foundSums(cells: readonly { id: number; count: number; isNamed: boolean }[]): {
  relations: Relation[];
  open: number[];
} {
  const relations: Relation[] = [];
  const open: number[] = [];
  if (cells.length > mostCells || !cells.some((cell) => isSmall(cell.count))) return { relations, open };
  const sorted = cells.filter((cell) => cell.count > 0).sort((a, b) => b.count - a.count);
  for (const total of sorted) {
    if (total.isNamed || isSmall(total.count)) continue;
    const parts = sorted.filter((cell) => cell.id !== total.id && cell.count < total.count);
    const left = parts.map((_, i) => parts.slice(i).reduce((sum, cell) => sum + cell.count, 0));
    const found: number[][] = [];
    let steps = 0;
    const seek = (at: number, rest: number, chosen: number[], withSmall: boolean): void => {
      if (++steps > mostSteps || found.length > mostFound) return;
      if (rest === 0) {
        if (withSmall) found.push(chosen);
        return;
      }
      if (at === parts.length || left[at]! < rest) return;
      const part = parts[at]!;
      if (part.count <= rest)
        seek(at + 1, rest - part.count, [...chosen, part.id], withSmall || isSmall(part.count));
      seek(at + 1, rest, chosen, withSmall);
    };
    seek(0, total.count, [], false);
    if (steps > mostSteps || found.length > mostFound) open.push(total.id);
    else for (const ids of found) relations.push({ total: total.id, parts: ids, exact: true });
  }
  return { relations, open };
}
