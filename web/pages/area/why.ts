import type { ReferenceKind } from '../../../shared/api/explanations.ts';
import { addMonths, isMonth, type Month, monthEndDay } from '../../../shared/domain/month.ts';

/** What a score is compared with; it lives in the address: `?why=past`, `?before=2024-10&asThen=1`. */
export interface Why {
  kind: 'change' | ReferenceKind;
  before: Month;
  /** The earlier month as it was known at its own end. */
  asThen: boolean;
}

const kinds: readonly string[] = ['region', 'neighbours', 'past'];

/** Reads the address; what it does not say, or says wrongly, is the change since the month before. */
export function whyOf(query: URLSearchParams, month: Month, months: readonly Month[]): Why {
  const kind = query.get('why') ?? '';
  const asked = query.get('before') ?? '';
  const before = isMonth(asked) && months.includes(asked) && asked !== month ? asked : addMonths(month, -1);
  return {
    kind: kinds.includes(kind) ? (kind as ReferenceKind) : 'change',
    before: months.includes(before) ? before : (months[0] ?? before),
    asThen: query.get('asThen') === '1',
  };
}

/** The address of a choice; null clears a name. */
export function whyQuery(why: Why, month: Month): Record<'why' | 'before' | 'asThen', string | null> {
  const change = why.kind === 'change';
  return {
    why: change ? null : why.kind,
    before: change && why.before !== addMonths(month, -1) ? why.before : null,
    asThen: change && why.asThen ? '1' : null,
  };
}

/** Last day of a month, ISO: what was known by then. */
export function lastDay(month: Month): string {
  return new Date(monthEndDay(month) * 86_400_000).toISOString().slice(0, 10);
}
