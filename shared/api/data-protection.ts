import { type Static, Type } from 'typebox';
import {
  dataClasses,
  impactApprovers,
  impactSections,
  measureKinds,
  retentionClasses,
  rightsKinds,
  rightsStates,
  signalKinds,
} from '../domain/data-protection.ts';
import { DateText, Nullable, OneOf, WordsSchema } from './common.ts';

const strict = { additionalProperties: false } as const;
const Uuid = Type.String({ format: 'uuid', maxLength: 36 });
export const IdPath = Type.Object({ id: Uuid });
const Both = (minLength: number, maxLength: number) =>
  Type.Object(
    { id: Type.String({ minLength, maxLength }), en: Type.String({ minLength, maxLength }) },
    strict,
  );

/** Words of an incident: the English ones may come later, the clock does not wait for them. */
const breachText = Type.String({ minLength: 10, maxLength: 1000 });
const EnglishLater = Type.Object({ id: breachText, en: Nullable(breachText) }, strict);
const BreachWords = Type.Object({ id: Type.String(), en: Nullable(Type.String()) });
export type BreachWords = Static<typeof BreachWords>;

/** One night of retention: its dry run, and what it did. */
export const RetentionRun = Type.Object({
  id: Type.String(),
  plannedFor: Type.String(),
  announcedAt: Type.String(),
  state: OneOf(['announced', 'running', 'stopped', 'done', 'passed_over']),
  classes: Type.Array(
    Type.Object({
      key: OneOf(retentionClasses),
      due: Type.Integer(),
      held: Type.Integer(),
      term: Type.Integer(),
      removed: Type.Integer(),
      /** It was not touched, because too much would go. */
      isStopped: Type.Boolean(),
      /** It will be stopped unless somebody confirms. */
      isTooMuch: Type.Boolean(),
    }),
  ),
  endedAt: Nullable(Type.String()),
  confirmedBy: Nullable(Type.String()),
});
export type RetentionRun = Static<typeof RetentionRun>;
export const Retention = Type.Object({
  classes: Type.Array(
    Type.Object({ key: OneOf(retentionClasses), inventory: OneOf(dataClasses), term: Type.Integer() }),
  ),
  terms: Type.Record(Type.String(), Type.Integer()),
  /** Version of the setting: sent back with a change. */
  termsVersion: Type.Integer(),
  runs: Type.Array(RetentionRun),
});
export type Retention = Static<typeof Retention>;

/** One activity of the register of processing, as it stands. */
export const ProcessingActivity = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  purpose: WordsSchema,
  basis: WordsSchema,
  dataClasses: Type.Array(OneOf(dataClasses)),
  recipients: WordsSchema,
  retention: WordsSchema,
  sinceDate: Type.String(),
  endedDate: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  recordedAt: Type.String(),
  recordedBy: Nullable(Type.String()),
});
export type ProcessingActivity = Static<typeof ProcessingActivity>;
export const ProcessingRegister = Type.Object({ activities: Type.Array(ProcessingActivity) });
export const ChangeActivity = Type.Object(
  {
    /** Version that was read. */
    version: Type.Integer({ minimum: 1, maximum: 100_000 }),
    purpose: Both(10, 400),
    basis: Both(5, 400),
    dataClasses: Type.Array(OneOf(dataClasses), { minItems: 1, maxItems: 8, uniqueItems: true }),
    recipients: Both(2, 400),
    retention: Both(2, 400),
    endedDate: Nullable(DateText),
    reason: Type.String({ minLength: 10, maxLength: 300 }),
  },
  strict,
);
export type ChangeActivity = Static<typeof ChangeActivity>;
export const ActivityPath = Type.Object({
  id: Type.String({ pattern: '^[a-z][a-z_]{2,39}$', maxLength: 40 }),
});

/** One request of the rights queue: never what the report says. */
export const RightsRequest = Type.Object({
  id: Type.String(),
  reportId: Type.String(),
  /** Asked by who only sent the words of the report again: it is about that sending alone. */
  isOfSameWords: Type.Boolean(),
  kind: OneOf(rightsKinds),
  askedAt: Type.String(),
  dueAt: Type.String(),
  state: OneOf(rightsStates),
  isHeld: Type.Boolean(),
  article: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  proposedBy: Nullable(Type.String()),
  proposedAt: Nullable(Type.String()),
  proposedById: Nullable(Type.String()),
  answeredAt: Nullable(Type.String()),
  answeredBy: Nullable(Type.String()),
  /** The report's processing is restricted since; null: it is not. */
  pausedSince: Nullable(Type.String()),
});
export type RightsRequest = Static<typeof RightsRequest>;
export const RightsQueue = Type.Object({ requests: Type.Array(RightsRequest), now: Type.String() });
export type RightsQueue = Static<typeof RightsQueue>;
export const ProposeRefusal = Type.Object(
  {
    article: Type.String({ minLength: 3, maxLength: 120, pattern: '\\d' }),
    reason: Type.String({ minLength: 10, maxLength: 500 }),
  },
  strict,
);
export type ProposeRefusal = Static<typeof ProposeRefusal>;
/** `proposedAt`: of the words that were read; 409 where others were proposed since. */
export const DecideRefusal = Type.Object(
  { approve: Type.Boolean(), proposedAt: Type.String({ minLength: 20, maxLength: 40 }) },
  strict,
);
export type DecideRefusal = Static<typeof DecideRefusal>;

/** A report that must not be removed while a matter is open. */
export const LegalHold = Type.Object({
  id: Type.String(),
  reportId: Type.String(),
  reason: Type.String(),
  untilDate: Type.String(),
  askedAt: Type.String(),
  askedBy: Type.String(),
  askedById: Type.String(),
  approvedBy: Nullable(Type.String()),
  state: OneOf(['asked', 'holds', 'ended']),
});
export type LegalHold = Static<typeof LegalHold>;
export const LegalHolds = Type.Object({ holds: Type.Array(LegalHold) });
export const AskHold = Type.Object(
  {
    reportId: Type.String({ pattern: '^[\\w-]{1,80}$', maxLength: 80 }),
    reason: Type.String({ minLength: 10, maxLength: 500 }),
    untilDate: DateText,
  },
  strict,
);
export type AskHold = Static<typeof AskHold>;

const Sections = Type.Object(
  Object.fromEntries(impactSections.map((name) => [name, Both(20, 6000)])) as Record<
    (typeof impactSections)[number],
    ReturnType<typeof Both>
  >,
  strict,
);
/** One version of an impact assessment. */
export const ImpactAssessment = Type.Object({
  modelVersion: Type.Integer(),
  version: Type.Integer(),
  sections: Sections,
  recordedAt: Type.String(),
  recordedBy: Type.String(),
  recordedById: Type.String(),
  approvals: Type.Array(Type.Object({ role: OneOf(impactApprovers), at: Type.String(), by: Type.String() })),
});
export type ImpactAssessment = Static<typeof ImpactAssessment>;
export const ImpactAssessments = Type.Object({
  models: Type.Array(
    Type.Object({
      modelVersion: Type.Integer(),
      code: Type.String(),
      createdAt: Type.String(),
      isInForce: Type.Boolean(),
      isApproved: Type.Boolean(),
      /** Newest first. */
      assessments: Type.Array(ImpactAssessment),
    }),
  ),
});
export type ImpactAssessments = Static<typeof ImpactAssessments>;
export const WriteAssessment = Type.Object(
  {
    /** Newest version that was read; 0: there is none. */
    version: Type.Integer({ minimum: 0, maximum: 100_000 }),
    sections: Sections,
  },
  strict,
);
export type WriteAssessment = Static<typeof WriteAssessment>;
export const ModelPath = Type.Object({ modelVersion: Type.Integer({ minimum: 1, maximum: 100_000 }) });
export const ApproveAssessment = Type.Object(
  { version: Type.Integer({ minimum: 1, maximum: 100_000 }) },
  strict,
);

/** One data incident with its clock. */
export const Breach = Type.Object({
  id: Type.String(),
  isDrill: Type.Boolean(),
  knownAt: Type.String(),
  dueAt: Type.String(),
  what: BreachWords,
  how: BreachWords,
  handling: BreachWords,
  affectedFrom: Nullable(Type.String()),
  affectedUntil: Nullable(Type.String()),
  /** Rows by class. */
  affected: Type.Record(Type.String(), Type.Integer()),
  recordedAt: Type.String(),
  recordedBy: Type.String(),
  agencyToldAt: Nullable(Type.String()),
  publicAt: Nullable(Type.String()),
  closedAt: Nullable(Type.String()),
});
export type Breach = Static<typeof Breach>;
export const Signal = Type.Object({
  kind: OneOf(signalKinds),
  at: Type.String(),
  count: Type.Integer(),
  /** Name of the account, or the machine of `new_host`; null: the program itself. */
  who: Nullable(Type.String()),
});
export type Signal = Static<typeof Signal>;
/** GET /api/data-protection/contact-notices: that a contact was opened, never what it says. */
export const ContactNotice = Type.Object({
  id: Type.String(),
  reportId: Type.String(),
  openedAt: Type.String(),
  /** Name of the account. */
  openedBy: Type.String(),
  /** Empty once the report was erased. */
  reason: Type.String(),
  /** When the reader has read it. */
  readAt: Nullable(Type.String()),
});
export type ContactNotice = Static<typeof ContactNotice>;
export const ContactNotices = Type.Object({ notices: Type.Array(ContactNotice) });
export type ContactNotices = Static<typeof ContactNotices>;
export const Measure = Type.Object({
  id: Type.String(),
  kind: OneOf(measureKinds),
  reason: Type.String(),
  setAt: Type.String(),
  setBy: Type.String(),
  endedAt: Nullable(Type.String()),
});
export type Measure = Static<typeof Measure>;
export const Breaches = Type.Object({
  now: Type.String(),
  officeName: Type.String(),
  contact: Type.String(),
  breaches: Type.Array(Breach),
  signals: Type.Array(Signal),
  /** Opened contacts of which the reader has not said that it knows; null for who is not told of them. */
  unreadContacts: Nullable(Type.Integer()),
  measures: Type.Array(Measure),
});
export type Breaches = Static<typeof Breaches>;
export const RecordBreach = Type.Object(
  {
    isDrill: Type.Boolean(),
    /** Instant, UTC. */
    knownAt: Type.String({ format: 'date-time', maxLength: 30 }),
    /** English in all three, or in none. */
    what: EnglishLater,
    how: EnglishLater,
    handling: EnglishLater,
    /** Days (WIB) on which affected reports came in, both included. */
    affectedFrom: Nullable(DateText),
    affectedUntil: Nullable(DateText),
  },
  strict,
);
export type RecordBreach = Static<typeof RecordBreach>;
/** `translate`: the English words of an incident that was recorded without them. */
export const BreachStep = Type.Union([
  Type.Object({ step: OneOf(['tell_agency', 'publish', 'close']) }, strict),
  Type.Object(
    { step: Type.Literal('translate'), what: breachText, how: breachText, handling: breachText },
    strict,
  ),
]);
export type BreachStep = Static<typeof BreachStep>;
export const TakeMeasure = Type.Object(
  { kind: OneOf(measureKinds), reason: Type.String({ minLength: 10, maxLength: 300 }) },
  strict,
);
export type TakeMeasure = Static<typeof TakeMeasure>;
