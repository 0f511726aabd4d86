import type { ScoreInput, ScoreModel } from '../composite/types.ts';
import type { AreaCode } from '../domain/area.ts';
import { addMonths, type Month, monthRange } from '../domain/month.ts';

/** An unbroken run of months of one area, the last month known at its end. */
export interface AreaSeries {
  areaCode: AreaCode;
  firstMonth: Month;
  values: number[];
}

/** First month of every series: before it incidents were not gathered. */
const begin = '2019-01';

/**
 * Monthly number of incidents per area: severity above 0, not officer-found, not refuted, in months in which some channel
 * listened; the run ends with the last complete month that was listened to. Areas to which nobody listens have none.
 */
export function incidentSeries(input: ScoreInput, model: ScoreModel, lastComplete: Month): AreaSeries[] {
  const months = monthRange(begin, lastComplete);
  return input.areas.flatMap(({ code }) => {
    const listening = input.coverage.filter((row) => row.areaCode === code);
    const counts = new Map<Month, number>();
    for (const incident of input.incidents) {
      if (incident.areaCode !== code || incident.status === 'refuted') continue;
      if (incident.origin === 'officer_found' || !(model.signal.severity[incident.category] > 0)) continue;
      counts.set(incident.month, (counts.get(incident.month) ?? 0) + 1);
    }
    const values = months.map((month) =>
      listening.some((row) => row.fromMonth <= month && (row.toMonth === null || month <= row.toMonth))
        ? (counts.get(month) ?? 0)
        : null,
    );
    return lastRun(code, months, values);
  });
}

/** Last unbroken run of months that have a value; none where no month has one. */
export function lastRun(
  areaCode: AreaCode,
  months: readonly Month[],
  values: readonly (number | null)[],
): AreaSeries[] {
  let end = values.length;
  while (end > 0 && values[end - 1] === null) end--;
  let start = end;
  while (start > 0 && values[start - 1] !== null) start--;
  if (start === end) return [];
  return [{ areaCode, firstMonth: months[start]!, values: values.slice(start, end) as number[] }];
}

export const lastMonthOf = ({ firstMonth, values }: AreaSeries): Month =>
  addMonths(firstMonth, values.length - 1);
