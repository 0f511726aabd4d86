import type { Catalogue, Indicator } from '../api/indicators.ts';
import type { ReliabilityGrade } from '../composite/types.ts';
import type { AreaCode } from '../domain/area.ts';
import { addMonths, type Month, monthIndex, monthOfDate } from '../domain/month.ts';
import { figureGrade } from './figure-grade.ts';

/**
 * Published figures that the score reads, by the indicator of the dictionary; all others are context.
 * The model's own indicators are computed from these.
 */
export const scoredFigures: readonly string[] = [
  'layoffs',
  'layoffs_ytd',
  'open_unemployment_rate',
  'underemployment_rate',
  'poverty_rate',
  'employed',
  'employment_share_agriculture',
  'employment_share_mining',
  'employment_share_mining_change_yoy',
  'employment_share_manufacturing',
  'employment_share_trade',
  'job_seekers_registered_ytd',
  'vacancies_ytd',
  'population',
];

/** How fresh the newest figure is against its own limit; `timeless` where it has none. */
export type Freshness = 'fresh' | 'ageing' | 'old' | 'timeless';

export interface MatrixCell {
  areaCode: AreaCode;
  /** null: no figure at all. */
  found: {
    count: number;
    firstYear: number;
    lastYear: number;
    last: Month;
    ageMonths: number;
    freshness: Freshness;
    grade: ReliabilityGrade;
    /** Figures that correct an earlier one. */
    revised: number;
  } | null;
  /** Where it has none: the area above whose figure may stand for it, and that figure's grade here. */
  inherited: { areaCode: AreaCode; grade: ReliabilityGrade } | null;
}
export interface MatrixRow {
  indicator: Indicator;
  scored: boolean;
  cells: MatrixCell[];
  /** Areas with at least one figure. */
  areas: number;
}

export function freshness(ageMonths: number, maxAgeMonths: number | null): Freshness {
  if (maxAgeMonths === null) return 'timeless';
  if (ageMonths > maxAgeMonths) return 'old';
  return ageMonths > (maxAgeMonths * 2) / 3 ? 'ageing' : 'fresh';
}

/** Indicator by area; what the score reads comes first, then by how many areas have it, then by name. */
export function catalogueMatrix(
  cells: Catalogue['cells'],
  indicators: readonly Indicator[],
  areas: readonly AreaCode[],
  now: Month,
): MatrixRow[] {
  const at = new Map(cells.map((one) => [`${one.indicatorCode} ${one.areaCode}`, one]));
  const gradeOf = (indicator: Indicator, one: Catalogue['cells'][number], isOwn: boolean) =>
    figureGrade({
      ageMonths: Math.max(0, monthIndex(now) - monthIndex(monthOfDate(one.lastPeriodEnd))),
      maxAgeMonths: indicator.maxAgeMonths,
      isOwn,
      source: one.dated && one.linked ? 'published' : one.dated || one.linked ? 'partly' : 'unpublished',
      definitions: one.definitions,
      relativeStandardError: indicator.relativeStandardError,
    }).grade;
  /** The nearest area above with a figure that may stand for finer ones. */
  const above = (indicator: Indicator, areaCode: AreaCode): MatrixCell['inherited'] => {
    if (!indicator.inheritable) return null;
    for (let code = areaCode; code.includes('.'); ) {
      code = code.slice(0, code.lastIndexOf('.'));
      const one = at.get(`${indicator.code} ${code}`);
      if (one && one.years.length > 0) return { areaCode: code, grade: gradeOf(indicator, one, false) };
    }
    return null;
  };
  return indicators
    .map((indicator) => {
      const row = areas.map((areaCode): MatrixCell => {
        const one = at.get(`${indicator.code} ${areaCode}`);
        if (!one || one.years.length === 0)
          return { areaCode, found: null, inherited: above(indicator, areaCode) };
        const last = monthOfDate(one.lastPeriodEnd);
        const ageMonths = Math.max(0, monthIndex(now) - monthIndex(last));
        return {
          areaCode,
          inherited: null,
          found: {
            count: one.years.reduce((sum, year) => sum + year.count, 0),
            firstYear: Math.min(...one.years.map((year) => year.year)),
            lastYear: Math.max(...one.years.map((year) => year.year)),
            last,
            ageMonths,
            freshness: freshness(ageMonths, indicator.maxAgeMonths),
            grade: gradeOf(indicator, one, true),
            revised: one.years.reduce((sum, year) => sum + year.revised, 0),
          },
        };
      });
      return {
        indicator,
        scored: scoredFigures.includes(indicator.code),
        cells: row,
        areas: row.filter((one) => one.found).length,
      };
    })
    .sort(
      (a, b) =>
        Number(b.scored) - Number(a.scored) ||
        b.areas - a.areas ||
        (a.indicator.name.id < b.indicator.name.id ? -1 : 1),
    );
}

export interface Gap {
  indicatorCode: string;
  /** Null for a figure that the dictionary does not know yet. */
  indicator: Indicator | null;
  missing: AreaCode[];
  old: AreaCode[];
  /** Month by which the next figure after the newest one can be expected; null where nothing tells. */
  nextDue: Month | null;
}

/**
 * What to ask for: figures that the score reads and that some area lacks or has only in an outdated form.
 * Most areas first.
 */
export function shoppingList(
  rows: readonly MatrixRow[],
  areas: readonly AreaCode[],
  releases: Catalogue['releases'] = [],
): Gap[] {
  const gaps = scoredFigures
    // Population comes from a table of its own and is never asked for here.
    .filter((code) => code !== 'population')
    .map((code): Gap => {
      const row = rows.find((one) => one.indicator.code === code);
      const wanted = row?.cells.filter((one) => areas.includes(one.areaCode)) ?? [];
      return {
        indicatorCode: code,
        indicator: row?.indicator ?? null,
        missing: row ? wanted.filter((one) => !one.found).map((one) => one.areaCode) : [...areas],
        old: wanted.filter((one) => one.found?.freshness === 'old').map((one) => one.areaCode),
        nextDue: row ? nextDue(row, releases) : null,
      };
    })
    .filter((gap) => gap.missing.length + gap.old.length > 0);
  return gaps.sort((a, b) => b.missing.length + b.old.length - (a.missing.length + a.old.length));
}

/** The newest period anywhere, one cycle on, and then as long as figures of the kind usually take to come out. */
function nextDue({ indicator, cells }: MatrixRow, releases: Catalogue['releases']): Month | null {
  const last = cells.map((one) => one.found?.last ?? '').reduce((a, b) => (a > b ? a : b), '');
  if (!last || indicator.cycleMonths === null) return null;
  const lag = releases.find((one) => one.indicatorCode === indicator.code)?.lagDays ?? 0;
  return addMonths(last, indicator.cycleMonths + Math.ceil(lag / 30.44));
}

/** States of one year in the view by period. */
export type YearState = 'full' | 'part' | 'missing' | 'old';
export interface YearCell {
  year: number;
  count: number;
  revised: number;
  state: YearState;
}
/**
 * The years of one indicator in one area. A year is full with as many figures as its cycle gives, `part` with fewer;
 * `missing` between the first year anywhere and now; `old` where its figures lie beyond the age limit.
 */
export function yearStrip(
  indicator: Indicator,
  cell: Catalogue['cells'][number] | undefined,
  years: readonly number[],
  now: Month,
): YearCell[] {
  const aYear = indicator.cycleMonths === null ? 1 : Math.max(1, Math.floor(12 / indicator.cycleMonths));
  return years.map((year) => {
    const found = cell?.years.find((one) => one.year === year);
    if (!found) return { year, count: 0, revised: 0, state: 'missing' };
    const age = monthIndex(now) - monthIndex(`${year}-12`);
    const isOld = indicator.maxAgeMonths !== null && age > indicator.maxAgeMonths;
    const state = isOld ? 'old' : found.count >= aYear ? 'full' : 'part';
    return { year, count: found.count, revised: found.revised, state };
  });
}
