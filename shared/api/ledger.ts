import { type Static, Type } from 'typebox';
import { gapReasonKinds } from '../domain/gap-reason.ts';
import { AreaCodeText, AsKnownAt, DateText, Nullable, OneOf } from './common.ts';
import { ForeignWorkerCount } from './foreign-workers.ts';

export const GapReason = Type.Object({
  kind: OneOf(gapReasonKinds),
  words: Type.String(),
  by: Type.String(),
  at: Type.String(),
  /** Whether other counts are compared now than when it was written. */
  isOfOtherCounts: Type.Boolean(),
});
export type GapReason = Static<typeof GapReason>;

/** GET /api/ledger?area&asKnownAt */
export const LedgerQuery = Type.Object(
  { area: Type.Optional(AreaCodeText), asKnownAt: Type.Optional(AsKnownAt) },
  { additionalProperties: false },
);
export const LedgerView = Type.Object({
  areaCode: Type.String(),
  /** Places with counts, to choose from. */
  places: Type.Array(
    Type.Object({
      areaCode: Type.String(),
      name: Type.String(),
      level: Type.String(),
      counts: Type.Integer(),
    }),
  ),
  /** Of the area itself, the working areas of offices in it, and its waters. */
  counts: Type.Array(ForeignWorkerCount),
  gaps: Type.Array(
    Type.Object({
      areaScope: Type.String(),
      firstDate: Type.String(),
      lastDate: Type.String(),
      lowId: Type.Integer(),
      highId: Type.Integer(),
      comparedIds: Type.Array(Type.Integer()),
      gap: Type.Integer(),
      reason: Nullable(GapReason),
    }),
  ),
});
export type LedgerView = Static<typeof LedgerView>;

/** POST /api/ledger/reasons: of the gap between two counts that are compared now. */
export const NewGapReason = Type.Object(
  {
    lowId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
    highId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
    kind: OneOf(gapReasonKinds),
    words: Type.String({ maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type NewGapReason = Static<typeof NewGapReason>;

/** What an agency would sign: told by which counts, not by their values. */
export const OwnCounts = Type.Object({
  agencyCode: Type.String(),
  agencyName: Type.String(),
  values: Type.Integer(),
  areas: Type.Array(Type.String()),
  lastDate: Nullable(Type.String()),
  /** Of the counts meant; a signature must name it. */
  state: Type.String(),
});
export const CountSignatures = Type.Object({
  signatures: Type.Array(
    Type.Object({
      id: Type.Integer(),
      agencyCode: Type.String(),
      agencyName: Type.String(),
      meetingDate: Type.String(),
      values: Type.Integer(),
      by: Type.String(),
      signedAt: Type.String(),
      /** Whether the agency's counts in force are others now. */
      changedSince: Type.Boolean(),
    }),
  ),
  /** Agencies with counts in force that have never signed. */
  unsigned: Type.Array(Type.Object({ agencyCode: Type.String(), agencyName: Type.String() })),
  /** Agencies that the one who asks may sign for. */
  own: Type.Array(OwnCounts),
});
export type CountSignatures = Static<typeof CountSignatures>;

/** POST /api/ledger/signatures */
export const NewSignature = Type.Object(
  {
    agencyCode: Type.String({ minLength: 1, maxLength: 60 }),
    meetingDate: DateText,
    state: Type.String({ pattern: '^[0-9a-f]{64}$', maxLength: 64 }),
  },
  { additionalProperties: false },
);
export type NewSignature = Static<typeof NewSignature>;
