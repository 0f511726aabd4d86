import { repeatLast } from './no-change.ts';

/**
 * What comes next, if the same month of last year comes again?
 *
 * Definition: the value one period ago; spread s sqrt(cycles begun), s^2 the mean squared change over one period.
 * Shapes: n numbers, steps, period -> { mean, sd }.
 * Units: those of the series.
 * Undefined: RangeError for no more values than one period, a value that is not finite, steps or period below 1.
 * Assumes: each place of the cycle is a random walk of its own, for the spread.
 * Reference: Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, 5.2 and 5.5.
 * Checked: against R forecast snaive in the fixture ets.json.
 * Cost: O(n).
 */
export function seasonalNaive(
  series: ArrayLike<number>,
  steps: number,
  period = 12,
): { mean: number[]; sd: number[] } {
  if (!Number.isInteger(period) || period < 1)
    throw new RangeError(`period must be a whole number of at least 1, got ${period}`);
  return repeatLast(series, steps, period);
}
