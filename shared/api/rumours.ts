import { type Static, Type } from 'typebox';
import { incidentStatuses } from '../domain/incident.ts';
import { carriers, channels, verdicts } from '../domain/report.ts';
import { AreaCodeText, DateText, Nullable, OneOf, WordsSchema } from './common.ts';

const IncidentId = Type.String({ pattern: '^[\\w-]{1,80}$', maxLength: 80 });
const Claim = Type.String({
  minLength: 10,
  maxLength: 500,
  description: 'The claim in one neutral sentence, without persons',
});

/** Where a card lies: still to be judged or answered; answered at the place; put away. */
export const rumourShelves = ['open', 'answered', 'kept'] as const;
export type RumourShelf = (typeof rumourShelves)[number];

export const Rumour = Type.Object({
  id: Type.String(),
  /** Sent back with every change. */
  version: Type.Integer(),
  claim: Type.String(),
  areaCode: Type.String(),
  verdict: OneOf(verdicts),
  facts: Type.String(),
  reply: Type.String(),
  carrier: OneOf(carriers),
  carriedDate: Nullable(Type.String()),
  /** Incident that it claims; where that was merged, the one that stands for it now. */
  incident: Nullable(
    Type.Object({ id: Type.String(), summary: WordsSchema, status: OneOf(incidentStatuses) }),
  ),
  shelf: OneOf(rumourShelves),
  openSince: Nullable(Type.String()),
  /** Open for more than three days: silence feeds it. */
  isStale: Type.Boolean(),
  createdAt: Type.String(),
  recordedAt: Type.String(),
  recordedBy: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  /** How it goes round, by the reports that carry it, copies included. */
  spread: Type.Object({
    reports: Type.Integer(),
    /** Distinct senders as far as keyed hashes tell; reports without one are not counted here. */
    knownSenders: Type.Integer(),
    channels: Type.Array(OneOf(channels)),
    areaCodes: Type.Array(Type.String()),
    firstSeenAt: Nullable(Type.String()),
    lastSeenAt: Nullable(Type.String()),
    /** Reports of the last twelve weeks, Monday to Sunday WIB, oldest first; the last one is the running week. */
    weeks: Type.Array(Type.Object({ from: Type.String(), count: Type.Integer() })),
  }),
  /** The newest twenty that the reader may open. */
  reportIds: Type.Array(Type.String()),
});
export type Rumour = Static<typeof Rumour>;
/** GET /api/rumours?verdict&limit&offset: open ones first, then newest change first. */
export const Rumours = Type.Object({ total: Type.Integer(), rumours: Type.Array(Rumour) });
export type Rumours = Static<typeof Rumours>;

/** POST /api/rumours: a claim that staff have heard. */
export const EnterRumour = Type.Object(
  { claim: Claim, areaCode: AreaCodeText, incidentId: Type.Optional(IncidentId) },
  { additionalProperties: false },
);
export type EnterRumour = Static<typeof EnterRumour>;

/** POST /api/rumours/:id/versions: `version` is the version that was read (409 if it moved on). */
export const ChangeRumour = Type.Object(
  {
    version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    claim: Claim,
    areaCode: AreaCodeText,
    verdict: OneOf(verdicts),
    facts: Type.String({ maxLength: 2000 }),
    reply: Type.String({ maxLength: 2000 }),
    carrier: OneOf(carriers),
    carriedDate: Nullable(DateText),
    incidentId: Nullable(IncidentId),
    reason: Type.String({ minLength: 5, maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type ChangeRumour = Static<typeof ChangeRumour>;
