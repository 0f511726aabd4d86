import { normalDraw } from './normal-draw.ts';
import type { RandomStream } from './xoshiro-128.ts';

/**
 * One draw from the gamma distribution with a given shape and rate 1.
 *
 * Definition: for shape >= 1 squeeze-free rejection from (1 + c z)^3 with d = shape - 1/3, c = 1 / sqrt(9 d); for
 *   shape < 1 a draw of shape + 1 times U^(1/shape).
 * Shapes: (stream, number) -> number >= 0.
 * Units: none (divide by a rate to give one).
 * Undefined: RangeError for a shape that is not a positive finite number.
 * Assumes: independent uniform words in the stream. For shapes below about 0.002 most draws underflow to 0,
 *   which is their correct rounding.
 * Reference: Marsaglia and Tsang (2000), A simple method for generating gamma variables, ACM TOMS 26(3).
 * Checked: mean, variance and quantiles at shapes 0.2, 1 and 7.5 against scipy.stats.gamma, within three standard errors.
 * Cost: O(1), about 1.05 normals per draw.
 */
export function gammaDraw(stream: RandomStream, shape: number): number {
  if (!(shape > 0) || shape === Infinity)
    throw new RangeError(`shape must be positive and finite, got ${shape}`);
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  let draw: number;
  for (;;) {
    const z = normalDraw(stream);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const cube = root * root * root;
    if (Math.log(stream.uniform()) < 0.5 * z * z + d * (1 - cube + Math.log(cube))) {
      draw = d * cube;
      break;
    }
  }
  return shape < 1 ? draw * stream.uniform() ** (1 / shape) : draw;
}
