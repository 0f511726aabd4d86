import type { SheetValue } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';

export type PeriodReading =
  | { kind: 'period'; period: string; grain: 'year' | 'quarter' | 'month' | 'day' }
  /** A month or quarter without its year. */
  | { kind: 'part'; part: string }
  | { kind: 'empty' }
  | { kind: 'unreadable'; suggestion: string | null }
  /** Month 13, 31 February. */
  | { kind: 'impossible' }
  | { kind: 'semester' }
  /** Several months or years; `from` and `to` as months or years. */
  | { kind: 'range'; from: string; to: string }
  /** Two readings of a day, both possible. */
  | { kind: 'date_order'; dayFirst: string; monthFirst: string };

const monthNames =
  'januari jan january|februari feb pebruari peb february|maret mar march mrt|april apr|mei may|juni jun june|juli jul july|agustus agu agt ags agst aug august|september sep sept|oktober okt oct october|november nov nopember nop|desember des dec december';
const months = new Map(
  monthNames.split('|').flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
const quarterWords = new Set(['triwulan', 'triw', 'trw', 'tw', 'q', 'quarter', 'kuartal', 'kw']);
const semesterWords = new Set(['semester', 'smt', 'sem']);
const rangeWords = new Set(['sd', 'sampai', 'hingga', 'to', 'until', 'dengan']);
const fillers = new Set(
  'tahun thn th per pada keadaan posisi kondisi bulan bln tanggal tgl data year month as of the sejak since putaran round sakernas susenas akhir'.split(
    ' ',
  ),
);
const romans: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const two = (value: number) => String(value).padStart(2, '0');
const isYear = (value: number) => value >= 1000 && value <= 2999;

/**
 * Reads a period as offices write it: `2024`, `2024-08`, `Agt 2024`, `08/2024`, `2024M08`, `TW I 2024`, `Q1-24`, a day, a
 * date cell. A month or quarter alone is a part for the year beside it. Nothing is guessed: what has two readings says so.
 */
export function readPeriod(value: SheetValue, dateOrder?: 'day_first' | 'month_first'): PeriodReading {
  if (value !== null && typeof value === 'object' && value.kind === 'date')
    return value.day.endsWith('-01')
      ? { kind: 'period', period: value.day.slice(0, 7), grain: 'month' }
      : { kind: 'period', period: value.day, grain: 'day' };
  const text = cellText(value)
    .toLowerCase()
    .replace(/[*†]+\)?/g, ' ')
    .replace(/\b(?:s\s*\/\s*d|s\.\s*d\.?)(?=\s)/g, ' sd ')
    .replace(/^'+/, '')
    .trim();
  if (text === '' || /^[-–—.…]+$/.test(text)) return { kind: 'empty' };
  if (text.length > 80) return { kind: 'unreadable', suggestion: null };
  return numeric(text, dateOrder) ?? inWords(text);
}

function numeric(text: string, dateOrder?: 'day_first' | 'month_first'): PeriodReading | null {
  let match = /^(\d{4})$/.exec(text);
  if (match) return year(Number(match[1]));
  match = /^(\d{4})(?:\s*[-/.]\s*|m)(\d{1,2})$/.exec(text);
  if (match) return month(Number(match[1]), Number(match[2]));
  match = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text);
  if (match) return month(Number(match[2]), Number(match[1]));
  match = /^(\d{4})\s*[-/]\s*(\d{4})$/.exec(text);
  if (match) return { kind: 'range', from: match[1]!, to: match[2]! };
  match = /^(\d{4})(\d{2})$/.exec(text);
  if (match && isYear(Number(match[1])) && Number(match[1]) >= 1900)
    return month(Number(match[1]), Number(match[2]));
  match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{2}:.*)?$/.exec(text);
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/.exec(text);
  if (match) {
    const [a, b] = [Number(match[1]), Number(match[2])];
    const y = match[3]!.length === 2 ? 2000 + Number(match[3]) : Number(match[3]);
    if (a > 12 || a === b || dateOrder === 'day_first') return day(y, b, a);
    if (b > 12 || dateOrder === 'month_first') return day(y, a, b);
    const first = day(y, b, a);
    const second = day(y, a, b);
    if (first.kind !== 'period' || second.kind !== 'period') return { kind: 'impossible' };
    return { kind: 'date_order', dayFirst: first.period, monthFirst: second.period };
  }
  if (!/^\d+$/.test(text)) return null;
  const serial = Number(text);
  if (serial < 30_000 || serial > 60_000) return { kind: 'unreadable', suggestion: null };
  // a day that lost its format: days since 30 December 1899
  const suggestion = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  return { kind: 'unreadable', suggestion };
}

function inWords(text: string): PeriodReading {
  const tokens = text.match(/\p{L}+|\d+/gu) ?? [];
  if (tokens.length === 0 || tokens.length > 12) return { kind: 'unreadable', suggestion: null };
  const named: number[] = [];
  const years: number[] = [];
  const small: number[] = [];
  let quarter: number | null = null;
  let until = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (semesterWords.has(token)) return { kind: 'semester' };
    if (quarterWords.has(token)) {
      const next = tokens[at + 1] ?? '';
      const number = romans[next] ?? (/^[1-4]$/.test(next) ? Number(next) : null);
      if (number === null || quarter !== null) return { kind: 'unreadable', suggestion: null };
      quarter = number;
      at++;
    } else if (months.has(token)) named.push(months.get(token)!);
    else if (/^\d{4}$/.test(token)) years.push(Number(token));
    else if (/^\d{1,2}$/.test(token)) small.push(Number(token));
    else if (rangeWords.has(token)) until = true;
    else if (!fillers.has(token)) return { kind: 'unreadable', suggestion: null };
  }
  if (quarter === null && named.length === 0) {
    // `I-2024`, `2024 II` say a quarter in habit only; that is left to a person
    if (years.length === 1 && small.length === 0) return until ? upTo(String(years[0]), '') : year(years[0]!);
    if (years.length === 2 && small.length === 0)
      return { kind: 'range', from: String(years[0]), to: String(years[1]) };
    return { kind: 'unreadable', suggestion: null };
  }
  if (years.length === 0 && small.length > 0) years.push(2000 + small.pop()!);
  if (years.length > 1 && named.length < 2) return { kind: 'unreadable', suggestion: null };
  const at = years[0];
  if (quarter !== null) {
    if (named.length > 0 || small.length > 0) return { kind: 'unreadable', suggestion: null };
    if (at === undefined) return { kind: 'part', part: `--Q${quarter}` };
    const read = year(at);
    return read.kind === 'period' ? { kind: 'period', period: `${at}-Q${quarter}`, grain: 'quarter' } : read;
  }
  if (named.length > 2) return { kind: 'unreadable', suggestion: null };
  if (named.length === 2) {
    if (at === undefined || small.length > 0) return { kind: 'unreadable', suggestion: null };
    return { kind: 'range', from: `${at}-${two(named[0]!)}`, to: `${years.at(-1)}-${two(named[1]!)}` };
  }
  if (small.length > 1) return { kind: 'unreadable', suggestion: null };
  if (at === undefined)
    return small.length > 0
      ? { kind: 'unreadable', suggestion: null }
      : { kind: 'part', part: `--${two(named[0]!)}` };
  const read = small.length === 1 ? day(at, named[0]!, small[0]!) : month(at, named[0]!);
  return until && read.kind === 'period' ? upTo(`${at}-01`, read.period) : read;
}

const upTo = (from: string, to: string): PeriodReading => ({
  kind: 'range',
  from,
  to: to.slice(0, 7) || from,
});

function year(value: number): PeriodReading {
  return isYear(value)
    ? { kind: 'period', period: String(value), grain: 'year' }
    : { kind: 'unreadable', suggestion: null };
}
function month(y: number, m: number): PeriodReading {
  if (!isYear(y)) return { kind: 'unreadable', suggestion: null };
  return m >= 1 && m <= 12
    ? { kind: 'period', period: `${y}-${two(m)}`, grain: 'month' }
    : { kind: 'impossible' };
}
function day(y: number, m: number, d: number): PeriodReading {
  if (!isYear(y)) return { kind: 'unreadable', suggestion: null };
  const last = m >= 1 && m <= 12 ? new Date(Date.UTC(y, m, 0)).getUTCDate() : 0;
  return d >= 1 && d <= last
    ? { kind: 'period', period: `${y}-${two(m)}-${two(d)}`, grain: 'day' }
    : { kind: 'impossible' };
}
