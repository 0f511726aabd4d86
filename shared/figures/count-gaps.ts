import { threeMonthsBefore } from './three-months-before.ts';

/** A count as far as the gap between agencies is concerned. */
export interface ComparableCount {
  id: number;
  areaScope: string;
  kind: string;
  definition: string;
  agencyCode: string | null;
  /** Last day it speaks of. */
  periodEnd: string;
  /** Null where it is hidden: then it is not compared. */
  count: number | null;
  /** Of all sectors, positions, permits, of land and sea. */
  isWhole: boolean;
}
export interface CountGap<C extends ComparableCount> {
  areaScope: string;
  firstDate: string;
  lastDate: string;
  low: C;
  high: C;
  /** All that were compared, newest first. */
  compared: C[];
  gap: number;
}

/**
 * Where agencies that counted the persons of one area at about one time differ: the largest less the smallest of the stock
 * counts whose dates lie within three months, one for each agency and definition (its newest). Flows and permits are never
 * compared with persons; hidden counts are left out. Each count is in one gap at most. Newest first.
 */
export function countGaps<C extends ComparableCount>(counts: readonly C[]): CountGap<C>[] {
  const comparable = counts
    .filter(
      (one) =>
        one.kind === 'stock' && one.isWhole && one.count !== null && one.definition.startsWith('persons_'),
    )
    .sort((a, b) => (a.periodEnd === b.periodEnd ? b.id - a.id : a.periodEnd < b.periodEnd ? 1 : -1));
  const gaps: CountGap<C>[] = [];
  const used = new Set<C>();
  for (const newest of comparable) {
    if (used.has(newest)) continue;
    const earliest = threeMonthsBefore(newest.periodEnd);
    const compared: C[] = [];
    for (const one of comparable) {
      if (used.has(one) || one.areaScope !== newest.areaScope) continue;
      if (one.periodEnd > newest.periodEnd || one.periodEnd < earliest) continue;
      used.add(one);
      const isOlder = compared.some(
        (other) => other.agencyCode === one.agencyCode && other.definition === one.definition,
      );
      if (!isOlder) compared.push(one);
    }
    if (compared.length < 2) continue;
    const byCount = [...compared].sort((a, b) => a.count! - b.count! || a.id - b.id);
    const [low, high] = [byCount[0]!, byCount.at(-1)!];
    gaps.push({
      areaScope: newest.areaScope,
      firstDate: compared.at(-1)!.periodEnd,
      lastDate: newest.periodEnd,
      ...{ low, high, compared },
      gap: high.count! - low.count!,
    });
  }
  return gaps;
}
