import { type Static, Type } from 'typebox';
import {
  AreaCodeText,
  DateText,
  Nullable,
  OneOf,
  ProvenanceSchema,
  SourceSchema,
  WordsSchema,
} from './common.ts';

/** GET /api/indicators: the dictionary of published figures. */
export const Indicator = Type.Object({
  code: Type.String(),
  name: WordsSchema,
  unit: Type.String(),
  measure: Type.String(),
  periodKind: Type.String(),
  cycleMonths: Nullable(Type.Integer()),
  maxAgeMonths: Nullable(Type.Integer()),
  inheritable: Type.Boolean(),
  /** As a share, where a source publishes it. */
  relativeStandardError: Nullable(Type.Number()),
  /** Definitions or rounds that its figures follow. */
  definitions: Type.Array(Type.String()),
  description: WordsSchema,
  observationCount: Type.Integer(),
});
export type Indicator = Static<typeof Indicator>;
export const Indicators = Type.Object({ indicators: Type.Array(Indicator) });
export type Indicators = Static<typeof Indicators>;

export const Observation = Type.Object({
  id: Type.Integer(),
  areaCode: Type.String(),
  indicatorCode: Type.String(),
  period: Type.String(),
  periodStart: Type.String(),
  periodEnd: Type.String(),
  value: Type.Number(),
  unit: Type.String(),
  definition: Type.String(),
  preferred: Type.Boolean(),
  publishedDate: Nullable(Type.String()),
  publishedPrecision: Nullable(Type.String()),
  recordedAt: Type.String(),
  knownAt: Type.String(),
  /** Row that replaced this one, if any. */
  supersededBy: Nullable(Type.Integer()),
  supersedes: Nullable(Type.Integer()),
  note: Type.String(),
  source: SourceSchema,
  provenance: ProvenanceSchema,
});
export type Observation = Static<typeof Observation>;
/** GET /api/observations?area&indicator&source&asKnownAt&ids&limit&offset */
export const Observations = Type.Object({ total: Type.Integer(), observations: Type.Array(Observation) });
export type Observations = Static<typeof Observations>;

/** POST /api/observations: enter a figure; with `supersedes` it corrects that row (a new row, the old one is kept). */
export const EnterObservation = Type.Object(
  {
    areaCode: AreaCodeText,
    indicatorCode: Type.String({ minLength: 1, maxLength: 80 }),
    period: Type.String({ minLength: 4, maxLength: 8, pattern: '^\\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$' }),
    value: Type.Number({ minimum: -1e12, maximum: 1e12 }),
    definition: Type.Optional(Type.String({ maxLength: 40, pattern: '^[a-z0-9_]{0,40}$' })),
    sourceTitle: Type.String({ minLength: 3, maxLength: 300 }),
    sourceUrl: Type.Optional(Type.String({ maxLength: 1000, pattern: '^https?://' })),
    publishedDate: Type.Optional(DateText),
    note: Type.Optional(Type.String({ maxLength: 500 })),
    supersedes: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  },
  { additionalProperties: false },
);
export type EnterObservation = Static<typeof EnterObservation>;

/** GET /api/catalogue: which indicator has figures for which area and year, and how old the newest is. */
export const Catalogue = Type.Object({
  cells: Type.Array(
    Type.Object({
      indicatorCode: Type.String(),
      areaCode: Type.String(),
      years: Type.Array(
        Type.Object({ year: Type.Integer(), count: Type.Integer(), revised: Type.Integer() }),
      ),
      lastPeriodEnd: Type.String(),
      /** Definitions or rounds of its figures. */
      definitions: Type.Integer(),
      /** Whether the newest figure has a date of publication, and an address. */
      dated: Type.Boolean(),
      linked: Type.Boolean(),
    }),
  ),
  sources: Type.Array(
    Type.Object({
      ...SourceSchema.properties,
      rows: Type.Integer(),
      /** Of the rows, those that no other one corrects. */
      inForce: Type.Integer(),
      /** Indicators that it gives, or population, foreign_workers, reports, engagements. */
      kinds: Type.Array(Type.String()),
      publishedDate: Nullable(Type.String()),
      firstPeriodEnd: Nullable(Type.String()),
      lastPeriodEnd: Nullable(Type.String()),
      /** When a row of it was last recorded here. */
      lastRecordedAt: Type.String(),
    }),
  ),
  batches: Type.Array(
    Type.Object({
      id: Type.Integer(),
      kind: Type.String(),
      fileName: Type.String(),
      rowCount: Type.Integer(),
      recordedAt: Type.String(),
      recordedBy: Nullable(Type.String()),
      fileSha256: Nullable(Type.String()),
    }),
  ),
  /** How long after its period a figure usually comes out: the middle of those with a date, in days. */
  releases: Type.Array(Type.Object({ indicatorCode: Type.String(), lagDays: Type.Integer() })),
  scored: Type.Array(
    Type.Object({
      level: Type.String(),
      areaMonths: Type.Integer(),
      withRisk: Type.Integer(),
      withStructural: Type.Integer(),
      reasons: Type.Array(Type.Object({ reason: Type.String(), count: Type.Integer() })),
    }),
  ),
});
export type Catalogue = Static<typeof Catalogue>;

/** POST /api/drawings/taken: a drawing or the figures under it leave the page as a file. */
export const TakeDrawing = Type.Object(
  {
    /** As the file is called, without its ending. */
    name: Type.String({ pattern: '^[a-z0-9-]{1,120}$', maxLength: 120 }),
    kind: OneOf(['png', 'svg', 'csv']),
  },
  { additionalProperties: false },
);
export type TakeDrawing = Static<typeof TakeDrawing>;
