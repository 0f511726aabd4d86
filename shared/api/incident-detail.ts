import { type Static, Type } from 'typebox';
import { credibilities, incidentCategories, incidentStatuses, reliabilities } from '../domain/incident.ts';
import { channels } from '../domain/report.ts';
import { Nullable, OneOf, WordsSchema } from './common.ts';
import { Incident } from './incidents.ts';

const IncidentId = Type.String({ pattern: '^[\\w-]{1,80}$', maxLength: 80 });
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const Reason = Type.String({ minLength: 5, maxLength: 500 });

/** A report behind an incident: what the desk may read of it, or the published source. */
export const IncidentReport = Type.Object({
  id: Type.String(),
  channel: OneOf(channels),
  /** Null for what was read in the press: then there is a title. */
  receivedAt: Nullable(Type.String()),
  publishedDate: Nullable(Type.String()),
  /** Redacted text, or the title of the source. */
  text: Type.String(),
  url: Nullable(Type.String()),
  reliability: OneOf(reliabilities),
  credibility: OneOf(credibilities),
  /** Marked by the messenger as forwarded often: nobody's own report, so it is no source. */
  isChainLetter: Type.Boolean(),
});
export type IncidentReport = Static<typeof IncidentReport>;

export const sharedSources = [
  'same_source',
  'same_sender',
  'same_text',
  'near_copy',
  'unproven_person',
] as const;
/** Reports that count as one source, and why. */
export const SourceOfIncident = Type.Object({
  /** Those that the reader may open. */
  reportIds: Type.Array(Type.String()),
  reportCount: Type.Integer(),
  because: Type.Array(OneOf(sharedSources)),
});
export type SourceOfIncident = Static<typeof SourceOfIncident>;

export const IncidentChange = Type.Object({
  version: Type.Integer(),
  status: OneOf(incidentStatuses),
  category: OneOf(incidentCategories),
  areaCode: Type.String(),
  eventDate: Nullable(Type.String()),
  summary: WordsSchema,
  mergedInto: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  at: Type.String(),
  by: Nullable(Type.String()),
});
export type IncidentChange = Static<typeof IncidentChange>;

/** Another incident that may be the same one, and what speaks for it. */
export const NearIncident = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  summary: WordsSchema,
  areaCode: Type.String(),
  category: OneOf(incidentCategories),
  status: OneOf(incidentStatuses),
  eventDate: Nullable(Type.String()),
  place: OneOf(['same', 'nested', 'near']),
  days: Type.Number(),
  sameCategory: Type.Boolean(),
  /** Share of the words of the shorter summary that both have, 0..1 */
  sharedWords: Type.Number(),
  /** Likeness of the two texts behind them that are most alike, 0..1; null where one has none. */
  reportLikeness: Nullable(Type.Number()),
});
export type NearIncident = Static<typeof NearIncident>;

const Other = Type.Object({ id: Type.String(), version: Type.Integer(), summary: WordsSchema });
/** GET /api/incidents/:id: the parts of the desk are null for readers outside the office. */
export const IncidentDetail = Type.Object({
  incident: Incident,
  desk: Nullable(
    Type.Object({
      mergedInto: Nullable(Other),
      /** Where it was merged: how many of its reports would go back. */
      wouldReturn: Type.Integer(),
      /** Incidents whose reports stand here now, with how many would go back. */
      merged: Type.Array(
        Type.Object({ ...Other.properties, at: Type.String(), reportCount: Type.Integer() }),
      ),
      /** Incident that it was split from. */
      splitFrom: Nullable(Other),
      versions: Type.Array(IncidentChange),
      reportCount: Type.Integer(),
      /** Behind it, but restricted to others. */
      restrictedCount: Type.Integer(),
      /** The newest 200. */
      reports: Type.Array(IncidentReport),
      sources: Type.Array(SourceOfIncident),
      proposals: Type.Array(NearIncident),
    }),
  ),
});
export type IncidentDetail = Static<typeof IncidentDetail>;

/** POST /api/incidents/:id/merge: its reports move to `into`; `version` is the version that was read (409 if it moved on). */
export const MergeIncident = Type.Object(
  { into: IncidentId, version: Version, reason: Reason },
  { additionalProperties: false },
);
export type MergeIncident = Static<typeof MergeIncident>;
/** POST /api/incidents/:id/unmerge: exactly the reports that the merge had moved and that still stand there go back. */
export const UnmergeIncident = Type.Object(
  { version: Version, reason: Reason },
  { additionalProperties: false },
);
export type UnmergeIncident = Static<typeof UnmergeIncident>;
/** POST /api/incidents/:id/split: some of its reports become an incident of their own. */
export const SplitIncident = Type.Object(
  {
    version: Version,
    reportIds: Type.Array(IncidentId, { minItems: 1, maxItems: 200, uniqueItems: true }),
    summary: Type.String({ minLength: 10, maxLength: 1000 }),
    reason: Reason,
  },
  { additionalProperties: false },
);
export type SplitIncident = Static<typeof SplitIncident>;
export const MovedReports = Type.Object({ version: Type.Integer(), reportCount: Type.Integer() });
export type MovedReports = Static<typeof MovedReports>;
