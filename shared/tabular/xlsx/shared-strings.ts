import { SheetFileError } from '../sheet-file-error.ts';
import { tabularLimits } from '../workbook.ts';
import type { ZipPackage } from './package.ts';
import { readXml } from './read-xml.ts';
import { RichText } from './rich-text.ts';

/** The texts that cells point to by their number; empty where the workbook has none. */
export function readSharedStrings(files: ZipPackage, part: string | null): string[] {
  const texts: string[] = [];
  if (!part) return texts;
  const rich = new RichText();
  readXml(files, part, {
    open(name, _, depth) {
      if (depth === 2 && name === 'si') rich.begin();
      else if (depth > 2) rich.open(name);
    },
    text: (text) => rich.take(text),
    close(name, depth) {
      if (depth > 2) rich.close(name);
      else if (depth === 2 && name === 'si') {
        if (texts.push(rich.end()) > tabularLimits.cells)
          throw new SheetFileError('too_many_cells', { limit: tabularLimits.cells });
      }
    },
  });
  return texts;
}
