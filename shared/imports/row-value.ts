import type { ImportContext } from './import-context.ts';
import type { ImportRow } from './import-types.ts';

export const figureOfRow = (row: ImportRow): number =>
  row.kind === 'foreign_workers' ? row.count : row.value;

/** Whether figures like this add up; rates, shares and amounts do not. */
export function isCount(context: ImportContext, row: ImportRow): boolean {
  if (row.kind !== 'observation') return true;
  return context.indicators.get(row.indicatorCode)?.measure === 'count';
}

/** What must be the same in a column for its figures to have a sum. */
export function seriesOf(row: ImportRow): string {
  if (row.kind === 'population') return `population ${row.period}`;
  if (row.kind === 'observation') return `${row.indicatorCode} ${row.period} ${row.definition}`;
  return `${row.definition} ${row.period}`;
}
