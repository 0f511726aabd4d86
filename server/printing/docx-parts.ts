import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { printColours } from '../../shared/briefings/print-colours.ts';
import { hexOf, noBorders, thinLine } from './docx-styles.ts';

/** Width of the text on A4 with its margins, in twentieths of a point. */
export const textWidthTwips = 9355;

export const line = (text: string, style?: string): Paragraph =>
  new Paragraph({ ...(style ? { style } : {}), children: [new TextRun(text)] });

export const bullet = (text: string): Paragraph =>
  new Paragraph({
    numbering: { reference: 'points', level: 0 },
    spacing: { after: 60 },
    children: [new TextRun(text)],
  });

/** `Tabel 3. …`, counted by the program, so that it counts on when somebody inserts one. */
export function caption(word: string, number: number, text: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${word} `),
      new SimpleField(` SEQ ${word} \\* ARABIC `, String(number)),
      new TextRun(`. ${text}`),
    ],
  });
}

export interface DocxPicture {
  png: Uint8Array;
  width: number;
  height: number;
  alt: string;
  /** Used once in the document. */
  name: string;
  number: number;
}
/** As wide as the text, its proportions kept. */
export function picture({ png, width, height, alt, name, number }: DocxPicture): Paragraph {
  const shown = Math.min(620, (820 / height) * width);
  return new Paragraph({
    keepNext: true,
    spacing: { after: 0 },
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(shown), height: Math.round((shown / width) * height) },
        altText: { name, title: name, description: alt, id: String(number) },
      }),
    ],
  });
}

/** A table with a heading that repeats on every page; rows are not torn apart. */
export function dataTable(
  columns: readonly { label: string; align: 'start' | 'end'; width: number }[],
  rows: readonly (readonly string[])[],
): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / total) * textWidthTwips));
  const cell = (text: string, at: number, isHeading: boolean, row: number) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      borders: { ...noBorders, bottom: thinLine },
      ...(isHeading
        ? { shading: { fill: hexOf(printColours.accent) } }
        : row % 2
          ? { shading: { fill: hexOf(printColours.ground) } }
          : {}),
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: columns[at]!.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, ...(isHeading ? { bold: true, color: 'FFFFFF' } : {}) })],
        }),
      ],
    });
  return new Table({
    width: { size: textWidthTwips, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) => cell(label, at, true, 0)),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false, index)) }),
      ),
    ],
  });
}

/** `Nomor : …` in columns without lines. */
export function headTable(
  pairs: readonly (readonly [label: string, text: string])[],
  labelWidth = 1500,
): Table {
  const widths = [labelWidth, 250, textWidthTwips - labelWidth - 250] as const;
  const cell = (text: string, size: number) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      borders: noBorders,
      margins: { top: 0, bottom: 0, left: 0, right: 60 },
      children: text.split('\n').map((part) => line(part, 'MemoHead')),
    });
  return new Table({
    width: { size: textWidthTwips, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: pairs.map(
      ([label, text]) =>
        new TableRow({ children: [cell(label, widths[0]), cell(':', widths[1]), cell(text, widths[2])] }),
    ),
  });
}

export const ruled = (size: number): Paragraph =>
  new Paragraph({
    spacing: { before: 60, after: 200 },
    border: { bottom: { style: BorderStyle.SINGLE, size, color: hexOf(printColours.ink), space: 1 } },
    children: [],
  });
