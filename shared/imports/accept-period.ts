import type { ImportContext } from './import-context.ts';
import type { FindingPlace } from './finding-list.ts';
import type { RowPeriod } from './row-period.ts';

export type Grain = 'year' | 'quarter' | 'month' | 'day';
const earliest = '1900';

/**
 * The period of a figure, or null with a finding that says why it is none. `allowed` are the grains that make sense;
 * a span from January is the month it ends in where `spanFromJanuary`.
 */
export function acceptPeriod(
  context: ImportContext,
  { reading, column, value }: RowPeriod,
  at: number,
  figureColumn: number,
  allowed: readonly Grain[],
  spanFromJanuary: boolean,
): string | null {
  const { findings, reference } = context;
  const place: FindingPlace = { row: at, column: column >= 0 ? column : figureColumn, value };
  switch (reading.kind) {
    case 'empty':
      if (column < 0) findings.errorOnce('period_missing', 'sheet', { row: null, column: null });
      else findings.error('period_missing', place);
      return null;
    case 'part':
      findings.error('period_missing', place);
      return null;
    case 'unreadable':
      findings.error('period_unreadable', place, {}, column >= 0 ? reading.suggestion : null);
      return null;
    case 'impossible':
      findings.error('period_impossible', place);
      return null;
    case 'semester':
      findings.error('period_semester', place);
      return null;
    case 'date_order':
      findings.question('date_order', place, { dayFirst: reading.dayFirst, monthFirst: reading.monthFirst });
      return null;
    case 'range': {
      const whole = wholeSpan(reading.from, reading.to, allowed, spanFromJanuary);
      if (whole === null) {
        findings.error('period_range', place, { from: reading.from, to: reading.to });
        return null;
      }
      return inTime(whole, place);
    }
    case 'period': {
      let { period, grain } = reading;
      if (grain === 'day' && !allowed.includes('day') && allowed.includes('month')) {
        findings.warnOnce('period_day_dropped', 'sheet', place, { month: period.slice(0, 7) });
        period = period.slice(0, 7);
        grain = 'month';
      }
      if (!allowed.includes(grain)) {
        findings.error('period_grain', place, { allowed: allowed.join(' ') });
        return null;
      }
      return inTime(period, place);
    }
  }

  function inTime(period: string, where: FindingPlace): string | null {
    if (period.slice(0, 4) < earliest) {
      findings.error('period_too_early', where, { period });
      return null;
    }
    if (context.days(period).start > reference.today) {
      findings.error('period_future', where, { period });
      return null;
    }
    return period;
  }
}

function wholeSpan(
  from: string,
  to: string,
  allowed: readonly Grain[],
  spanFromJanuary: boolean,
): string | null {
  if (from.length !== 7 || to.length !== 7) return null;
  if (spanFromJanuary) return from.endsWith('-01') && from.slice(0, 4) === to.slice(0, 4) ? to : null;
  const [first, last] = [Number(from.slice(5)), Number(to.slice(5))];
  if (
    from.slice(0, 4) === to.slice(0, 4) &&
    first % 3 === 1 &&
    last === first + 2 &&
    allowed.includes('quarter')
  )
    return `${from.slice(0, 4)}-Q${last / 3}`;
  return null;
}
