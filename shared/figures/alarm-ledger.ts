import type { AlarmMonth } from '../api/alarms.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';

export interface FalseShare {
  wrong: number;
  judged: number;
  share: number;
  low: number;
  high: number;
}

/** Share of the alarms judged that were false, with its 95 % Wilson interval; null before any was judged. */
export function falseShare(months: readonly AlarmMonth[]): FalseShare | null {
  const wrong = months.reduce((sum, one) => sum + one.false, 0);
  const judged = months.reduce((sum, one) => sum + one.false + one.kept + one.dismissed, 0);
  if (judged === 0) return null;
  const { lower: low, upper: high } = wilsonInterval(wrong, judged);
  return { wrong, judged, share: wrong / judged, low, high };
}
