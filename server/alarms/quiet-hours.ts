import type { AlarmPreference } from '../../shared/api/alarms.ts';
import { liesWithin } from '../../shared/domain/area.ts';

const wib = 7 * 60;
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/**
 * When an alarm may be sent to somebody: at once, or when the quiet hours end in which it falls. Quiet hours run in
 * WIB, from the first minute to before the last, over midnight where they begin later than they end; of no length they
 * are none.
 */
export function dueAt(
  now: Date,
  protective: boolean,
  preference: Pick<AlarmPreference, 'quiet' | 'protectiveAnytime'>,
): Date {
  const { quiet, protectiveAnytime } = preference;
  if (!quiet || quiet.from === quiet.to || (protective && protectiveAnytime)) return now;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const minute = Math.floor(now.getTime() / 60_000);
  const ofDay = (minute + wib) % 1440;
  const inside = from < to ? from <= ofDay && ofDay < to : from <= ofDay || ofDay < to;
  return inside ? new Date((minute + ((to - ofDay + 1440) % 1440)) * 60_000) : now;
}

/** Whether an alarm about these areas is wanted by who chose those: a chosen area holds all that lies in it, and a wider alarm concerns all in it. */
export function concerns(chosen: readonly string[], areas: readonly string[]): boolean {
  if (chosen.length === 0) return true;
  return areas.some((area) => chosen.some((one) => liesWithin(area, one) || liesWithin(one, area)));
}
