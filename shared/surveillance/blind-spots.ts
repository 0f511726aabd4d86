import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { countUpperP } from '../statistics/count-upper-p.ts';
import { negativeBinomialRegression } from '../statistics/negative-binomial-regression.ts';

export const blindSpotRefusals = ['too_few_areas', 'no_reports', 'too_few_reports', 'no_fit'] as const;
export type BlindSpotRefusal = (typeof blindSpotRefusals)[number];

export interface BlindSpot {
  observed: number;
  expected: number;
  /** Observed over expected, drawn towards 1 as far as areas differ by chance alone. */
  ratio: number;
  /** Lower mid-p, and the same after Benjamini-Hochberg over the areas. */
  p: number;
  adjusted: number;
  blind: boolean;
}

export interface BlindSpots {
  refused: BlindSpotRefusal | null;
  /** One for each area; null where residents or reports are not known. */
  areas: (BlindSpot | null)[];
  /** Spread between areas: variance = mean + mean^2 / size. NaN where refused. */
  size: number;
  /** Effect of one more unit of ln(1 + channels) on the log of reports; NaN where channels are not in the model. */
  channelEffect: number;
}

/** Areas that a rate alone needs, and that it needs with the channels. */
const leastAreas = 5;
const leastWithChannels = 15;

/**
 * From which areas do improbably few reports of any kind come: where is silence no calm?
 *
 * Definition: reports negative binomial with log mean = ln(residents) + level + effect x ln(1 + channels), fitted over all
 *   areas; the channels enter where 15 areas or more have a value and they differ. Lower mid-p = P(Y < y) + P(Y = y) / 2;
 *   blind where its Benjamini-Hochberg adjustment is below alpha. Empirical Bayes ratio (y + size) / (expected + size).
 * Shapes: n areas with reports, residents, channels -> one object per area.
 * Units: reports in the whole period looked at; channel months or any measure of listening that is not negative.
 * Undefined: areas with NaN, or without residents, are left out; refused with `too_few_areas` below 5, `no_reports` where
 *   all are 0, `too_few_reports` where even a 0 at the highest expectation would not be improbable, `no_fit`;
 *   RangeError for negative or broken counts, negative channels, lists of unequal length, alpha outside (0, 1).
 * Assumes: reporting per resident would be alike if listening were; the area judged is in the fit, so p errs on the careful
 *   side.
 * Reference: Lawless (1987), Canadian Journal of Statistics 15; Clayton and Kaldor (1987), Biometrics 43.
 * Checked: the fit against MASS glm.nb through negativeBinomialRegression; p against R pnbinom on nc.sids in the fixture
 *   changes.json.
 * Cost: that of the regression.
 */
export function blindSpots(
  input: { reports: readonly number[]; residents: readonly number[]; channels: readonly number[] },
  options: { alpha?: number } = {},
): BlindSpots {
  const { reports, residents, channels } = input;
  const { alpha = 0.05 } = options;
  const n = reports.length;
  if (residents.length !== n) throw new RangeError(`residents must be one for each of ${n} areas`);
  if (channels.length !== n) throw new RangeError(`channels must be one for each of ${n} areas`);
  if (!(alpha > 0 && alpha < 1))
    throw new RangeError(`alpha must lie strictly between 0 and 1, got ${alpha}`);
  const negative = channels.find((one) => one < 0);
  if (negative !== undefined) throw new RangeError(`channels must not be negative, got ${negative}`);
  const lost = residents.find((one) => one < 0);
  if (lost !== undefined) throw new RangeError(`residents must not be negative, got ${lost}`);
  const nobody = reports.map(() => null);
  const refuse = (refused: BlindSpotRefusal): BlindSpots => ({
    refused,
    areas: nobody,
    size: Number.NaN,
    channelEffect: Number.NaN,
  });
  const known = [...reports.keys()].filter(
    (area) => !Number.isNaN(reports[area]! + channels[area]!) && residents[area]! > 0,
  );
  if (known.length < leastAreas) return refuse('too_few_areas');
  const counts = known.map((area) => reports[area]!);
  if (counts.every((count) => count === 0)) return refuse('no_reports');
  const listening = known.map((area) => Math.log1p(channels[area]!));
  const withChannels = known.length >= leastWithChannels && listening.some((one) => one !== listening[0]);
  const fit = negativeBinomialRegression(
    counts,
    listening.map((one) => (withChannels ? [1, one] : [1])),
    known.map((area) => Math.log(residents[area]!)),
  );
  if (!fit) return refuse('no_fit');
  const silence = fit.fitted.map((expected) => lowerMidP(0, expected, fit.size));
  if (!silence.some((p) => p < alpha)) return refuse('too_few_reports');
  const p = counts.map((count, i) => lowerMidP(count, fit.fitted[i]!, fit.size));
  const adjusted = benjaminiHochberg(p);
  const areas: (BlindSpot | null)[] = [...nobody];
  known.forEach((area, i) => {
    const expected = fit.fitted[i]!;
    areas[area] = {
      observed: counts[i]!,
      expected,
      ratio: fit.size === Infinity ? 1 : (counts[i]! + fit.size) / (expected + fit.size),
      p: p[i]!,
      adjusted: adjusted[i]!,
      blind: adjusted[i]! < alpha,
    };
  });
  return {
    refused: null,
    areas,
    size: fit.size,
    channelEffect: withChannels ? fit.coefficients[1]! : Number.NaN,
  };
}

function lowerMidP(count: number, mean: number, size: number): number {
  return 1 - (countUpperP(count, mean, size) + countUpperP(count + 1, mean, size)) / 2;
}
