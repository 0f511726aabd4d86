import type { SheetValue } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';
import { holdsFigure } from './read-figure.ts';
import { isNumbering } from './find-heading.ts';
import { headingKey } from './heading-key.ts';
import { headingRole } from './heading-roles.ts';
import type { ImportContext } from './import-context.ts';
import type { ColumnRole } from './import-types.ts';

export type RowKind = 'figures' | 'empty' | 'note' | 'repeated_heading' | 'total';

const labels: readonly ColumnRole[] = [
  'area',
  'area_code',
  'firm',
  'sector',
  'indicator',
  'period',
  'year',
  'month',
  'position',
];
const totalWords =
  /^(?:sub ?)?(?:jumlah|jml|total|grand total|rata rata|average|sum)(?: (?:total|jumlah|seluruh\p{L}*|kabupaten|kota|kab|provinsi|wilayah|kecamatan|semua|keseluruhan|orang|tka|jiwa|umum|sektor))*$/u;
const notes =
  /^(?:sumber|source|catatan|keterangan|ket|note|notes|mengetahui|tembusan|data sementara|angka sementara)\b|^(?:\*+|\d)\)|^[rxe]\)/i;

/** A reader of what a row under the heading is: figures, or something that is passed over. */
export function rowKinds(context: ImportContext): (row: readonly SheetValue[], at: number) => RowKind {
  const { mapping, view } = context;
  const heading = view.row(mapping.headerBottom).map(cellText);
  const firstHeading = heading.findIndex((text) => text !== '');
  const labelColumns = labels.map((role) => context.column(role)).filter((column) => column >= 0);
  const areaColumns = (['area', 'area_code'] as const)
    .map((role) => context.column(role))
    .filter((column) => column >= 0);
  const asked = { area: new Map<string, boolean>(), other: new Map<string, boolean>() };
  const isTotal = (raw: string, inArea: boolean): boolean => {
    const kept = inArea ? asked.area : asked.other;
    let known = kept.get(raw);
    if (known === undefined) {
      const words = headingKey(raw);
      known = totalWords.test(words) || (inArea && /^(?:sub ?)?(?:jumlah|total)\b/.test(words));
      kept.set(raw, known);
    }
    return known;
  };

  return (row, at) => {
    let first = -1;
    let filled = 0;
    for (let column = 0; column < row.length; column++) {
      const value = row[column];
      if (value === null || value === '' || value === undefined) continue;
      if (typeof value === 'string' && isBlank(value)) continue;
      if (first < 0) first = column;
      filled++;
    }
    if (filled === 0) return 'empty';
    const firstText = cellText(row[first]);
    if (at - mapping.headerBottom <= 3 && isNumbering(row)) return 'note';
    if (first === firstHeading && firstText === heading[first] && repeatsHeading(row))
      return 'repeated_heading';
    const hasFigures = context.figures.some((one) => holdsFigure(row[one.column]));
    if (!hasFigures && notes.test(firstText)) return 'note';
    for (const column of labelColumns) {
      const value = row[column];
      if (typeof value === 'string' && isTotal(value, areaColumns.includes(column))) return 'total';
    }
    if (
      labelColumns.length > 0 &&
      !labelColumns.includes(first) &&
      isTotal(firstText, false) &&
      labelColumns.every((column) => cellText(row[column]) === '')
    )
      return 'total';
    if (
      hasFigures &&
      (notes.test(firstText) || labelColumns.every((column) => cellText(row[column]) === '')) &&
      labelColumns.length > 0 &&
      !anyFigure(row)
    )
      return 'note';
    if (!hasFigures && areaColumns.length > 0) {
      const label = cellText(row[areaColumns[0]!]);
      if (label === '' || headingRole(label, 'indicators') === 'area' || filled === 1) return 'note';
    }
    return 'figures';
  };

  function repeatsHeading(row: readonly SheetValue[]): boolean {
    let same = 0;
    for (let column = 0; column < row.length; column++) {
      const text = cellText(row[column]);
      if (text === '') continue;
      if (text !== heading[column]) return false;
      same++;
    }
    return same > 1;
  }

  /** Something in a column of figures that reads as one, not the words of a signature. */
  function anyFigure(row: readonly SheetValue[]): boolean {
    return context.figures.some(
      (one) => /\d/.test(cellText(row[one.column])) && !/\p{L}{4,}/u.test(cellText(row[one.column])),
    );
  }
}

function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first <= 32 || first > 126) && cellText(text) === '';
}
