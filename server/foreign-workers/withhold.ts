import type { Suppression } from './suppression.ts';

/** A number that may count persons or permits: not one of firms or ships, not a day of a month, not a part of an address's path. */
const persons =
  /(?<![\d/.])\d+(?![\d/.])(?![\s-]*(?:perusahaan|pt\b|kapal|kip\b|smelter|persen|%|jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des))/gi;

interface Cited {
  id: number;
  count: number;
  /** The table a count was published in. */
  group: string;
  periodEnd: string;
  note: string;
  sourceId: number;
  sourceTitle: string;
  sourceUrl: string | null;
}

/**
 * Words around a hidden count give it away as well: a remark "31 + 5 + 3", a headline "30 foreign workers in ...",
 * the same headline in an address (DP-39, DP-42).
 *
 * Groups with a hidden count lose their remarks, and so does any other count of that date whose remark holds a hidden count
 * as a number of its own. A source whose title or address holds a hidden count of its group, as
 * a number of its own, is cited without its numbers and without its address, wherever it is cited.
 */
export function withheldWords(
  cells: readonly Cited[],
  hidden: ReadonlyMap<number, Suppression>,
): { notes: Set<number>; sources: Set<number> } {
  const groups = new Set(cells.filter((cell) => hidden.has(cell.id)).map((cell) => cell.group));
  const ofGroup = new Map<string, Set<number>>();
  const ofDate = new Map<string, Set<number>>();
  for (const { id, group, periodEnd, count } of cells) {
    if (!hidden.has(id)) continue;
    ofGroup.set(group, (ofGroup.get(group) ?? new Set()).add(count));
    ofDate.set(periodEnd, (ofDate.get(periodEnd) ?? new Set()).add(count));
  }
  const tells = (text: string, counts: ReadonlySet<number> | undefined) =>
    counts !== undefined && [...text.matchAll(persons)].some(([number]) => counts.has(Number(number)));
  const notes = cells.filter(
    (cell) => groups.has(cell.group) || tells(cell.note, ofDate.get(cell.periodEnd)),
  );
  const sources = cells.filter((cell) =>
    tells(`${cell.sourceTitle} ${cell.sourceUrl ?? ''}`, ofGroup.get(cell.group)),
  );
  return {
    notes: new Set(notes.map((cell) => cell.id)),
    sources: new Set(sources.map((cell) => cell.sourceId)),
  };
}

/** A citation that tells where a figure comes from and not what it is. */
export function withoutNumbers<S extends { title: string; url: string | null }>(source: S): S {
  return { ...source, title: source.title.replaceAll(/\d+/g, '[…]'), url: null };
}
