/** CRPS of a whole count y under probabilities of 0..K: sum over k of (F(k) - 1{y <= k})^2. Cost: O(K). */
export function crpsCount(mass: ArrayLike<number>, y: number): number {
  checkCount(y);
  let below = 0;
  let sum = 0;
  const last = Math.min(y, mass.length);
  for (let k = 0; k < last; k++) {
    below += mass[k]!;
    sum += below * below;
  }
  // beyond the last place the distribution is certain to lie below
  if (y > mass.length) sum += y - mass.length;
  let above = 0;
  for (let k = mass.length - 1; k > y; k--) {
    above += mass[k]!;
    sum += above * above;
  }
  return sum;
}

/** RangeError unless y is a whole number of at least 0. */
export function checkCount(y: number, name = 'y'): void {
  if (!(Number.isInteger(y) && y >= 0))
    throw new RangeError(`${name} must be a whole number of at least 0, got ${y}`);
}
