/** A calendar month, `YYYY-MM`, in the office's time zone (WIB). The unit of time of every score. */
export type Month = string;

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): text is Month {
  return pattern.test(text);
}

/** Months since year 0, so that differences are whole months. RangeError on anything that is not `YYYY-MM`. */
export function monthIndex(month: Month): number {
  const match = pattern.exec(month);
  if (!match) throw new RangeError(`month must be YYYY-MM, got "${month}"`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

export function monthFromIndex(index: number): Month {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}`;
}

/** The month `offset` months later (negative: earlier). */
export function addMonths(month: Month, offset: number): Month {
  return monthFromIndex(monthIndex(month) + offset);
}

/** Every month from `first` to `last`, both included; empty when `last` is before `first`. */
export function monthRange(first: Month, last: Month): Month[] {
  const from = monthIndex(first);
  return Array.from({ length: Math.max(0, monthIndex(last) - from + 1) }, (_, i) => monthFromIndex(from + i));
}

/** Day number (days since 1970-01-01) of the last day of a month. */
export function monthEndDay(month: Month): number {
  const index = monthIndex(month) + 1;
  return Date.UTC(Math.floor(index / 12), index % 12, 1) / 86_400_000 - 1;
}

/** The month that an ISO date (`YYYY-MM-DD…`) lies in. */
export function monthOfDate(date: string): Month {
  return date.slice(0, 7);
}
