import type { IndicatorDefinition, ObservationInput } from './types.ts';

/**
 * How many times the error of an area's own figure a coarser area's figure carries when it stands in.
 * The seven regencies of Bangka Belitung spread around the provincial unemployment rate by 25 % of it (August 2021
 * and 2022) and around its poverty rate by 32 % (2022), against about 10 % sampling error of a regency's own figure.
 */
export const inheritedErrorFactor = 2.5;

/** Standard error of a published figure in its unit: the published one, or the model's default, never below the floor. */
export function standardErrorOf(
  definition: IndicatorDefinition,
  observation: Pick<ObservationInput, 'value' | 'relativeStandardError'>,
  inherited: boolean,
): number {
  const relative = observation.relativeStandardError ?? definition.standardError.relative;
  const sampling = Math.max(Math.abs(observation.value) * relative, definition.standardError.absolute);
  return inherited ? sampling * inheritedErrorFactor : sampling;
}
