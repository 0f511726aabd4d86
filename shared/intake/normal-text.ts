/**
 * The words of a text alone, for telling whether two texts are the same: NFKC, lower case, everything but letters and
 * digits one space. A mask such as `[TELEPON]` stays as its word. Linear in the length.
 */
export function normalText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
