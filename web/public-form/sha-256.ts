/** Constants of SHA-256: the first 32 bits of the fractions of the cube roots of the first 64 primes. */
const k = new Uint32Array(64);
/** Its first state: the same of the square roots of the first eight. */
const start = new Uint32Array(8);
for (let n = 2, found = 0; found < 64; n++) {
  let isPrime = true;
  for (let by = 2; by * by <= n; by++) if (n % by === 0) isPrime = false;
  if (!isPrime) continue;
  if (found < 8) start[found] = (n ** (1 / 2) % 1) * 2 ** 32;
  k[found++] = (n ** (1 / 3) % 1) * 2 ** 32;
}

/**
 * First 32 bits of SHA-256 of an ASCII text of at most 119 characters. The browser's own is asynchronous and missing
 * where the page comes without TLS; a proof needs tens of thousands of hashes. Reference: FIPS 180-4. Checked against
 * Node's.
 */
export function sha256Head(text: string): number {
  const words = new Uint32Array(text.length < 56 ? 16 : 32);
  for (let i = 0; i < text.length; i++) words[i >> 2]! |= text.charCodeAt(i) << (24 - (i % 4) * 8);
  words[text.length >> 2]! |= 0x80 << (24 - (text.length % 4) * 8);
  words[words.length - 1] = text.length * 8;
  const state = Uint32Array.from(start);
  const w = new Uint32Array(64);
  const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by));
  for (let block = 0; block < words.length; block += 16) {
    w.set(words.subarray(block, block + 16));
    for (let i = 16; i < 64; i++) {
      const [a, b] = [w[i - 15]!, w[i - 2]!];
      w[i] =
        w[i - 16]! +
        (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) +
        w[i - 7]! +
        (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k[i]! + w[i]!) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
    }
    for (const [i, add] of [a, b, c, d, e, f, g, h].entries()) state[i]! += add;
  }
  return state[0]!;
}
