import { type Static, Type } from 'typebox';
import {
  actorKinds,
  credibilities,
  engagementKinds,
  incidentCategories,
  incidentStatuses,
  origins,
  relations,
  reliabilities,
  settings,
  targetKinds,
} from '../domain/incident.ts';
import { AreaCodeText, DateText, MonthText, Nullable, OneOf, SourceSchema, WordsSchema } from './common.ts';

export const Incident = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  eventDate: Nullable(Type.String()),
  eventMonth: Type.String(),
  areaCode: Type.String(),
  regencyCode: Nullable(Type.String()),
  category: OneOf(incidentCategories),
  setting: OneOf(settings),
  relation: OneOf(relations),
  targetKind: OneOf(targetKinds),
  actorKind: OneOf(actorKinds),
  origin: OneOf(origins),
  status: OneOf(incidentStatuses),
  /** Grade; null for readers outside the office, who see verified incidents only. */
  reliability: Nullable(OneOf(reliabilities)),
  credibility: Nullable(OneOf(credibilities)),
  summary: WordsSchema,
  placeNote: Type.String(),
  publishedDate: Nullable(Type.String()),
  recordedAt: Type.String(),
  knownAt: Type.String(),
  /** Weight in the signal: severity x credibility x relation, by the model in force; null where the grade is. */
  weight: Nullable(Type.Number()),
  sources: Type.Array(SourceSchema),
});
export type Incident = Static<typeof Incident>;
/** GET /api/incidents?area&from&to&category&asKnownAt&ids&limit&offset: places and kinds, never persons. `area` includes all below it. */
export const Incidents = Type.Object({ total: Type.Integer(), incidents: Type.Array(Incident) });
export type Incidents = Static<typeof Incidents>;

/** GET /api/incidents/counts?level&asKnownAt */
export const IncidentCounts = Type.Object({
  counts: Type.Array(
    Type.Object({
      areaCode: Type.String(),
      month: Type.String(),
      category: Type.String(),
      relation: Type.String(),
      setting: Type.String(),
      count: Type.Integer(),
    }),
  ),
});
export type IncidentCounts = Static<typeof IncidentCounts>;

const fields = {
  eventDate: DateText,
  areaCode: AreaCodeText,
  category: OneOf(incidentCategories),
  setting: OneOf(settings),
  relation: OneOf(relations),
  targetKind: OneOf(targetKinds),
  actorKind: OneOf(actorKinds),
  origin: OneOf(origins),
  status: OneOf(incidentStatuses),
  reliability: OneOf(reliabilities),
  credibility: OneOf(credibilities),
  summary: Type.String({
    minLength: 10,
    maxLength: 1000,
    description: 'What happened, neutral, without names of persons',
  }),
  sourceTitle: Type.String({ minLength: 3, maxLength: 300 }),
  sourceUrl: Type.Optional(Type.String({ maxLength: 1000, pattern: '^https?://' })),
  publishedDate: Type.Optional(DateText),
};
/** POST /api/incidents */
export const EnterIncident = Type.Object(fields, { additionalProperties: false });
export type EnterIncident = Static<typeof EnterIncident>;
/** POST /api/incidents/:id/versions: a correction; `version` is the version that was read (409 if it moved on). */
export const CorrectIncident = Type.Object(
  {
    ...fields,
    version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    reason: Type.String({ minLength: 5, maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type CorrectIncident = Static<typeof CorrectIncident>;

export const Engagement = Type.Object({
  id: Type.String(),
  areaCode: Type.String(),
  date: Type.String(),
  kind: OneOf(engagementKinds),
  summary: WordsSchema,
  source: Nullable(SourceSchema),
});
export type Engagement = Static<typeof Engagement>;
/** GET /api/engagements?area */
export const Engagements = Type.Object({ engagements: Type.Array(Engagement) });
export type Engagements = Static<typeof Engagements>;
/** POST /api/engagements */
export const EnterEngagement = Type.Object(
  {
    areaCode: AreaCodeText,
    date: DateText,
    kind: OneOf(engagementKinds),
    summary: Type.String({ minLength: 5, maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type EnterEngagement = Static<typeof EnterEngagement>;

export const ListeningCoverage = Type.Object({
  id: Type.Integer(),
  channel: Type.String(),
  areaCode: Type.String(),
  level: Type.String(),
  fromMonth: Type.String(),
  toMonth: Nullable(Type.String()),
  sensitivity: OneOf(['low', 'medium', 'high']),
  note: WordsSchema,
});
export type ListeningCoverage = Static<typeof ListeningCoverage>;
/** GET /api/listening-coverage: which channel listened to which area from when to when. */
export const ListeningCoverages = Type.Object({ coverage: Type.Array(ListeningCoverage) });
export type ListeningCoverages = Static<typeof ListeningCoverages>;
/** POST /api/listening-coverage */
export const EnterListeningCoverage = Type.Object(
  {
    channel: OneOf(['press', 'whatsapp', 'phone', 'kolang_kaling', 'qr_form', 'partner_agency']),
    areaCode: AreaCodeText,
    fromMonth: MonthText,
    toMonth: Type.Optional(MonthText),
    sensitivity: OneOf(['low', 'medium', 'high']),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);
export type EnterListeningCoverage = Static<typeof EnterListeningCoverage>;
