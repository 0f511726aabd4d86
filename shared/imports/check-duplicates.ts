import { cellAddress } from '../tabular/workbook.ts';
import { figureOfRow } from './row-value.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportRow } from './import-types.ts';
import type { ReadRow } from './observation-cells.ts';

/** Rows once each: the same figure again is told and dropped, another figure for the same thing is an error that names both cells. */
export function withoutDuplicates<Row extends ImportRow>(
  context: ImportContext,
  read: readonly ReadRow<Row>[],
): ReadRow<Row>[] {
  const { findings } = context;
  const first = new Map<string, ReadRow<Row>>();
  const kept: ReadRow<Row>[] = [];
  for (const one of read) {
    const key = figureKey(one.row);
    const known = first.get(key);
    if (!known) {
      first.set(key, one);
      kept.push(one);
      continue;
    }
    const { row, column } = one.row.place;
    const value = context.view.row(row)[column] ?? null;
    const other = cellAddress(known.row.place.row, known.row.place.column);
    if (figureOfRow(known.row) === figureOfRow(one.row))
      findings.warning('duplicate_same', { row, column, value }, { other });
    else
      findings.error(
        'duplicate_differs',
        { row, column, value },
        {
          other,
          cell: cellAddress(row, column),
          first: figureOfRow(known.row),
          second: figureOfRow(one.row),
        },
      );
  }
  return kept;
}

/** What a figure speaks of; two with the same key speak of the same thing. */
export function figureKey(row: ImportRow): string {
  if (row.kind === 'population') return `p|${row.areaCode}|${row.period}`;
  if (row.kind === 'observation')
    return `o|${row.areaCode}|${row.indicatorCode}|${row.period}|${row.definition}`;
  return `w|${row.areaCode}|${row.period}|${row.definition}|${row.agencyCode ?? ''}|${row.workplace ?? ''}|${row.kbliVersion ?? ''}|${row.sectorLetter ?? ''}|${row.kbliCode ?? ''}|${row.sectorAsPublished}|${row.positionLevel ?? ''}|${row.documentKind ?? ''}`;
}
