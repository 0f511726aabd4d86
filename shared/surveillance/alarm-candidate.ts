import type { AreaCode } from '../domain/area.ts';
import type { Month } from '../domain/month.ts';

/** Kinds of alarm. Protective ones go first and depend on no score and no statistic. */
export const alarmKinds = ['protective', 'surveillance', 'cluster', 'class_rise', 'blind_spot'] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** What found it. `rule`: no statistic, a plain rule. */
export const alarmMethods = [
  'rule',
  'score_class',
  'ears_c1',
  'ears_c2',
  'ears_c3',
  'farrington_flexible',
  'cusum',
  'scan_poisson',
  'scan_space_time_permutation',
  'negative_binomial_blind_spot',
] as const;
export type AlarmMethod = (typeof alarmMethods)[number];

/** Keys of the sentences in shared/text/alarm-words.ts, each with the parameters that it has gaps for. */
export type AlarmWords =
  | { key: 'more_than_expected'; parameters: { observed: number; expected: number; upper: number } }
  | {
      key: 'cluster';
      parameters: { observed: number; expected: number; from: Month; areas: number; onceInMonths: number };
    }
  | { key: 'class_rise'; parameters: { before: number; now: number } }
  | { key: 'fewer_reports'; parameters: { observed: number; expected: number; months: number } }
  | { key: 'violence_to_residents' | 'violence_to_foreign_workers'; parameters: Record<string, never> }
  | { key: 'threat_to_residents' | 'threat_to_foreign_workers'; parameters: Record<string, never> };

/**
 * Something that may be worth an alarm, as detection found it: neither stored nor sent. Numbers are null where the kind
 * has none (a protective alarm has no expectation).
 */
export interface AlarmCandidate {
  kind: AlarmKind;
  /** Where: an area of the level assessed, the region as a whole (`19`), or the middle of a cluster. */
  areaCode: AreaCode;
  /** All areas concerned, sorted; of a cluster several, else the one above. */
  areaCodes: AreaCode[];
  /** The month it speaks of; of a cluster and a blind spot the last one. */
  month: Month;
  method: AlarmMethod;
  observed: number | null;
  expected: number | null;
  /** Upper bound of what was to be expected. */
  upper: number | null;
  /** Adjusted for the number of areas tested where several were. */
  p: number | null;
  words: AlarmWords;
  /** The incidents behind it, sorted; empty for blind spots and class rises. */
  incidentIds: string[];
  /**
   * Identity of the matter, stable over recomputation, new data and the method in use: a candidate whose fingerprint
   * has been raised before is the same alarm, and is not raised again. At most 120 characters of plain text.
   */
  fingerprint: string;
}
