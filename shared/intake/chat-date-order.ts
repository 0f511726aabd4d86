import type { ChatHead } from './chat-head.ts';

export type ChatDateOrder = 'day-first' | 'month-first' | 'year-first';

export type ChatDateOrderReason =
  /** Said by the person who imports. */
  | 'forced'
  /** Four digits in the first place. */
  | 'year_in_front'
  | 'first_place_over_12'
  | 'second_place_over_12'
  /** Day and month are the same number in every line. */
  | 'same_either_way'
  | 'english_12_hour'
  /** From line to line the day changes more often than the month. */
  | 'first_place_changes_more'
  | 'second_place_changes_more'
  /** Nothing speaks for either: the habit of Indonesia. */
  | 'habit';

export type ChatDateOrderDecision =
  | { kind: 'decided'; order: ChatDateOrder; why: ChatDateOrderReason; sure: boolean }
  | { kind: 'ask'; why: 'lines_contradict' | 'habit_against_changes' };

/** More contradiction than this, by lines that can be read one way only, is a question for a person. */
const greatestContradiction = 0.1;

/**
 * Which number of the dates of one export is the day: decided once for the whole file, or asked.
 * In this order: four digits in front; a number over 12 (a month cannot be); 12-hour times with `/` and English wording;
 * the place that changes more often from line to line; else the habit of Indonesia, day first. `sure` is true only where
 * the lines themselves leave no other reading.
 * `english` says whether WhatsApp's own words in the file are English. Linear in the number of heads.
 */
export function decideChatDateOrder(heads: readonly ChatHead[], english: boolean): ChatDateOrderDecision {
  const decided = (order: ChatDateOrder, why: ChatDateOrderReason, sure: boolean) =>
    ({ kind: 'decided', order, why, sure }) as const;
  const rest = heads.filter((head) => head.date[0].length < 4);
  if (heads.length > 0 && rest.length * 2 < heads.length) return decided('year-first', 'year_in_front', true);

  let [dayFirst, monthFirst, firstChanges, secondChanges, twelveHour] = [0, 0, 0, 0, 0];
  let same = true;
  let before: readonly [number, number] | null = null;
  for (const head of rest) {
    const pair = [Number(head.date[0]), Number(head.date[1])] as const;
    if (pair[0] > 12 && pair[1] <= 12) dayFirst++;
    if (pair[1] > 12 && pair[0] <= 12) monthFirst++;
    if (pair[0] !== pair[1]) same = false;
    if (before && pair[0] !== before[0]) firstChanges++;
    if (before && pair[1] !== before[1]) secondChanges++;
    if (head.half && head.separator === '/') twelveHour++;
    before = pair;
  }
  const fewer = Math.min(dayFirst, monthFirst);
  const more = Math.max(dayFirst, monthFirst);
  if (more > 0) {
    if (fewer > greatestContradiction * more) return { kind: 'ask', why: 'lines_contradict' };
    return dayFirst > monthFirst
      ? decided('day-first', 'first_place_over_12', true)
      : decided('month-first', 'second_place_over_12', true);
  }
  if (same) return decided('day-first', 'same_either_way', true);
  if (english && twelveHour * 2 > rest.length) {
    if (firstChanges > secondChanges) return { kind: 'ask', why: 'habit_against_changes' };
    return decided('month-first', 'english_12_hour', false);
  }
  if (firstChanges > secondChanges) return decided('day-first', 'first_place_changes_more', false);
  if (secondChanges > firstChanges) return decided('month-first', 'second_place_changes_more', false);
  return decided('day-first', 'habit', false);
}
