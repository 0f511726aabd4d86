import type { ChatDateOrder } from './chat-date-order.ts';
import type { ChatHead } from './chat-head.ts';

export interface ChatTime {
  /** Local, `2026-11-14`. */
  date: string;
  /** Local, `10:04`, or `10:04:31` where the export has seconds. */
  time: string;
  /** The same moment in UTC, ISO 8601. */
  at: string;
}

/** Why a head is no moment. `other_date_order`: its year stands elsewhere than in the rest of the file. */
export type ChatTimeFault = 'impossible_date' | 'impossible_time' | 'other_date_order';

/** No export is older than the program that writes it. */
const firstYear = 2009;
const minutesADay = 24 * 60;
const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/**
 * A reader of the moments that heads name, in the order of their file; `offsetMinutes` is local time minus UTC, within a
 * day. A reader for a whole file, because thousands of lines share few dates.
 */
export function chatTimeReader(
  order: ChatDateOrder,
  offsetMinutes: number,
): (head: ChatHead) => ChatTime | ChatTimeFault {
  /** The day before, the day, the day after: the UTC day may be any of them. */
  const known = new Map<string, readonly [string, string, string] | ChatTimeFault>();
  return (head) => {
    const key = head.date.join(' ');
    let days = known.get(key);
    if (days === undefined) {
      days = readDays(head.date, order);
      known.set(key, days);
    }
    if (typeof days === 'string') return days;

    let { hour } = head;
    const { minute, second } = head;
    if (head.half && (hour > 12 || (head.half === 'pm' && hour === 0))) return 'impossible_time';
    if (head.half) hour = (hour % 12) + (head.half === 'pm' ? 12 : 0);
    if (hour > 23 || minute > 59 || (second ?? 0) > 59) return 'impossible_time';

    const shifted = hour * 60 + minute - offsetMinutes;
    const day = Math.floor(shifted / minutesADay);
    const inDay = shifted - day * minutesADay;
    const utc = `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
    return {
      date: days[1],
      time: `${two(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`,
      at: `${days[day + 1]}T${utc}:${two(second ?? 0)}.000Z`,
    };
  };
}

function readDays(
  places: ChatHead['date'],
  order: ChatDateOrder,
): readonly [string, string, string] | ChatTimeFault {
  const [one, other, last] = places;
  if ((order === 'year-first') !== (one.length === 4)) return 'other_date_order';
  const [yearText, month, day] =
    order === 'year-first'
      ? [one, Number(other), Number(last)]
      : order === 'day-first'
        ? [last, Number(other), Number(one)]
        : [last, Number(one), Number(other)];
  if (yearText.length !== 2 && yearText.length !== 4) return 'impossible_date';
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  if (year < firstYear || year > 2099 || month < 1 || month > 12) return 'impossible_date';
  if (day < 1 || day > daysIn(year, month)) return 'impossible_date';
  const iso = (shift: number) => new Date(Date.UTC(year, month - 1, day + shift)).toISOString().slice(0, 10);
  return [iso(-1), iso(0), iso(1)];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
