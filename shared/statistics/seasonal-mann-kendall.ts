import { type MannKendall, mannKendall } from './mann-kendall.ts';
import { type Alternative, normalP } from './normal-p.ts';

/**
 * Does a series with a yearly round rise or fall, each month compared only with the same month of other years?
 *
 * Definition: with S_g, variance_g and D_g of mannKendall for season g: S = sum S_g, variance = sum variance_g,
 *   z = (S - sgn S) / sqrt(variance), tau = S / sum D_g. Season g holds the values at g, g + period, g + 2 period, ...
 * Shapes: n values in the order of time without gaps in time, options -> as mannKendall, and the same for each season.
 * Units: none.
 * Undefined: as mannKendall; RangeError for a period that is not a whole number of at least 1.
 * Assumes: as mannKendall, and seasons independent of each other; if they are not, p is too small.
 * Reference: Hirsch, Slack and Smith (1982), Water Resources Research 18(1).
 * Checked: against sums over R cor.test(method = "kendall") by season, on two series in the fixture trend.json.
 * Cost: O(n^2 / period).
 */
export function seasonalMannKendall(
  values: readonly number[],
  options: { period: number; continuity?: boolean; alternative?: Alternative },
): MannKendall & { seasons: MannKendall[] } {
  const { period, continuity = true, alternative = 'twoSided' } = options;
  if (!Number.isInteger(period) || period < 1) {
    throw new RangeError(`period must be a whole number of at least 1, got ${period}`);
  }
  const seasons = Array.from({ length: period }, (_, season) =>
    mannKendall(
      values.filter((_value, index) => index % period === season),
      { continuity, alternative },
    ),
  );
  const sum = (of: 's' | 'variance' | 'pairs') => seasons.reduce((total, season) => total + season[of], 0);
  const [s, variance, pairs] = [sum('s'), sum('variance'), sum('pairs')];
  const z = variance > 0 ? (continuity ? s - Math.sign(s) : s) / Math.sqrt(variance) : Number.NaN;
  const tau = pairs > 0 ? s / pairs : Number.NaN;
  return { s, variance, z, p: normalP(z, alternative), tau, pairs, seasons };
}
