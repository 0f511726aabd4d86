import { SheetFileError } from '../sheet-file-error.ts';
import { tabularLimits } from '../workbook.ts';
import type { ZipPackage } from './package.ts';
import { prefixed, readXml } from './read-xml.ts';
import { readRelationships } from './relationships.ts';

export interface WorkbookParts {
  sheets: { name: string; isHidden: boolean; part: string }[];
  /** Days are counted from 1904 instead of 1900. */
  is1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
}

/** The sheets of a workbook in its own order, without sheets that are only a chart or an old dialog. */
export function readWorkbookPart(files: ZipPackage, part: string): WorkbookParts {
  const targets = readRelationships(files, part);
  const byId = new Map(targets.map((one) => [one.id, one]));
  const partOf = (type: string) => {
    const found = targets.find((one) => one.type === type)?.part;
    return found && files.has(found) ? found : null;
  };
  if (targets.some(({ type }) => /^xl(Intl)?Macrosheet$|^vbaProject$/.test(type)))
    throw new SheetFileError('macros');

  const sheets: WorkbookParts['sheets'] = [];
  let is1904 = false;
  let section = '';
  readXml(files, part, {
    open(name, attributes, depth) {
      if (depth === 1 && name !== 'workbook') throw new SheetFileError('part_damaged', { part });
      if (depth === 2) section = name;
      if (depth === 2 && name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (depth !== 3 || section !== 'sheets' || name !== 'sheet') return;
      const target = byId.get(prefixed(attributes, 'id') ?? '');
      if (!target) throw new SheetFileError('part_damaged', { part });
      if (target.type !== 'worksheet') return;
      const state = attributes['state'] ?? 'visible';
      sheets.push({ name: attributes['name'] ?? '', isHidden: state !== 'visible', part: target.part });
      if (sheets.length > tabularLimits.sheets)
        throw new SheetFileError('too_many_sheets', { limit: tabularLimits.sheets });
    },
    close() {},
  });
  if (sheets.length === 0) throw new SheetFileError('no_sheets');
  const parts = sheets.map((sheet) => sheet.part.toLowerCase());
  if (new Set(parts).size < parts.length) throw new SheetFileError('part_damaged', { part });
  return { sheets, is1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

/** `xsd:boolean`. */
export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true' || text === 'on';
