import type { DifferencePart } from './explain-difference.ts';
import type { SignalShare } from './signal-shares.ts';
import type { AbsenceReason, IndicatorCell } from './types.ts';

/**
 * Why a part of a change is there.
 * world: readings moved. channel: a channel fell silent or began to listen. availability: a figure appeared, grew too
 * old or changed its source. stand_in: the guess for an unmeasured pillar. floor: the model's floors. revised: a figure
 * known then has been corrected. late: a row about that time came after it. model: another version of the model.
 */
export const changeCauses = [
  'world',
  'channel',
  'availability',
  'stand_in',
  'floor',
  'revised',
  'late',
  'model',
] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** The rows that a part stands on, of both sides. */
export type PartRecords = Pick<
  IndicatorCell,
  'observationIds' | 'populationIds' | 'foreignWorkerIds' | 'incidentIds' | 'engagementIds'
>;

export interface ExplainedPart extends Omit<DifferencePart, 'kind'> {
  kind: DifferencePart['kind'] | 'model';
  cause: ChangeCause;
  /** Value in the indicator's unit on both sides, null where there is none; null too for what is no indicator. */
  valueFrom: number | null;
  valueTo: number | null;
  /** Why there is no value on one side. */
  reason: AbsenceReason | null;
  records: PartRecords;
  /** Of the incident signal: which incidents moved it. */
  shares: SignalShare[];
}

const lists = [
  'observationIds',
  'populationIds',
  'foreignWorkerIds',
  'incidentIds',
  'engagementIds',
] as const;

/** The rows behind one indicator in one or two cells, each once. */
export function recordsOf(...cells: (IndicatorCell | undefined)[]): PartRecords {
  const union = <K extends (typeof lists)[number]>(key: K) =>
    [...new Set(cells.flatMap((cell) => (cell ? (cell[key] as (string | number)[]) : [])))] as PartRecords[K];
  return {
    observationIds: union('observationIds'),
    populationIds: union('populationIds'),
    foreignWorkerIds: union('foreignWorkerIds'),
    incidentIds: union('incidentIds'),
    engagementIds: union('engagementIds'),
  };
}
