import type { SheetValue } from '../tabular/workbook.ts';
import type { FigureColumn, ImportContext } from './import-context.ts';
import { readFigure } from './read-figure.ts';
import type { UnitReading } from './read-unit.ts';

export interface Figure {
  value: number;
  /** What the sheet says the figure was multiplied by. */
  factor: number;
  /** Size of the last digit as published, after the factor. */
  step: number;
}

/**
 * The figure of a cell in the unit of the dictionary, or null with a finding. `unit` is the indicator's; `said` what the
 * sheet says about it. Only an explicit unit multiplies, and it is told.
 */
export function figureCell(
  context: ImportContext,
  column: FigureColumn,
  value: SheetValue,
  at: number,
  wants: { unit: string; isCount: boolean; said: UnitReading | null; saidText: string },
): Figure | null {
  const { findings } = context;
  const place = { row: at, column: column.column, value };
  const said = wants.said;
  if (said?.unit && !sameUnit(said.unit, wants.unit)) {
    findings.error('unit_mismatch', place, { said: wants.saidText, expected: wants.unit });
    return null;
  }
  const outer = said?.factor ?? 1;
  const read = readFigure(value, {
    decimals: !wants.isCount || outer !== 1,
    habit: context.mapping.constants.singlePoint,
  });
  switch (read.kind) {
    case 'missing':
      return null;
    case 'small':
      findings.warning('small_cell', place);
      return null;
    case 'ambiguous':
      findings.question('figure_ambiguous', place, {
        thousands: read.readings[0],
        decimal: read.readings[1],
      });
      return null;
    case 'fraction':
      findings.error('figure_fraction', place);
      return null;
    case 'date':
      findings.error('figure_is_date', place, {}, dayAsFigure(value));
      return null;
    case 'error_cell':
      findings.error('error_cell', place);
      return null;
    case 'formula_without_value':
      findings.error('formula_without_value', place);
      return null;
    case 'unreadable':
      findings.error('figure_unreadable', place, {}, read.suggestion);
      return null;
    case 'value':
      break;
  }
  if (read.unit && !sameUnit(read.unit, wants.unit)) {
    findings.error('unit_mismatch', place, { said: read.unit, expected: wants.unit });
    return null;
  }
  for (const remark of read.remarks) findings.warning(remark, place);
  const factor = read.factor !== 1 ? read.factor : outer;
  if (factor !== 1)
    findings.warnOnce('unit_multiplied', `${column.column} ${factor}`, place, { factor, unit: wants.unit });
  const scaled = factor === 1 ? read.value : Math.round(read.value * factor * 1e6) / 1e6;
  if (wants.isCount && !Number.isInteger(scaled)) {
    findings.error('figure_fraction', place, { value: scaled });
    return null;
  }
  if (Math.abs(scaled) > 1e12) {
    findings.error('figure_range', place, { value: scaled });
    return null;
  }
  return { value: scaled, factor, step: factor * 10 ** -decimalsOf(read.value) };
}

/** `3.11` that became 3 November: only the digits it shows. */
function dayAsFigure(value: SheetValue): string | null {
  if (value === null || typeof value !== 'object' || value.kind !== 'date') return null;
  const [, month, day] = value.day.split('-').map(Number);
  return `${day},${String(month).padStart(2, '0')}`;
}

export function sameUnit(said: string, expected: string): boolean {
  if (said === expected) return true;
  if (said === 'Rp') return expected.startsWith('Rp');
  if (said === '%') return expected === 'poin persen';
  return said === 'orang' && expected === 'jiwa';
}

export function decimalsOf(value: number): number {
  const text = String(value);
  const exponent = /e-(\d+)$/.exec(text);
  if (exponent) return Math.min(12, Number(exponent[1]));
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
