/** Why the counts of two agencies differ, by kind. */
export const gapReasonKinds = [
  'different_definition',
  'crew_at_sea',
  'date_differs',
  'not_reported',
  'counted_twice',
  'error_found',
  'other',
] as const;
export type GapReasonKind = (typeof gapReasonKinds)[number];
