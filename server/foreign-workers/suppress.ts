import { cheapestMove, highest, type Mover } from './moves.ts';
import type { Suppression } from './suppression.ts';

/** One count that somebody can see at one data cut or another. */
export interface Cell {
  id: number;
  count: number;
  /** Order of arrival: what was already seen before a small count came is no place to hide it. */
  seen?: number;
}
/** What a reader knows without seeing a count: a total is the sum of its parts, or at least that. */
export interface Relation {
  total: number;
  parts: readonly number[];
  /** Whether the parts add up; otherwise they may be less. */
  exact: boolean;
}
export const smallest = 5;
export const isSmall = (count: number): boolean => count > 0 && count < smallest;

/**
 * Which cells must not leave the server (DP-39, DP-40), so that a reader who knows every relation, sees every other cell
 * and knows that `small` means 1 to 4 and `complementary` at least 1, still holds every value of 1 to 4 possible.
 *
 * Method: complementary cell suppression in the sense of Fischetti and Salazar. All counts of 1 to 4 are hidden. For each
 * of them a move is sought: some cells rise and some fall by the same k so that every relation stays true; hiding the cells
 * of the move makes the tables with the small count at 1 and at 4 look alike to the reader, whatever the reader computes.
 * Of all moves the one that hides least is taken, best first; a hidden total counts more than a hidden part, and what was
 * published before the small count came counts most. Where no move is found the whole block of related cells is hidden.
 * Hiding more never undoes a move found before. The move is the proof: no linear programme can do better than the truth.
 *
 * A small total of two small parts could not be called `small` (each part would be at most 3), so it is called
 * `complementary`: nobody learns that it is below 5.
 *
 * Shapes: cells in any order, relations by their ids, `open` totals that are hidden in any case; result by id. Known zeros
 * stay zeros.
 * Reference: L. Willenborg, T. de Waal, Elements of Statistical Disclosure Control, 2001, ch. 5-6; M. Fischetti,
 * J.-J. Salazar, Models and algorithms for the 2-dimensional cell suppression problem, Math. Programming 84, 1999.
 * Cost: one bounded search for each small cell, in its block only.
 */
export function suppressedCells(
  cells: readonly Cell[],
  relations: readonly Relation[],
  open: readonly number[] = [],
): Map<number, Suppression> {
  const small = cells.filter((cell) => isSmall(cell.count));
  if (small.length === 0) return new Map();
  const table = new Table(cells, relations);
  for (const cell of small) table.hide(cell.id, 'small');
  for (const id of [...table.sumsOfSmall(), ...open]) table.hide(id, 'complementary');
  const waiting = small.map((cell) => cell.id).filter((id) => table.hidden.get(id) === 'small');
  while (waiting.length > 0) {
    const id = waiting.shift()!;
    // a small cell that lost its label must be able to be 5 or more
    for (const one of table.protect(id) ?? table.block(id))
      if (table.hide(one.id, 'complementary') && isSmall(one.value)) waiting.push(one.id);
  }
  return table.hidden;
}

class Table {
  readonly hidden = new Map<number, Suppression>();
  private readonly movers = new Map<number, Mover>();
  constructor(
    cells: readonly Cell[],
    private readonly relations: readonly Relation[],
  ) {
    for (const { id, count, seen } of cells)
      this.movers.set(id, { id, value: count, seen: seen ?? 0, isRest: false, rows: [], weight: 0 });
    let rest = -1;
    for (const { total, parts, exact } of relations) {
      const whole = this.movers.get(total)!;
      const terms = new Map([[whole, 1], ...parts.map((id): [Mover, number] => [this.movers.get(id)!, -1])]);
      if (!exact) {
        const known = parts.reduce((sum, id) => sum + this.movers.get(id)!.value, 0);
        terms.set({ id: rest--, value: whole.value - known, seen: 0, isRest: true, rows: [], weight: 0 }, -1);
      }
      const row = { terms };
      for (const mover of terms.keys()) mover.rows.push(row);
      whole.weight += 4;
    }
    for (const mover of this.movers.values()) mover.weight += 1 + Math.log2(mover.value + 2);
  }

  /** Whether that hides more than before. A small cell may lose its label, never get it back. */
  hide(id: number, how: Suppression): boolean {
    const before = this.hidden.get(id);
    if (before === 'complementary' || before === how) return false;
    this.hidden.set(id, how);
    return true;
  }

  /** Small totals with two parts or more that are not zero. */
  sumsOfSmall(): number[] {
    return this.relations
      .filter(
        ({ total, parts }) =>
          isSmall(this.movers.get(total)!.value) &&
          parts.filter((id) => this.movers.get(id)!.value > 0).length > 1,
      )
      .map(({ total }) => total);
  }

  /** What must be hidden, beyond what is said of it now, so that a small cell keeps its freedom; null: no way was found. */
  protect(id: number): Mover[] | null {
    const target = this.movers.get(id)!;
    const isLabelled = this.hidden.get(id) === 'small';
    const steps = isLabelled
      ? { low: 1 - target.value, high: smallest - 1 - target.value }
      : { low: 0, high: smallest - 1 };
    const moves = cheapestMove(target, steps, this.hidden);
    if (!moves) return null;
    return [...moves].flatMap(([mover, direction]) => {
      if (mover === target || mover.isRest) return [];
      const staysSmall = this.hidden.get(mover.id) === 'small' && highest(mover, direction, steps) < smallest;
      return staysSmall ? [] : [mover];
    });
  }

  /** Last resort: everything that relations join to a cell. */
  block(id: number): Mover[] {
    const seen = new Set([this.movers.get(id)!]);
    for (const mover of seen)
      for (const { terms } of mover.rows) for (const other of terms.keys()) seen.add(other);
    return [...seen].filter((mover) => !mover.isRest && mover.value > 0 && mover.id !== id);
  }
}
