import { readNumber } from '../tabular/number-input.ts';
import { percentOf, type SheetValue } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';
import { readUnit } from './read-unit.ts';

export type FigureReading =
  | { kind: 'value'; value: number; remarks: FigureRemark[]; unit: string | null; factor: number }
  /** Nothing, `-`, `…`, `NA`: not known, which is not zero. */
  | { kind: 'missing' }
  /** `<5`: hidden by who published it. */
  | { kind: 'small' }
  | { kind: 'ambiguous'; readings: [number, number] }
  | { kind: 'fraction' }
  /** A spreadsheet made a day of it (`3.11`). */
  | { kind: 'date' }
  | { kind: 'error_cell' }
  | { kind: 'formula_without_value' }
  | { kind: 'unreadable'; suggestion: string | null };
export type FigureRemark = 'formula_cell' | 'footnote_mark' | 'nil_word';

const missing =
  /^(?:[-–—\u2212]+|\.{2,}|…+|n\.?\s*[/]?\s*a\.?|#n\/a|x|tad|t\.a\.d\.?|tidak ada data|belum (?:tersedia|ada)(?: data)?|null|not available)$/i;

/**
 * Reads one figure in Indonesian or English habit, with what offices hang on it: a footnote mark, a percent sign, a unit,
 * `Rp … ,-`. `decimals` false for counts. `habit` settles a single mark before three digits: `thousands` reads 1.234 as
 * 1234 and 1,234 as 1.234, `decimal` the other way round.
 */
export function readFigure(
  value: SheetValue,
  options: { decimals: boolean; habit?: 'thousands' | 'decimal' | undefined },
): FigureReading {
  if (value === null) return { kind: 'missing' };
  if (typeof value === 'boolean') return { kind: 'unreadable', suggestion: null };
  if (typeof value === 'number') return whole(value, options.decimals, []);
  if (typeof value === 'object') {
    if (value.kind === 'date') return { kind: 'date' };
    if (value.kind === 'percent') return percent(value);
    if (value.kind === 'error')
      return /#n\/a/i.test(value.text) ? { kind: 'missing' } : { kind: 'error_cell' };
    if (value.value === null) return { kind: 'formula_without_value' };
    const read = readFigure(value.value, options);
    return read.kind === 'value' ? { ...read, remarks: ['formula_cell', ...read.remarks] } : read;
  }
  return inText(cellText(value), options);
}

/** The sheet stores 0.126 and shows 12.6%. */
function percent({ value, formula }: { value: number; formula?: true }): FigureReading {
  const remarks: FigureRemark[] = formula ? ['formula_cell'] : [];
  return { kind: 'value', value: percentOf(value), remarks, unit: '%', factor: 1 };
}

function whole(value: number, decimals: boolean, remarks: FigureRemark[]): FigureReading {
  if (!Number.isFinite(value)) return { kind: 'unreadable', suggestion: null };
  if (!decimals && !Number.isInteger(value)) return { kind: 'fraction' };
  return { kind: 'value', value, remarks, unit: null, factor: 1 };
}

/** Whether a cell holds something that must be read or spoken of, without reading it. */
export function holdsFigure(value: SheetValue | undefined): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value !== 'string') {
    if (typeof value !== 'object' || value.kind === 'date') return true;
    return value.kind === 'error'
      ? !/#n\/a/i.test(value.text)
      : value.value === null || holdsFigure(value.value);
  }
  const first = value.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  const text = cellText(value)
    .replace(/^['’]+/, '')
    .trim();
  return text !== '' && !missing.test(text);
}

function inText(
  shown: string,
  options: { decimals: boolean; habit?: 'thousands' | 'decimal' | undefined },
): FigureReading {
  if (shown.length > 60) return { kind: 'unreadable', suggestion: null };
  if (/^\d{1,15}$/.test(shown)) return whole(Number(shown), options.decimals, []);
  let text = shown.replace(/^['’]+/, '').trim();
  if (text === '' || missing.test(text)) return { kind: 'missing' };
  if (/^(?:<|kurang dari|less than)\s*\d{1,2}\s*\*?\)?$/i.test(text)) return { kind: 'small' };
  const remarks: FigureRemark[] = [];
  if (/^(?:nihil|nil|nol)$/i.test(text)) return whole(0, options.decimals, ['nil_word']);
  const unmarked = text.replace(/(?<=[\d%])\s*(?:[*†‡]+\s*\d?\)?|\s\d\)|\s?[a-f]\)|\s[rexp]\)?)$/i, '');
  if (unmarked !== text) {
    remarks.push('footnote_mark');
    text = unmarked.trim();
  }
  let unit: string | null = null;
  let factor = 1;
  const money = /^(?:rp\.?|idr)\s*([\d.,]+?)(?:,-|,--|\.-)?$/i.exec(text);
  const spoken = money ? null : /^([+-]?[\d.,\s]*\d)\s*([%\p{L}][\p{L}\d%/ ]*)$/u.exec(text);
  if (money) {
    unit = 'Rp';
    text = money[1]!;
  } else if (spoken) {
    const read = readUnit(spoken[2]!);
    if (!read) return { kind: 'unreadable', suggestion: null };
    ({ unit, factor } = read);
    text = spoken[1]!;
  }
  const negative = /^\(([\d.,]+)\)$/.exec(text);
  if (negative) return { kind: 'unreadable', suggestion: `-${negative[1]}` };
  text = text.replace(/^\+/, '');
  // a blank groups thousands or separates two figures; only the first is read
  if (/\d\s+\d/.test(text) && !/^-?\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/.test(text))
    return { kind: 'unreadable', suggestion: null };
  if (text.length > 40) return { kind: 'unreadable', suggestion: null };
  const read = readNumber(text, { decimals: options.decimals || factor !== 1 });
  if (read.kind === 'empty') return { kind: 'missing' };
  if (read.kind === 'invalid') return { kind: 'unreadable', suggestion: null };
  if (read.kind === 'fraction') return { kind: 'fraction' };
  let number: number;
  if (read.kind === 'value') number = read.value;
  else {
    if (!options.habit) return { kind: 'ambiguous', readings: read.readings };
    const grouped = (options.habit === 'thousands') === text.includes('.');
    number = read.readings[grouped ? 0 : 1];
  }
  const result = whole(number, options.decimals || factor !== 1, remarks);
  return result.kind === 'value' ? { ...result, unit, factor } : result;
}
