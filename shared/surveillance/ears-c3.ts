import { normalP } from '../statistics/normal-p.ts';
import { normalQuantile } from '../statistics/normal-quantile.ts';
import { earsBaseline, type EarsOptions, earsSettings } from './ears-baseline.ts';
import { refusedAt, type Surveyed } from './surveyed.ts';

/**
 * Have the counts stood higher than to be expected for some steps on end, each perhaps too little to be noticed?
 *
 * Definition: z_t = (y_t - mean_t) / sd_t over the baseline of earsC2; excess = max(0, z_(t-1) - 1) + max(0, z_(t-2) - 1).
 *   `centre` baseline: bound mean_t + sd_t (z_(1-alpha) - excess), p the upper normal tail of z_t + excess; `observed`,
 *   the bound that the R package prints: y_t in place of mean_t, so that only the two counts before decide, p the tail
 *   of excess. The bound is at least 0; alarm where y_t lies above it. sd is at least `minSigma`.
 * Shapes: n counts in the order of time, options -> one object per position.
 * Units: counts.
 * Undefined: refused with `history_too_short` where a baseline would begin before the series, `value_missing` where a
 *   value is missing, `no_spread` where one of the three sd is 0; RangeError as in earsC1.
 * Assumes: as earsC1.
 * Reference: Hutwagner et al. (2003), Journal of Urban Health 80; Fricker, Hegler and Dunfee (2008), Stat. Med. 27.
 * Checked: `observed` against R surveillance earsC(method = "C3"), `baseline` against the formula written out in R, in the
 *   fixture surveillance.json.
 * Cost: O(positions x baseline).
 */
export function earsC3(
  counts: readonly number[],
  options: EarsOptions & { centre?: 'observed' | 'baseline' } = {},
): Surveyed[] {
  const { centre = 'observed' } = options;
  const { positions, alpha, ...window } = earsSettings(counts, options, 0.025);
  const reach = normalQuantile(1 - alpha);
  return positions.map((position) => {
    const observed = counts[position]!;
    const bases = [0, 1, 2].map((back) => earsBaseline(counts, position - back, { ...window, gap: 2 }));
    const [base, before, earlier] = bases;
    if (!base || !before || !earlier) return refusedAt(position, observed, 'history_too_short');
    const values = [observed, counts[position - 1]!, counts[position - 2]!];
    if (values.some((value, back) => Number.isNaN(value + bases[back]!.mean))) {
      return refusedAt(position, observed, 'value_missing');
    }
    if (bases.some((one) => one!.deviation === 0)) return refusedAt(position, observed, 'no_spread');
    const excess =
      Math.max(0, (values[1]! - before.mean) / before.deviation - 1) +
      Math.max(0, (values[2]! - earlier.mean) / earlier.deviation - 1);
    const own = centre === 'observed' ? observed : base.mean;
    const upper = Math.max(0, own + base.deviation * (reach - excess));
    const score = (observed - own) / base.deviation + excess;
    return {
      position,
      observed,
      expected: base.mean,
      upper,
      p: normalP(score, 'greater'),
      alarm: observed > upper,
      refused: null,
    };
  });
}
