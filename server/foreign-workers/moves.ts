import type { Suppression } from './suppression.ts';

/** A cell, or the unpublished rest of a total, that may rise or fall. */
export interface Mover {
  id: number;
  value: number;
  seen: number;
  isRest: boolean;
  rows: Row[];
  /** What hiding it costs. */
  weight: number;
}
/** A relation: the signed sum is zero. */
export interface Row {
  terms: ReadonlyMap<Mover, number>;
}

/** The least and the greatest k. */
export interface Steps {
  low: number;
  high: number;
}
export const highest = (mover: Mover, direction: number, { low, high }: Steps): number =>
  mover.value + Math.max(direction * low, direction * high);

const mostStates = 600;
const mostChoices = 12;
const seenBefore = 60;
const losesLabel = 9;
/** About what it takes to close a relation: turns the search towards states with few left. */
const perOpen = 4;

interface State {
  moves: ReadonlyMap<Mover, number>;
  /** Relations that the moves so far break, with what they break them by. */
  open: ReadonlyMap<Row, number>;
  cost: number;
  rank: number;
}

/**
 * A cheap set of cells that can move along with `target` so that every relation stays true, for every whole step from `low`
 * to `high`: each moves by +k or -k, hidden ones within what is said of them, the rest of a total down to zero. Null where
 * none was found within the bound on the search. Best-first search, one broken relation at a time.
 */
export function cheapestMove(
  target: Mover,
  steps: Steps,
  hidden: ReadonlyMap<number, Suppression>,
): ReadonlyMap<Mover, number> | null {
  const queue = new Queue();
  const push = (before: State, mover: Mover, direction: number, cost: number): void => {
    const open = new Map(before.open);
    for (const row of mover.rows) {
      const sum = (open.get(row) ?? 0) + direction * row.terms.get(mover)!;
      if (sum === 0) open.delete(row);
      else open.set(row, sum);
    }
    const moves = new Map(before.moves).set(mover, direction);
    const total = before.cost + cost;
    queue.push({ moves, open, cost: total, rank: total + perOpen * open.size });
  };
  push({ moves: new Map(), open: new Map(), cost: 0, rank: 0 }, target, 1, 0);
  for (let looked = 0; looked < mostStates; looked++) {
    const state = queue.pop();
    if (!state) return null;
    const [first] = state.open;
    if (!first) return state.moves;
    const [row, sum] = first;
    const choices: { mover: Mover; direction: number; cost: number; rank: number }[] = [];
    for (const [mover, sign] of row.terms) {
      if (state.moves.has(mover)) continue;
      const direction = -Math.sign(sum) * sign;
      const cost = costOf(mover, direction, target, steps, hidden);
      if (cost === null) continue;
      // closes others as well, or breaks new ones
      let broken = 0;
      for (const one of mover.rows) {
        const now = state.open.get(one) ?? 0;
        broken += Math.abs(now + direction * one.terms.get(mover)!) - Math.abs(now);
      }
      choices.push({ mover, direction, cost: cost + 0.01, rank: cost + perOpen * broken });
    }
    choices.sort((a, b) => a.rank - b.rank);
    for (const { mover, direction, cost } of choices.slice(0, mostChoices))
      push(state, mover, direction, cost);
  }
  return null;
}

/** What it costs to let a cell move; null where it cannot. */
function costOf(
  mover: Mover,
  direction: number,
  target: Mover,
  steps: Steps,
  hidden: ReadonlyMap<number, Suppression>,
): number | null {
  const least = mover.value + Math.min(direction * steps.low, direction * steps.high);
  if (mover.isRest) return least >= 0 ? 0 : null;
  if (mover.value === 0 || least < 1) return null; // known zeros are shown
  const how = hidden.get(mover.id);
  if (how === 'complementary') return 0;
  if (how === 'small') return highest(mover, direction, steps) < 5 ? 0 : losesLabel;
  return mover.weight + (mover.seen < target.seen ? seenBefore : 0);
}

/** Binary heap by rank. */
class Queue {
  private readonly heap: State[] = [];
  push(state: State): void {
    let at = this.heap.push(state) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.heap[above]!.rank <= state.rank) break;
      this.heap[at] = this.heap[above]!;
      at = above;
    }
    this.heap[at] = state;
  }
  pop(): State | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (this.heap.length === 0 || !last) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.heap.length) break;
      if (below + 1 < this.heap.length && this.heap[below + 1]!.rank < this.heap[below]!.rank) below++;
      if (this.heap[below]!.rank >= last.rank) break;
      this.heap[at] = this.heap[below]!;
      at = below;
    }
    this.heap[at] = last;
    return first;
  }
}
