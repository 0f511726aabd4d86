const special = /["\\]/g;

/**
 * A list as PostgreSQL's array text (`{"a",NULL,"b"}`), for `unnest` of thousands of values: the driver's own way takes several
 * times as long. Texts are always quoted, so that one that reads NULL or holds a comma stays what it is; null is NULL.
 * Reference: PostgreSQL 15, 8.15.2 and 8.15.6.
 */
export function arrayText(values: readonly (string | number | null)[]): string {
  let text = '{';
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null;
    if (i > 0) text += ',';
    if (value === null) text += 'NULL';
    else if (typeof value === 'number') text += value;
    else text += `"${special.test(value) ? value.replace(special, '\\$&') : value}"`;
    special.lastIndex = 0;
  }
  return `${text}}`;
}
