import { type Static, Type } from 'typebox';
import { auditGroups } from '../domain/audit-acts.ts';
import { auditFaults } from '../domain/audit-faults.ts';
import { DateText, MonthText, Nullable, OneOf } from './common.ts';

const filter = {
  /** First and last day, WIB. */
  from: Type.Optional(DateText),
  to: Type.Optional(DateText),
  /** Account id, or `system`. */
  actor: Type.Optional(Type.String({ pattern: '^([0-9a-f-]{36}|system)$', maxLength: 36 })),
  group: Type.Optional(OneOf(auditGroups)),
  /** Begins with. */
  obj: Type.Optional(Type.String({ maxLength: 80 })),
};

/** GET /api/audit: newest first; `before` is the number after which the page begins. */
export const AuditQuery = Type.Object(
  {
    ...filter,
    before: Type.Optional(Type.Integer({ minimum: 1, maximum: 9_007_199_254_740_991 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 100 })),
  },
  { additionalProperties: false },
);
export type AuditQuery = Static<typeof AuditQuery>;

const AuditRow = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  actorId: Type.String(),
  /** Name of the account; null for the program and for senders. */
  actorName: Nullable(Type.String()),
  role: Type.String(),
  act: Type.String(),
  obj: Type.String(),
  reason: Nullable(Type.String()),
  requestId: Nullable(Type.String()),
});
export type AuditRow = Static<typeof AuditRow>;

export const AuditList = Type.Object({
  events: Type.Array(AuditRow),
  /** `before` of the next page; null at the end. */
  next: Nullable(Type.Integer()),
  /** The reader sees the acts of the own section only. */
  isOwnSection: Type.Boolean(),
});
export type AuditList = Static<typeof AuditList>;

/** POST /api/audit/exports: a CSV of what the filter finds, newest first; with its reason in the trail. */
export const AuditExport = Type.Object(
  { ...filter, reason: Type.String({ minLength: 10, maxLength: 300, pattern: '\\S' }) },
  { additionalProperties: false },
);
export type AuditExport = Static<typeof AuditExport>;
export const mostExported = 5_000;

const AnchorSchema = Type.Object({
  date: Type.String(),
  seq: Type.Integer(),
  hash: Type.String(),
  /** How many erasures the ledger held; null for anchors from before they were counted. */
  erasures: Nullable(Type.Integer()),
  signature: Type.String(),
});

/** GET /api/audit/anchors: how far the trail was on each day, newest first. */
export const AuditAnchors = Type.Object({
  /** Ed25519, base64 of 32 bytes. */
  publicKey: Type.String(),
  head: Nullable(Type.Object({ seq: Type.Integer(), hash: Type.String() })),
  /** What the last check found, and when; null before the first. */
  lastCheck: Nullable(Type.Object({ at: Type.String(), isWhole: Type.Boolean(), obj: Type.String() })),
  anchors: Type.Array(AnchorSchema),
});
export type AuditAnchors = Static<typeof AuditAnchors>;

/** POST /api/audit/checks. */
export const AuditCheckResult = Type.Object({
  checked: Type.Integer(),
  anchors: Type.Integer(),
  sealedFrom: Nullable(Type.Integer()),
  firstBad: Nullable(
    Type.Object({
      seq: Type.Integer(),
      fault: OneOf(auditFaults),
    }),
  ),
});
export type AuditCheckResult = Static<typeof AuditCheckResult>;

/** GET /api/audit/looks: who opened what senders wrote or left, in a month (WIB). */
export const LooksQuery = Type.Object({ month: MonthText }, { additionalProperties: false });
export const Looks = Type.Object({
  month: Type.String(),
  looks: Type.Array(
    Type.Object({
      actorId: Type.String(),
      actorName: Nullable(Type.String()),
      act: Type.String(),
      times: Type.Integer(),
      /** Different reports. */
      objects: Type.Integer(),
      /** Most in one hour of the clock. */
      mostInOneHour: Type.Integer(),
    }),
  ),
});
export type Looks = Static<typeof Looks>;
