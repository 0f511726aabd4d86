import { type Static, Type } from 'typebox';
import type { AlarmCandidate } from '../surveillance/alarm-candidate.ts';
import { AreaCodeText, Nullable, OneOf } from './common.ts';

/** What became of an alarm. raised: nobody has decided yet; held: beyond the budget and undecided. */
export const alarmStates = ['raised', 'held', 'kept', 'dismissed', 'false'] as const;
export type AlarmState = (typeof alarmStates)[number];
const strict = { additionalProperties: false } as const;

/** One alarm of GET /api/alarms: protective ones first, then the newest. */
export interface Alarm extends Omit<AlarmCandidate, 'fingerprint'> {
  id: string;
  state: AlarmState;
  raisedAt: string;
  overBudget: boolean;
  /** Decisions so far; a new one names it, so that two people never overwrite each other. */
  version: number;
  decidedBy: string | null;
  decidedAt: string | null;
  reason: string;
  /** Raised since the reader last looked. */
  isNew: boolean;
  /** E-mails and webhook calls: sent, waiting, failed, uncertain. */
  deliveries: { sent: number; waiting: number; failed: number; uncertain: number };
}
/** One calendar month (WIB) of the ledger. */
export interface AlarmMonth {
  month: string;
  raised: number;
  protective: number;
  held: number;
  kept: number;
  dismissed: number;
  false: number;
  undecided: number;
}
export interface Alarms {
  alarms: Alarm[];
  total: number;
  unseen: number;
  budget: { monthly: number; used: number };
  ledger: AlarmMonth[];
  channels: { email: boolean; webhook: boolean };
}

/** POST /api/alarms/:id/decisions */
export const DecideAlarm = Type.Object(
  {
    state: OneOf(['kept', 'dismissed', 'false', 'reopened']),
    reason: Type.String({ maxLength: 500 }),
    /** Decisions that the reader has seen; 409 where there are more. */
    version: Type.Integer({ minimum: 0, maximum: 10_000 }),
  },
  strict,
);
export type DecideAlarm = Static<typeof DecideAlarm>;

/** PUT /api/alarms/budget */
export const SetAlarmBudget = Type.Object({ monthly: Type.Integer({ minimum: 0, maximum: 1000 }) }, strict);

const Clock = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
  maxLength: 5,
  description: 'HH:MM, WIB',
});
/** GET and PUT /api/alarms/preference: of the one who asks. */
export const AlarmPreference = Type.Object(
  {
    areas: Type.Array(AreaCodeText, { maxItems: 60, uniqueItems: true }),
    byEmail: Type.Boolean(),
    quiet: Nullable(Type.Object({ from: Clock, to: Clock }, strict)),
    protectiveAnytime: Type.Boolean(),
  },
  strict,
);
export type AlarmPreference = Static<typeof AlarmPreference>;
