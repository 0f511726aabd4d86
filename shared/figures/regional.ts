/** Median of what is known among the areas of a level; null where fewer than three are known. */
export function regionalMedian(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (known.length < 3) return null;
  const middle = known.length >> 1;
  return known.length % 2 ? known[middle]! : (known[middle - 1]! + known[middle]!) / 2;
}

/** One column of a level in one month, over all areas. */
export function columnAt(column: readonly (number | null)[], months: number, m: number): (number | null)[] {
  return Array.from({ length: column.length / months }, (_, a) => column[a * months + m] ?? null);
}
