/**
 * How much do two sets share?
 *
 * Definition: similarity |A and B| / |A or B|; contained |A and B| / min(|A|, |B|), the share of the smaller one.
 * Shapes: two sorted Uint32Array without repetition (shingles) -> both numbers, 0..1.
 * Units: none.
 * Undefined: NaN for both if either set is empty.
 * Assumes: sorted input; it is not checked.
 * Reference: Broder (1997), On the resemblance and containment of documents.
 * Checked: hand-sized sets.
 * Cost: O(|A| + |B|).
 */
export function jaccard(a: Uint32Array, b: Uint32Array): { similarity: number; contained: number } {
  if (a.length === 0 || b.length === 0) return { similarity: Number.NaN, contained: Number.NaN };
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return {
    similarity: both / (a.length + b.length - both),
    contained: both / Math.min(a.length, b.length),
  };
}
