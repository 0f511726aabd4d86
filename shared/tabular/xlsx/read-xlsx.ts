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
 * Nothing is calculated, fetched or run; formats matter only for whether a number is a day or per cent.
 * Errors: SheetFileError.
 */
export function readXlsx(bytes: Uint8Array, onProgress?: (share: number) => void): Workbook {
  /** Bytes of the parts that take time, 0 until they are known. */
  let total = 0;
  let done = 0;
  let told = 0;
  const files = new ZipPackage(bytes, (length) => {
    if (!onProgress || total === 0) return;
    done += length;
    const share = Math.min(1, done / total);
    if (share - told < 0.01) return;
    told = share;
    onProgress(share);
  });
  const book = readWorkbookPart(files, findWorkbookPart(files));
  const parts = [book.sharedStrings ?? '', ...book.sheets.map(({ part }) => part)];
  total = parts.reduce((sum, part) => sum + files.sizeOf(part), 1);

  const context = {
    is1904: book.is1904,
    styles: readStyles(files, book.styles),
    texts: readSharedStrings(files, book.sharedStrings),
  };
  const budget = { cells: 0, places: 0 };
  const sheets = book.sheets.map(({ name, isHidden, part }): Sheet => {
    const content = readSheetPart(files, { name, part }, { context, budget });
    return { name, isHidden, ...content, comments: readComments(files, part, budget) };
  });
  return { format: 'xlsx', encoding: null, delimiter: null, sheets };
}
