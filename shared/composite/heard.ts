import type { Coverage } from './coverage.ts';
import type { IncidentSignal, smoothedRate, WeighedIncident } from './incident-signal.ts';
import type { AreaInput } from './types.ts';

/** What is the same for an area in all months. */
export interface Place {
  area: AreaInput;
  coverage: (month: number) => Coverage | null;
  incidents: WeighedIncident[];
  /** Positions of the neighbours among the areas assessed, in the order of their codes. */
  neighbours: number[];
}

/** What was heard from an area in a month: found for all areas first, since neighbours and region enter each. */
export interface Heard {
  coverage: Coverage | null;
  signal: IncidentSignal;
  population: { id: number; population: number } | null;
  /** Null where nobody listens or residents are not known. */
  rate: ReturnType<typeof smoothedRate> | null;
}
