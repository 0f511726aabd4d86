import type { AreaForecast } from '../api/forecasts.ts';
import { addMonths, type Month, monthRange } from '../domain/month.ts';

/** One coming month: 5, 25, 50, 75 and 95 % points. */
export interface FanMonth {
  month: Month;
  low: number;
  lower: number;
  middle: number;
  upper: number;
  high: number;
}
/** The last years of an area and, where a forecast is offered, the months to come. */
export interface ForecastFan {
  months: Month[];
  past: { month: Month; value: number }[];
  /** Begins with the last known month, whose points all agree, so that the fan opens from it; empty where nothing is offered. */
  fan: FanMonth[];
  domain: [number, number];
  /** Score from which the class is high; null for counts. */
  threshold: number | null;
}

/** Drawn state of one series: the last `pastMonths` and what is offered of the next. */
export function forecastFan(area: AreaForecast, pastMonths = 48): ForecastFan {
  const past = area.values
    .map((value, t) => ({ month: addMonths(area.firstMonth, t), value }))
    .slice(-pastMonths);
  const last = past.at(-1)!;
  const coming = area.coming.map(({ month, quantiles }): FanMonth => {
    const [low, lower, middle, upper, high] = quantiles as [number, number, number, number, number];
    return { month, low, lower, middle, upper, high };
  });
  const { month, value } = last;
  const opening = { month, low: value, lower: value, middle: value, upper: value, high: value };
  const top = Math.max(...past.map((one) => one.value), ...coming.map((one) => one.high));
  const highest = area.threshold === null ? Math.max(4, Math.ceil(top)) : top <= 70 ? 70 : 100;
  return {
    months: monthRange(past[0]!.month, coming.at(-1)?.month ?? last.month),
    past,
    fan: coming.length > 0 ? [opening, ...coming] : [],
    domain: [0, highest],
    threshold: area.threshold,
  };
}

/** The last twelve months against the twelve before: sums of counts, means of scores; null where two years are not there. */
export function yearAgainstYear(area: AreaForecast): { now: number; before: number } | null {
  if (area.values.length < 24) return null;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const divisor = area.target === 'incident_count' ? 1 : 12;
  return {
    now: sum(area.values.slice(-12)) / divisor,
    before: sum(area.values.slice(-24, -12)) / divisor,
  };
}
