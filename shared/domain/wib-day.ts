import { type Month, monthOfDate } from './month.ts';

/** Day in WIB (UTC+7) of an instant: the limit of days and months. */
export const dayInWib = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Month in WIB of an instant, `YYYY-MM`. */
export const monthInWib = (at: Date): Month => monthOfDate(dayInWib(at));

/** The day that a text names: a date itself, an instant its day in WIB. */
export const dayOf = (text: string): string => (text.length > 10 ? dayInWib(new Date(text)) : text);
