import {
  oneSheet,
  plainRows,
  type RawXlsx,
  rawXlsx,
  xlsxParts,
  zipParts,
} from '../../../support/raw-xlsx.ts';
import { type BadFile, latin1, reads, refused, tells, utf16, utf8 } from './case.ts';

const rows = [
  ['Wilayah', 'Nilai'],
  ['Bangka', 7],
];
const data = plainRows(rows);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const without =
  (part: string, book: Partial<RawXlsx> = {}) =>
  () =>
    rawXlsx({ sheets: [{ data }], ...book, parts: { [part]: null } });
const instead = (part: string, content: string | Uint8Array) => () =>
  rawXlsx({ sheets: [{ data }], parts: { [part]: content } });
const edited = (part: string, from: string | RegExp, to: string | ((found: string) => string)) => () => {
  const parts = xlsxParts({ sheets: [{ data }] });
  return zipParts({ ...parts, [part]: (parts[part] as string).replace(from, to as string) });
};
const sheetPart = 'xl/worksheets/sheet1.xml';
const laughs = `<!DOCTYPE w [<!ENTITY a "ha">${'bcdefghij'.replace(/./g, (name, at: number) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)}]>`;
const cell = (text: string) =>
  `<worksheet xmlns="${main}"><sheetData><row><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;

const incomplete: BadFile[] = [
  refused('no list of types', without('[Content_Types].xml'), 'archive'),
  refused('no relationships of the package', without('_rels/.rels'), 'part_missing', { part: '_rels/.rels' }),
  refused('no workbook', without('xl/workbook.xml'), 'part_missing', { part: 'xl/workbook.xml' }),
  refused('no relationships of the workbook', without('xl/_rels/workbook.xml.rels'), 'part_damaged', {
    part: 'xl/workbook.xml',
  }),
  refused('no sheet', without(sheetPart), 'part_missing', { part: sheetPart }),
  reads('no shared texts, and none needed', without('xl/sharedStrings.xml', { strings: ['a'] }), rows),
  reads('no styles', without('xl/styles.xml', { formats: [14] }), rows),
  refused('a workbook without sheets', () => rawXlsx({ sheets: [] }), 'no_sheets'),
  refused(
    'a workbook of charts only',
    edited('xl/_rels/workbook.xml.rels', '/worksheet"', '/chartsheet"'),
    'no_sheets',
  ),
  refused(
    '41 sheets',
    () => rawXlsx({ sheets: Array.from({ length: 41 }, () => ({ data })) }),
    'too_many_sheets',
    { limit: 40 },
  ),
  refused(
    'a sheet that points nowhere',
    edited('xl/workbook.xml', 'r:id="rId1"', 'r:id="rId77"'),
    'part_damaged',
  ),
  refused('a sheet without a pointer', edited('xl/workbook.xml', 'r:id="rId1"', ''), 'part_damaged'),
  refused(
    'a sheet on another computer',
    edited(
      'xl/_rels/workbook.xml.rels',
      'Target="worksheets/sheet1.xml"',
      'Target="https://example.org/a.xml" TargetMode="External"',
    ),
    'part_damaged',
  ),
  refused(
    'a pointer out of the package',
    edited('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', '../../../sheet1.xml'),
    'part_damaged',
    { part: 'xl/_rels/workbook.xml.rels' },
  ),
  reads(
    'an absolute pointer',
    edited('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'),
    rows,
  ),
  reads(
    'a pointer with detours and escapes',
    edited('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', './x/../worksheets/sheet%31.xml'),
    rows,
  ),
];

const order: BadFile[] = [
  tells(
    'sheets in the order of the workbook, not of their parts',
    () => {
      const parts = xlsxParts({
        sheets: [
          { name: 'Satu', data: plainRows([[1]]) },
          { name: 'Dua', data: plainRows([[2]]) },
        ],
      });
      const list = (parts['xl/_rels/workbook.xml.rels'] as string)
        .replace('sheet1.xml', 'sheetX.xml')
        .replace('sheet2.xml', 'sheet1.xml')
        .replace('sheetX.xml', 'sheet2.xml');
      return zipParts({ ...parts, 'xl/_rels/workbook.xml.rels': list });
    },
    (w) => w.sheets.map(({ name, rows: lines }) => [name, lines]),
    [
      ['Satu', [[2]]],
      ['Dua', [[1]]],
    ],
  ),
  tells(
    'hidden and very hidden sheets',
    () =>
      rawXlsx({
        sheets: [
          { data },
          { data, attributes: 'state="hidden"' },
          { data, attributes: 'state="veryHidden"' },
          { data, attributes: 'state="visible"' },
        ],
      }),
    (w) => w.sheets.map(({ isHidden }) => isHidden),
    [false, true, true, false],
  ),
  tells(
    'sheets by the names of every object',
    () =>
      rawXlsx({
        sheets: [
          { name: '__proto__', data },
          { name: 'constructor', data },
        ],
      }),
    (w) => w.sheets.map(({ name }) => name),
    ['__proto__', 'constructor'],
  ),
  tells(
    'an XLSX is told',
    () => oneSheet(data),
    ({ format, encoding, delimiter }) => ({ format, encoding, delimiter }),
    { format: 'xlsx', encoding: null, delimiter: null },
  ),
];

const dialects: BadFile[] = [
  reads('the strict dialect', () => rawXlsx({ sheets: [{ data }], strict: true }), rows),
  reads(
    'names with a prefix',
    instead(
      sheetPart,
      `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Wilayah</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    ),
    [['Wilayah']],
  ),
  reads(
    'another prefix for relationships',
    edited('xl/workbook.xml', /\br:id|xmlns:r\b/g, (found) =>
      found === 'r:id' ? 'relasi:id' : 'xmlns:relasi',
    ),
    rows,
  ),
  reads(
    'a part in UTF-16',
    instead(sheetPart, utf16(`<?xml version="1.0" encoding="UTF-16"?>${cell('Sungailiat \u{1f3dd}')}`)),
    [['Sungailiat \u{1f3dd}']],
  ),
  reads('a part in UTF-16, high byte first', instead(sheetPart, utf16(cell('Muntok'), { big: true })), [
    ['Muntok'],
  ]),
  reads('a part with a byte order mark', instead(sheetPart, utf8(`\ufeff${cell('Koba')}`)), [['Koba']]),
  refused(
    'a part in another encoding',
    instead(sheetPart, latin1(`<?xml version="1.0" encoding="ISO-8859-1"?>${cell('sel\xe9')}`)),
    'part_damaged',
    { part: sheetPart },
  ),
  refused('a part that is no UTF-8', instead(sheetPart, latin1(cell('sel\xe9'))), 'part_damaged'),
  refused('a part cut off in its XML', edited(sheetPart, '</sheetData></worksheet>', ''), 'part_damaged', {
    part: sheetPart,
  }),
  refused('tags that cross', edited(sheetPart, '</row></sheetData>', '</sheetData></row>'), 'part_damaged'),
  refused('an attribute twice', edited(sheetPart, '<row>', '<row r="1" r="2">'), 'part_damaged'),
  refused('an unknown entity', instead(sheetPart, cell('&nbsp;')), 'part_damaged'),
  refused('an empty part', instead(sheetPart, ''), 'part_damaged'),
  refused('another root', instead(sheetPart, '<html/>'), 'part_damaged'),
  refused('a workbook of another root', instead('xl/workbook.xml', '<html/>'), 'part_damaged', {
    part: 'xl/workbook.xml',
  }),
  refused('broken shared texts', () => oneSheet(data, { strings: ['<t>'] }), 'part_damaged', {
    part: 'xl/sharedStrings.xml',
  }),
  refused('broken styles', () => oneSheet(data, { styles: '<xf' }), 'part_damaged', {
    part: 'xl/styles.xml',
  }),
  reads(
    'extensions of newer programs',
    () =>
      oneSheet(data, {
        after:
          '<extLst><ext xmlns:x14="urn:x" uri="{1}"><x14:dataValidations><x14:row r="1"><x14:c r="A1"><x14:v>9</x14:v></x14:c></x14:row></x14:dataValidations></ext></extLst>',
      }),
    rows,
  ),
  reads('strange elements among the rows', () => oneSheet(`<bukan><c><v>9</v></c></bukan>${data}`), rows),
];

const attacks: BadFile[] = [
  refused(
    'a file of the server as an entity',
    instead(sheetPart, `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${cell('&x;')}`),
    'doctype',
    { part: sheetPart },
  ),
  refused('a billion laughs', instead(sheetPart, `${laughs}${cell('&j;')}`), 'doctype', { part: sheetPart }),
  refused(
    'a document type in the workbook',
    edited('xl/workbook.xml', '<workbook', '<!DOCTYPE workbook SYSTEM "https://example.org/x.dtd"><workbook'),
    'doctype',
    { part: 'xl/workbook.xml' },
  ),
  refused(
    'a document type in the relationships',
    edited('xl/_rels/workbook.xml.rels', '<Relationships', '<!DOCTYPE a><Relationships'),
    'doctype',
  ),
  refused(
    'a document type in the list of types',
    edited('[Content_Types].xml', '<Types', '<!DOCTYPE a><Types'),
    'doctype',
  ),
  refused(
    'a document type in the shared texts',
    () =>
      rawXlsx({
        sheets: [{ data }],
        strings: ['a'],
        parts: { 'xl/sharedStrings.xml': '<!DOCTYPE a><sst/>' },
      }),
    'doctype',
  ),
  refused(
    'a document type in the styles',
    () =>
      rawXlsx({ sheets: [{ data }], formats: [14], parts: { 'xl/styles.xml': '<!DOCTYPE a><styleSheet/>' } }),
    'doctype',
  ),
  refused(
    'a document type in the comments',
    () =>
      oneSheet(data, {
        relationships: [['comments', '../comments1.xml']],
        parts: { 'xl/comments1.xml': '<!DOCTYPE a><comments/>' },
      }),
    'doctype',
  ),
  reads(
    'links and data connections outside',
    () =>
      oneSheet(data, {
        relationships: [
          ['hyperlink', 'https://example.org/x'],
          ['externalLink', 'https://example.org/b.xlsx'],
        ],
      }),
    rows,
  ),
];

const note = (reference: string, text: string) =>
  `<comment ref="${reference}" authorId="0"><text>${text}</text></comment>`;
const notes = (...list: string[]) =>
  `<comments xmlns="${main}"><authors><author>Pengolah</author></authors><commentList>${list.join('')}</commentList></comments>`;
const remarks: BadFile[] = [
  tells(
    'comments by cell, from top left',
    () =>
      oneSheet(data, {
        relationships: [['comments', '../comments1.xml']],
        parts: {
          'xl/comments1.xml': notes(
            note(
              'B2',
              '<r><rPr><b/></rPr><t>Pengolah:</t></r><r><t xml:space="preserve">\nangka sementara</t></r>',
            ),
            note('A1', '<t>kode BPS</t>'),
            note('C9', '<t> </t>'),
          ),
        },
      }),
    (w) => w.sheets[0]!.comments,
    [
      { row: 0, column: 0, text: 'kode BPS' },
      { row: 1, column: 1, text: 'Pengolah:\nangka sementara' },
    ],
  ),
  tells(
    'a thread instead of the note for older programs',
    () =>
      oneSheet(data, {
        relationships: [
          ['threadedComment', '../threadedComments/t1.xml'],
          ['comments', '../comments1.xml'],
        ],
        parts: {
          'xl/comments1.xml': notes(note('B2', '<t>[Threaded comment] …</t>')),
          'xl/threadedComments/t1.xml':
            '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" id="{1}"><text>dari mana?</text></threadedComment><threadedComment ref="B2" id="{2}" parentId="{1}"><text>dari APOA</text></threadedComment></ThreadedComments>',
        },
      }),
    (w) => w.sheets[0]!.comments,
    [{ row: 1, column: 1, text: 'dari mana?\ndari APOA' }],
  ),
  refused(
    'a comment on no cell',
    () =>
      oneSheet(data, {
        relationships: [['comments', '../comments1.xml']],
        parts: { 'xl/comments1.xml': notes(note('zz', '<t>a</t>')) },
      }),
    'part_damaged',
    { part: 'xl/comments1.xml' },
  ),
  reads(
    'comments that are missing',
    () => oneSheet(data, { relationships: [['comments', '../comments9.xml']] }),
    rows,
  ),
];

/** The parts of an XLSX and how they hold together. */
export const parts: BadFile[] = [...incomplete, ...order, ...dialects, ...attacks, ...remarks];
