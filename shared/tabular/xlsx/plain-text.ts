/**
 * Text of the standard's ST_Xstring: `_x000D_` stands for the character of that number, `_x005F_` for the underscore that
 * would begin one. NUL, which no database takes, stays as written; half a surrogate pair becomes U+FFFD.
 */
export function plainText(stored: string): string {
  if (!stored.includes('_x')) return stored;
  return stored
    .replace(/_x(?!0000)([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
