export type MeanKind = 'arithmetic' | 'geometric' | 'invertedGeometric' | 'harmonic' | 'power';

export interface MeanOptions {
  kind?: MeanKind;
  /** Exponent of the power mean. */
  power?: number;
  /** Values below it are held up at it (complements, for the inverted geometric mean). */
  floor?: number;
  /** Top of the scale from which the inverted geometric mean takes complements. */
  top?: number;
  missing?: 'omit' | 'propagate';
}

/**
 * One number for several, by a mean that says how far a high value may make up for a low one.
 *
 * Definition: with weights w scaled to sum 1: arithmetic sum w x; geometric prod x^w; harmonic 1 / sum (w / x);
 *   power (sum w x^p)^(1/p), p = 0 the geometric; inverted geometric top - prod (top - x)^w. `omit` leaves missing
 *   values out and scales the other weights up; `propagate` makes the mean missing.
 * Shapes: n numbers (NaN missing), n weights -> number.
 * Units: those of the values.
 * Undefined: NaN where nothing (or, with `propagate`, anything) is missing, or the weights of what is there sum to 0.
 *   RangeError for a negative or NaN weight, and for a value that the kind cannot take and no floor holds up: 0 or
 *   below for geometric, harmonic and power of 0 or less, below 0 for other powers, top or above for the inverted.
 * Assumes: values on one scale. Arithmetic: full compensation; geometric and harmonic: a low value weighs more;
 *   inverted geometric: a high value shows.
 * Reference: OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 6.9; COINr a_amean, a_gmean,
 *   a_hmean; INFORM (inverted geometric).
 * Checked: against scipy.stats gmean, hmean, pmean and numpy.average in tests/fixtures/composite.
 * Cost: O(n).
 */
export function weightedMean(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  options: MeanOptions = {},
): number {
  const { kind = 'arithmetic', missing = 'omit', floor, top = 100 } = options;
  if (weights.length !== values.length) throw new RangeError('weights must be as many as values');
  const power = exponentOf(kind, options.power);
  let total = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i]!;
    if (!(weight >= 0)) throw new RangeError(`weights must be 0 or more, got ${weight}`);
    let value = kind === 'invertedGeometric' ? top - values[i]! : values[i]!;
    if (Number.isNaN(value)) {
      if (missing === 'propagate') return Number.NaN;
      continue;
    }
    if (floor !== undefined && value < floor) value = floor;
    if (weight === 0) continue;
    if (power <= 0 ? value <= 0 : power !== 1 && value < 0)
      throw new RangeError(
        `values must be ${power <= 0 ? 'positive' : '0 or more'} for this mean, got ${values[i]}`,
      );
    total += weight;
    sum += weight * (power === 1 ? value : power === 0 ? Math.log(value) : value ** power);
  }
  if (total === 0) return Number.NaN;
  const inner = sum / total;
  const mean = power === 1 ? inner : power === 0 ? Math.exp(inner) : inner ** (1 / power);
  return kind === 'invertedGeometric' ? top - mean : mean;
}

function exponentOf(kind: MeanKind, power: number | undefined): number {
  if (kind === 'arithmetic') return 1;
  if (kind === 'harmonic') return -1;
  if (kind !== 'power') return 0;
  if (power === undefined || !Number.isFinite(power))
    throw new RangeError(`power must be finite, got ${power}`);
  return power;
}
