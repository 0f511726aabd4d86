/**
 * The set of all runs of `length` letters of a text, as 32-bit numbers: what two texts are compared by.
 *
 * Definition: every run of `length` UTF-16 units of the comparable text, hashed by FNV-1a (32 bit, unit by unit) and mixed by
 *   the finaliser of MurmurHash3; a shorter text is one shingle, an empty text has none.
 * Shapes: text (comparableText) -> sorted Uint32Array without repetition.
 * Units: none.
 * Undefined: RangeError for a length that is not a whole number of at least 1.
 * Assumes: 32 bits; in a text of 1,000 letters the chance that any two shingles share a number is about 1 in 8,600.
 * Reference: Broder (1997), On the resemblance and containment of documents, SEQUENCES '97; Leskovec, Rajaraman and Ullman
 *   (2020), Mining of Massive Datasets, chapter 3 (k = 5 for short messages); RFC 9923 (FNV).
 * Checked: hand-counted shingles in the unit test.
 * Cost: O(letters x length), and the sort.
 */
export function shingles(text: string, length = 5): Uint32Array {
  if (!(Number.isInteger(length) && length >= 1))
    throw new RangeError(`length must be a whole number of at least 1, got ${length}`);
  if (text === '') return new Uint32Array(0);
  const count = Math.max(1, text.length - length + 1);
  const all = new Uint32Array(count);
  for (let from = 0; from < count; from++) {
    let word = 0x811c9dc5;
    const to = Math.min(text.length, from + length);
    for (let at = from; at < to; at++) word = Math.imul(word ^ text.charCodeAt(at), 0x01000193);
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    all[from] = word ^ (word >>> 16);
  }
  all.sort();
  let kept = 1;
  for (let at = 1; at < count; at++) if (all[at] !== all[at - 1]) all[kept++] = all[at]!;
  return all.slice(0, kept);
}
