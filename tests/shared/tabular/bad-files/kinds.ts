import { gzipSync } from 'node:zlib';
import { oneSheet, plainRows, rawXlsx, xlsxParts, zipParts } from '../../../support/raw-xlsx.ts';
import { rawZip } from '../../../support/raw-zip.ts';
import { type BadFile, latin1, reads, refused, utf16, utf8 } from './case.ts';

const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + '\0'.repeat(1000);
const inOle = (name: string) => latin1(ole + latin1Wide(name) + '\0'.repeat(500));
const latin1Wide = (text: string) => [...text].map((letter) => `${letter}\0`).join('');
const table = plainRows([
  ['Wilayah', 'Nilai'],
  ['Bangka', 7],
]);
const inZip = (parts: Record<string, string>) => () => zipParts(parts);

/** What people upload instead of a sheet. */
export const kinds: BadFile[] = [
  refused('no byte at all', () => new Uint8Array(), 'empty'),
  refused('white space only', () => utf8(' \r\n\t\n '), 'empty'),
  refused('delimiters only', () => utf8(';;;\n;;;\n'), 'empty'),
  refused('a byte order mark only', () => latin1('\xef\xbb\xbf'), 'empty'),
  refused('a workbook of empty sheets', () => oneSheet(''), 'empty'),
  refused('more than 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1).fill(65), 'too_large', {
    limit: 20_971_520,
  }),
  refused('JSON of an agency', () => utf8('{"status":"OK","data":[]}'), 'json'),
  refused('a JSON list', () => utf8('\n [ {"a":1} ]'), 'json'),
  refused('JSON with a byte order mark', () => latin1('\xef\xbb\xbf{"a":1}'), 'json'),
  refused('JSON in UTF-16', () => utf16('{"a":1}'), 'json'),
  { ...refused('JSON by its name', () => utf8('[1,2]'), 'json'), fileName: 'batas.GeoJSON' },
  reads('a heading in brackets is no JSON', () => utf8('[2024] Data;Nilai\nBangka;7'), [
    ['[2024] Data', 'Nilai'],
    ['Bangka', '7'],
  ]),
  refused('old Excel', () => inOle('Workbook'), 'old_xls'),
  refused('older Excel', () => inOle('Book'), 'old_xls'),
  refused('Excel of 1990, bare', () => latin1('\x09\x04\x06\0\0\0\x10\0'), 'old_xls'),
  refused('a Multiplan exchange file', () => latin1('ID;PWXL;N;E\nP;PGeneral\n'), 'old_xls'),
  refused('an XLSX under a password', () => inOle('EncryptedPackage'), 'encrypted'),
  refused('an old Word letter', () => inOle('WordDocument'), 'document'),
  refused('a PDF', () => latin1('%PDF-1.7\n%\xe2\xe3'), 'pdf'),
  refused('a PDF behind blank lines', () => latin1('\n\n%PDF-1.4\n'), 'pdf'),
  refused('PNG', () => latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image'),
  refused('JPEG called .csv', () => latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'image'),
  refused('GIF', () => latin1('GIF89a\x01\0'), 'image'),
  refused('WebP', () => latin1('RIFF\x24\0\0\0WEBPVP8 '), 'image'),
  refused('a photo of an iPhone', () => latin1('\0\0\0\x24ftypheic'), 'image'),
  refused('SVG', () => utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'image'),
  refused(
    'a web page called .xls',
    () => utf8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1'),
    'html',
  ),
  refused('a bare HTML table', () => utf8('\ufeff\n<TABLE border=1><tr><td>Wilayah'), 'html'),
  refused('a web page with its document type', () => utf8('<!DOCTYPE html><html></html>'), 'html'),
  refused('a web archive', () => utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'html'),
  refused(
    'an Excel 2003 XML sheet',
    () => utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    'xml_sheet',
  ),
  refused('other XML', () => utf8('<?xml version="1.0"?><data><a>1</a></data>'), 'unknown_kind'),
  refused('gzip', () => new Uint8Array(gzipSync('a,b\n1,2')), 'archive'),
  refused('7-Zip', () => latin1("7z\xbc\xaf'\x1c\0\x04"), 'archive'),
  refused('RAR', () => latin1('Rar!\x1a\x07\x01\0'), 'archive'),
  refused('a rich text letter', () => latin1('{\\rtf1\\ansi'), 'document'),
  refused('a database', () => latin1('SQLite format 3\0\x10\0'), 'unknown_kind'),
  refused(
    'a program',
    () => latin1(`MZ\x90\0\x03\0\0\0\x04\0\0\0${'\x01\x02\x03\x7f\0'.repeat(200)}`),
    'unknown_kind',
  ),
  refused(
    'noise',
    () => Uint8Array.from({ length: 4000 }, (_, i) => 1 + ((i * 7919 + (i >> 3)) % 31)),
    'unknown_kind',
  ),
  refused('an empty zip', () => rawZip([]), 'archive'),
  refused('a zip of sheets', inZip({ 'a.csv': 'a,b', 'b.xlsx': 'PK' }), 'archive'),
  refused('a zipped shapefile', inZip({ 'batas/kab.shp': 'x', 'batas/kab.dbf': 'y' }), 'shapefile'),
  refused(
    'OpenDocument',
    inZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    'ods',
  ),
  refused(
    'an OpenDocument letter',
    inZip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    'document',
  ),
  refused(
    'a Word letter',
    () =>
      zipParts({
        ...xlsxParts({
          sheets: [],
          contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        }),
      }),
    'document',
  ),
  refused(
    'a binary workbook',
    () => oneSheet(table, { contentType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }),
    'xlsb',
  ),
  refused(
    'a workbook with macros, by its type',
    () => oneSheet(table, { contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
    'macros',
  ),
  refused(
    'a workbook with macros, called .xlsx',
    () => oneSheet(table, { parts: { 'xl/vbaProject.bin': 'x' } }),
    'macros',
  ),
  refused(
    'a sheet of old macros',
    () => {
      const parts = xlsxParts({ sheets: [{ data: table }] });
      const list = parts['xl/_rels/workbook.xml.rels'] as string;
      return zipParts({
        ...parts,
        'xl/_rels/workbook.xml.rels': list.replace(
          '</Relationships>',
          '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/></Relationships>',
        ),
      });
    },
    'macros',
  ),
  reads(
    'a template without macros is read',
    () =>
      rawXlsx({
        sheets: [{ data: table }],
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
      }),
    [
      ['Wilayah', 'Nilai'],
      ['Bangka', 7],
    ],
  ),
  {
    ...reads('an XLSX called .csv', () => oneSheet(table), [
      ['Wilayah', 'Nilai'],
      ['Bangka', 7],
    ]),
    fileName: 'a.csv',
  },
];
