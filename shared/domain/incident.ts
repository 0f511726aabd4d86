/** Kinds of incident. Severity belongs to the score model, not to the kind. */
export const incidentCategories = [
  'violence',
  'threat',
  'clash',
  'rejection_of_foreign_workers',
  'peaceful_protest',
  'labour_dispute',
  'grievance',
  'verbal_conflict',
  'online_hostility',
  'suspicious_activity',
  'presence',
  'inspection',
  'layoff',
  'rumour',
  'other',
] as const;
export type IncidentCategory = (typeof incidentCategories)[number];

/** Kinds that ask the office for an answer: with them the answer clock runs. A demand is a chance to answer. */
export const answerableCategories: readonly IncidentCategory[] = [
  'grievance',
  'labour_dispute',
  'rejection_of_foreign_workers',
  'peaceful_protest',
];

export const settings = ['workplace', 'gate', 'sea', 'online', 'public'] as const;
export type Setting = (typeof settings)[number];

/** Relation of an incident to foreign workers; `no` is a livelihood matter only. */
export const relations = ['yes', 'partly', 'unknown', 'no'] as const;
export type Relation = (typeof relations)[number];

/** Kinds of party, never names. */
export const targetKinds = ['firm', 'state', 'residents', 'foreign_workers', 'none'] as const;
export type TargetKind = (typeof targetKinds)[number];
export const actorKinds = ['residents', 'fishers', 'miners', 'workers', 'state', 'firm', 'unknown'] as const;
export type ActorKind = (typeof actorKinds)[number];

export const origins = ['citizen', 'partner_agency', 'officer_found', 'routine', 'media'] as const;
export type Origin = (typeof origins)[number];

/** Admiralty code: reliability of the source, credibility of the information. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];
export const credibilities = ['1', '2', '3', '4', '5', '6'] as const;
export type Credibility = (typeof credibilities)[number];

export const incidentStatuses = ['unverified', 'verified', 'refuted'] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

export const engagementKinds = [
  'mediation',
  'dialogue',
  'job_fair',
  'answer',
  'inspection',
  'other',
] as const;
export type EngagementKind = (typeof engagementKinds)[number];
