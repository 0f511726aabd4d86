import { type Static, Type } from 'typebox';
import { attendances, decisionStates, duties, meetingStates } from '../domain/meeting.ts';
import { AreaCodeText, DateText, Nullable, OneOf, WordsSchema } from './common.ts';

const AgencyCode = Type.String({ minLength: 1, maxLength: 60 });
const EngagementId = Type.String({ pattern: '^[\\w-]{1,80}$', maxLength: 80 });
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 });

export const MeetingDecision = Type.Object({
  id: Type.String(),
  /** Sent back with every change. */
  version: Type.Integer(),
  words: Type.String(),
  /** Null: every area of its meeting. */
  areaCode: Nullable(Type.String()),
  ownerAgencyCode: Type.String(),
  ownerName: WordsSchema,
  dueDate: Type.String(),
  state: OneOf(decisionStates),
  evidence: Type.String(),
  engagementId: Nullable(Type.String()),
  doneDate: Nullable(Type.String()),
  meetingId: Type.String(),
  meetingTitle: Type.String(),
  meetingDate: Type.String(),
  /** 0 where it is not late. */
  daysOverdue: Type.Integer(),
  /** Whether the reader may say how far it is. */
  mayReport: Type.Boolean(),
});
export type MeetingDecision = Static<typeof MeetingDecision>;

export const MeetingSummary = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  title: Type.String(),
  date: Type.String(),
  startsAt: Type.String(),
  place: Type.String(),
  areaCodes: Type.Array(Type.String()),
  state: OneOf(meetingStates),
  /** Agencies invited; 0 for a reader who only owns a decision of it. */
  agencies: Type.Integer(),
  /** Of the decisions that the reader sees. */
  decisions: Type.Object({ pending: Type.Integer(), late: Type.Integer(), settled: Type.Integer() }),
});
export type MeetingSummary = Static<typeof MeetingSummary>;
/** GET /api/meetings?asKnownAt: newest day first. */
export const Meetings = Type.Object({ meetings: Type.Array(MeetingSummary) });
export type Meetings = Static<typeof Meetings>;

export const AgendaItem = Type.Object(
  {
    topic: Type.String({ minLength: 3, maxLength: 200 }),
    agencyCode: Nullable(AgencyCode),
    minutes: Nullable(Type.Integer({ minimum: 1, maximum: 480 })),
  },
  { additionalProperties: false },
);
export type AgendaItem = Static<typeof AgendaItem>;

/** How far an agency is with what it is asked for; computed, never typed. */
export const dutyStates = ['done', 'changed', 'open', 'nothing'] as const;
export type DutyState = (typeof dutyStates)[number];
export const AgencyDuty = Type.Object({
  duty: OneOf(duties),
  /** `changed`: signed, but the counts are others since; `nothing`: there is nothing to sign or to answer. */
  state: OneOf(dutyStates),
  /** Questions without an answer; null for counts. */
  open: Nullable(Type.Integer()),
});
export type AgencyDuty = Static<typeof AgencyDuty>;
export const InvitedAgency = Type.Object({
  code: Type.String(),
  name: WordsSchema,
  /** Null where it is another agency's matter. */
  attendance: Nullable(OneOf(attendances)),
  duties: Nullable(Type.Array(AgencyDuty)),
});
export type InvitedAgency = Static<typeof InvitedAgency>;

/** GET /api/meetings/:id?asKnownAt */
export const Meeting = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  title: Type.String(),
  date: Type.String(),
  startsAt: Type.String(),
  place: Type.String(),
  areaCodes: Type.Array(Type.String()),
  state: OneOf(meetingStates),
  agenda: Type.Array(AgendaItem),
  minutes: Type.String(),
  agencies: Type.Array(InvitedAgency),
  /** What it decided itself. */
  decisions: Type.Array(MeetingDecision),
  /** What it opens with: left to do by earlier meetings about these areas, and all that the last of them decided. */
  earlier: Type.Array(MeetingDecision),
  recordedAt: Type.String(),
});
export type Meeting = Static<typeof Meeting>;

/** GET /api/decisions?area&asKnownAt: left to do in an area, and what the last meeting about it decided; without an area, everywhere. */
export const Decisions = Type.Object({ decisions: Type.Array(MeetingDecision) });
export type Decisions = Static<typeof Decisions>;

const meetingFields = {
  title: Type.String({ minLength: 3, maxLength: 200 }),
  date: DateText,
  startsAt: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', maxLength: 5 }),
  place: Type.String({ minLength: 2, maxLength: 200 }),
  areaCodes: Type.Array(AreaCodeText, { minItems: 1, maxItems: 60, uniqueItems: true }),
  state: OneOf(meetingStates),
  agenda: Type.Array(AgendaItem, { maxItems: 40 }),
  minutes: Type.String({ maxLength: 20_000 }),
  agencies: Type.Array(
    Type.Object(
      {
        code: AgencyCode,
        attendance: OneOf(attendances),
        owes: Type.Array(OneOf(duties), { maxItems: duties.length, uniqueItems: true }),
      },
      { additionalProperties: false },
    ),
    { maxItems: 80 },
  ),
};
const MeetingContent = Type.Object(meetingFields, { additionalProperties: false });
export type MeetingContent = Static<typeof MeetingContent>;
/** Made by who asks, before the first sending: it becomes the id, so that what is sent twice is one. */
const nonce = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', maxLength: 36 });
/** POST /api/meetings: the same nonce again gives the same answer; with other content 409. */
export const EnterMeeting = Type.Object({ ...meetingFields, nonce }, { additionalProperties: false });
export type EnterMeeting = Static<typeof EnterMeeting>;
/** POST /api/meetings/:id/versions: `version` is the version that was read (409 if it moved on). */
export const ChangeMeeting = Type.Object(
  { ...meetingFields, version: Version },
  { additionalProperties: false },
);
export type ChangeMeeting = Static<typeof ChangeMeeting>;

const agreed = {
  words: Type.String({ minLength: 10, maxLength: 500 }),
  areaCode: Nullable(AreaCodeText),
  ownerAgencyCode: AgencyCode,
  dueDate: DateText,
};
const progress = {
  state: OneOf(decisionStates),
  evidence: Type.String({ maxLength: 1000 }),
  engagementId: Nullable(EngagementId),
  doneDate: Nullable(DateText),
};
/** POST /api/meetings/:id/decisions: the same nonce again gives the same answer; with other content 409. */
export const EnterDecision = Type.Object({ ...agreed, nonce }, { additionalProperties: false });
export type EnterDecision = Static<typeof EnterDecision>;
/** POST /api/decisions/:id/versions: everything of it, by the office. */
export const ChangeDecision = Type.Object(
  { ...agreed, ...progress, version: Version },
  { additionalProperties: false },
);
export type ChangeDecision = Static<typeof ChangeDecision>;
/** POST /api/decisions/:id/progress: how far it is, by the office or the agency that answers for it. */
export const ReportProgress = Type.Object({ ...progress, version: Version }, { additionalProperties: false });
export type ReportProgress = Static<typeof ReportProgress>;
