/** Why a method gives no answer; the words are in shared/text/detection.ts. */
export const surveillanceRefusals = [
  'history_too_short',
  'value_missing',
  'all_zero',
  'too_few_recent',
  'no_spread',
  'no_fit',
] as const;
export type SurveillanceRefusal = (typeof surveillanceRefusals)[number];

/** What a method says of one value of a series of counts. Where `refused`, all that could not be found is NaN. */
export interface Surveyed {
  /** Place in the series, counted from 0. */
  position: number;
  observed: number;
  expected: number;
  /** A value above it is an alarm. */
  upper: number;
  /** Upper tail. */
  p: number;
  alarm: boolean;
  refused: SurveillanceRefusal | null;
}

export const refusedAt = (position: number, observed: number, refused: SurveillanceRefusal): Surveyed => ({
  position,
  observed,
  expected: Number.NaN,
  upper: Number.NaN,
  p: Number.NaN,
  alarm: false,
  refused,
});

/** RangeError for a count that cannot be; NaN is a month without a value. */
export function checkCounts(counts: readonly number[]): void {
  const wrong = counts.find((count) => count < 0 || count === Infinity);
  if (wrong !== undefined) throw new RangeError(`counts must be finite and not negative, got ${wrong}`);
}
