import type { ImportContext } from './import-context.ts';
import type { ObservationRow, PopulationRow } from './import-types.ts';
import { figureKey } from './check-duplicates.ts';
import type { ReadRow } from './observation-cells.ts';

type Row = ObservationRow | PopulationRow;

/**
 * A list with one row a firm as sums by area and period: firms are small cells, their names are never read. The sum leads
 * to the first of its cells and says of how many rows it is.
 */
export function sumFirms(context: ImportContext, read: readonly ReadRow<Row>[]): ReadRow<Row>[] {
  const sums = new Map<string, { one: ReadRow<Row>; rows: number }>();
  for (const one of read) {
    const key = figureKey(one.row);
    const held = sums.get(key);
    if (!held) sums.set(key, { one: { ...one, row: { ...one.row } }, rows: 1 });
    else {
      held.one.row.value += one.row.value;
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
