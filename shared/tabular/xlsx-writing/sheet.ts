import { type CellRange, cellAddress } from '../workbook.ts';
import { type TextTable, writeCell, type WrittenValue } from './cells.ts';
import type { WrittenComment } from './comments.ts';
import type { CellFormat, StyleTable } from './styles.ts';
import { xmlText } from './xml-text.ts';

export interface WrittenSheet {
  /** Made fit for a spreadsheet where it is not. */
  name: string;
  isHidden?: boolean;
  rows: readonly (readonly WrittenValue[])[];
  /** From the first; the format holds for cells that are still empty too. */
  columns?: readonly { width?: number; format?: CellFormat; isHidden?: boolean }[];
  frozenRows?: number;
  frozenColumns?: number;
  merged?: readonly CellRange[];
  hiddenRows?: readonly number[];
  comments?: readonly WrittenComment[];
  choices?: readonly Choices[];
  /** Points, by row; null and beyond: as the program finds it. */
  heights?: readonly (number | null)[];
  /** On paper: A4, lying, as wide as the sheet, with these words in the middle of the head and the foot. */
  print?: { head: string; foot: string };
}

/** A drop-down: cells that take only what the list holds. */
export interface Choices {
  range: CellRange;
  options: readonly string[];
  /** Shown when the cell is entered, and when something else was typed. */
  prompt?: string;
  refusal?: string;
}

export interface SheetContext {
  styles: StyleTable;
  texts: TextTable;
  /** Formula of the place where the options of a drop-down are listed. */
  listOf: (options: readonly string[]) => string;
  hasComments: boolean;
  isActive: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A worksheet; its elements in the one order that the standard allows (CT_Worksheet). */
export function sheetPart(sheet: WrittenSheet, context: SheetContext): string {
  const { rows, columns = [], merged = [], choices = [] } = sheet;
  const hidden = new Set(sheet.hiddenRows);
  return [
    `<worksheet xmlns="${main}" xmlns:r="${office}">`,
    sheet.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    view(sheet, context.isActive),
    columns.length > 0
      ? `<cols>${columns.map((column, at) => columnElement(column, at, context)).join('')}</cols>`
      : '',
    `<sheetData>${rows.map((_, at) => rowElement(sheet, at, hidden.has(at), context)).join('')}</sheetData>`,
    merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${reference(range)}"/>`).join('')}</mergeCells>`
      : '',
    choices.length > 0
      ? `<dataValidations count="${choices.length}">${choices.map((one) => validation(one, context)).join('')}</dataValidations>`
      : '',
    sheet.print ? printing(sheet.print) : '',
    context.hasComments ? '<legacyDrawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
}

function printing({ head, foot }: NonNullable<WrittenSheet['print']>): string {
  // an ampersand begins a code of its own here
  const words = (text: string) => xmlText(`&C${text.replaceAll('&', '&&')}`);
  return `<pageMargins left="0.5" right="0.5" top="0.8" bottom="0.8" header="0.35" footer="0.35"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>${words(head)}</oddHeader><oddFooter>${words(foot)}</oddFooter></headerFooter>`;
}

function view({ frozenRows = 0, frozenColumns = 0 }: WrittenSheet, isActive: boolean): string {
  const head = `<sheetView workbookViewId="0"${isActive ? ' tabSelected="1"' : ''}`;
  if (frozenRows === 0 && frozenColumns === 0) return `<sheetViews>${head}/></sheetViews>`;
  const pane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`;
  const corner = cellAddress(frozenRows, frozenColumns);
  return `<sheetViews>${head}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnElement(
  { width = 12, format = 'plain', isHidden }: NonNullable<WrittenSheet['columns']>[number],
  at: number,
  { styles }: SheetContext,
): string {
  const style = styles.numberOf(format, 'plain', false);
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${style > 0 ? ` style="${style}"` : ''}${isHidden ? ' hidden="1"' : ''}/>`;
}

function rowElement(
  sheet: WrittenSheet,
  row: number,
  isHidden: boolean,
  { styles, texts }: SheetContext,
): string {
  const cells = sheet.rows[row]!.map((value, column) =>
    writeCell({ row, column }, value, {
      styles,
      texts,
      columnFormat: sheet.columns?.[column]?.format ?? 'plain',
    }),
  ).join('');
  if (cells === '' && !isHidden) return '';
  const height = sheet.heights?.[row];
  return `<row r="${row + 1}"${height ? ` ht="${height}" customHeight="1"` : ''}${isHidden ? ' hidden="1"' : ''}>${cells}</row>`;
}

function validation({ range, options, prompt, refusal }: Choices, { listOf }: SheetContext): string {
  const words = (name: string, text: string | undefined) =>
    text ? ` ${name}="${xmlText(text.slice(0, 255))}"` : '';
  return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"${words('error', refusal)}${words('prompt', prompt)} sqref="${reference(range)}"><formula1>${xmlText(listOf(options))}</formula1></dataValidation>`;
}

const reference = ({ top, left, bottom, right }: CellRange) =>
  `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
