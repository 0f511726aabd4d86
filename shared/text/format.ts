import type { Month } from '../domain/month.ts';
import { dayOf } from '../domain/wib-day.ts';
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
/** To make a format costs far more than to use it. */
const dateFormatters = new Map<string, Intl.DateTimeFormat>();
function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let found = dateFormatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locales[language], options);
    dateFormatters.set(key, found);
  }
  return found;
}
const listFormatters: Partial<Record<Language, Intl.ListFormat>> = {};
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
/** Percentage points: `+1,2 poin persen`. */
export function formatPoints(value: number, language: Language, digits = 1): string {
  return `${formatSigned(value, language, digits)} ${units['percentage points']![language]}`;
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
  log10: { id: 'pencari kerja per lowongan', en: 'job seekers per vacancy' },
  '-log10 p': { id: 'bulan sekali', en: 'months, once' },
};
/** Units that the model keeps as a logarithm and people read as the number itself. */
const logarithms: readonly string[] = ['log10', '-log10 p'];
export function isLogarithm(unit: string): boolean {
  return logarithms.includes(unit);
}
/** The number as it is read: 1.1 on a scale of powers of ten is 12.6. */
export function shownNumber(value: number, unit: string): number {
  return isLogarithm(unit) ? 10 ** value : value;
}
/** The difference of two values as it is read; null where a difference means nothing (once in six months, less once in four). */
export function shownChange(now: number, before: number, unit: string): number | null {
  return unit === '-log10 p' ? null : shownNumber(now, unit) - shownNumber(before, unit);
}
/** A number with its unit, as it is written in a sentence or a cell. */
export function formatValue(value: number, unit: string, language: Language): string {
  if (unit === 'log10') {
    const seekers = shownNumber(value, unit);
    return `${formatNumber(seekers, language, seekers < 10 ? 1 : 0)} ${units[unit]![language]}`;
  }
  if (unit === '-log10 p') {
    const among = shownNumber(value, unit);
    if (among < 1.05) return language === 'id' ? 'tanpa kejutan' : 'no surprise';
    const months = formatNumber(among, language, among < 2 ? 1 : 0);
    return language === 'id' ? `${months} bulan sekali` : `once in ${months} months`;
  }
  if (unit === '%') return formatPercent(value, language, 1);
  if (unit === 'percentage points' || unit === 'poin persen') return formatPoints(value, language, 1);
  if (unit === 'days') return `${formatCount(value, language)} ${units['days']![language]}`;
  const digits = unit.startsWith('per') ? 2 : Number.isInteger(value) ? 0 : 1;
  return `${formatNumber(value, language, digits)} ${units[unit]?.[language] ?? unit}`.trim();
}
export function formatUnit(unit: string, language: Language): string {
  return units[unit]?.[language] ?? unit;
}
/** The unit of an axis that is drawn on the model's own scale. */
export function formatAxisUnit(unit: string, language: Language): string {
  if (unit === 'log10')
    return language === 'id'
      ? 'skala logaritma: 0 = 1, 1 = 10, 2 = 100 pencari kerja per lowongan'
      : 'logarithmic: 0 = 1, 1 = 10, 2 = 100 job seekers per vacancy';
  if (unit === '-log10 p')
    return language === 'id'
      ? 'skala logaritma: 1 = 10, 2 = 100, 3 = 1.000 bulan sekali'
      : 'logarithmic: 1 = once in 10, 2 = 100, 3 = 1,000 months';
  return formatUnit(unit, language);
}
/** The two ends of an indicator's scale with their unit: `0–12%`, `1–100 pencari kerja per lowongan`. */
export function formatGoalposts(low: number, high: number, unit: string, language: Language): string {
  if (unit === '-log10 p')
    return `${formatValue(low, unit, language)} ${dash} ${formatValue(high, unit, language)}`;
  const end = (value: number) => {
    const shown = shownNumber(value, unit);
    return formatNumber(shown, language, Number.isInteger(shown) ? 0 : 1);
  };
  const range =
    low < 0
      ? `${end(low)} ${language === 'id' ? 'sampai' : 'to'} ${end(high)}`
      : `${end(low)}${dash}${end(high)}`;
  return unit === '%' ? `${range}%` : `${range} ${formatUnit(unit, language)}`.trim();
}

/** `Jul 2021`, or `Juli 2021` with `long`. */
export function formatMonth(month: Month, language: Language, style: 'short' | 'long' = 'short'): string {
  const [year, number] = month.split('-').map(Number);
  return dateFormat(language, {
    month: style,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year!, number! - 1, 1));
}
/** A date without a time (`2025-10-06`), or the day in WIB of an instant: `6 Okt 2025`. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = dayOf(date).split('-').map(Number);
  return dateFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year!, month! - 1, day!));
}
/** A date in a sentence of an official paper: `6 Oktober 2025`. */
export function formatLongDate(date: string, language: Language): string {
  const [year, month, day] = dayOf(date).split('-').map(Number);
  return dateFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year!, month! - 1, day!));
}
/** An instant in the office's time: `24 Nov 2026, 09.05 WIB`. */
export function formatInstant(instant: string | number, language: Language): string {
  const when = new Date(instant);
  const day = dateFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(when);
  const time = dateFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(when);
  return `${day}, ${time} WIB`;
}
/** A time of day, `09:00` as it is stored: `09.00` in Indonesian, `09:00` in English. */
export function formatTime(time: string, language: Language): string {
  return language === 'id' ? time.replace(':', '.') : time;
}
/** A name in the middle of a sentence: `sinyal peristiwa`; abbreviations (`PHK`, `TKA`) stay as they are. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
/** `a, b, dan c`. */
export function formatList(items: readonly string[], language: Language): string {
  listFormatters[language] ??= new Intl.ListFormat(locales[language], { type: 'conjunction' });
  return listFormatters[language].format(items);
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
