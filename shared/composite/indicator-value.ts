import type { AreaCode } from '../domain/area.ts';
import type { AbsenceReason, IndicatorCell } from './types.ts';

/** An indicator of one area and month before it is normalised and weighted. */
export type IndicatorValue = Omit<IndicatorCell, 'code' | 'normalised' | 'weight' | 'contribution'>;

/** The rows and the period behind a value. */
export type Trace = Partial<
  Pick<
    IndicatorValue,
    | 'sourceArea'
    | 'periodEnd'
    | 'ageMonths'
    | 'observationIds'
    | 'populationIds'
    | 'foreignWorkerIds'
    | 'incidentIds'
    | 'engagementIds'
  >
>;

// Field by field, here and below: one shape for all, and spreads took a fifth of a whole run.
function make(
  availability: IndicatorValue['availability'],
  reason: AbsenceReason | null,
  value: number | null,
  standardError: number | null,
  source: Pick<Trace, 'sourceArea' | 'periodEnd' | 'ageMonths'>,
  trace: Trace,
): IndicatorValue {
  return {
    availability,
    reason,
    value,
    standardError,
    sourceArea: source.sourceArea ?? null,
    periodEnd: source.periodEnd ?? null,
    ageMonths: source.ageMonths ?? null,
    observationIds: trace.observationIds ?? [],
    populationIds: trace.populationIds ?? [],
    foreignWorkerIds: trace.foreignWorkerIds ?? [],
    incidentIds: trace.incidentIds ?? [],
    engagementIds: trace.engagementIds ?? [],
  };
}

/** No value, and why. What was found on the way (an aged figure, its period) may be given for the trace. */
export function absent(reason: AbsenceReason, found: Trace = {}): IndicatorValue {
  return make(reason === 'too_old' ? 'aged' : 'missing', reason, null, null, found, found);
}

/** A value computed for the month itself from the office's own records. */
export function computed(
  area: AreaCode,
  value: number,
  standardError: number,
  trace: Trace = {},
): IndicatorValue {
  return make('measured', null, value, standardError, { sourceArea: area, ageMonths: 0 }, trace);
}

/** A value taken from figures of an area (own or an ancestor's) and a period that may lie back. */
export function figured(
  source: { area: AreaCode; sourceArea: AreaCode; periodEnd: string; ageMonths: number },
  value: number,
  standardError: number,
  trace: Trace = {},
): IndicatorValue {
  const own = source.sourceArea === source.area;
  const availability = !own ? 'inherited' : source.ageMonths > 0 ? 'carried' : 'measured';
  return make(availability, null, value, standardError, source, trace);
}
