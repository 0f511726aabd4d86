import type { ListeningCoverage } from '../api/incidents.ts';
import type { AreaCode } from '../domain/area.ts';
import type { Month } from '../domain/month.ts';

/** Whether a channel listened to one of these areas in that month; an open row listens on. */
export function isListened(
  coverage: readonly ListeningCoverage[],
  areas: readonly AreaCode[],
  month: Month,
): boolean {
  return coverage.some(
    (row) =>
      areas.includes(row.areaCode) &&
      row.fromMonth <= month &&
      (row.toMonth === null || row.toMonth >= month),
  );
}
