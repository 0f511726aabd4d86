import type { Month } from '../domain/month.ts';
import type { Language } from './language.ts';

/** The one home of Intl: locale and time zone are always named, rounding happens here and nowhere else. */
const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const zone = 'Asia/Jakarta';
const minus = '\u2212';
const dash = '\u2013';

const formatters = new Map<string, Intl.NumberFormat>();
function numberFormat(language: Language, digits: number, signed: boolean): Intl.NumberFormat {
  const key = `${language}${digits}${signed}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: signed ? 'exceptZero' : 'negative',
    });
    formatters.set(key, found);
  }
  return found;
}
const clean = (text: string) => text.replace('-', minus);

/** `41,3` · a fixed number of decimals, so that columns line up. */
export function formatNumber(value: number, language: Language, digits = 1): string {
  return clean(numberFormat(language, digits, false).format(value));
}
/** `+3,2` · `−0,4` · `0,0`. */
export function formatSigned(value: number, language: Language, digits = 1): string {
  return clean(numberFormat(language, digits, true).format(value));
}
/** Whole numbers with the language's grouping: `1.573`. */
export function formatCount(value: number, language: Language): string {
  return formatNumber(value, language, 0);
}
/** A value that is already in per cent: `12,6%`. */
export function formatPercent(value: number, language: Language, digits = 1): string {
  return `${formatNumber(value, language, digits)}%`;
}
/** Percentage points: `+1,2 pp`. */
export function formatPoints(value: number, language: Language, digits = 1): string {
  return `${formatSigned(value, language, digits)} pp`;
}
/** `31,0–48,5`. */
export function formatInterval(low: number, high: number, language: Language, digits = 0): string {
  return `${formatNumber(low, language, digits)}${dash}${formatNumber(high, language, digits)}`;
}
/** `2–4`, or `3` where both ends agree. */
export function formatRange(low: number, high: number, language: Language): string {
  return low === high ? formatCount(low, language) : formatInterval(low, high, language, 0);
}

/** Units as models and figures name them, in words. What is not here is shown as it stands. */
const units: Record<string, Record<Language, string>> = {
  'per 1,000 residents': { id: 'per 1.000 penduduk', en: 'per 1,000 residents' },
  'per 100,000 residents': { id: 'per 100.000 penduduk', en: 'per 100,000 residents' },
  'percentage points': { id: 'poin persen', en: 'percentage points' },
  'poin persen': { id: 'poin persen', en: 'percentage points' },
  days: { id: 'hari', en: 'days' },
  orang: { id: 'orang', en: 'persons' },
  indeks: { id: 'indeks', en: 'index' },
  'Rp/bulan': { id: 'Rp/bulan', en: 'Rp/month' },
  km2: { id: 'km²', en: 'km²' },
  log10: { id: 'log10', en: 'log10' },
  '-log10 p': { id: `${minus}log10 p`, en: `${minus}log10 p` },
};
/** A number with its unit, as it is written in a sentence or a cell. */
export function formatValue(value: number, unit: string, language: Language): string {
  if (unit === '%') return formatPercent(value, language, 1);
  if (unit === 'percentage points' || unit === 'poin persen') return formatPoints(value, language, 1);
  if (unit === 'days') return `${formatCount(value, language)} ${units['days']![language]}`;
  const digits = unit.includes('log10') || unit.startsWith('per') ? 2 : Number.isInteger(value) ? 0 : 1;
  return `${formatNumber(value, language, digits)} ${units[unit]?.[language] ?? unit}`.trim();
}
export function formatUnit(unit: string, language: Language): string {
  return units[unit]?.[language] ?? unit;
}

/** `Jul 2021`, or `Juli 2021` with `long`. */
export function formatMonth(month: Month, language: Language, style: 'short' | 'long' = 'short'): string {
  const [year, number] = month.split('-').map(Number);
  return new Intl.DateTimeFormat(locales[language], {
    month: style,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year!, number! - 1, 1));
}
/** A date without a time (`2025-10-06`): `6 Okt 2025`. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year!, month! - 1, day!));
}
/** An instant in the office's time: `24 Nov 2026, 09.05 WIB`. */
export function formatInstant(instant: string | number, language: Language): string {
  const when = new Date(instant);
  const day = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(when);
  const time = new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(when);
  return `${day}, ${time} WIB`;
}
/** `a, b, dan c`. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items);
}
/** `4 bulan` or `2 tahun 1 bulan`, for the age of a figure. */
export function formatAge(months: number, language: Language): string {
  const whole = Math.max(0, Math.round(months));
  const years = Math.floor(whole / 12);
  const rest = whole % 12;
  const plural = (n: number, word: string) => `${n} ${word}${language === 'en' && n !== 1 ? 's' : ''}`;
  const year = language === 'id' ? 'tahun' : 'year';
  const month = language === 'id' ? 'bulan' : 'month';
  if (years === 0) return plural(rest, month);
  return rest === 0 ? plural(years, year) : `${plural(years, year)} ${plural(rest, month)}`;
}
