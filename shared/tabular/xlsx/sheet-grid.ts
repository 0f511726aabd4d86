import { SheetFileError } from '../sheet-file-error.ts';
import { type CellRange, cellAddress, type SheetValue, tabularLimits } from '../workbook.ts';

/** What all sheets of a workbook use up together. */
export interface Budget {
  cells: number;
  places: number;
}

/** The cells of one sheet in the order in which the file gives them; only what holds something takes room. */
export class SheetGrid {
  private readonly rows = new Map<number, SheetValue[]>();
  private last = -1;
  private readonly sheet: string;
  private readonly budget: Budget;

  constructor(sheet: string, budget: Budget) {
    this.sheet = sheet;
    this.budget = budget;
  }

  put(row: number, column: number, value: SheetValue): void {
    const { sheet, budget } = this;
    if (row >= tabularLimits.rows)
      throw new SheetFileError('too_many_rows', { limit: tabularLimits.rows, sheet });
    if (column >= tabularLimits.columns)
      throw new SheetFileError('too_many_columns', { limit: tabularLimits.columns, sheet });
    if (++budget.cells > tabularLimits.cells)
      throw new SheetFileError('too_many_cells', { limit: tabularLimits.cells });
    let line = this.rows.get(row);
    if (!line) {
      line = [];
      this.rows.set(row, line);
      if (row > this.last) {
        this.spend(row - this.last);
        this.last = row;
      }
    }
    if (column >= line.length) {
      this.spend(column + 1 - line.length);
      while (line.length < column) line.push(null);
      line.push(value);
    } else {
      if (line[column] !== null)
        throw new SheetFileError('cell_damaged', { sheet, cell: cellAddress(row, column) });
      line[column] = value;
    }
  }

  /** Of a merged range only the first cell holds something: what a file keeps below it, no spreadsheet shows. */
  clearMerged(ranges: readonly CellRange[]): void {
    let visits = 0;
    for (const { top, left, bottom, right } of ranges) {
      for (let row = top; row <= Math.min(bottom, this.last); row++) {
        const line = this.rows.get(row);
        const end = line ? Math.min(right, line.length - 1) : -1;
        visits += 1 + Math.max(0, end - left);
        if (visits > tabularLimits.places)
          throw new SheetFileError('too_many_merged', { limit: tabularLimits.merged, sheet: this.sheet });
        for (let column = left; column <= end; column++) {
          if (row > top || column > left) line![column] = null;
        }
      }
    }
  }

  /** All rows to the last that holds anything, without nulls at their ends. */
  finish(): SheetValue[][] {
    const rows: SheetValue[][] = [];
    for (let row = 0; row <= this.last; row++) {
      const line = this.rows.get(row) ?? [];
      while (line.length > 0 && line.at(-1) === null) line.pop();
      rows.push(line);
    }
    while (rows.length > 0 && rows.at(-1)!.length === 0) rows.pop();
    return rows;
  }

  private spend(places: number): void {
    this.budget.places += places;
    if (this.budget.places > tabularLimits.places)
      throw new SheetFileError('too_many_cells', { limit: tabularLimits.cells });
  }
}
