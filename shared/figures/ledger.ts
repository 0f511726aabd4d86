import type { ForeignWorkerCount } from '../api/foreign-workers.ts';
import type { LedgerView } from '../api/ledger.ts';
import { threeMonthsBefore } from './three-months-before.ts';

type Gap = LedgerView['gaps'][number];
export type CountKind = ForeignWorkerCount['kind'];

/** Counts of about one time, agencies side by side. */
export interface LedgerRound {
  firstDate: string;
  lastDate: string;
  /** By position of the agency; several where it counted several things. */
  counts: ForeignWorkerCount[][];
  gap: Gap | null;
}
export interface LedgerTable {
  scope: string;
  areaName: string;
  /** Codes, '' where the source names none. */
  agencies: string[];
  rounds: LedgerRound[];
}

/**
 * The whole-area counts of one kind, stock or flow, a table for each area: agencies as columns; stocks whose dates lie
 * within three months of the newest in one row, flows by their period. Newest first. Nothing is added to anything.
 */
export function ledgerTables(
  counts: readonly ForeignWorkerCount[],
  kind: CountKind,
  gaps: readonly Gap[],
): LedgerTable[] {
  const byScope = new Map<string, ForeignWorkerCount[]>();
  for (const one of counts)
    if (one.kind === kind && one.isWhole)
      byScope.set(one.areaScope, [...(byScope.get(one.areaScope) ?? []), one]);
  return [...byScope]
    .sort(([a], [b]) => scopeOrder(a) - scopeOrder(b) || (a < b ? -1 : 1))
    .map(([scope, own]) => {
      const agencies = agenciesOf(own);
      const rounds: LedgerRound[] = [];
      for (const one of [...own].sort(newestFirst)) {
        const open = rounds.at(-1);
        const joins =
          open &&
          (kind === 'stock'
            ? one.periodEnd >= threeMonthsBefore(open.lastDate)
            : one.periodEnd === open.lastDate);
        const round = joins
          ? open
          : { firstDate: '', lastDate: one.periodEnd, counts: agencies.map(() => []), gap: null };
        if (!joins) rounds.push(round);
        round.firstDate = one.periodEnd;
        round.counts[agencies.indexOf(one.agencyCode ?? '')]!.push(one);
      }
      for (const round of rounds) {
        const ids = round.counts.flat().map((one) => one.id);
        round.gap = gaps.find((gap) => ids.includes(gap.highId)) ?? null;
      }
      return { scope, areaName: own[0]!.areaName, agencies, rounds };
    });
}

/** A part of an area's workers, over editions of KBLI. */
export interface SectorRow {
  key: string;
  divisions: string | null;
  /** Letters by edition, as published. */
  editions: { edition: string; letter: string }[];
  counts: ForeignWorkerCount[];
}
/** Sector rows joined by the range of divisions; what has none is known by its words alone. Newest counts first. */
export function sectorRows(counts: readonly ForeignWorkerCount[]): SectorRow[] {
  const rows = new Map<string, SectorRow>();
  for (const one of [...counts].sort(newestFirst)) {
    if (!isOfSector(one)) continue;
    const key = one.divisions ?? `"${one.sectorAsPublished}"`;
    const row = rows.get(key) ?? { key, divisions: one.divisions, editions: [], counts: [] };
    rows.set(key, row);
    const { kbliVersion: edition, sectorLetter: letter } = one;
    if (edition && letter && !row.editions.some((has) => has.edition === edition && has.letter === letter))
      row.editions.push({ edition, letter });
    row.counts.push(one);
  }
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
/** Parts by land and sea, position, permit. */
export const otherParts = (counts: readonly ForeignWorkerCount[]): ForeignWorkerCount[] =>
  counts.filter((one) => !one.isWhole && !isOfSector(one)).sort(newestFirst);

const isOfSector = (one: ForeignWorkerCount): boolean =>
  !one.isWhole && one.workplace === null && one.positionLevel === null && one.documentKind === null;

/** One agency's counts by one definition. */
export interface DotRow {
  agencyCode: string;
  agencyName: string | null;
  definition: string;
  dots: { id: number; count: number; period: string; isNewest: boolean }[];
}
/** The shown whole-area counts of one kind, for a chart with a row for each agency and definition. */
export function dotRows(counts: readonly ForeignWorkerCount[], kind: CountKind): DotRow[] {
  const rows = new Map<string, DotRow>();
  for (const one of [...counts].sort(newestFirst)) {
    if (one.kind !== kind || !one.isWhole || one.count === null) continue;
    const key = `${one.agencyCode}|${one.definition}`;
    const row = rows.get(key) ?? {
      agencyCode: one.agencyCode ?? '',
      agencyName: one.agencyName,
      definition: one.definition,
      dots: [],
    };
    rows.set(key, row);
    row.dots.push({ id: one.id, count: one.count, period: one.period, isNewest: row.dots.length === 0 });
  }
  return [...rows.values()].sort((a, b) =>
    a.agencyCode === b.agencyCode
      ? a.definition < b.definition
        ? -1
        : 1
      : a.agencyCode < b.agencyCode
        ? -1
        : 1,
  );
}

function agenciesOf(counts: readonly ForeignWorkerCount[]): string[] {
  return [...new Set(counts.map((one) => one.agencyCode ?? ''))].sort(
    (a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1),
  );
}
/** The province first, then working areas of offices, then regencies by code. */
function scopeOrder(scope: string): number {
  if (/^\d\d$/.test(scope)) return 0;
  return /^\d/.test(scope) ? 2 : 1;
}
function newestFirst(a: ForeignWorkerCount, b: ForeignWorkerCount): number {
  return a.periodEnd === b.periodEnd ? a.id - b.id : a.periodEnd < b.periodEnd ? 1 : -1;
}
