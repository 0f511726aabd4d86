import { type SheetFileCode, SheetFileError } from '../sheet-file-error.ts';
import type { ZipPackage } from './package.ts';
import { readXml } from './read-xml.ts';
import { readRelationships } from './relationships.ts';

const typesPart = '[Content_Types].xml';

/**
 * Name of the part that holds the workbook. Whatever else is in a zip is refused under its own name: other documents,
 * sheets of other programs, macros, boundaries (`shapefile`), a zip of files.
 */
export function findWorkbookPart(files: ZipPackage): string {
  const names = files.names();
  if (!files.has(typesPart)) throw new SheetFileError(otherZip(files, names));
  if (names.some((name) => /(^|\/)vbaproject\.bin$/.test(name))) throw new SheetFileError('macros');
  const part = readRelationships(files, '').find(({ type }) => type === 'officeDocument')?.part;
  if (!part) throw new SheetFileError('part_missing', { part: '_rels/.rels' });
  const type = contentType(files, part);
  if (/sheet\.binary/i.test(type) || /\.bin$/i.test(part)) throw new SheetFileError('xlsb');
  if (/macroEnabled/i.test(type)) throw new SheetFileError('macros');
  if (/wordprocessingml|presentationml|drawing/i.test(type)) throw new SheetFileError('document');
  if (!files.has(part)) throw new SheetFileError('part_missing', { part });
  return part;
}

function contentType(files: ZipPackage, part: string): string {
  let type = '';
  readXml(files, typesPart, {
    open(name, attributes) {
      const named = (attributes['PartName'] ?? '').replace(/^\//, '').toLowerCase();
      if (name === 'Override' && named === part.toLowerCase()) type = attributes['ContentType'] ?? '';
    },
    close() {},
  });
  return type;
}

function otherZip(files: ZipPackage, names: readonly string[]): SheetFileCode {
  if (names.some((name) => name.endsWith('.shp'))) return 'shapefile';
  if (files.has('mimetype')) {
    let head = '';
    files.read('mimetype', (chunk) => {
      head = (head + String.fromCharCode(...chunk.subarray(0, 100))).slice(0, 100);
    });
    if (head.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
    if (head.startsWith('application/')) return 'document';
  }
  return 'archive';
}
