import type { RandomStream } from './xoshiro-128.ts';

/**
 * One draw from the standard normal distribution.
 *
 * Definition: ziggurat of 128 layers of equal area under exp(-x^2 / 2), tail beyond r = 3.442619855899 by
 *   Marsaglia's exponential method; layer, sign and position come from separate bits of two words.
 * Shapes: stream -> number.
 * Units: standard deviations.
 * Undefined: nothing; every stream gives finite draws.
 * Assumes: `stream.next()` is uniform on 32-bit words.
 * Reference: Marsaglia and Tsang (2000), The ziggurat method, J. Stat. Softw. 5(8); separate bits after Doornik (2005).
 * Checked: moments and quantiles of 400,000 draws against the closed form, within three standard errors.
 * Cost: about 99 % of the draws take one comparison and one multiplication.
 */
export function normalDraw(stream: RandomStream): number {
  for (;;) {
    const word = stream.next();
    const layer = word & 127;
    const position = (word >>> 8) / 16777216;
    const x = position * edges[layer]!;
    const negative = (word & 128) !== 0;
    if (x < edges[layer + 1]!) return negative ? -x : x;
    if (layer === 0) {
      const tail = tailDraw(stream);
      return negative ? -tail : tail;
    }
    const low = heights[layer]!;
    if (low + stream.uniform() * (heights[layer + 1]! - low) < Math.exp(-0.5 * x * x))
      return negative ? -x : x;
  }
}

const tailStart = 3.442619855899;
const layerArea = 9.91256303526217e-3;

/** edges[0] is the width of the base layer with its tail as a rectangle; edges[128] = 0. heights[i] = density at edges[i]. */
const edges = new Float64Array(129);
const heights = new Float64Array(129);
edges[0] = layerArea / Math.exp(-0.5 * tailStart * tailStart);
edges[1] = tailStart;
for (let i = 2; i < 128; i++) {
  const previous = edges[i - 1]!;
  edges[i] = Math.sqrt(-2 * Math.log(layerArea / previous + Math.exp(-0.5 * previous * previous)));
}
edges[128] = 0;
for (let i = 1; i <= 128; i++) heights[i] = Math.exp(-0.5 * edges[i]! * edges[i]!);

function tailDraw(stream: RandomStream): number {
  for (;;) {
    const beyond = -Math.log(stream.uniform()) / tailStart;
    const height = -Math.log(stream.uniform());
    if (height + height > beyond * beyond) return tailStart + beyond;
  }
}
