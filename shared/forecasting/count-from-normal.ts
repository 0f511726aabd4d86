import { normalP } from '../statistics/normal-p.ts';

/**
 * Probabilities of 0, 1, 2, ... when a normal forecast speaks of a count: each whole number takes the half unit on either
 * side of it, 0 all below 1/2. A spread of 0 is certain of the nearest whole number. Cost: O(mean + 8 sd).
 */
export function countFromNormal(mean: number, sd: number): Float64Array {
  if (!(sd > 0)) {
    const sure = new Float64Array(Math.max(0, Math.round(mean)) + 1);
    sure[sure.length - 1] = 1;
    return sure;
  }
  const places = Math.max(1, Math.ceil(mean + 8 * sd) + 1);
  const mass = new Float64Array(places);
  let above = 1;
  for (let k = 0; k < places; k++) {
    const next = k === places - 1 ? 0 : normalP((k + 0.5 - mean) / sd, 'greater');
    mass[k] = above - next;
    above = next;
  }
  return mass;
}
