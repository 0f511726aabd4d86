import { countUpperP } from './count-upper-p.ts';

/** Halvings of the logarithm: to the last bit from any start. */
const halvings = 80;

/**
 * Between which rates does the truth plausibly lie, when so many events were counted?
 *
 * Definition: lower = Q(alpha / 2; k, 1) / T and upper = Q(1 - alpha / 2; k + 1, 1) / T, Q the gamma quantile,
 *   k the count, T the exposure, alpha = 1 - level; lower = 0 for k = 0. Found as the means under which a count this high
 *   (this low) has a chance of alpha / 2, by halving: pages use it, and the package with the quantile makes code from text.
 * Shapes: count (whole, >= 0), options -> { lower, upper }.
 * Units: events per unit of exposure (exposure defaults to 1: then expected events).
 * Undefined: a NaN count or exposure (missing) gives NaN limits; RangeError for a count that is negative or not
 *   whole, an exposure that is not positive, a level outside (0, 1).
 * Assumes: Poisson counts; coverage is at least the level, for small counts clearly more.
 * Reference: Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28(3/4).
 * Checked: against R poisson.test on two data sets in the fixture intervals.json.
 * Cost: 160 Poisson tails.
 */
export function garwoodInterval(
  count: number,
  options: { exposure?: number; level?: number } = {},
): { lower: number; upper: number } {
  const { exposure = 1, level = 0.95 } = options;
  if (!(level > 0 && level < 1))
    throw new RangeError(`level must lie strictly between 0 and 1, got ${level}`);
  if (count < 0 || (!Number.isInteger(count) && !Number.isNaN(count))) {
    throw new RangeError(`count must be a whole number, not negative, got ${count}`);
  }
  if (exposure <= 0 || exposure === Infinity) {
    throw new RangeError(`exposure must be positive and finite, got ${exposure}`);
  }
  if (Number.isNaN(count) || Number.isNaN(exposure)) return { lower: Number.NaN, upper: Number.NaN };
  const tail = (1 - level) / 2;
  const reach = -Math.log(tail);
  const most = count + 1 + 2 * reach + 2 * Math.sqrt((count + 1) * reach);
  return {
    lower: count === 0 ? 0 : meanWhere(count, tail, [tail, count]) / exposure,
    upper: (count === 0 ? reach : meanWhere(count + 1, 1 - tail, [count, most])) / exposure,
  };
}

/** The mean, between two that enclose it, under which a count of `count` or more has this chance. */
function meanWhere(count: number, chance: number, [from, to]: [number, number]): number {
  let low = Math.log(from);
  let high = Math.log(to);
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (countUpperP(count, Math.exp(middle)) < chance) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
