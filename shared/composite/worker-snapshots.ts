import type { AreaCode } from '../domain/area.ts';
import type { InputIndex } from './index-input.ts';
import type { ScoreModel } from './types.ts';

/** Foreign workers of one area by sector at one date, from one definition. */
export interface WorkerSnapshot {
  endMonth: number;
  periodEnd: string;
  /** Persons by section letter; a section without a row is not known. */
  sectors: Map<string, number>;
  /** All foreign workers, at least the sum over sectors. */
  total: number;
  foreignWorkerIds: number[];
}

/**
 * The counts at both ends of a window in which jobs changed: the latest by the window's start and the latest after it
 * by the month assessed, each within the age limit. Stocks only, one definition for both ends: the best in the model's
 * list that has a snapshot by sector at either end. Permits issued are a flow and are never used. Rows of one section and
 * date are parts of it (oil palm and shrimp ponds are both A) and are added; rows without a section are totals, of which
 * the largest stands.
 */
export function workerSnapshots(
  index: InputIndex,
  area: AreaCode,
  window: { startMonth: number; endMonth: number },
  month: number,
  model: ScoreModel['competition'],
): { start: WorkerSnapshot | null; end: WorkerSnapshot | null } {
  const stocks = (index.workers.get(area) ?? []).filter(
    (row) => row.kind === 'stock' && row.endMonth <= month,
  );
  for (const definition of model.definitions) {
    const rows = stocks.filter((row) => row.definition === definition);
    const months = [...new Set(rows.filter((row) => row.sector !== '').map((row) => row.endMonth))];
    const startMonth = months.findLast(
      (at) => at <= window.startMonth && at >= window.startMonth - model.maxAgeMonths,
    );
    const endMonth = months.findLast((at) => at > window.startMonth && at >= month - model.maxAgeMonths);
    if (startMonth === undefined && endMonth === undefined) continue;
    const at = (monthNumber: number | undefined): WorkerSnapshot | null => {
      if (monthNumber === undefined) return null;
      const own = rows.filter((row) => row.endMonth === monthNumber);
      const sectors = new Map<string, number>();
      for (const row of own) {
        if (row.sector !== '') sectors.set(row.sector, (sectors.get(row.sector) ?? 0) + row.count);
      }
      const known = [...sectors.values()].reduce((sum, count) => sum + count, 0);
      return {
        endMonth: monthNumber,
        periodEnd: own.at(-1)!.periodEnd,
        sectors,
        total: Math.max(known, ...own.filter((row) => row.sector === '').map((row) => row.count)),
        foreignWorkerIds: own.map((row) => row.id),
      };
    };
    return { start: at(startMonth), end: at(endMonth) };
  }
  return { start: null, end: null };
}
