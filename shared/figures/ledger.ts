import type { ForeignWorkerCount } from '../api/foreign-workers.ts';

export interface LedgerRow {
  period: string;
  definition: string;
  sector: string;
  /** By position of the agency in `agencies`; several where sources give different counts for the same thing. */
  counts: ForeignWorkerCount[][];
}
export interface LedgerTable {
  scope: string;
  areaName: string;
  /** Agency codes, '' where the source names none. */
  agencies: string[];
  rows: LedgerRow[];
  differences: LedgerDifference[];
}
/** Two agencies that counted the same place in the same year. Compared, never summed. */
export interface LedgerDifference {
  year: string;
  a: ForeignWorkerCount;
  b: ForeignWorkerCount;
  gap: number;
}

const key = (count: ForeignWorkerCount) => `${count.period}|${count.definition}|${count.sectorAsPublished}`;
const wholeArea = (count: ForeignWorkerCount) =>
  count.sectorLetter === null && count.sectorAsPublished.startsWith('semua');

/** One kind (stock or flow) of the ledger: a table for each area scope, agencies as columns, newest first. */
export function ledgerTables(
  counts: readonly ForeignWorkerCount[],
  kind: ForeignWorkerCount['kind'],
): LedgerTable[] {
  const scopes = new Map<string, ForeignWorkerCount[]>();
  for (const count of counts) {
    if (count.kind !== kind) continue;
    scopes.set(count.areaScope, [...(scopes.get(count.areaScope) ?? []), count]);
  }
  return [...scopes]
    .sort(([a], [b]) => scopeOrder(a) - scopeOrder(b) || (a < b ? -1 : 1))
    .map(([scope, list]) => {
      const agencies = [...new Set(list.map((count) => count.agencyCode ?? ''))].sort(
        (a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1),
      );
      const byKey = new Map<string, LedgerRow>();
      for (const count of [...list].sort(newestFirst)) {
        const row = byKey.get(key(count)) ?? {
          period: count.period,
          definition: count.definition,
          sector: count.sectorAsPublished,
          counts: agencies.map(() => []),
        };
        byKey.set(key(count), row);
        row.counts[agencies.indexOf(count.agencyCode ?? '')]!.push(count);
      }
      return {
        scope,
        areaName: list[0]!.areaName,
        agencies,
        rows: [...byKey.values()],
        differences: kind === 'stock' ? differences(list) : [],
      };
    });
}

/** The province first, then islands, then regencies by code. */
function scopeOrder(scope: string): number {
  if (/^\d\d$/.test(scope)) return 0;
  return /^\d/.test(scope) ? 2 : 1;
}
function newestFirst(a: ForeignWorkerCount, b: ForeignWorkerCount): number {
  return a.period === b.period ? a.id - b.id : a.period < b.period ? 1 : -1;
}

function differences(list: readonly ForeignWorkerCount[]): LedgerDifference[] {
  const found: LedgerDifference[] = [];
  const open = list.filter((count) => count.count !== null && wholeArea(count));
  for (const [i, a] of open.entries())
    for (const b of open.slice(i + 1)) {
      const sameAgency = (a.agencyCode ?? '') === (b.agencyCode ?? '');
      if (a.period.slice(0, 4) !== b.period.slice(0, 4) || a.count === b.count) continue;
      if (sameAgency && a.definition === b.definition) continue;
      found.push({ year: a.period.slice(0, 4), a, b, gap: Math.abs(a.count! - b.count!) });
    }
  return found.sort((x, y) => (x.year < y.year ? 1 : -1));
}
