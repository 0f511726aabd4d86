import { dayInWib } from '../../shared/domain/wib-day.ts';
import type { InputError } from './problem.ts';

export { dayInWib };

/** Before this year nothing is entered: an earlier one is a slip of the pen. */
export const firstYear = '1900';

/** What is wrong with a day that somebody enters (YYYY-MM-DD): it does not exist, or lies too early or in the future. */
export function wrongDay(pointer: string, day: string, now: Date): InputError[] {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day)
    return [{ pointer, code: 'impossible', detail: 'there is no such day' }];
  if (day < firstYear) return [{ pointer, code: 'early', detail: `the day lies before ${firstYear}` }];
  if (day > dayInWib(now)) return [{ pointer, code: 'future', detail: 'the day lies in the future' }];
  return [];
}
