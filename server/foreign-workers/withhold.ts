import type { Suppression } from './suppress.ts';

/** A number that may count persons or permits: not one of firms or ships, not a day of a month, not a part of an address's path. */
const persons =
  /(?<![\d/.])\d+(?![\d/.])(?![\s-]*(?:perusahaan|pt\b|kapal|kip\b|smelter|persen|%|jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des))/gi;

interface Cited {
  id: number;
  count: number;
  /** The table a count was published in. */
  group: string;
  sourceId: number;
  sourceTitle: string;
  sourceUrl: string | null;
}

/**
 * Words around a hidden count give it away as well: a remark "31 + 5 + 3", a headline "30 foreign workers in ...",
 * the same headline in an address (DP-39, DP-42).
 *
 * Groups with a hidden count lose their remarks. A source whose title or address holds a hidden count of its group, as
 * a number of its own, is cited without its numbers and without its address, wherever it is cited.
 */
export function withheldWords(
  cells: readonly Cited[],
  hidden: ReadonlyMap<number, Suppression>,
): { groups: Set<string>; sources: Set<number> } {
  const groups = new Set(cells.filter((cell) => hidden.has(cell.id)).map((cell) => cell.group));
  const counts = new Map<string, Set<number>>();
  for (const cell of cells)
    if (hidden.has(cell.id)) counts.set(cell.group, (counts.get(cell.group) ?? new Set()).add(cell.count));
  const tells = (text: string, group: string) =>
    [...text.matchAll(persons)].some(([number]) => counts.get(group)?.has(Number(number)));
  const sources = cells
    .filter(
      (cell) => groups.has(cell.group) && tells(`${cell.sourceTitle} ${cell.sourceUrl ?? ''}`, cell.group),
    )
    .map((cell) => cell.sourceId);
  return { groups, sources: new Set(sources) };
}

/** A citation that tells where a figure comes from and not what it is. */
export function withoutNumbers<S extends { title: string; url: string | null }>(source: S): S {
  return { ...source, title: source.title.replaceAll(/\d+/g, '[…]'), url: null };
}
