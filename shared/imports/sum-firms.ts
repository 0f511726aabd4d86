import type { ImportContext } from './import-context.ts';
import type { ImportRow } from './import-types.ts';
import { figureOfRow } from './row-value.ts';
import { figureKey } from './check-duplicates.ts';
import type { ReadRow } from './observation-cells.ts';

/**
 * A list with one row a firm as sums by area, period and what else is counted by: firms are small cells, their names are never read. The sum leads
 * to the first of its cells and says of how many rows it is.
 */
export function sumFirms(context: ImportContext, read: readonly ReadRow<ImportRow>[]): ReadRow<ImportRow>[] {
  const sums = new Map<string, { one: ReadRow<ImportRow>; rows: number }>();
  for (const one of read) {
    const key = figureKey(one.row);
    const held = sums.get(key);
    if (!held) sums.set(key, { one: { ...one, row: { ...one.row } }, rows: 1 });
    else {
      const sum = held.one.row;
      if (sum.kind === 'foreign_workers') sum.count += figureOfRow(one.row);
      else sum.value += figureOfRow(one.row);
      held.rows++;
    }
  }
  if (read.length > 0)
    context.findings.warnOnce(
      'firms_summed',
      'sheet',
      { row: null, column: context.column('firm') },
      { rows: read.length, sums: sums.size },
    );
  return [...sums.values()].map(({ one, rows }) => {
    if (rows > 1) one.row.note = [one.row.note, `Σ ${rows}`].filter(Boolean).join(' · ').slice(0, 500);
    return one;
  });
}
