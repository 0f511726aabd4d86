import type { AreaCode } from '../domain/area.ts';
import type { AbsenceReason, IndicatorCell } from './types.ts';

/** An indicator of one area and month before it is normalised and weighted. */
export type IndicatorValue = Omit<IndicatorCell, 'code' | 'normalised' | 'weight' | 'contribution'>;

const nothing: IndicatorValue = {
  availability: 'missing',
  reason: null,
  value: null,
  standardError: null,
  sourceArea: null,
  periodEnd: null,
  ageMonths: null,
  observationIds: [],
  populationIds: [],
  foreignWorkerIds: [],
  incidentIds: [],
  engagementIds: [],
};

/** No value, and why. What was found on the way (an aged figure, its period) may be given for the trace. */
export function absent(reason: AbsenceReason, found: Partial<IndicatorValue> = {}): IndicatorValue {
  return {
    ...nothing,
    ...found,
    availability: reason === 'too_old' ? 'aged' : 'missing',
    reason,
    value: null,
    standardError: null,
  };
}

/** A value computed for the month itself from the office's own records. */
export function computed(
  area: AreaCode,
  value: number,
  standardError: number,
  trace: Partial<IndicatorValue> = {},
): IndicatorValue {
  return {
    ...nothing,
    availability: 'measured',
    value,
    standardError,
    sourceArea: area,
    ageMonths: 0,
    ...trace,
  };
}

/** A value taken from figures of an area (own or an ancestor's) and a period that may lie back. */
export function figured(
  source: { area: AreaCode; sourceArea: AreaCode; periodEnd: string; ageMonths: number },
  value: number,
  standardError: number,
  trace: Partial<IndicatorValue> = {},
): IndicatorValue {
  const own = source.sourceArea === source.area;
  return {
    ...nothing,
    availability: !own ? 'inherited' : source.ageMonths > 0 ? 'carried' : 'measured',
    value,
    standardError,
    sourceArea: source.sourceArea,
    periodEnd: source.periodEnd,
    ageMonths: source.ageMonths,
    ...trace,
  };
}
