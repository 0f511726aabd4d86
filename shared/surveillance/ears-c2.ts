import { normalP } from '../statistics/normal-p.ts';
import { normalQuantile } from '../statistics/normal-quantile.ts';
import { earsBaseline, type EarsOptions, earsSettings } from './ears-baseline.ts';
import { refusedAt, type Surveyed } from './surveyed.ts';

/**
 * Is this count higher than the counts from before the last two, so that a slow rise does not hide itself?
 *
 * Definition: z = (y_t - mean) / sd over the `baseline` values that end three steps before; upper bound mean + z_(1 - alpha) sd;
 *   alarm where y_t lies above it; p the upper normal tail of z. sd is at least `minSigma`.
 * Shapes: n counts in the order of time, options -> one object per position.
 * Units: counts.
 * Undefined: refused with `history_too_short` where the baseline would begin before the series, `value_missing` where
 *   a value is missing; where sd is 0, p is 0 above the mean and NaN at or below it; RangeError for a negative count, a
 *   baseline below 3, a negative minSigma, alpha outside (0, 1), a position outside the series.
 * Assumes: no trend and no season; nearly normal counts: for rare events set minSigma, or one event among zeros is an
 *   alarm.
 * Reference: Hutwagner et al. (2003), Journal of Urban Health 80; Fricker, Hegler and Dunfee (2008), Stat. Med. 27.
 * Checked: against R surveillance earsC(method = "C2") in the fixture surveillance.json.
 * Cost: O(positions x baseline).
 */
export function earsC2(counts: readonly number[], options: EarsOptions = {}): Surveyed[] {
  const { positions, alpha, ...window } = earsSettings(counts, options, 0.001);
  const reach = normalQuantile(1 - alpha);
  return positions.map((position) => {
    const observed = counts[position]!;
    const base = earsBaseline(counts, position, { ...window, gap: 2 });
    if (!base) return refusedAt(position, observed, 'history_too_short');
    if (Number.isNaN(base.mean + observed)) return refusedAt(position, observed, 'value_missing');
    const upper = base.mean + reach * base.deviation;
    return {
      position,
      observed,
      expected: base.mean,
      upper,
      p: normalP((observed - base.mean) / base.deviation, 'greater'),
      alarm: observed > upper,
      refused: null,
    };
  });
}
