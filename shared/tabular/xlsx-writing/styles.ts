/** How a cell is shown as a number. */
export type CellFormat =
  | 'plain'
  | 'text'
  | 'day'
  | 'long_day'
  | 'count'
  | 'percent'
  | 'whole'
  | 'one_decimal'
  | 'two_decimals'
  | 'signed'
  /** A number that is in per cent already: 12.6 is shown as 12,6%. */
  | 'in_percent'
  | 'in_points';
/** What a cell is; every colour has words beside it, in a comment or a list. `_end`: set to the right, as numbers are. */
export type CellLook =
  | 'plain'
  | 'wrapped'
  | 'value'
  | 'heading'
  | 'banner'
  | 'banner_end'
  | 'title'
  | 'error'
  | 'question'
  | 'warning'
  | 'note'
  | 'note_end';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const formats: Record<CellFormat, { id: number; code?: string }> = {
  plain: { id: 0 },
  text: { id: 49 },
  day: { id: 164, code: 'yyyy-mm-dd' },
  count: { id: 3 },
  percent: { id: 10 },
  // 421: Indonesian, for programs that let the format choose the language
  long_day: { id: 165, code: '[$-421]d mmmm yyyy' },
  whole: { id: 171, code: '[$-421]#,##0' },
  one_decimal: { id: 166, code: '[$-421]#,##0.0' },
  two_decimals: { id: 167, code: '[$-421]#,##0.00' },
  signed: { id: 168, code: '[$-421]+#,##0.0;[$-421]−#,##0.0;[$-421]0.0' },
  in_percent: { id: 169, code: '[$-421]#,##0.0&quot;%&quot;' },
  in_points: {
    id: 170,
    code: '[$-421]+#,##0.0&quot; poin persen&quot;;[$-421]−#,##0.0&quot; poin persen&quot;;[$-421]0.0&quot; poin persen&quot;',
  },
};
const topAndWrapped = 'vertical="top" wrapText="1"';
/** Index into the lists of fonts and fills below. */
const looks: Record<CellLook, { font: number; fill: number; alignment?: string }> = {
  plain: { font: 0, fill: 0 },
  wrapped: {
    font: 0,
    fill: 0,
    alignment: 'horizontal="left" vertical="center" wrapText="1" indent="1"',
  },
  value: { font: 0, fill: 0, alignment: 'vertical="center"' },
  heading: { font: 1, fill: 2, alignment: topAndWrapped },
  banner: { font: 3, fill: 6, alignment: 'vertical="center" wrapText="1"' },
  banner_end: { font: 3, fill: 6, alignment: 'horizontal="right" vertical="center" wrapText="1"' },
  title: { font: 1, fill: 0 },
  error: { font: 0, fill: 3 },
  question: { font: 0, fill: 4 },
  warning: { font: 0, fill: 5 },
  note: { font: 2, fill: 0, alignment: topAndWrapped },
  note_end: { font: 2, fill: 0, alignment: 'horizontal="right" vertical="center"' },
};
const font = (more: string, colour = 'FF000000') =>
  `<font>${more}<sz val="11"/><color rgb="${colour}"/><name val="Calibri"/><family val="2"/></font>`;
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const fonts = [font(''), font('<b/>'), font('<i/>', 'FF595959'), font('<b/>', 'FFFFFFFF')];
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  ...['FFE7E6E6', 'FFFFC7CE', 'FFFFEB9C', 'FFFFF2CC', 'FF1F4E6B'].map(fill),
];

/** The styles that a workbook uses, each written once and known by its number. */
export class StyleTable {
  private readonly numbers = new Map<string, number>();
  private readonly written: string[] = [];

  constructor() {
    this.numberOf('plain', 'plain', false);
  }

  /** `isQuoted` keeps a text a text when somebody edits it in its cell, whatever it begins with. */
  numberOf(format: CellFormat, look: CellLook, isQuoted: boolean): number {
    const key = `${format} ${look} ${isQuoted}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      const { font: fontId, fill: fillId, alignment: placed } = looks[look];
      const alignment = placed ? `<alignment ${placed}/>` : '';
      number =
        this.written.push(
          `<xf numFmtId="${formats[format].id}" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${isQuoted ? ' quotePrefix="1"' : ''}${alignment ? ` applyAlignment="1">${alignment}</xf>` : '/>'}`,
        ) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  part(): string {
    const codes = Object.values(formats).flatMap(({ id, code }) =>
      code ? `<numFmt numFmtId="${id}" formatCode="${code}"/>` : [],
    );
    const list = (name: string, items: readonly string[]) =>
      `<${name} count="${items.length}">${items.join('')}</${name}>`;
    return (
      `<styleSheet xmlns="${main}">${list('numFmts', codes)}${list('fonts', fonts)}${list('fills', fills)}` +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${list('cellXfs', this.written)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    );
  }
}
