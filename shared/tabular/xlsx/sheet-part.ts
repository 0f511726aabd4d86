import { SheetFileError } from '../sheet-file-error.ts';
import { type CellRange, cellAddress, type Sheet, tabularLimits } from '../workbook.ts';
import { type CellContext, cellValue, damagedCell, type StoredCell, tooLongCell } from './cell-value.ts';
import { parseReference, parseRow } from './cell-reference.ts';
import type { ZipPackage } from './package.ts';
import { type Attributes, readXml, type XmlHandlers } from './read-xml.ts';
import { RichText } from './rich-text.ts';
import { type Budget, SheetGrid } from './sheet-grid.ts';
import { isTrue } from './workbook-part.ts';

/**
 * The cells of a worksheet, its merged ranges and what it hides, in one pass over the part as it is inflated. Rows and
 * cells may lack their reference or come in any order; the same cell twice is damage.
 * Errors: SheetFileError `part_damaged`, `cell_damaged`, `cell_too_long` and the limits, with the sheet and the cell.
 */
export function readSheetPart(
  files: ZipPackage,
  { name, part }: { name: string; part: string },
  { context, budget }: { context: CellContext; budget: Budget },
): Omit<Sheet, 'name' | 'isHidden' | 'comments'> {
  const reader = new SheetReader(name, part, context, budget);
  readXml(files, part, reader);
  return reader.finish();
}

class SheetReader implements XmlHandlers {
  private readonly grid: SheetGrid;
  private readonly merged: CellRange[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenSpans: [first: number, last: number][] = [];
  private readonly rich = new RichText();
  private section = '';
  private row = -1;
  private column = -1;
  private isRow = false;
  private cell: StoredCell | null = null;
  /** Element of a cell whose content is being read. */
  private field: 'v' | 'is' | '' = '';
  private readonly name: string;
  private readonly part: string;
  private readonly context: CellContext;

  constructor(name: string, part: string, context: CellContext, budget: Budget) {
    this.name = name;
    this.part = part;
    this.context = context;
    this.grid = new SheetGrid(name, budget);
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth > 5) this.rich.open(name);
    else if (depth === 5) this.openField(name);
    else if (depth === 4) this.openCell(name, attributes);
    else if (depth === 3) this.openThird(name, attributes);
    else if (depth === 2) this.section = name;
    else if (name !== 'worksheet') throw new SheetFileError('part_damaged', { part: this.part });
  }

  text(text: string): void {
    if (this.field === 'v') this.cell!.value = (this.cell!.value ?? '') + text;
    else if (this.field === 'is') this.rich.take(text);
  }

  close(name: string, depth: number): void {
    if (depth > 5) this.rich.close(name);
    else if (depth === 5) {
      if (this.field === 'is') this.cell!.inline = this.rich.end();
      this.field = '';
    } else if (depth === 4) this.closeCell();
    else if (depth === 3) this.isRow = false;
  }

  finish(): Omit<Sheet, 'name' | 'isHidden' | 'comments'> {
    this.grid.clearMerged(this.merged);
    const rows = this.grid.finish();
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const hiddenColumns = new Set<number>();
    for (const [first, last] of this.hiddenSpans) {
      for (let column = Math.max(0, first); column <= Math.min(last, width - 1); column++)
        hiddenColumns.add(column);
    }
    return {
      rows,
      merged: this.merged,
      hiddenRows: [...new Set(this.hiddenRows)].filter((row) => row < rows.length).sort((a, b) => a - b),
      hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    };
  }

  private openThird(name: string, attributes: Attributes): void {
    if (this.section === 'sheetData' && name === 'row') this.openRow(attributes);
    else if (this.section === 'cols' && name === 'col' && isTrue(attributes['hidden'])) {
      const [first, last] = [Number(attributes['min']) - 1, Number(attributes['max']) - 1];
      // a file of millions of spans would be read again and again for each column
      if (this.hiddenSpans.push([first, last]) > 16_384)
        throw new SheetFileError('part_damaged', { part: this.part });
    } else if (this.section === 'mergeCells' && name === 'mergeCell') this.merge(attributes['ref'] ?? '');
  }

  private openRow(attributes: Attributes): void {
    const reference = attributes['r'];
    const row = reference === undefined ? this.row + 1 : parseRow(reference);
    if (row === null) throw new SheetFileError('part_damaged', { part: this.part });
    this.row = row;
    this.column = -1;
    this.isRow = true;
    if (isTrue(attributes['hidden']) && row < tabularLimits.rows) this.hiddenRows.push(row);
  }

  private openCell(name: string, attributes: Attributes): void {
    if (!this.isRow || name !== 'c') return;
    const reference = attributes['r'];
    if (reference === undefined) this.column++;
    else {
      const at = parseReference(reference);
      if (!at || at.row !== this.row) throw new SheetFileError('part_damaged', { part: this.part });
      this.column = at.column;
    }
    this.cell = {
      type: attributes['t'] ?? 'n',
      style: attributes['s'] === undefined ? -1 : Number(attributes['s']),
      isFormula: false,
      value: null,
      inline: null,
    };
  }

  private openField(name: string): void {
    if (!this.cell) return;
    if (name === 'f') this.cell.isFormula = true;
    else if (name === 'v') {
      this.cell.value ??= '';
      this.field = 'v';
    } else if (name === 'is') {
      this.rich.begin();
      this.field = 'is';
    }
  }

  private closeCell(): void {
    if (!this.cell) return;
    const value = cellValue(this.cell, this.context);
    this.cell = null;
    if (value === null) return;
    if (typeof value === 'symbol') {
      const place = { sheet: this.name, cell: cellAddress(this.row, this.column) };
      if (value === damagedCell) throw new SheetFileError('cell_damaged', place);
      if (value === tooLongCell)
        throw new SheetFileError('cell_too_long', { ...place, limit: tabularLimits.cellLength });
      return;
    }
    this.grid.put(this.row, this.column, value);
  }

  private merge(reference: string): void {
    const [from, to = from] = reference.split(':').map((one) => parseReference(one));
    if (!from || !to) throw new SheetFileError('part_damaged', { part: this.part });
    const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
    if (top === bottom && left === right) return;
    if (this.merged.push({ top, left, bottom, right }) > tabularLimits.merged)
      throw new SheetFileError('too_many_merged', { limit: tabularLimits.merged, sheet: this.name });
  }
}
