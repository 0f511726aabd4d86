import { type Static, Type } from 'typebox';
import {
  actorKinds,
  credibilities,
  incidentCategories,
  incidentStatuses,
  relations,
  reliabilities,
  settings,
  targetKinds,
} from '../domain/incident.ts';
import {
  answerWays,
  channels,
  deliveryStates,
  forwardings,
  intakeChannels,
  refuseReasons,
  reportStates,
  undeliveredReasons,
  verificationOutcomes,
} from '../domain/report.ts';
import { AreaCodeText, DateText, Nullable, OneOf } from './common.ts';

/** Narrative that staff type about a report: no personal data a machine can see. */
const Neutral = (maxLength: number, minLength = 5) => Type.String({ minLength, maxLength });
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const ReportId = Type.String({ pattern: '^[\\w-]{1,80}$', maxLength: 80 });
const Uuid = Type.String({ pattern: '^[0-9a-f-]{36}$', maxLength: 36 });

/** What the office made of a report, each field as it stands now. */
const assessed = {
  areaCode: Nullable(Type.String()),
  category: Nullable(OneOf(incidentCategories)),
  setting: Nullable(OneOf(settings)),
  relation: Nullable(OneOf(relations)),
  targetKind: Nullable(OneOf(targetKinds)),
  actorKind: Nullable(OneOf(actorKinds)),
  eventDate: Nullable(Type.String()),
};

export const Report = Type.Object({
  id: Type.String(),
  /** Version of the assessment: sent back with every act. */
  version: Type.Integer(),
  channel: OneOf(channels),
  arrivals: Type.Array(Type.Object({ channel: OneOf(channels), arrivedAt: Type.String() })),
  receivedAt: Type.String(),
  sentAt: Nullable(Type.String()),
  /** Redacted text. */
  text: Type.String(),
  parts: Nullable(Type.Record(Type.String(), Type.String())),
  masked: Type.Array(Type.String()),
  language: Type.String(),
  occurredDate: Nullable(Type.String()),
  senderCategory: Nullable(OneOf(incidentCategories)),
  forwarded: OneOf(forwardings),
  foundAreaCode: Nullable(Type.String()),
  hintAreaCode: Nullable(Type.String()),
  placeConfidence: Nullable(Type.Number()),
  placeOptions: Type.Array(Type.String()),
  state: OneOf(reportStates),
  ...assessed,
  reliability: OneOf(reliabilities),
  credibility: OneOf(credibilities),
  incidentId: Nullable(Type.String()),
  duplicateOf: Nullable(Type.String()),
  rumourId: Nullable(Type.String()),
  refuseReason: Nullable(OneOf(refuseReasons)),
  namesChecked: Type.Boolean(),
  urgent: Type.Boolean(),
  restricted: Type.Boolean(),
  wantsAnswer: Type.Boolean(),
  hasContact: Type.Boolean(),
  answerDueDate: Nullable(Type.String()),
  answeredAt: Nullable(Type.String()),
  /** Unread words of the sender since the last message of the office. */
  senderWrote: Type.Boolean(),
  /** Other reports of the same keyed sender in the last 90 days. */
  sameSender: Type.Integer(),
  /** Reports with the same words, and by how many known senders. */
  sameWords: Type.Integer(),
  sameWordsSenders: Type.Integer(),
  /** It goes round: proposed for the rumour desk (DP-21). */
  rumourProposed: Type.Boolean(),
  media: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      state: Type.String(),
      byteSize: Nullable(Type.Integer()),
    }),
  ),
  typedByStaff: Type.Boolean(),
});
export type Report = Static<typeof Report>;

export const ReportCounts = Type.Object({
  waiting: Type.Integer(),
  urgent: Type.Integer(),
  /** Waiting for longer than the model allows (72 hours). */
  late: Type.Integer(),
  answersDue: Type.Integer(),
  answersOverdue: Type.Integer(),
  senderWrote: Type.Integer(),
  /** Waiting items that came in as a flood: more than 60 in one hour on one channel. */
  flood: Type.Integer(),
  /** Channels with reports of the last 90 days of which nobody has written down where they listen. */
  unlistened: Type.Array(OneOf(intakeChannels)),
});
export type ReportCounts = Static<typeof ReportCounts>;

/** GET /api/reports?state&channel&area&flood&limit&offset */
export const Reports = Type.Object({
  total: Type.Integer(),
  counts: ReportCounts,
  reports: Type.Array(Report),
});
export type Reports = Static<typeof Reports>;

export const ReportHistory = Type.Object({
  version: Type.Integer(),
  act: Type.String(),
  state: OneOf(reportStates),
  at: Type.String(),
  by: Nullable(Type.String()),
});
export const ReportMessage = Type.Object({
  id: Type.String(),
  direction: OneOf(['office', 'reporter']),
  isAnswer: Type.Boolean(),
  body: Type.String(),
  via: OneOf(answerWays),
  at: Type.String(),
  /** What became of it where it goes by WhatsApp; null otherwise. */
  delivery: Nullable(OneOf(deliveryStates)),
  undelivered: Nullable(OneOf(undeliveredReasons)),
});
export type ReportMessage = Static<typeof ReportMessage>;
/** A report or incident that may be the same as this one, with why. */
export const ReportProposal = Type.Object({
  kind: OneOf(['report', 'incident']),
  id: Type.String(),
  /** 0..1 */
  similarity: Nullable(Type.Number()),
  days: Nullable(Type.Number()),
  areaCode: Nullable(Type.String()),
  category: Nullable(OneOf(incidentCategories)),
  text: Type.String(),
  status: Nullable(Type.String()),
});
export type ReportProposal = Static<typeof ReportProposal>;
export const VerificationRequest = Type.Object({
  id: Type.String(),
  /** Null for the partner: the report is not theirs to open. */
  reportId: Nullable(Type.String()),
  askedName: Nullable(Type.String()),
  areaCode: Type.String(),
  question: Type.String(),
  askedAt: Type.String(),
  dueAt: Type.String(),
  answeredAt: Nullable(Type.String()),
  outcome: Nullable(OneOf(verificationOutcomes)),
  note: Nullable(Type.String()),
});
export type VerificationRequest = Static<typeof VerificationRequest>;

/** GET /api/reports/:id */
export const ReportDetail = Type.Object({
  report: Report,
  history: Type.Array(ReportHistory),
  messages: Type.Array(ReportMessage),
  proposals: Type.Array(ReportProposal),
  verifications: Type.Array(VerificationRequest),
});
export type ReportDetail = Static<typeof ReportDetail>;

/** What becomes of a report. */
const Outcome = Type.Union([
  /** What became of it before stands; only grade, kinds or place change. */
  Type.Object({ kind: Type.Literal('stay') }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('keep') }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('duplicate'), of: ReportId }, { additionalProperties: false }),
  Type.Object(
    { kind: Type.Literal('refuse'), reason: OneOf(refuseReasons) },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal('link'), incidentId: ReportId }, { additionalProperties: false }),
  Type.Object(
    {
      kind: Type.Literal('new_incident'),
      summary: Neutral(1000, 10),
      status: OneOf(incidentStatuses.filter((one) => one !== 'refuted')),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('rumour'),
      rumourId: Type.Optional(Uuid),
      claim: Type.Optional(Neutral(500, 10)),
    },
    { additionalProperties: false },
  ),
]);
export type ReportOutcome = Static<typeof Outcome>;

/** POST /api/reports/:id/assessments: `version` is the version that was read (409 if it moved on). */
export const AssessReport = Type.Object(
  {
    version: Version,
    areaCode: Nullable(AreaCodeText),
    category: Nullable(OneOf(incidentCategories)),
    setting: Nullable(OneOf(settings)),
    relation: Nullable(OneOf(relations)),
    targetKind: Nullable(OneOf(targetKinds)),
    actorKind: Nullable(OneOf(actorKinds)),
    eventDate: Nullable(DateText),
    reliability: OneOf(reliabilities),
    credibility: OneOf(credibilities),
    namesChecked: Type.Boolean(),
    outcome: Outcome,
  },
  { additionalProperties: false },
);
export type AssessReport = Static<typeof AssessReport>;
export const AssessedReport = Type.Object({
  version: Type.Integer(),
  incidentId: Nullable(Type.String()),
  rumourId: Nullable(Type.String()),
});
export type AssessedReport = Static<typeof AssessedReport>;

/** POST /api/reports/:id/undo */
export const UndoAssessment = Type.Object({ version: Version }, { additionalProperties: false });

/** POST /api/reports/bulk: the same act on several; each is done or refused by itself. */
export const AssessSeveral = Type.Object(
  {
    items: Type.Array(Type.Object({ id: ReportId, version: Version }, { additionalProperties: false }), {
      minItems: 1,
      maxItems: 500,
    }),
    outcome: Type.Union([
      Type.Object({ kind: Type.Literal('keep') }, { additionalProperties: false }),
      Type.Object({ kind: Type.Literal('duplicate'), of: ReportId }, { additionalProperties: false }),
      Type.Object(
        { kind: Type.Literal('refuse'), reason: OneOf(refuseReasons) },
        { additionalProperties: false },
      ),
      Type.Object({ kind: Type.Literal('link'), incidentId: ReportId }, { additionalProperties: false }),
      /** Each becomes an incident of its own as proposed, verified by its agency: only reports of partner agencies. */
      Type.Object({ kind: Type.Literal('approve') }, { additionalProperties: false }),
    ]),
  },
  { additionalProperties: false },
);
export type AssessSeveral = Static<typeof AssessSeveral>;
export const AssessedSeveral = Type.Object({
  results: Type.Array(Type.Object({ id: Type.String(), done: Type.Boolean(), why: Nullable(Type.String()) })),
});
export type AssessedSeveral = Static<typeof AssessedSeveral>;

/** POST /api/reports/:id/messages; `incident`: the same words to every report of its incident. */
export const SendMessage = Type.Object(
  {
    body: Type.String({ minLength: 5, maxLength: 2000 }),
    via: OneOf(answerWays),
    isAnswer: Type.Boolean(),
    scope: OneOf(['report', 'incident']),
  },
  { additionalProperties: false },
);
export type SendMessage = Static<typeof SendMessage>;

/** POST /api/reports/:id/contact: opens one contact, with a reason that goes into the audit trail. */
export const OpenContact = Type.Object(
  { reason: Type.String({ pattern: '^\\s*\\S[\\s\\S]{8,}\\S\\s*$', minLength: 10, maxLength: 300 }) },
  { additionalProperties: false },
);
/** `seconds`: so long it may be read, and read again without the second factor. */
export const OpenedContact = Type.Object({
  value: Type.String(),
  purpose: Type.String(),
  seconds: Type.Integer(),
});
export type OpenedContact = Static<typeof OpenedContact>;

/** POST /api/reports/:id/verifications */
export const AskVerification = Type.Object(
  {
    accountId: Uuid,
    areaCode: AreaCodeText,
    question: Neutral(500, 10),
    dueDays: Type.Integer({ minimum: 1, maximum: 30 }),
  },
  { additionalProperties: false },
);
export type AskVerification = Static<typeof AskVerification>;
/** POST /api/verifications/:id/answer */
export const AnswerVerification = Type.Object(
  { outcome: OneOf(verificationOutcomes), note: Type.Optional(Neutral(500)) },
  { additionalProperties: false },
);
export type AnswerVerification = Static<typeof AnswerVerification>;
export const VerificationRequests = Type.Object({ requests: Type.Array(VerificationRequest) });
/** GET /api/verifications/partners: who may be asked, with the areas they answer for. */
export const VerificationPartners = Type.Object({
  partners: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      roles: Type.Array(Type.String()),
      areas: Type.Array(Type.String()),
    }),
  ),
});

const part = Type.Optional(Type.String({ maxLength: 2000 }));
/** POST /api/reports: what a duty officer types while the caller speaks, in the order of SIADIDEMENBABI. */
export const EnterReport = Type.Object(
  {
    channel: OneOf(intakeChannels.filter((one) => one !== 'kolang_kaling')),
    /** Made when the form was opened: sent twice, it is one report. */
    nonce: Type.String({ pattern: '^[0-9a-f-]{36}$', maxLength: 36 }),
    parts: Type.Object(
      {
        who: part,
        what: Type.String({ minLength: 3, maxLength: 2000 }),
        where: part,
        with_what: part,
        why: part,
        how: part,
        when: part,
      },
      { additionalProperties: false },
    ),
    areaCode: Nullable(AreaCodeText),
    category: Nullable(OneOf(incidentCategories)),
    relation: Nullable(OneOf(relations)),
    occurredDate: Nullable(DateText),
    urgent: Type.Boolean(),
    /** Number of the caller who wants to be called back; sealed at once. */
    contact: Type.Optional(Type.String({ minLength: 5, maxLength: 100 })),
  },
  { additionalProperties: false },
);
export type EnterReport = Static<typeof EnterReport>;
/** POST /api/reports/kolang-kaling: three fields; restricted until the section head or the head of office opens it. */
export const EnterKolangKaling = Type.Object(
  {
    nonce: Type.String({ pattern: '^[0-9a-f-]{36}$', maxLength: 36 }),
    what: Type.String({ minLength: 3, maxLength: 4000 }),
    areaCode: Nullable(AreaCodeText),
    contact: Type.Optional(Type.String({ minLength: 5, maxLength: 100 })),
  },
  { additionalProperties: false },
);
export type EnterKolangKaling = Static<typeof EnterKolangKaling>;
/**
 * `receiptCode` is shown once and read back to the caller; null where this very form had been sent before. The rest is for
 * officers: a partner does not learn whether somebody had reported the same words.
 */
export const EnteredReport = Type.Object({
  id: Type.Optional(Type.String()),
  isNew: Type.Optional(Type.Boolean()),
  /** False where a contact was typed that is not kept: the report is known from somebody who may be another. */
  isContactKept: Type.Optional(Type.Boolean()),
  receiptCode: Nullable(Type.String()),
});
export type EnteredReport = Static<typeof EnteredReport>;

/** PUT /api/report-drafts/:form */
export const ReportDraft = Type.Object(
  {
    fields: Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 4000 }), {
      maxProperties: 20,
    }),
  },
  { additionalProperties: false },
);
export type ReportDraft = Static<typeof ReportDraft>;
