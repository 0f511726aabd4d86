/**
 * Which rows of a table have a value in every column?
 *
 * Definition: listwise deletion: row i stays where no column is NaN at i.
 * Shapes: k columns of n numbers -> k columns of m numbers, m <= n, in the same order.
 * Units: those of the columns.
 * Undefined: RangeError for columns of different lengths or with an infinite value.
 * Assumes: that what is missing is missing for no reason of its own.
 * Reference: R complete.cases.
 * Checked: through its users.
 * Cost: O(n k).
 */
export function completeRows(columns: readonly ArrayLike<number>[]): Float64Array[] {
  const n = columns[0]?.length ?? 0;
  const kept: number[] = [];
  for (const column of columns) {
    if (column.length !== n) throw new RangeError('columns must have one length');
    for (let i = 0; i < n; i++)
      if (Math.abs(column[i]!) === Number.POSITIVE_INFINITY)
        throw new RangeError('columns must not hold an infinite value');
  }
  for (let i = 0; i < n; i++) if (columns.every((column) => !Number.isNaN(column[i]!))) kept.push(i);
  return columns.map((column) => Float64Array.from(kept, (i) => column[i]!));
}
