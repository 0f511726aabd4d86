import {
  AlignmentType,
  Footer,
  Header,
  ImageRun,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PackHead } from '../../shared/briefings/pack.ts';
import { printColours, tlpColours } from '../../shared/briefings/print-colours.ts';
import { textWidthTwips } from './docx-parts.ts';
import { hexOf, noBorders } from './docx-styles.ts';

type Letterhead = PackHead['letterhead'];

/** Lines of the office in the middle, its logo to the left where there is one. */
export function letterhead({ lines, address, logo }: Letterhead): (Paragraph | Table)[] {
  const centred = [
    ...lines.map(
      (text) =>
        new Paragraph({
          style: 'Letterhead',
          children: [new TextRun({ text, size: lines.length > 3 ? 22 : 24 })],
        }),
    ),
    ...(address === ''
      ? []
      : [
          new Paragraph({
            style: 'Letterhead',
            children: [new TextRun({ text: address, size: 18, bold: false })],
          }),
        ]),
  ];
  if (!logo) return centred;
  const bytes = Buffer.from(logo.slice(logo.indexOf(',') + 1), 'base64');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const scale = Math.min(84 / width, 84 / height);
  const cell = (size: number, children: Paragraph[]) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      borders: noBorders,
      verticalAlign: VerticalAlign.CENTER,
      children,
    });
  const image = new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'Logo', title: 'Logo', description: lines.at(-1) ?? 'Logo', id: '9000' },
  });
  return [
    new Table({
      width: { size: textWidthTwips, type: WidthType.DXA },
      columnWidths: [1450, textWidthTwips - 2900, 1450],
      layout: TableLayoutType.FIXED,
      borders: noBorders,
      rows: [
        new TableRow({
          children: [
            cell(1450, [new Paragraph({ children: [image] })]),
            cell(textWidthTwips - 2900, centred),
            cell(1450, [new Paragraph({})]),
          ],
        }),
      ],
    }),
  ];
}

/** Position, room for the hand or the electronic seal, name and number; to the right. */
export function signature({ position, name, number }: PackHead['signer']): (Paragraph | Table)[] {
  const left = { left: Math.round(textWidthTwips * 0.56) };
  const say = (text: string, isBold = false, before = 0) =>
    new Paragraph({
      indent: left,
      keepNext: true,
      keepLines: true,
      spacing: { before, after: 0 },
      children: [new TextRun({ text, bold: isBold })],
    });
  return [
    say(`${position},`, false, 480),
    say(name === '' ? '……………………………………' : name, name !== '', 1200),
    ...(number === '' ? [] : [say(`NIP ${number}`)]),
  ];
}

export interface PageMarks {
  classification: string;
  /** Null for papers that have no label. */
  tlp: string | null;
  simulation: string | null;
  /** Below the page number. */
  lines: string[];
}

/** The class at the top and the foot of every page, the TLP to the right in its colour, the stamp and the page below. */
export function margins(stamp: PageMarks): { header: Header; footer: Footer } {
  const mark = () =>
    new Paragraph({
      style: 'Margin',
      alignment: AlignmentType.CENTER,
      children: [
        new TextRun({
          text: stamp.classification,
          bold: true,
          size: 22,
          characterSpacing: 30,
          color: '000000',
        }),
      ],
    });
  const tlp =
    stamp.tlp === null
      ? []
      : [
          new TextRun({
            text: ` ${stamp.tlp} `,
            bold: true,
            size: 24,
            color: hexOf(tlpColours[stamp.tlp]!),
            shading: { fill: '000000' },
          }),
        ];
  const simulation = stamp.simulation
    ? [
        new TextRun({
          text: ` ${stamp.simulation} `,
          bold: true,
          size: 18,
          color: 'FFFFFF',
          shading: { fill: hexOf(printColours.simulation) },
        }),
        new TextRun('   '),
      ]
    : [];
  const small = (text: string) =>
    new Paragraph({ style: 'Margin', alignment: AlignmentType.CENTER, children: [new TextRun(text)] });
  return {
    header: new Header({
      children: [
        mark(),
        new Paragraph({ style: 'Margin', alignment: AlignmentType.RIGHT, children: [...simulation, ...tlp] }),
      ],
    }),
    footer: new Footer({
      children: [
        new Paragraph({
          style: 'Margin',
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: [PageNumber.CURRENT], size: 20, color: '000000' })],
        }),
        ...stamp.lines.map(small),
        mark(),
      ],
    }),
  };
}
