import { computed, type IndicatorValue } from './indicator-value.ts';
import type { InputIndex } from './index-input.ts';
import { endOfDayHour } from './iso-time.ts';
import type { Place } from './heard.ts';
import type { WeighedIncident } from './incident-signal.ts';
import type { ScoreModel } from './types.ts';

/**
 * Lack of capacity, from the office's own records; never missing, since no record of a dialogue is itself the fact.
 * `today` is the last day of the month, or the data cut inside it.
 */
export function copingIndicators(
  index: InputIndex,
  { area, incidents }: Pick<Place, 'area' | 'incidents'>,
  today: number,
  model: ScoreModel['coping'],
): Record<string, IndicatorValue> {
  const gap = responseGap({ incidents, waiting: index.waiting.get(area.code) ?? [] }, today, model);
  const engagement = (index.engagementDays.get(area.code) ?? []).findLast((row) => row.day <= today);
  const days = engagement
    ? Math.min(today - engagement.day, model.maxDaysSinceEngagement)
    : model.maxDaysSinceEngagement;
  return {
    response_gap: computed(area.code, gap.value, gap.standardError, { incidentIds: gap.incidentIds }),
    days_since_engagement: computed(area.code, days, 0, { engagementIds: engagement ? [engagement.id] : [] }),
    open_follow_ups: computed(area.code, openFollowUps(index.followUps.get(area.code) ?? [], today), 0),
  };
}

/** Unassessed items received in one hour that count at most: beyond it is a flood, not so many more neglected matters. */
const hourlyCap = 3;

/**
 * Share in per cent of the incidents of the trailing window that were not assessed within the set hours. Only what
 * carries tension counts: messages that tell of none, however many and from however many senders, are no incidents, and
 * a flood of them must not raise a score. An item whose hours have not run out is left out; several of one sender are one (late if any is); of one clock hour at most three
 * late ones count. Drawn towards 0 by `responsePriorStrength` items, so that one item on time is not worse than none.
 */
export function responseGap(
  { incidents, waiting = [] }: ResponseClocks,
  today: number,
  model: ScoreModel['coping'],
) {
  const now = endOfDayHour(today);
  const groups = new Map<string, { late: boolean; hour: number }>();
  const incidentIds: string[] = [];
  for (const { incident, weight } of incidents) {
    if (!incident.clock || !weight.tension) continue;
    const { received, assessed } = incident.clock;
    if (received > now || received <= now - model.responseWindowDays * 24) continue;
    const due = received + model.responseHours;
    const late = assessed > due && due < now;
    if (!late && assessed > now) continue;
    incidentIds.push(incident.id);
    const sender = incident.grievance?.sender ?? null;
    const key = sender === null ? `incident ${incident.id}` : `sender ${sender}`;
    const group = groups.get(key);
    groups.set(key, {
      late: (group?.late ?? false) || late,
      hour: Math.min(group?.hour ?? received, received),
    });
  }
  for (const { id, sender, received } of waiting) {
    const late = received > now - model.responseWindowDays * 24 && received + model.responseHours < now;
    if (!late) continue;
    const key = sender === null ? `report ${id}` : `sender ${sender}`;
    groups.set(key, { late: true, hour: Math.min(groups.get(key)?.hour ?? received, received) });
  }
  const lateByHour = new Map<number, number>();
  let inTime = 0;
  for (const { late, hour } of groups.values()) {
    if (late) lateByHour.set(Math.floor(hour), (lateByHour.get(Math.floor(hour)) ?? 0) + 1);
    else inTime++;
  }
  const late = [...lateByHour.values()].reduce((sum, count) => sum + Math.min(count, hourlyCap), 0);
  const weight = late + inTime + model.responsePriorStrength;
  const share = late === 0 ? 0 : late / weight;
  return {
    value: share * 100,
    standardError: weight > 0 ? 100 * Math.sqrt((share * (1 - share)) / (weight + 1)) : 0,
    incidentIds,
  };
}

interface ResponseClocks {
  incidents: readonly WeighedIncident[];
  /** Reports that nobody has assessed; the caller leaves out what tells of no tension, and floods. */
  waiting?: readonly { id: string; sender: string | null; received: number }[];
}

/** Share in per cent of agreed follow-ups past their due date and not done, among those due or done; 0 of 0 = 0. */
function openFollowUps(
  followUps: readonly { agreed: number; due: number; done: number | null }[],
  today: number,
): number {
  let settled = 0;
  let overdue = 0;
  for (const { agreed, due, done } of followUps) {
    if (agreed > today) continue;
    if (done !== null && done <= today) {
      // What was done more than a year ago no longer speaks for the present.
      if (done > today - 365) settled++;
    } else if (due < today) overdue++;
  }
  return overdue === 0 ? 0 : (overdue / (overdue + settled)) * 100;
}
