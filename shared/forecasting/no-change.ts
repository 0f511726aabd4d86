/**
 * What comes next, if nothing changes?
 *
 * Definition: the last value for every coming period; spread s sqrt(h), s^2 the mean squared change from one period to the next.
 * Shapes: n numbers, steps -> { mean, sd }.
 * Units: those of the series.
 * Undefined: RangeError for fewer than 2 values, a value that is not finite, steps below 1.
 * Assumes: a random walk without drift, for the spread.
 * Reference: Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, 5.2 and 5.5.
 * Checked: against R forecast naive in the fixture ets.json.
 * Cost: O(n).
 */
export function noChange(series: ArrayLike<number>, steps: number): { mean: number[]; sd: number[] } {
  return repeatLast(series, steps, 1);
}

/** The last cycle again; shared with seasonalNaive. */
export function repeatLast(
  series: ArrayLike<number>,
  steps: number,
  period: number,
): { mean: number[]; sd: number[] } {
  const n = series.length;
  if (n < period + 1) throw new RangeError(`series must have at least ${period + 1} values, got ${n}`);
  if (!Number.isInteger(steps) || steps < 1)
    throw new RangeError(`steps must be a whole number of at least 1, got ${steps}`);
  let squares = 0;
  for (let t = 0; t < n; t++) {
    if (!Number.isFinite(series[t]!)) throw new RangeError(`series must be finite, got ${series[t]} at ${t}`);
    if (t >= period) squares += (series[t]! - series[t - period]!) ** 2;
  }
  const s = Math.sqrt(squares / (n - period));
  const mean: number[] = [];
  const sd: number[] = [];
  for (let h = 0; h < steps; h++) {
    mean.push(series[n - period + (h % period)]!);
    sd.push(s * Math.sqrt(Math.floor(h / period) + 1));
  }
  return { mean, sd };
}
