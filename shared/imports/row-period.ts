import type { SheetValue } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';
import type { Across, ImportContext } from './import-context.ts';
import type { PeriodReading } from './read-period.ts';

export interface RowPeriod {
  reading: PeriodReading;
  /** Cell that it comes from; -1 where it is the heading or holds for the sheet. */
  column: number;
  value: SheetValue;
}

/** Periods of a row, read once and combined with what the heading of each column says. */
export function rowPeriods(
  context: ImportContext,
  row: readonly SheetValue[],
): (across: Across | null) => RowPeriod {
  const year = cellOf(context, row, 'year');
  const month = cellOf(context, row, 'month');
  const period = cellOf(context, row, 'period');
  const constant = context.mapping.constants.period;
  const none = { column: -1, value: null };

  const partOfMonth = (): string | null => {
    if (!month || month.text === '') return null;
    if (/^\d{1,2}$/.test(month.text)) {
      const number = Number(month.text);
      return number >= 1 && number <= 12 ? `--${String(number).padStart(2, '0')}` : null;
    }
    if (/^(?:i{1,3}|iv)$/i.test(month.text)) return partOf(context.readPeriod(`triwulan ${month.text}`));
    return partOf(context.readPeriod(month.value));
  };
  const yearOf = (): { year: string; from: CellOf | null } | null => {
    for (const cell of [year, period]) {
      const read = cell && cell.text !== '' ? context.readPeriod(cell.value) : null;
      if (read?.kind === 'period' && read.grain === 'year') return { year: read.period, from: cell! };
    }
    return constant && /^\d{4}$/.test(constant) ? { year: constant, from: null } : null;
  };

  return (across) => {
    const said = across?.period;
    if (said && !said.startsWith('--')) {
      // months down, years across
      const part = /^\d{4}$/.test(said) ? (partOfMonth() ?? partOfPeriod(context, period)) : null;
      return { reading: context.readPeriod(part ? joined(said, part) : said), ...none };
    }
    if (said) {
      const known = yearOf();
      if (!known)
        return {
          reading: { kind: 'part', part: said },
          column: year?.column ?? -1,
          value: year?.value ?? null,
        };
      return {
        reading: context.readPeriod(joined(known.year, said)),
        column: known.from?.column ?? -1,
        value: known.from?.value ?? null,
      };
    }
    if (period && period.text !== '') {
      const read = context.readPeriod(period.value);
      if (read.kind === 'part') {
        const known = yearOf();
        if (known)
          return {
            reading: context.readPeriod(joined(known.year, read.part)),
            column: period.column,
            value: period.value,
          };
      }
      if (read.kind === 'period' && read.grain === 'year') {
        const part = partOfMonth();
        if (part)
          return {
            reading: context.readPeriod(joined(read.period, part)),
            column: period.column,
            value: period.value,
          };
      }
      return { reading: read, column: period.column, value: period.value };
    }
    if (year && year.text !== '') {
      const read = context.readPeriod(year.value);
      if (month && month.text !== '' && read.kind === 'period' && read.grain === 'year') {
        const part = partOfMonth();
        return part
          ? {
              reading: context.readPeriod(joined(read.period, part)),
              column: month.column,
              value: month.value,
            }
          : { reading: monthProblem(context, month), column: month.column, value: month.value };
      }
      return { reading: read, column: year.column, value: year.value };
    }
    if (month && month.text !== '') {
      const read = context.readPeriod(month.value);
      if (read.kind === 'period' && read.grain !== 'year')
        return { reading: read, column: month.column, value: month.value };
    }
    if (month && month.text !== '' && constant) {
      const part = partOfMonth();
      if (part && /^\d{4}$/.test(constant))
        return {
          reading: context.readPeriod(joined(constant, part)),
          column: month.column,
          value: month.value,
        };
    }
    const column = period?.column ?? year?.column ?? -1;
    if (column >= 0) return { reading: { kind: 'empty' }, column, value: null };
    return { reading: constant ? context.readPeriod(constant) : { kind: 'empty' }, ...none };
  };
}

interface CellOf {
  column: number;
  value: SheetValue;
  text: string;
}
function cellOf(
  context: ImportContext,
  row: readonly SheetValue[],
  role: 'year' | 'month' | 'period',
): CellOf | null {
  const column = context.column(role);
  if (column < 0) return null;
  const value = row[column] ?? null;
  return { column, value, text: cellText(value) };
}
const partOf = (read: PeriodReading): string | null => (read.kind === 'part' ? read.part : null);
const partOfPeriod = (context: ImportContext, cell: CellOf | null) =>
  cell && cell.text !== '' ? partOf(context.readPeriod(cell.value)) : null;
/** `2024` and `--08` or `--Q1`. */
const joined = (year: string, part: string) =>
  part.startsWith('--Q') ? `triwulan ${part.slice(3)} ${year}` : `${year}-${part.slice(2)}`;

/** A month cell that may hold a whole period (`2024-08`), or nothing that can be read. */
function monthProblem(context: ImportContext, month: CellOf): PeriodReading {
  if (/^\d{1,2}$/.test(month.text)) return { kind: 'impossible' };
  const read = context.readPeriod(month.value);
  return read.kind === 'part' || read.kind === 'empty' ? { kind: 'unreadable', suggestion: null } : read;
}
