/** Words of a meeting of the agencies and of what it decides. */
export const meetingStates = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const attendances = ['invited', 'attended', 'excused', 'absent'] as const;
export type Attendance = (typeof attendances)[number];

/** What an agency is asked for before a meeting: its counts signed; the questions it was asked answered. */
export const duties = ['counts', 'reports'] as const;
export type Duty = (typeof duties)[number];

export const decisionStates = ['open', 'in_progress', 'done', 'dropped'] as const;
export type DecisionState = (typeof decisionStates)[number];

/** Whether somebody still has to do something. */
export const isPending = (state: DecisionState): boolean => state === 'open' || state === 'in_progress';

/** Days past the last day in time; 0 where nothing is late or nothing is to be done any more. Dates ISO. */
export function daysOverdue(decision: { state: DecisionState; dueDate: string }, today: string): number {
  if (!isPending(decision.state)) return 0;
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(decision.dueDate)) / 86_400_000));
}
