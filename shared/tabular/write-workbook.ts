import { strToU8, zipSync } from 'fflate';
import { cellAddress } from './workbook.ts';
import { TextTable } from './xlsx-writing/cells.ts';
import { commentsPart } from './xlsx-writing/comments.ts';
import { type SheetContext, sheetPart, type WrittenSheet } from './xlsx-writing/sheet.ts';
import { sheetNames } from './xlsx-writing/sheet-names.ts';
import { StyleTable } from './xlsx-writing/styles.ts';
import { xmlText } from './xlsx-writing/xml-text.ts';

export type { WrittenValue } from './xlsx-writing/cells.ts';
export type { Choices, WrittenSheet } from './xlsx-writing/sheet.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * An XLSX: sheets with drop-downs, notes, frozen headings and formats. The options of drop-downs stand on a hidden sheet
 * behind the others, each list once. Texts are stored as texts and cannot become formulas; no formula is ever written.
 * The same input gives the same bytes.
 * Errors: RangeError for a number that is none and a text longer than a cell takes. Reference: ECMA-376 part 1, 18.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  if (sheets.every(({ isHidden }) => isHidden))
    throw new RangeError('sheets must have one that is not hidden');
  const styles = new StyleTable();
  const texts = new TextTable();
  const lists = new Map<string, readonly string[]>();
  for (const { choices = [] } of sheets) {
    for (const { options } of choices) lists.set(JSON.stringify(options), options);
  }
  const listSheet = lists.size > 0 ? [listsAsSheet([...lists.values()])] : [];
  const all = [...sheets, ...listSheet];
  const names = sheetNames(all.map(({ name }) => name));
  const keys = [...lists.keys()];
  const listOf: SheetContext['listOf'] = (options) => {
    const column = cellAddress(0, keys.indexOf(JSON.stringify(options))).slice(0, -1);
    return `'${names.at(-1)!.replaceAll("'", "''")}'!$${column}$1:$${column}$${Math.max(1, options.length)}`;
  };

  const active = all.findIndex(({ isHidden }) => !isHidden);
  const files: Record<string, string> = {};
  const types: string[] = [];
  let block = 1;
  all.forEach((sheet, index) => {
    const number = index + 1;
    const hasComments = (sheet.comments ?? []).length > 0;
    const context = { styles, texts, listOf, hasComments, isActive: index === active };
    files[`xl/worksheets/sheet${number}.xml`] = sheetPart(sheet, context);
    types.push(override(`/xl/worksheets/sheet${number}.xml`, 'worksheet'));
    if (!hasComments) return;
    const { notes, drawing, blocks } = commentsPart(sheet.comments!, block);
    block += blocks;
    files[`xl/comments${number}.xml`] = notes;
    files[`xl/drawings/vmlDrawing${number}.vml`] = drawing;
    files[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships([
      ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
      ['comments', `../comments${number}.xml`],
    ]);
    types.push(override(`/xl/comments${number}.xml`, 'comments'));
  });
  const book = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override('/xl/workbook.xml', 'sheet.main')}${types.join('')}${override('/xl/styles.xml', 'styles')}${override('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${all
      .map(
        ({ isHidden }, index) =>
          `<sheet name="${xmlText(names[index]!)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...all.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    ...files,
    'xl/styles.xml': styles.part(),
    'xl/sharedStrings.xml': texts.part(),
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const entries = Object.entries(book).map(([name, content]) => [name, strToU8(head + content)] as const);
  // in local time, as zip has it: the same bytes in every time zone
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1) });
}

/** One list a column. */
function listsAsSheet(lists: readonly (readonly string[])[]): WrittenSheet {
  const height = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_, row) => lists.map((list) => list[row] ?? null));
  return { name: 'Pilihan', isHidden: true, rows };
}

const override = (part: string, type: string) =>
  `<Override PartName="${part}" ContentType="${spreadsheet}.${type}+xml"/>`;

const relationships = (targets: readonly [type: string, target: string][]) =>
  `<Relationships xmlns="${rels}">${targets
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;
