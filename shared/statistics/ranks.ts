export type Ties = 'min' | 'max' | 'average';

/**
 * The place of each value when the lowest stands first; missing values have no place.
 *
 * Definition: among the m values that are there, r = 1 + number below (`min`), number not above (`max`), or the mean
 *   of the two (`average`).
 * Shapes: n numbers (NaN missing) -> n ranks in 1..m (NaN missing).
 * Units: none.
 * Undefined: NaN stays NaN; an empty list gives an empty list.
 * Assumes: equal means equal in every bit; round before where the source rounds.
 * Reference: R rank(x, ties.method, na.last = "keep").
 * Checked: against R rank in tests/fixtures/composite.
 * Cost: O(n log n).
 */
export function ranks(values: ArrayLike<number>, ties: Ties = 'min'): Float64Array {
  const result = new Float64Array(values.length).fill(Number.NaN);
  const known: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) known.push(i);
  known.sort((a, b) => values[a]! - values[b]!);
  for (let from = 0; from < known.length; ) {
    let to = from + 1;
    while (to < known.length && values[known[to]!] === values[known[from]!]) to++;
    const rank = ties === 'min' ? from + 1 : ties === 'max' ? to : (from + 1 + to) / 2;
    for (let i = from; i < to; i++) result[known[i]!] = rank;
    from = to;
  }
  return result;
}
