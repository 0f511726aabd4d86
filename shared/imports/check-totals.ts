import type { SheetValue } from '../tabular/workbook.ts';
import { decimalsOf } from './figure-cell.ts';
import type { FigureColumn, ImportContext } from './import-context.ts';
import type { ImportRow } from './import-types.ts';
import { figureOfRow, isCount, seriesOf } from './row-value.ts';
import type { ReadRow } from './observation-cells.ts';
import { readFigure } from './read-figure.ts';

interface Sum {
  sum: number;
  count: number;
  step: number;
  measures: Set<string>;
}
const emptySum = (): Sum => ({ sum: 0, count: 0, step: 0, measures: new Set() });

/** Compares rows and columns of totals with their parts; counts only, since rates and shares do not add. */
export interface TotalCheck {
  /** Figures of one row; `missing` are the columns in which something stands that could not be read. */
  row(
    read: readonly ReadRow<ImportRow>[],
    row: readonly SheetValue[],
    at: number,
    missing: readonly number[],
  ): void;
  total(row: readonly SheetValue[], at: number): void;
}

export function totalCheck(context: ImportContext): TotalCheck {
  const { findings } = context;
  /** By column, then level of the area: since the last total, and of the whole table. */
  const since = new Map<number, Map<string, Sum>>();
  const whole = new Map<number, Map<string, Sum>>();
  const unknown = new Set<number>();
  const mixed = new Set<number>();
  const series = new Map<number, string>();
  const totalColumns = context.figures.filter((one) => one.isTotal);
  const partColumns = new Set(context.figures.filter((one) => !one.isTotal).map((one) => one.column));

  const add = (
    map: Map<number, Map<string, Sum>>,
    column: number,
    level: string,
    one: ReadRow<ImportRow>,
  ) => {
    let levels = map.get(column);
    if (!levels) {
      levels = new Map();
      map.set(column, levels);
    }
    let held = levels.get(level);
    if (!held) {
      held = emptySum();
      levels.set(level, held);
    }
    held.sum += figureOfRow(one.row);
    held.count++;
    if (one.figure.factor !== 1) held.step = Math.max(held.step, one.figure.step);
    if (one.row.kind === 'foreign_workers') held.measures.add(one.row.measure);
  };

  return {
    row(read, row, at, missing) {
      for (const column of missing) unknown.add(column);
      for (const one of read) {
        if (!isCount(context, one.row)) continue;
        const { column } = one.row.place;
        const level = context.areas.get(one.row.areaCode)?.level ?? '';
        const key = seriesOf(one.row);
        const known = series.get(column);
        if (known === undefined) series.set(column, key);
        else if (known !== key) mixed.add(column);
        add(since, column, level, one);
        add(whole, column, level, one);
      }
      for (const total of totalColumns) checkColumn(total, read, row, at);
    },
    total(row, at) {
      for (const one of context.figures) {
        const levels = since.get(one.column);
        if (!levels) continue;
        const measures = new Set([...levels.values()].flatMap((sum) => [...sum.measures]));
        const value = row[one.column] ?? null;
        const figure = readFigure(value, { decimals: false, habit: context.mapping.constants.singlePoint });
        if (figure.kind === 'value' && measures.size > 1)
          findings.errorOnce('stock_flow_total', `column ${one.column}`, {
            row: at,
            column: one.column,
            value,
          });
        if (!mixed.has(one.column) && !unknown.has(one.column))
          compare([...levels.values(), ...(whole.get(one.column)?.values() ?? [])], value, one, at);
        since.delete(one.column);
        unknown.delete(one.column);
      }
    },
  };

  function compare(candidates: readonly Sum[], value: SheetValue, column: FigureColumn, at: number): void {
    const factor = factorOf(candidates, context, column);
    const read = readFigure(value, { decimals: factor !== 1, habit: context.mapping.constants.singlePoint });
    if (read.kind !== 'value' || candidates.every((one) => one.count < 2)) return;
    const stated = read.value * factor;
    const fits = candidates.some((one) => {
      const tolerance =
        factor === 1 ? 0 : (one.count + 1) * 0.5 * Math.max(one.step, factor * 10 ** -decimalsOf(read.value));
      return Math.abs(one.sum - stated) <= tolerance + 1e-6;
    });
    if (fits) return;
    const nearest = candidates.reduce((a, b) =>
      Math.abs(a.sum - stated) <= Math.abs(b.sum - stated) ? a : b,
    );
    findings.question(
      'total_differs',
      { row: at, column: column.column, value },
      { total: stated, sum: Math.round(nearest.sum * 1e6) / 1e6, parts: nearest.count },
    );
  }

  /** The total of a row against the columns to its left that are not totals themselves. */
  function checkColumn(
    total: FigureColumn,
    read: readonly ReadRow<ImportRow>[],
    row: readonly SheetValue[],
    at: number,
  ): void {
    const parts = read.filter((one) => partColumns.has(one.row.place.column) && isCount(context, one.row));
    if (parts.length < 2) return;
    const value = row[total.column] ?? null;
    const figure = readFigure(value, { decimals: false, habit: context.mapping.constants.singlePoint });
    if (figure.kind !== 'value') return;
    const measures = new Set(
      parts.flatMap((one) => (one.row.kind === 'foreign_workers' ? [one.row.measure] : [])),
    );
    if (measures.size > 1) {
      findings.errorOnce('stock_flow_total', `column ${total.column}`, {
        row: context.mapping.headerBottom,
        column: total.column,
        value: total.heading,
      });
      return;
    }
    // different indicators side by side have no sum
    const kinds = new Set(
      parts.map((one) => (one.row.kind === 'observation' ? one.row.indicatorCode : one.row.kind)),
    );
    if (kinds.size > 1) return;
    if (
      [...partColumns].some(
        (column) => !parts.some((one) => one.row.place.column === column) && isUnread(row[column]),
      )
    )
      return;
    const sum = emptySum();
    for (const one of parts) {
      sum.sum += figureOfRow(one.row);
      sum.count++;
      if (one.figure.factor !== 1) sum.step = Math.max(sum.step, one.figure.step);
    }
    compare([sum], value, total, at);
  }
}

/** Something stands in the cell, or is said to be unknown, and is no part of the sum. */
function isUnread(value: SheetValue | undefined): boolean {
  return value !== null && value !== undefined && value !== '';
}

function factorOf(candidates: readonly Sum[], context: ImportContext, column: FigureColumn): number {
  if (candidates.every((one) => one.step === 0)) return 1;
  const said = column.meaning?.unit ?? context.mapping.constants.unit ?? '';
  return context.readUnit(said)?.factor ?? 1;
}
