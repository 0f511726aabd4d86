import { dayNumber } from './iso-time.ts';
import type { IncidentInput } from './types.ts';

export interface GrievanceCount {
  /** Distinct senders whose grievance is settled or overdue. */
  senders: number;
  /** Of these, senders with at least one grievance past its due date without an answer. */
  unanswered: number;
  incidentIds: string[];
}

/**
 * Grievances of the last `windowDays` days by distinct sender: one person who writes five hundred times is one. A
 * grievance whose due date has not come and that has no answer yet says nothing of the office and is left out, so that
 * fresh arrivals do not hide neglect. A refuted one needs no answer any more and counts as settled. The caller leaves
 * out what carries no tension: officer-found items, and messages of a kind without severity, so that a flood of them is
 * not read as neglect. An answer given later than `today` is not known today.
 */
export function countGrievances(
  incidents: readonly IncidentInput[],
  today: number,
  windowDays: number,
): GrievanceCount {
  const senders = new Map<string, boolean>();
  const incidentIds: string[] = [];
  for (const incident of incidents) {
    if (!incident.grievance) continue;
    const { receivedDate, dueDate, answeredDate, sender } = incident.grievance;
    const received = dayNumber(receivedDate);
    if (received > today || received <= today - windowDays) continue;
    const settled =
      incident.status === 'refuted' || (answeredDate !== null && dayNumber(answeredDate) <= today);
    const overdue = !settled && dayNumber(dueDate) < today;
    if (!settled && !overdue) continue;
    incidentIds.push(incident.id);
    const key = sender === null ? `incident ${incident.id}` : `sender ${sender}`;
    senders.set(key, (senders.get(key) ?? false) || overdue);
  }
  return {
    senders: senders.size,
    unanswered: [...senders.values()].filter(Boolean).length,
    incidentIds,
  };
}

/** Share in per cent, drawn towards the share of the whole region by `strength` senders; 0 where nobody in the region complained. */
export function unansweredShare(
  own: GrievanceCount,
  region: GrievanceCount,
  strength: number,
): { value: number; standardError: number } {
  const regional = region.senders > 0 ? region.unanswered / region.senders : 0;
  const weight = own.senders + strength;
  const share = weight > 0 ? (own.unanswered + strength * regional) / weight : 0;
  return { value: share * 100, standardError: 100 * Math.sqrt((share * (1 - share)) / (weight + 1)) };
}
