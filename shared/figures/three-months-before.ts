/** How far apart the dates of counts may lie that are set side by side. */
const monthsApart = 3;

/** The same day three months before; the last of the month where there is no such day. */
export function threeMonthsBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 - monthsApart, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(first.getTime() + (Math.min(date, last) - 1) * 86_400_000).toISOString().slice(0, 10);
}
