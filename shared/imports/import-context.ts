import { periodDays } from '../domain/figure-period.ts';
import type { SheetValue } from '../tabular/workbook.ts';
import { type AreaReader, areaReader } from './area-reader.ts';
import { cellText } from './cell-text.ts';
import type { FindingList } from './finding-list.ts';
import type { ColumnMeaning, ColumnRole, ImportReference, Mapping } from './import-types.ts';
import { type IndicatorReading, indicatorReader } from './indicator-words.ts';
import { type PeriodReading, readPeriod } from './read-period.ts';
import { readUnit, type UnitReading } from './read-unit.ts';
import type { SheetView } from './sheet-view.ts';

export type Across = Extract<ColumnMeaning, { role: 'across' }>;
export interface FigureColumn {
  column: number;
  meaning: Across | null;
  isTotal: boolean;
  heading: string;
}

/** Everything the readers of one sheet share; readings are kept by text, since a column repeats itself. */
export interface ImportContext {
  mapping: Mapping;
  reference: ImportReference;
  view: SheetView;
  findings: FindingList;
  /** Column of a role, -1 where there is none. */
  column(role: ColumnRole): number;
  text(row: readonly SheetValue[], role: ColumnRole): string;
  figures: FigureColumn[];
  readArea: AreaReader;
  readIndicator(text: string): IndicatorReading | null;
  readPeriod(value: SheetValue): PeriodReading;
  readUnit(text: string): UnitReading | null;
  /** First and last day of a period or a day. */
  days(period: string): { start: string; end: string };
  indicators: ReadonlyMap<string, ImportReference['indicators'][number]>;
  areas: ReadonlyMap<string, ImportReference['areas'][number]>;
  /** The column of areas lists regencies, so that "Bangka" is one. */
  listsRegencies: boolean;
  /** Lists from which the names beside codes say that they are; two in one sheet are a question. */
  schemes: Set<'kemendagri' | 'bps'>;
}

export function importContext(
  mapping: Mapping,
  reference: ImportReference,
  view: SheetView,
  findings: FindingList,
  headings: readonly string[][],
): ImportContext {
  const columns = new Map<ColumnRole, number>();
  const figures: FigureColumn[] = [];
  for (const [key, meaning] of Object.entries(mapping.columns)) {
    const column = Number(key);
    if (!Number.isInteger(column) || column < 0 || column >= 1024) continue;
    const heading = (headings[column] ?? []).join(' ');
    if (meaning.role === 'across') figures.push({ column, meaning, isTotal: false, heading });
    else if (meaning.role === 'value') figures.push({ column, meaning: null, isTotal: false, heading });
    else if (meaning.role === 'total') figures.push({ column, meaning: null, isTotal: true, heading });
    if (meaning.role !== 'across' && !columns.has(meaning.role)) columns.set(meaning.role, column);
  }
  figures.sort((a, b) => a.column - b.column);
  const plainArea = areaReader(reference, 200);
  const plainIndicator = indicatorReader(reference);
  const readArea: AreaReader = cachedArea(plainArea);
  const column = (role: ColumnRole) => columns.get(role) ?? -1;
  const order = mapping.constants.dateOrder;
  return {
    mapping,
    reference,
    view,
    findings,
    column,
    text: (row, role) => {
      const at = column(role);
      return at < 0 ? '' : cellText(row[at]);
    },
    figures,
    readArea,
    readIndicator: cached((text: string) => plainIndicator(text)),
    readPeriod: cachedValue((value) => readPeriod(value, order)),
    readUnit: cached(readUnit),
    days: cached((period: string) =>
      period.length === 10 ? { start: period, end: period } : periodDays(period, ''),
    ),
    indicators: new Map(reference.indicators.map((one) => [one.code, one])),
    areas: new Map(reference.areas.map((one) => [one.code, one])),
    schemes: new Set(),
    listsRegencies: listsRegencies(mapping, view, column, headings, plainArea),
  };
}

function cached<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = read(text);
      known.set(text, found);
    }
    return found;
  };
}
function cachedArea(read: AreaReader): AreaReader {
  const known = new Map<string, ReturnType<AreaReader>>();
  return (code, name, hints = {}) => {
    const key = `${code}\u001f${name}\u001f${hints.scheme ?? ''}${hints.regencies ? 'r' : ''}`;
    let found = known.get(key);
    if (!found) {
      found = read(code, name, hints);
      known.set(key, found);
    }
    return found;
  };
}
/** A date cell and a text of the same letters are not the same. */
function cachedValue(read: (value: SheetValue) => PeriodReading): (value: SheetValue) => PeriodReading {
  const known = new Map<string, PeriodReading>();
  return (value) => {
    const isDate = value !== null && typeof value === 'object' && value.kind === 'date';
    const key = isDate ? `date ${value.day}` : cellText(value);
    let found = known.get(key);
    if (!found) {
      found = read(value);
      known.set(key, found);
    }
    return found;
  };
}

function listsRegencies(
  mapping: Mapping,
  view: SheetView,
  column: (role: ColumnRole) => number,
  headings: readonly string[][],
  readArea: AreaReader,
): boolean {
  const at = column('area');
  const heading = (headings[at] ?? []).join(' ').toLowerCase();
  if (/\bkab|\bkota\b|regenc/.test(heading) && !/\bkec|provinsi|prov\b/.test(heading)) return true;
  const regencies = new Set<string>();
  const across = Object.values(mapping.columns).flatMap((one) =>
    one.role === 'across' && one.areaCode ? [one.areaCode] : [],
  );
  for (const code of across) if (code.split('.').length === 2) regencies.add(code);
  if (at >= 0) {
    const seen = new Set<string>();
    for (let row = mapping.headerBottom + 1; row < view.rowCount && regencies.size < 3; row++) {
      const text = cellText(view.row(row)[at]);
      if (text === '' || seen.has(text)) continue;
      seen.add(text);
      const read = readArea('', text);
      if (read.kind === 'area' && read.code.split('.').length === 2) regencies.add(read.code);
    }
  }
  return regencies.size >= 3;
}
