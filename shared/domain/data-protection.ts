/** Classes of what is removed when its time is over; each belongs to a class of the data inventory (K1 to K8). */
export const retentionClasses = [
  'contact',
  'raw_text',
  'raw_message',
  'media',
  'webhook',
  'draft',
  'report',
  'account',
  'session',
  'link',
  'job',
  'contact_notice',
  'sign_in_place',
  'database_host',
] as const;
export type RetentionClass = (typeof retentionClasses)[number];

/** Days that the office may shorten, never lengthen. */
export interface RetentionTerms {
  contactAfterAnswer: number;
  contact: number;
  raw: number;
  webhook: number;
  report: number;
  account: number;
}
export const longestTerms: RetentionTerms = {
  contactAfterAnswer: 30,
  contact: 180,
  raw: 90,
  webhook: 7,
  report: 1826,
  account: 365,
};

/** Below this many rows nothing is stopped: of ten rows one is always more than five per cent. */
export const fewestToStop = 50;
/**
 * Largest share of a class that may go in one night without confirmation: five per cent, or three times the daily turnover
 * of a class that is kept for a short time only.
 */
export const largestShare = (termDays: number): number => Math.max(0.05, 3 / Math.max(termDays, 1));
export const isTooMuch = ({ due, held, term }: { due: number; held: number; term: number }): boolean =>
  due >= fewestToStop && due > largestShare(term) * held;

/** What the holder of a receipt may ask for. */
export const rightsKinds = ['access', 'correction', 'erasure', 'restriction'] as const;
export type RightsKind = (typeof rightsKinds)[number];
export const rightsStates = ['open', 'refusal_proposed', 'done', 'refused'] as const;
export type RightsState = (typeof rightsStates)[number];
/** UU 27/2022 art. 30, 32, 40, 41 and 46: three times twenty-four hours, nights and holidays included. */
export const threeDays = 72 * 3_600_000;

export const dataClasses = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const;
export type DataClass = (typeof dataClasses)[number];

/** Sections of an impact assessment, after UU 27/2022 art. 34. */
export const impactSections = ['description', 'necessity', 'risks', 'measures', 'remaining'] as const;
export type ImpactSection = (typeof impactSections)[number];
/** Who approves one: both, and neither its author. */
export const impactApprovers = ['auditor', 'leadership'] as const;
export type ImpactApprover = (typeof impactApprovers)[number];

/** One button each (DP-59); the first two stand until they are ended, the others are done once. */
export const standingMeasures = ['stop_replies', 'freeze_exports'] as const;
export const measureKinds = ['end_sessions', 'stop_replies', 'rotate_epoch', 'freeze_exports'] as const;
export type MeasureKind = (typeof measureKinds)[number];
export const isStanding = (kind: MeasureKind): boolean =>
  (standingMeasures as readonly MeasureKind[]).includes(kind);

/** What speaks of misuse (DP-57). */
export const signalKinds = [
  'many_looks',
  'late_export',
  'many_misses',
  'new_place',
  'audit_fault',
  'new_host',
] as const;
export type SignalKind = (typeof signalKinds)[number];
/** Those that count what one account did in one hour. */
export const hourlySignals: readonly SignalKind[] = ['many_looks', 'late_export', 'many_misses'];
/** Raw views and unlocks of one account in one hour; misses by id likewise. */
export const mostLooksPerHour = 30;
export const mostMissesPerHour = 20;
/** Exports before and after these hours (WIB), and on Saturday and Sunday, are outside hours. */
export const officeHours = { from: 7, until: 19 } as const;

/** Classes whose rows an incident may touch. */
export const breachClasses = ['K1', 'K2', 'K3', 'K7'] as const;
