type Key = string | number | null;

/**
 * Rows in the order of a key: numbers by size, words by the alphabet of `locale`; rows without a key stand last in
 * both directions, rows with the same key keep their order. `descending` null leaves all as it is.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  key: (row: Row) => Key,
  descending: boolean | null,
  locale: string,
): readonly Row[] {
  if (descending === null) return rows;
  const sign = descending ? -1 : 1;
  return rows
    .map((row, index) => ({ row, index, key: key(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null)
        return (a.key === null ? 1 : 0) - (b.key === null ? 1 : 0) || a.index - b.index;
      const order =
        typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : String(a.key).localeCompare(String(b.key), locale, { numeric: true, sensitivity: 'base' });
      return sign * order || a.index - b.index;
    })
    .map(({ row }) => row);
}
