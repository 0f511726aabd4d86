/**
 * Points that fill the unit cube more evenly than random ones: the first n points of Sobol's sequence.
 *
 * Definition: Sobol (1967) in Gray-code order with the direction numbers of Joe and Kuo (new-joe-kuo-6); point 0 is the
 *   origin. With a `shift`, a random word per dimension is xored into all its points (digital shift), which keeps
 *   the evenness, moves points off the origin and makes averages unbiased.
 * Shapes: dimensions, count, options -> Float64Array(count x dimensions) by rows, each in [0, 1).
 * Units: none.
 * Undefined: RangeError for dimensions outside 1..48, or a count or `skip` that is not a whole number of 0 or more, or
 *   that reaches beyond 2^32 points.
 * Assumes: counts that are powers of two; other counts lose the balance.
 * Reference: Joe and Kuo (2008), SIAM J. Sci. Comput. 30(5); Antonov and Saleev (1979); Matousek (1998) (shift).
 * Checked: every bit of scipy.stats.qmc.Sobol(scramble=False) in 40 dimensions in tests/fixtures/composite.
 * Cost: O(count x dimensions).
 */
export function sobolSequence(
  dimensions: number,
  count: number,
  options: { skip?: number; shift?: Uint32Array } = {},
): Float64Array {
  const { skip = 0, shift } = options;
  if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= polynomials.length))
    throw new RangeError(`dimensions must be a whole number in 1..${polynomials.length}, got ${dimensions}`);
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`count must be a whole number, got ${count}`);
  if (!(Number.isInteger(skip) && skip >= 0))
    throw new RangeError(`skip must be a whole number, got ${skip}`);
  if (skip + count > 2 ** 32) throw new RangeError('count must not reach beyond 2^32 points');
  if (shift && shift.length < dimensions) throw new RangeError('shift must have a word for every dimension');
  const points = new Float64Array(count * dimensions);
  for (let j = 0; j < dimensions; j++) {
    const directions = directionsOf(j);
    let word = shift ? shift[j]! : 0;
    const gray = (skip ^ (skip >>> 1)) >>> 0;
    for (let bit = 0; bit < 32; bit++) if ((gray >>> bit) & 1) word ^= directions[bit]!;
    for (let i = 0; i < count; i++) {
      points[i * dimensions + j] = (word >>> 0) / 4294967296;
      const next = skip + i + 1;
      if (next < 2 ** 32) word ^= directions[31 - Math.clz32(next & -next)]!;
    }
  }
  return points;
}

/** Primitive polynomials, leading and trailing one included. */
const polynomials = [
  1, 3, 7, 11, 13, 19, 25, 37, 41, 47, 55, 59, 61, 67, 91, 97, 103, 109, 115, 131, 137, 143, 145, 157, 167,
  171, 185, 191, 193, 203, 211, 213, 229, 239, 241, 247, 253, 285, 299, 301, 333, 351, 355, 357, 361, 369,
  391, 397,
];
const initial = (
  '1|1|1 3|1 3 1|1 1 1|1 1 3 3|1 3 5 13|1 1 5 5 17|1 1 5 5 5|1 1 7 11 19|1 1 5 1 1|1 1 1 3 11|1 3 5 5 31|' +
  '1 3 3 9 7 49|1 1 1 15 21 21|1 3 1 13 27 49|1 1 1 15 7 5|1 3 1 15 13 25|1 1 5 5 19 61|1 3 7 11 23 15 103|' +
  '1 3 7 13 13 15 69|1 1 3 13 7 35 63|1 3 5 9 1 25 53|1 3 1 13 9 35 107|1 3 1 5 27 61 31|1 1 5 11 19 41 61|' +
  '1 3 5 3 3 13 69|1 1 7 13 1 19 1|1 3 7 5 13 19 59|1 1 3 9 25 29 41|1 3 5 13 23 1 55|1 3 7 3 13 59 17|' +
  '1 3 1 3 5 53 69|1 1 5 5 23 33 13|1 1 7 7 1 61 123|1 1 7 9 13 61 49|1 3 3 5 3 55 33|1 3 1 15 31 13 49 245|' +
  '1 3 5 15 31 59 63 97|1 3 1 11 11 11 77 249|1 3 1 11 27 43 71 9|1 1 7 15 21 11 81 45|1 3 7 3 25 31 65 79|' +
  '1 3 1 1 19 11 3 205|1 1 5 9 19 21 29 157|1 3 7 11 1 33 89 185|1 3 3 3 15 9 79 71|1 3 7 11 15 39 119 27'
)
  .split('|')
  .map((row) => row.split(' ').map(Number));

/** The 32 direction numbers of a dimension, as words whose first bit is a half. */
function directionsOf(dimension: number): Int32Array {
  const result = new Int32Array(32);
  const degree = 31 - Math.clz32(polynomials[dimension]!);
  const start = initial[dimension]!;
  for (let bit = 0; bit < 32; bit++) {
    if (degree === 0) result[bit] = 1 << (31 - bit);
    else if (bit < degree) result[bit] = start[bit]! << (31 - bit);
    else {
      let word = result[bit - degree]! ^ (result[bit - degree]! >>> degree);
      for (let k = 1; k < degree; k++)
        if ((polynomials[dimension]! >>> (degree - k)) & 1) word ^= result[bit - k]!;
      result[bit] = word;
    }
  }
  return result;
}
