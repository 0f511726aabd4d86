import type { RandomStream } from './xoshiro-128.ts';

/**
 * Draws one of n things, each with its own weight, at the same small cost however many there are.
 *
 * Definition: Walker's alias table, built with Vose's two stacks: one uniform picks a column, its fraction decides
 *   between the column and its alias.
 * Shapes: n weights -> function from a random stream to a position 0..n-1.
 * Units: none.
 * Undefined: RangeError for no weights, a negative or infinite one, or none above 0.
 * Assumes: n far below 2^20, so that the fraction of the 32-bit uniform is still fine.
 * Reference: Walker (1977), ACM TOMS 3; Vose (1991), IEEE Transactions on Software Engineering 17.
 * Checked: shares of 200,000 draws within three standard errors of the weights.
 * Cost: O(n) to build, O(1) per draw.
 */
export function aliasDraw(weights: readonly number[]): (random: RandomStream) => number {
  const wrong = weights.find((weight) => !(weight >= 0) || weight === Infinity);
  if (wrong !== undefined) throw new RangeError(`weights must be finite and not negative, got ${wrong}`);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError('weights must not all be 0');
  const n = weights.length;
  const share = Float64Array.from(weights, (weight) => (weight * n) / total);
  const alias = new Int32Array(n);
  const low: number[] = [];
  const high: number[] = [];
  for (let i = 0; i < n; i++) (share[i]! < 1 ? low : high).push(i);
  while (low.length > 0 && high.length > 0) {
    const poor = low.pop()!;
    const rich = high.at(-1)!;
    alias[poor] = rich;
    share[rich]! -= 1 - share[poor]!;
    if (share[rich]! < 1) low.push(high.pop()!);
  }
  // what rounding leaves over is full
  for (const i of [...low, ...high]) share[i] = 1;
  return (random) => {
    const at = random.uniform() * n;
    const column = Math.floor(at);
    return at - column < share[column]! ? column : alias[column]!;
  };
}
