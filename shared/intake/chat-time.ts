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
const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The moment that a head names, read in the order of its file; `offsetMinutes` is local time minus UTC. */
export function readChatTime(
  head: ChatHead,
  order: ChatDateOrder,
  offsetMinutes: number,
): ChatTime | ChatTimeFault {
  const [one, other, last] = head.date;
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

  let { hour } = head;
  if (head.half && hour > 12) return 'impossible_time';
  if (head.half === 'pm' && hour === 0) return 'impossible_time';
  if (head.half) hour = (hour % 12) + (head.half === 'pm' ? 12 : 0);
  if (hour > 23 || head.minute > 59 || (head.second ?? 0) > 59) return 'impossible_time';

  const instant = Date.UTC(year, month - 1, day, hour, head.minute - offsetMinutes, head.second ?? 0);
  return {
    date: `${year}-${two(month)}-${two(day)}`,
    time: `${two(hour)}:${two(head.minute)}${head.second === null ? '' : `:${two(head.second)}`}`,
    at: new Date(instant).toISOString(),
  };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
