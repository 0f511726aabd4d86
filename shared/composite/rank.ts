import { descendingRanks } from '../statistics/descending-ranks.ts';
import type { ScoreCell } from './types.ts';

/**
 * Groups of areas whose risk may be compared: those with a risk and the same pillars measured. An imputed pillar is a
 * guess, and a rank between a guess and a measurement would be one too. Positions into `cells`, in their order.
 */
export function comparableGroups(cells: readonly ScoreCell[]): number[][] {
  const groups = new Map<string, number[]>();
  cells.forEach((cell, position) => {
    if (cell.risk === null) return;
    const key = cell.pillars
      .filter((pillar) => pillar.availability === 'measured')
      .map((pillar) => pillar.code)
      .join(' ');
    groups.set(key, [...(groups.get(key) ?? []), position]);
  });
  return [...groups.values()];
}

/** Writes rank (1 = highest risk; equal risks share the better rank) and the size of the group into the cells. */
export function rankCells(cells: readonly ScoreCell[], groups: readonly number[][]): void {
  for (const group of groups) {
    const ranks = descendingRanks(group.map((position) => cells[position]!.risk!));
    group.forEach((position, i) => {
      cells[position]!.rank = ranks[i]!;
      cells[position]!.rankedAmong = group.length;
    });
  }
}
