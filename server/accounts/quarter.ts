import { dayInWib } from '../http/entered-day.ts';

/** Quarter of an instant in WIB, `2026-Q1`. */
export function quarterOf(now: Date): string {
  const [year, month] = dayInWib(now).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
