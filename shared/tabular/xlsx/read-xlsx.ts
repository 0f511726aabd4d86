import type { Sheet, Workbook } from '../workbook.ts';
import { readComments } from './comments.ts';
import { findWorkbookPart } from './main-part.ts';
import { ZipPackage } from './package.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetPart } from './sheet-part.ts';
import { readStyles } from './styles.ts';
import { readWorkbookPart } from './workbook-part.ts';

/**
 * The sheets of an XLSX, in both dialects of the standard, with what a spreadsheet would show last for every formula.
 * Nothing is calculated, fetched or run; formats matter only for whether a number is a day or
 * per cent.
 * Errors: SheetFileError.
 */
export function readXlsx(bytes: Uint8Array, onProgress?: (share: number) => void): Workbook {
  const files = new ZipPackage(bytes);
  const { sheets, is1904, sharedStrings, styles } = readWorkbookPart(files, findWorkbookPart(files));
  const total = sheets.reduce((sum, { part }) => sum + files.sizeOf(part), files.sizeOf(sharedStrings ?? ''));
  let done = files.sizeOf(sharedStrings ?? '');
  let told = 0;

  const context = {
    is1904,
    styles: readStyles(files, styles),
    texts: readSharedStrings(files, sharedStrings),
  };
  const budget = { cells: 0, places: 0 };
  const read = sheets.map(({ name, isHidden, part }): Sheet => {
    const feed = (take: (chunk: Uint8Array) => void) =>
      files.read(part, (chunk) => {
        take(chunk);
        done += chunk.length;
        if (onProgress && done / total - told > 0.01) {
          told = done / total;
          onProgress(told);
        }
      });
    const content = readSheetPart({ name, part, feed }, context, budget);
    return { name, isHidden, ...content, comments: readComments(files, part, budget) };
  });
  return { format: 'xlsx', encoding: null, delimiter: null, sheets: read };
}
