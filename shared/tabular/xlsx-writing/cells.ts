import { cellAddress, type SheetValue, tabularLimits } from '../workbook.ts';
import type { CellFormat, CellLook, StyleTable } from './styles.ts';
import { cellText } from './xml-text.ts';

export type WrittenValue = SheetValue | { value: SheetValue; look?: CellLook; format?: CellFormat };

/** Texts of all sheets, each stored once. */
export class TextTable {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  numberOf(text: string): number {
    this.uses++;
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(text, number);
    }
    return number;
  }

  part(): string {
    const items = [...this.numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`,
    );
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

const knownErrors = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/;

/**
 * One cell. A text is a text whatever it begins with, and never a formula; a formula that was read is written as the
 * value it showed.
 */
export function writeCell(
  at: { row: number; column: number },
  written: WrittenValue,
  { styles, texts, columnFormat }: { styles: StyleTable; texts: TextTable; columnFormat: CellFormat },
): string {
  const isStyled = typeof written === 'object' && written !== null && !('kind' in written);
  const { value, look = 'plain', format } = isStyled ? written : { value: written };
  const address = cellAddress(at.row, at.column);
  const cell = (content: string, type: string, own: CellFormat, isQuoted = false) => {
    const style = styles.numberOf(format ?? own, look, isQuoted);
    const head = `<c r="${address}"${style > 0 ? ` s="${style}"` : ''}`;
    return content === '' ? `${head}/>` : `${head}${type && ` t="${type}"`}>${content}</c>`;
  };
  const plain = (one: string | number | boolean | null): string => {
    if (one === null) return isStyled || columnFormat !== 'plain' ? cell('', '', columnFormat) : '';
    if (typeof one === 'boolean') return cell(`<v>${one ? 1 : 0}</v>`, 'b', 'plain');
    if (typeof one === 'number') {
      if (!Number.isFinite(one)) throw new RangeError(`${address} must be a finite number`);
      return cell(`<v>${one}</v>`, '', columnFormat === 'text' ? 'plain' : columnFormat);
    }
    if (one.length > tabularLimits.cellLength)
      throw new RangeError(`${address} must be at most ${tabularLimits.cellLength} characters`);
    const isQuoted = /^[=+\-@\t\r]/.test(one);
    return cell(`<v>${texts.numberOf(one)}</v>`, 's', columnFormat === 'text' ? 'text' : 'plain', isQuoted);
  };
  if (typeof value !== 'object' || value === null) return plain(value);
  if (value.kind === 'formula') return plain(value.value);
  if (value.kind === 'percent') {
    if (!Number.isFinite(value.value)) throw new RangeError(`${address} must be a finite number`);
    return cell(`<v>${value.value}</v>`, '', 'percent');
  }
  if (value.kind === 'error')
    return knownErrors.test(value.text)
      ? cell(`<v>${cellText(value.text)}</v>`, 'e', 'plain')
      : plain(value.text);
  const serial = serialOf(value.day);
  return serial === null ? plain(value.day) : cell(`<v>${serial}</v>`, '', 'day');
}

/** Days since 1900 as spreadsheets count them; null before. */
function serialOf(day: string): number | null {
  const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  // spreadsheets know a 29 February 1900
  return serial >= 61 ? serial : serial >= 2 ? serial - 1 : null;
}
