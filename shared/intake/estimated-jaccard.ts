import { signatureLength } from './minhash-signature.ts';

/**
 * How alike are two texts, judged by their stored signatures?
 *
 * Definition: share of the places at which two MinHash signatures agree; an unbiased estimate of the Jaccard similarity.
 * Shapes: two Uint32Array(64) -> 0..1.
 * Units: none.
 * Undefined: NaN if either is the signature of an empty text; RangeError for another length.
 * Assumes: both were made by minhashSignature with its fixed seeds.
 * Reference: Broder (1997); Leskovec, Rajaraman and Ullman (2020), section 3.3.3.
 * Checked: with minhashSignature.
 * Cost: O(64).
 */
export function estimatedJaccard(a: Uint32Array, b: Uint32Array): number {
  if (a.length !== signatureLength || b.length !== signatureLength)
    throw new RangeError(`signature must hold ${signatureLength} numbers, got ${a.length} and ${b.length}`);
  let equal = 0;
  let isEmpty = [true, true];
  for (let at = 0; at < signatureLength; at++) {
    if (a[at] === b[at]) equal++;
    isEmpty = [isEmpty[0]! && a[at] === 0xffffffff, isEmpty[1]! && b[at] === 0xffffffff];
  }
  return isEmpty.includes(true) ? Number.NaN : equal / signatureLength;
}
