/** Working days of the office: Monday to Friday, without public holidays. Dates are ISO days (WIB). */

const dayMs = 86_400_000;

/** The day `count` working days after `date`; with 0 the day itself or the next working day. RangeError on a bad date or count. */
export function addWorkingDays(date: string, count: number, holidays: readonly string[] = []): string {
  const start = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(start))
    throw new RangeError(`date must be YYYY-MM-DD, got "${date}"`);
  if (!Number.isInteger(count) || count < 0 || count > 366)
    throw new RangeError(`count must be a whole number from 0 to 366, got ${count}`);
  const off = new Set(holidays);
  const isWorking = (at: number) => {
    const weekday = new Date(at).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !off.has(isoDay(at));
  };
  let at = start;
  let left = count;
  while (left > 0) {
    at += dayMs;
    if (isWorking(at)) left--;
  }
  while (!isWorking(at)) at += dayMs;
  return isoDay(at);
}

const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);
