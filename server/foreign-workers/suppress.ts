/** One count of a table that is published together: same area scope and period. */
export interface Cell {
  id: number;
  /** Cells of one group may add up to one another. */
  group: string;
  count: number;
}

export type Suppression = 'small' | 'complementary';

const smallest = 5;

/**
 * Which cells must not leave the server (DP-39): counts of 1 to 4, and every count of the same group that is a sum
 * of other counts of the group with a small one among them, since the small one would follow by subtraction.
 * Hiding the sum, not a sibling, leaves the reader of a hidden cell with nothing narrower than "1 to 4".
 *
 * Shapes: cells in any order; result by id. Known zeros stay zeros.
 * Cost: subsets of a group; groups have at most a few dozen rows, counts below the total only.
 */
export function suppressedCells(cells: readonly Cell[]): Map<number, Suppression> {
  const hidden = new Map<number, Suppression>();
  for (const group of groups(cells)) {
    const small = group.filter((cell) => cell.count > 0 && cell.count < smallest);
    for (const cell of small) hidden.set(cell.id, 'small');
    if (small.length === 0) continue;
    for (const total of group) {
      if (total.count < smallest) continue;
      const parts = group.filter(
        (cell) => cell.id !== total.id && cell.count > 0 && cell.count <= total.count,
      );
      if (isSumWithSmall(total.count, parts)) hidden.set(total.id, 'complementary');
    }
  }
  return hidden;
}

function groups(cells: readonly Cell[]): Cell[][] {
  const byGroup = new Map<string, Cell[]>();
  for (const cell of cells) byGroup.set(cell.group, [...(byGroup.get(cell.group) ?? []), cell]);
  return [...byGroup.values()];
}

/** Whether some subset of the parts with at least one small cell in it adds up to the total; sums reachable so far as sets. */
function isSumWithSmall(total: number, parts: readonly Cell[]): boolean {
  let without = new Set([0]);
  let withSmall = new Set<number>();
  for (const { count } of parts) {
    const isSmall = count < smallest;
    const nextWithout = new Set(without);
    const nextWith = new Set(withSmall);
    for (const sum of without) if (sum + count <= total) (isSmall ? nextWith : nextWithout).add(sum + count);
    for (const sum of withSmall) if (sum + count <= total) nextWith.add(sum + count);
    without = nextWithout;
    withSmall = nextWith;
  }
  return withSmall.has(total);
}
