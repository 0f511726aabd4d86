import { mannKendall } from './mann-kendall.ts';
import { normalQuantile } from './normal-quantile.ts';
import { quantile } from './quantile.ts';

/**
 * By how much does a series change per step of time, undisturbed by single odd values?
 *
 * Definition: the median of the N slopes (x_j - x_i) / (j - i) of all pairs; limits: the slopes that stand, counted
 *   from 1 in rising order, at (N - C) / 2 and (N + C) / 2 + 1, both rounded to the nearest, C = z sqrt(variance of
 *   Mann-Kendall's S), z the normal quantile of (1 + level) / 2, and no further than the first and the last.
 * Shapes: n values at equal steps of time, options -> slope, lower, upper.
 * Units: those of the values, per step.
 * Undefined: NaN values are left out and the steps across them count in full; fewer than 2 values give NaN; a constant
 *   column has slope and limits 0; RangeError for a level outside (0, 1) or an infinite value.
 * Assumes: values independent of each other in time, a straight trend.
 * Reference: Sen (1968), JASA 63; the places of the limits as in scipy.stats.theilslopes.
 * Checked: against scipy.stats.theilslopes on three series in the fixture trend.json.
 * Cost: O(n^2 log n).
 */
export function senSlope(
  values: readonly number[],
  options: { level?: number } = {},
): { slope: number; lower: number; upper: number } {
  const { level = 0.95 } = options;
  if (!(level > 0 && level < 1))
    throw new RangeError(`level must lie strictly between 0 and 1, got ${level}`);
  const infinite = values.find((value) => Math.abs(value) === Infinity);
  if (infinite !== undefined) throw new RangeError(`values must be finite or NaN, got ${infinite}`);
  const known = [...values.keys()].filter((time) => !Number.isNaN(values[time]!));
  const slopes = new Float64Array((known.length * (known.length - 1)) / 2);
  let filled = 0;
  known.forEach((late, position) => {
    for (const early of known.slice(0, position)) {
      slopes[filled++] = (values[late]! - values[early]!) / (late - early);
    }
  });
  if (slopes.length === 0) return { slope: Number.NaN, lower: Number.NaN, upper: Number.NaN };
  slopes.sort();
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(mannKendall(values).variance);
  const first = Math.max(0, Math.round((slopes.length - reach) / 2) - 1);
  const last = Math.min(slopes.length - 1, Math.round((slopes.length + reach) / 2));
  return { slope: quantile(slopes, 0.5), lower: slopes[first]!, upper: slopes[last]! };
}
