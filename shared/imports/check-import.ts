import type { SheetValue, Workbook } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';
import { withoutDuplicates } from './check-duplicates.ts';
import { checkGeography } from './check-geography.ts';
import { checkHistory } from './check-history.ts';
import { totalCheck } from './check-totals.ts';
import { columnHeadings } from './column-headings.ts';
import { holdsFigure } from './read-figure.ts';
import { FindingList } from './finding-list.ts';
import { type ImportContext, importContext } from './import-context.ts';
import {
  type CheckedImport,
  type ColumnRole,
  columnRoles,
  type Fix,
  type ImportReference,
  type ImportRow,
  type Mapping,
} from './import-types.ts';
import { observationCells, type ReadRow } from './observation-cells.ts';
import { rowKinds } from './row-kind.ts';
import { sheetView } from './sheet-view.ts';
import { sumFirms } from './sum-firms.ts';
import { workerCells } from './worker-cells.ts';

/** Roles whose merged cells speak for all the rows they cover. */
const figureRoles = new Set(['value', 'across', 'total', 'ignore', 'companions', 'local_workers']);
const skippedEmptyRows = 1000;

/**
 * Reads one mapped sheet and checks it: the figures with the cell of each, and what is wrong, to be asked, or worth knowing.
 * Nothing is thrown for what a sheet holds; a figure that is wrong or not settled is not among the rows. The same code runs
 * in the browser and at commit.
 * Cost: O(cells); 100,000 rows of eight columns take a second or two.
 */
export function checkImport(
  workbook: Workbook,
  mapping: Mapping,
  fixes: readonly Fix[],
  reference: ImportReference,
): CheckedImport {
  const findings = new FindingList(mapping, fixes);
  const sheet = workbook.sheets[mapping.sheet];
  const skipped: CheckedImport['skipped'] = [];
  const end = (rows: ImportRow[]): CheckedImport => ({ rows, ...findings.result(), skipped });
  if (!sheet) {
    findings.error('sheet_missing', { row: null, column: null });
    return end([]);
  }
  if (mapping.headerTop < 0 || mapping.headerBottom < mapping.headerTop) {
    findings.error('mapping_incomplete', { row: null, column: null });
    return end([]);
  }
  const labels = new Set(
    Object.entries(mapping.columns)
      .filter(([, one]) => !figureRoles.has(one.role))
      .map(([column]) => Number(column)),
  );
  const view = sheetView(sheet, mapping, fixes, labels);
  const headings = columnHeadings(sheet, mapping.headerTop, mapping.headerBottom);
  const context = importContext(mapping, reference, view, findings, headings);
  if (context.figures.filter((one) => !one.isTotal).length === 0) {
    findings.error('mapping_incomplete', { row: null, column: null });
    return end([]);
  }
  tellHidden(context, sheet);
  const isWorkers = mapping.layout.startsWith('foreign_workers');
  const readCells: (row: readonly SheetValue[], at: number, above: string) => ReadRow<ImportRow>[] = isWorkers
    ? workerCells(context)
    : observationCells(context);
  const kindOf = rowKinds(context);
  const totals = totalCheck(context);
  const firm = context.column('firm');
  let read: ReadRow<ImportRow>[] = [];
  let above = '';
  let emptyRows = 0;
  let firmsWithout = 0;
  const areaColumn = context.column('area') >= 0 ? context.column('area') : context.column('area_code');
  for (let at = mapping.headerBottom + 1; at < view.rowCount; at++) {
    const row = view.row(at);
    const kind = kindOf(row, at);
    if (kind === 'total') {
      totals.total(row, at);
      if (!isWorkers || !isOfSectorsOnly(context, row)) {
        skipped.push({ row: at, why: 'total' });
        continue;
      }
    }
    if (kind !== 'figures' && kind !== 'total') {
      if (kind !== 'empty' || emptyRows++ < skippedEmptyRows) skipped.push({ row: at, why: kind });
      continue;
    }
    if (isParentArea(context, row)) {
      skipped.push({ row: at, why: 'parent_area' });
      continue;
    }
    const cells = readCells(row, at, above);
    if (areaColumn >= 0) above = cellText(row[areaColumn]) || above;
    if (firm >= 0 && cells.length === 0 && !context.figures.some((one) => holdsFigure(row[one.column])))
      firmsWithout++;
    const missing = context.figures.flatMap((one) =>
      !cells.some((cell) => cell.row.place.column === one.column) ? [one.column] : [],
    );
    if (kind === 'figures') totals.row(cells, row, at, missing);
    for (const one of cells) read.push(one);
  }
  if (firm >= 0) {
    if (firmsWithout > 0)
      findings.askOnce('firm_missing', 'sheet', { row: null, column: firm }, { rows: firmsWithout });
    read = sumFirms(context, read);
  }
  read = withoutDuplicates(context, read);
  checkGeography(context, read);
  checkHistory(context, read);
  const result = findings.result();
  if (read.length === 0 && result.findingCount.error + result.findingCount.question === 0)
    findings.error('nothing_found', { row: null, column: null });
  return end(read.map((one) => one.row));
}

/** "Jumlah" down a column of sectors or positions is the count of all of them, if the area stands elsewhere. */
function isOfSectorsOnly(context: ImportContext, row: readonly SheetValue[]): boolean {
  const sector = context.column('sector');
  const position = context.column('position');
  const label = sector >= 0 ? sector : position;
  if (label < 0 || cellText(row[label]) === '') return false;
  const areaColumns = [context.column('area'), context.column('area_code')].filter((one) => one >= 0);
  if (areaColumns.length === 0) return context.mapping.constants.areaCode !== undefined;
  return areaColumns.some((one) => {
    const text = cellText(row[one]);
    return text !== '' && !/^(?:jumlah|total|jml)/i.test(text);
  });
}

/** Tables by area of the yearbook end with the area above: its figure stands in its own table. */
function isParentArea(context: ImportContext, row: readonly SheetValue[]): boolean {
  if (context.mapping.layout !== 'bps_simdasi') return false;
  return /^\d{2}00000$/.test(context.text(row, 'area_code'));
}

function tellHidden(context: ImportContext, sheet: Workbook['sheets'][number]): void {
  const { findings, mapping } = context;
  if (sheet.isHidden) findings.warning('hidden_sheet', { row: null, column: null, value: sheet.name });
  const rows = sheet.hiddenRows.filter(
    (row) =>
      row > mapping.headerBottom && (sheet.rows[row] ?? []).some((value) => value !== null && value !== ''),
  );
  if (rows.length > 0)
    findings.warning('hidden_rows', { row: rows[0]!, column: null }, { rows: rows.length });
  const mapped = (column: number) => {
    const role = mapping.columns[column]?.role;
    return role !== undefined && role !== 'ignore';
  };
  for (const column of sheet.hiddenColumns.filter(mapped).slice(0, 50))
    findings.warning('hidden_columns', { row: null, column });
  for (const role of ['companions', 'local_workers'] satisfies ColumnRole[])
    if (columnRoles.includes(role) && context.column(role) >= 0)
      findings.warning('column_not_stored', { row: null, column: context.column(role) });
}
