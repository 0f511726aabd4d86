/** For whom a pack is made: decides how fine places are, and which blocks it has. */
export const audiences = ['timpora', 'leadership', 'regional_office'] as const;
export type Audience = (typeof audiences)[number];

/** Sections of a pack in the order of the meeting. */
export const sectionCodes = [
  'decisions',
  'legal_basis',
  'overview',
  'situation',
  'drivers',
  'incidents',
  'reliability',
  'protection',
  'options',
  'would_change',
  'method',
] as const;
export type SectionCode = (typeof sectionCodes)[number];

/** Legal classes of papers, TLP 2.0 labels (never translated), urgency of letters. */
export const classifications = ['SANGAT RAHASIA', 'RAHASIA', 'TERBATAS', 'BIASA'] as const;
export type Classification = (typeof classifications)[number];
export const tlpLabels = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const;
export const urgencies = ['Sangat Segera', 'Segera', 'Biasa'] as const;
export interface Marking {
  classification: Classification;
  tlp: (typeof tlpLabels)[number];
  urgency: (typeof urgencies)[number];
}

/** What somebody looks at before a pack goes to its audience. */
export const releaseChecks = [
  'sources',
  'alternative',
  'dissent',
  'harm',
  'small_counts',
  'classification',
] as const;
export type ReleaseCheck = (typeof releaseChecks)[number];

/** Legal class and courtesy label that a pack has until somebody chooses others. */
export const usualMarking: Record<Audience, Marking> = {
  timpora: { classification: 'TERBATAS', tlp: 'TLP:AMBER', urgency: 'Biasa' },
  leadership: { classification: 'TERBATAS', tlp: 'TLP:GREEN', urgency: 'Biasa' },
  regional_office: { classification: 'TERBATAS', tlp: 'TLP:AMBER', urgency: 'Biasa' },
};
