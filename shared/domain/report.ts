/** Channels on which a report can come in; press is read by the office itself. */
export const intakeChannels = ['whatsapp', 'phone', 'kolang_kaling', 'qr_form', 'partner_agency'] as const;
export type IntakeChannel = (typeof intakeChannels)[number];
export const channels = ['press', ...intakeChannels] as const;
export type Channel = (typeof channels)[number];

/** What the office made of a report. */
export const reportStates = ['waiting', 'kept', 'linked', 'rumour', 'duplicate', 'refused'] as const;
export type ReportState = (typeof reportStates)[number];

/** More reports than this on one channel in one clock hour are a flood: nobody is expected to read them in time. */
export const floodPerHour = 60;

export const refuseReasons = [
  'not_our_matter',
  'no_content',
  'advertising',
  'abuse',
  'personal_dispute',
  'test',
] as const;
export type RefuseReason = (typeof refuseReasons)[number];

export const forwardings = ['no', 'forwarded', 'frequently'] as const;
export type Forwarding = (typeof forwardings)[number];

/** How an answer was given. */
export const answerWays = ['receipt', 'whatsapp', 'in_person', 'public'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** What became of an answer by WhatsApp; `given_up`: it did not reach the sender. */
export const deliveryStates = ['waiting', 'sent', 'delivered', 'read', 'given_up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
/** Why it was given up: 24 hours are over, no way to reply, not set up, refused by the messenger, tried in vain. */
export const undeliveredReasons = [
  'window_closed',
  'no_contact',
  'not_configured',
  'refused',
  'not_reached',
] as const;
export type UndeliveredReason = (typeof undeliveredReasons)[number];

export const verdicts = ['open', 'true', 'partly_true', 'refuted', 'cannot_tell'] as const;
export type Verdict = (typeof verdicts)[number];

/** Who carries the answer to a rumour to the place: an office, never a name. */
export const carriers = [
  'none',
  'office',
  'village_head',
  'district_head',
  'community_leader',
  'manpower_agency',
  'police',
  'unity_agency',
  'press',
  'firm',
] as const;
export type Carrier = (typeof carriers)[number];

export const verificationOutcomes = ['confirmed', 'partly', 'not_confirmed', 'cannot_tell'] as const;
export type VerificationOutcome = (typeof verificationOutcomes)[number];

/**
 * Parts of the phone form in the order that officers learn (SIADIDEMENBABI): siapa, apa, di mana, dengan apa, mengapa,
 * bagaimana, bilamana. `who` holds kinds of people, never names.
 */
export const narrativeParts = ['who', 'what', 'where', 'with_what', 'why', 'how', 'when'] as const;
export type NarrativePart = (typeof narrativeParts)[number];
export type Narrative = Partial<Record<NarrativePart, string>>;
