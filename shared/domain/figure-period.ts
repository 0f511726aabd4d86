import { monthEndDay } from './month.ts';

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** First and last day of a period written as year, month or quarter; a year-to-date figure begins on 1 January. */
export function periodDays(period: string, definition: string): { start: string; end: string } {
  const year = period.slice(0, 4);
  if (period.length === 4) return { start: `${year}-01-01`, end: `${year}-12-31` };
  const quarter = /-Q([1-4])$/.exec(period)?.[1];
  const lastMonth = quarter ? `${year}-${String(Number(quarter) * 3).padStart(2, '0')}` : period;
  const firstMonth = quarter ? `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}` : period;
  return {
    start: definition === 'ytd' ? `${year}-01-01` : `${firstMonth}-01`,
    end: isoDay(monthEndDay(lastMonth)),
  };
}

const rounds: Record<string, string> = { '02': 'february', '03': 'march', '08': 'august', '09': 'september' };

/** Round or definition that a figure follows where the one who enters it does not say: by the kind of indicator and period. */
export function definitionOf(indicator: { code: string; period_kind: string }, period: string): string {
  if (indicator.code.endsWith('_ytd')) return 'ytd';
  if (indicator.code === 'layoffs') return period.length === 4 ? 'year' : 'month';
  if (indicator.period_kind.startsWith('round_') || /^poverty_rate$|^poor_population$/.test(indicator.code))
    return period.length === 4 ? 'annual' : (rounds[period.slice(5)] ?? '');
  return '';
}
