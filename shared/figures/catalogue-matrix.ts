import type { Catalogue, Indicator } from '../api/indicators.ts';
import type { AreaCode } from '../domain/area.ts';
import { type Month, monthIndex, monthOfDate } from '../domain/month.ts';

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
  } | null;
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
  return indicators
    .map((indicator) => {
      const row = areas.map((areaCode): MatrixCell => {
        const one = at.get(`${indicator.code} ${areaCode}`);
        if (!one || one.years.length === 0) return { areaCode, found: null };
        const last = monthOfDate(one.lastPeriodEnd);
        const ageMonths = Math.max(0, monthIndex(now) - monthIndex(last));
        return {
          areaCode,
          found: {
            count: one.years.reduce((sum, year) => sum + year.count, 0),
            firstYear: Math.min(...one.years.map((year) => year.year)),
            lastYear: Math.max(...one.years.map((year) => year.year)),
            last,
            ageMonths,
            freshness: freshness(ageMonths, indicator.maxAgeMonths),
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
}

/**
 * What to ask for: figures that the score reads and that some area lacks or has only in an outdated form.
 * Most areas first.
 */
export function shoppingList(rows: readonly MatrixRow[], areas: readonly AreaCode[]): Gap[] {
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
      };
    })
    .filter((gap) => gap.missing.length + gap.old.length > 0);
  return gaps.sort((a, b) => b.missing.length + b.old.length - (a.missing.length + a.old.length));
}
