import { formatDate, formatMonth, formatNumber, formatUnit } from './format.ts';
import type { Language } from './language.ts';

const unitWords: Record<string, Record<Language, string>> = {
  orang: { id: 'orang', en: 'persons' },
  unit: { id: 'unit', en: 'units' },
  indeks: { id: '', en: '' },
  'poin persen': { id: 'poin persen', en: 'percentage points' },
  'Rp/bulan': { id: 'per bulan', en: 'a month' },
  km2: { id: 'km²', en: 'km²' },
};

/** `2024`, `Okt 2025`, `triwulan 2 2024`: a period as it was published. */
export function formatPeriod(period: string, language: Language): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `${language === 'id' ? 'triwulan' : 'quarter'} ${quarter[2]} ${quarter[1]}`;
  if (period.length === 10) return formatDate(period, language);
  return period.length === 7 ? formatMonth(period, language) : period;
}

/** A published figure with all its decimals (four at most), never rounded to look tidy. */
export function formatFigure(value: number, unit: string, language: Language): string {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const text = formatNumber(value, language, Math.min(4, decimals));
  if (unit === '%') return `${text}%`;
  if (unit.startsWith('Rp')) return `Rp ${text} ${unitWords[unit]?.[language] ?? ''}`.trim();
  return `${text} ${unitWords[unit]?.[language] ?? formatUnit(unit, language)}`.trim();
}
