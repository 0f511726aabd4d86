import type { ScoreCell } from '../composite/types.ts';
import type { AreaCode } from '../domain/area.ts';
import { descendingRanks } from '../statistics/descending-ranks.ts';

/** One area before and after a supposition. */
export interface WhatIfRow {
  code: AreaCode;
  name: string;
  from: number | null;
  to: number | null;
  change: number | null;
  /** Among the areas that have this score on both sides; 1 = highest. */
  rankFrom: number | null;
  rankTo: number | null;
  classFrom: number | null;
  classTo: number | null;
}

/** Risk where any area has one, else structural pressure: one score for all, so that ranks mean one thing. */
export function scoreShown(cells: readonly ScoreCell[]): 'risk' | 'structural' {
  return cells.some((cell) => cell.risk !== null) ? 'risk' : 'structural';
}

/** Before and after, largest change first; of equal changes the higher score first. */
export function whatIfChange(
  before: readonly ScoreCell[],
  after: readonly ScoreCell[],
  names: ReadonlyMap<AreaCode, string>,
): WhatIfRow[] {
  const score = scoreShown(before);
  const rows = before.map((cell, i): WhatIfRow => {
    const other = after[i]!;
    const from = cell[score];
    const to = other[score];
    return {
      code: cell.areaCode,
      name: names.get(cell.areaCode) ?? cell.areaCode,
      from,
      to,
      change: from === null || to === null ? null : to - from,
      rankFrom: null,
      rankTo: null,
      classFrom: score === 'risk' ? cell.riskClass : null,
      classTo: score === 'risk' ? other.riskClass : null,
    };
  });
  const both = rows.filter((row) => row.change !== null);
  const from = descendingRanks(both.map((row) => row.from!));
  const to = descendingRanks(both.map((row) => row.to!));
  both.forEach((row, i) => {
    row.rankFrom = from[i]!;
    row.rankTo = to[i]!;
  });
  return rows.sort(
    (a, b) => size(b) - size(a) || (b.from ?? -1) - (a.from ?? -1) || (a.code < b.code ? -1 : 1),
  );
}

/** How many areas changed their place. */
export function rankChanges(rows: readonly WhatIfRow[]): number {
  return rows.filter((row) => row.rankFrom !== row.rankTo).length;
}

/** Areas without a score on both sides stand last. */
const size = (row: WhatIfRow) => (row.change === null ? -1 : Math.abs(row.change));
