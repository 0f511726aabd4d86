/**
 * Did the level of a series shift once, and when?
 *
 * Definition: U_t = sum over i <= t < j of sgn(x_i - x_j); K = max |U_t|, found first after the value at `last`;
 *   p = min(1, 2 exp(-6 K^2 / (n^3 + n^2))).
 * Shapes: n values in the order of time -> statistic K, position of the last value before the shift, p, and whether
 *   the level rose or fell there.
 * Units: none.
 * Undefined: NaN values are left out, `last` counts them; a constant column or fewer than 2 values have no shift: NaN
 *   and null; RangeError for an infinite value.
 * Assumes: values independent of each other in time, one shift at most; p is approximate, good below 0.5.
 * Reference: Pettitt (1979), Applied Statistics 28(2).
 * Checked: against R wilcox.test at every split (U_t = 2 W - t (n - t)) on three series in the fixture trend.json, and
 *   against the first table of Pettitt (1979), as printed with the R package wq (pett).
 * Cost: O(n^2).
 */
export function pettitt(values: readonly number[]): {
  statistic: number;
  last: number | null;
  p: number;
  direction: 'up' | 'down' | null;
} {
  const infinite = values.find((value) => Math.abs(value) === Infinity);
  if (infinite !== undefined) throw new RangeError(`values must be finite or NaN, got ${infinite}`);
  const known = [...values.keys()].filter((time) => !Number.isNaN(values[time]!));
  const n = known.length;
  let u = 0;
  let extreme = 0;
  let last: number | null = null;
  for (const time of known) {
    const value = values[time]!;
    u += known.reduce((sum, other) => sum + Math.sign(value - values[other]!), 0);
    if (Math.abs(u) > Math.abs(extreme)) {
      extreme = u;
      last = time;
    }
  }
  if (last === null) return { statistic: Number.NaN, last, p: Number.NaN, direction: null };
  const p = Math.min(1, 2 * Math.exp((-6 * extreme ** 2) / (n ** 3 + n ** 2)));
  return { statistic: Math.abs(extreme), last, p, direction: extreme < 0 ? 'up' : 'down' };
}
