import { type RawEntry, rawZip } from './raw-zip.ts';

/** Parts of an XLSX as bare XML, so that every malformation can be made; what is left out is as a spreadsheet has it. */
export interface RawXlsx {
  sheets: readonly RawSheet[];
  /** Content of each `si`, or plain text with `<t>` put around it. */
  strings?: readonly string[];
  /** Content of `styleSheet`; `formats` is shorter. */
  styles?: string;
  /** Format codes or built-in numbers of the styles 1, 2 … */
  formats?: readonly (string | number)[];
  /** Attributes of `workbookPr`. */
  workbookPr?: string;
  contentType?: string;
  /** Parts to add, replace or (null) leave out. */
  parts?: Record<string, string | Uint8Array | null>;
  strict?: boolean;
}
export interface RawSheet {
  name?: string;
  /** Attributes of `sheet` besides name and id. */
  attributes?: string;
  /** Rows as XML; the whole part where it begins with `<?xml`. */
  data: string;
  before?: string;
  after?: string;
  /** Relationships of the sheet: type, target. */
  relationships?: readonly [type: string, target: string][];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

const relationships = (list: readonly [id: string, type: string, target: string][], base: string): string =>
  `${head}<Relationships xmlns="${rels}">${list
    .map(([id, type, target]) => {
      const outside = /^\w+:\/\//.test(target) ? ' TargetMode="External"' : '';
      return `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"${outside}/>`;
    })
    .join('')}</Relationships>`;

export function xlsxParts(book: RawXlsx): Record<string, string | Uint8Array | null> {
  const base = book.strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : office;
  const space = book.strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : main;
  const sheets = book.sheets.map((sheet, index) => ({
    ...sheet,
    part: `xl/worksheets/sheet${index + 1}.xml`,
    index,
  }));
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${book.contentType ?? `${types}sheet.main+xml`}"/>${sheets.map(({ part }) => `<Override PartName="/${part}" ContentType="${types}worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']], base),
    'xl/workbook.xml': `${head}<workbook xmlns="${space}" xmlns:r="${base}"><workbookPr ${book.workbookPr ?? ''}/><sheets>${sheets
      .map(
        ({ name, attributes, index }) =>
          `<sheet name="${name ?? `Lembar${index + 1}`}" sheetId="${index + 1}" r:id="rId${index + 1}" ${attributes ?? ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      [
        ...sheets.map(({ index }): [string, string, string] => [
          `rId${index + 1}`,
          'worksheet',
          `worksheets/sheet${index + 1}.xml`,
        ]),
        ['rId901', 'sharedStrings', 'sharedStrings.xml'],
        ['rId902', 'styles', 'styles.xml'],
      ],
      base,
    ),
  };
  for (const { part, data, before = '', after = '', relationships: own = [], index } of sheets) {
    parts[part] = data.startsWith('<?xml')
      ? data
      : `${head}<worksheet xmlns="${space}" xmlns:r="${base}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;
    if (own.length > 0)
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(
        own.map(([type, target], at): [string, string, string] => [`rId${at + 1}`, type, target]),
        base,
      );
  }
  if (book.strings)
    parts['xl/sharedStrings.xml'] = `${head}<sst xmlns="${space}">${book.strings
      .map((text) => `<si>${text.startsWith('<') ? text : `<t xml:space="preserve">${text}</t>`}</si>`)
      .join('')}</sst>`;
  const { formats } = book;
  if (formats || book.styles !== undefined)
    parts['xl/styles.xml'] =
      `${head}<styleSheet xmlns="${space}">${book.styles ?? stylesOf(formats!)}</styleSheet>`;
  return { ...parts, ...book.parts };
}

function stylesOf(formats: readonly (string | number)[]): string {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const codes = formats
    .map((format, at) =>
      typeof format === 'string' ? `<numFmt numFmtId="${200 + at}" formatCode="${escaped(format)}"/>` : '',
    )
    .join('');
  const styles = formats
    .map(
      (format, at) =>
        `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}" applyNumberFormat="1"/>`,
    )
    .join('');
  return `<numFmts>${codes}</numFmts><cellXfs><xf numFmtId="0"/>${styles}</cellXfs>`;
}

export function zipParts(
  parts: Record<string, string | Uint8Array | null>,
  more: readonly RawEntry[] = [],
): Uint8Array {
  const entries = Object.entries(parts).flatMap(([name, content]): RawEntry[] =>
    content === null ? [] : [{ name, content }],
  );
  return rawZip([...entries, ...more]);
}

export const rawXlsx = (book: RawXlsx): Uint8Array => zipParts(xlsxParts(book));

/** A workbook of one sheet with these rows as XML. */
export const oneSheet = (data: string, more: Partial<RawXlsx & RawSheet> = {}): Uint8Array => {
  const { before, after, relationships: own, attributes, name, ...book } = more;
  return rawXlsx({ ...book, sheets: [{ data, before, after, relationships: own, attributes, name }] });
};

/** `<row><c>…` for plain values: texts inline, numbers as they are. */
export const plainRows = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows
    .map((row) => {
      const cells = row.map((value) => {
        if (value === null) return '<c/>';
        if (typeof value === 'number') return `<c><v>${value}</v></c>`;
        const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        return `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
      });
      return `<row>${cells.join('')}</row>`;
    })
    .join('');
