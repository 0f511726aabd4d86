import type { Sheet, SheetValue } from '../tabular/workbook.ts';
import { cellText } from './cell-text.ts';
import { type Family, headingRole } from './heading-roles.ts';
import { readFigure } from './read-figure.ts';
import { readPeriod } from './read-period.ts';

export interface HeadingRows {
  top: number;
  bottom: number;
}
const looked = 40;
const mostRows = 4;

interface Looks {
  filled: number;
  firstFilled: number;
  roles: number;
  periods: number;
  areas: number;
  series: number;
  texts: number;
  figures: number;
  areaInFront: boolean;
  isNumbering: boolean;
  label: boolean;
}

/**
 * Rows in which the headings stand: the best of the first forty by what their cells say (words for columns, periods, areas,
 * sectors across), with the rows stacked on it and under it. Titles above and "(1) (2) (3)" below are none. Null where
 * nothing looks like a heading with data under it.
 */
export function findHeading(
  sheet: Sheet,
  family: Family,
  isArea: (text: string) => boolean,
  isSeries: (text: string) => boolean,
): HeadingRows | null {
  const looks = sheet.rows.slice(0, looked).map((row) => looksOf(row, family, isArea, isSeries));
  let best = -1;
  let bestScore = 0;
  looks.forEach((one, row) => {
    if (one.filled === 0 || one.isNumbering || one.label) return;
    const score =
      3 * one.roles +
      (one.periods > 1 ? 2 * one.periods : one.periods) +
      (one.areas > 2 ? 2 * one.areas : 0) +
      2 * one.series -
      4 * one.figures;
    if (
      score > bestScore &&
      one.filled > 1 &&
      looks.slice(row + 1, row + 9).some((below) => below.figures > 0)
    ) {
      best = row;
      bestScore = score;
    }
  });
  if (best < 0) return null;
  let top = best;
  let bottom = best;
  const isStacked = (one: Looks | undefined) =>
    one !== undefined && one.filled > 0 && one.figures === 0 && !one.isNumbering && !one.label;
  while (bottom - top < mostRows - 1) {
    const next = looks[bottom + 1];
    const says =
      next &&
      (next.periods > 1 || next.roles > 0 || next.series > 1 || (next.texts > 1 && next.firstFilled > 0));
    if (!isStacked(next) || !says || next!.areaInFront) break;
    bottom++;
  }
  while (bottom - top < mostRows - 1 && top > 0) {
    const before = looks[top - 1];
    if (!isStacked(before) || !(before!.filled > 1 || before!.firstFilled > 0)) break;
    top--;
  }
  return { top, bottom };
}

function looksOf(
  row: readonly SheetValue[],
  family: Family,
  isArea: (text: string) => boolean,
  isSeries: (text: string) => boolean,
): Looks {
  const looks: Looks = {
    filled: 0,
    firstFilled: -1,
    roles: 0,
    periods: 0,
    areas: 0,
    series: 0,
    texts: 0,
    figures: 0,
    areaInFront: false,
    isNumbering: isNumbering(row),
    label: false,
  };
  row.forEach((value, column) => {
    const text = cellText(value);
    if (text === '') return;
    looks.filled++;
    if (looks.firstFilled < 0) {
      looks.firstFilled = column;
      looks.label = /:$/.test(text) || /^(?:sumber|source|catatan|note)\b/i.test(text);
    }
    if (text.length > 300) return;
    const isText = /[\p{L}%]/u.test(text);
    if (isText && headingRole(text, family)) looks.roles++;
    else if (isText && isArea(text)) {
      looks.areas++;
      if (column < 3) looks.areaInFront = true;
    } else if (isPeriodHeading(value, text)) looks.periods++;
    else if (isText && isSeries(text)) looks.series++;
    else if (isText && text.length < 200) looks.texts++;
    else if (readFigure(value, { decimals: true, habit: 'thousands' }).kind === 'value') looks.figures++;
  });
  return looks;
}

function isPeriodHeading(value: SheetValue, text: string): boolean {
  if (text.length > 40) return false;
  const read = readPeriod(value);
  if (read.kind === 'part') return true;
  if (read.kind !== 'period') return false;
  const year = Number(read.period.slice(0, 4));
  return year >= 1990 && year <= 2100;
}

/** `(1) (2) (3)` under a heading. */
export function isNumbering(row: readonly SheetValue[]): boolean {
  const texts = row.map(cellText).filter((text) => text !== '');
  return (
    texts.length > 1 &&
    texts.every((text, at) => {
      const number = /^\(?(\d{1,2})\)?$/.exec(text)?.[1];
      return number !== undefined && Number(number) === Number(/\d+/.exec(texts[0]!)![0]) + at;
    }) &&
    /^\(?[0-2]\)?$/.test(texts[0]!)
  );
}
