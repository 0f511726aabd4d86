import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { printColours } from '../../shared/briefings/print-colours.ts';

export const docxFont = 'Arial';
export const hexOf = (colour: string): string => colour.slice(1).toUpperCase();
const quick = { basedOn: 'Normal', next: 'Normal', quickFormat: true } as const;

/** Styles of the letter, so that the office can change all headings or captions at one place. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: docxFont, size: 22, color: hexOf(printColours.ink) },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: docxFont, size: 26, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 120 } },
    },
    heading1: {
      run: { font: docxFont, size: 26, bold: true, color: hexOf(printColours.accent) },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: docxFont, size: 22, bold: true, color: hexOf(printColours.ink) },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    listParagraph: { run: { font: docxFont, size: 22 } },
  },
  paragraphStyles: [
    {
      ...quick,
      id: 'Caption',
      name: 'caption',
      run: { size: 20, bold: true, color: hexOf(printColours.accent) },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    {
      ...quick,
      id: 'SourceLine',
      name: 'Sumber gambar',
      run: { size: 17, color: hexOf(printColours.soft) },
      paragraph: { spacing: { before: 60, after: 240 } },
    },
    {
      ...quick,
      id: 'TableText',
      name: 'Isi tabel',
      run: { size: 19 },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      ...quick,
      id: 'Letterhead',
      name: 'Kop surat',
      run: { size: 24, bold: true },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO },
      },
    },
    {
      ...quick,
      id: 'MemoHead',
      name: 'Kepala nota dinas',
      run: { size: 22 },
      paragraph: { spacing: { after: 40, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      ...quick,
      id: 'Margin',
      name: 'Tepi halaman',
      run: { size: 16, color: hexOf(printColours.soft) },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};

export const bulletList = {
  config: [
    {
      reference: 'points',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 260 } } },
        },
      ],
    },
    {
      reference: 'numbers',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 360 } } },
        },
      ],
    },
  ],
};

export const noBorder = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
export const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
} as const;
export const thinLine = { style: BorderStyle.SINGLE, size: 4, color: hexOf(printColours.line) } as const;
