import type { Area } from '../api/areas.ts';
import type { AreaLevel } from '../domain/area.ts';

export interface AreaHit {
  area: Area;
  /** The other name that matched, where the shown name did not. */
  alias: string | null;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim();

/** Areas by name, other spelling, former name or code; names that begin with what was typed come first. */
export function searchAreas(
  areas: Iterable<Area>,
  typed: string,
  levels: readonly AreaLevel[],
  limit = 8,
): AreaHit[] {
  const wanted = plain(typed);
  if (wanted.length < 2) return [];
  const closed = wanted.replaceAll(' ', '');
  const score = (text: string): number => {
    const name = plain(text);
    if (name === wanted) return 0;
    if (name.startsWith(wanted)) return 1;
    if (name.split(' ').some((word) => word.startsWith(wanted))) return 2;
    // `Sungai Liat` and `sungailiat` are one place.
    if (name.replaceAll(' ', '').includes(closed)) return 3;
    return 9;
  };
  const hits: { hit: AreaHit; score: number }[] = [];
  for (const area of areas) {
    if (!levels.includes(area.level)) continue;
    const own = Math.min(score(area.name), score(area.shortName), score(area.code));
    let best: { alias: string | null; score: number } = { alias: null, score: own };
    for (const { alias } of area.aliases) {
      const other = score(alias);
      if (other < best.score) best = { alias, score: other };
    }
    if (best.score < 9) hits.push({ hit: { area, alias: best.alias }, score: best.score });
  }
  return hits
    .sort((a, b) => a.score - b.score || (a.hit.area.code < b.hit.area.code ? -1 : 1))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** The area itself and all above it, nearest first. */
export function lineage(areas: ReadonlyMap<string, Area>, code: string): Area[] {
  const line: Area[] = [];
  let next: string | null = code;
  while (next) {
    const area: Area | undefined = areas.get(next);
    if (!area || line.includes(area)) break;
    line.push(area);
    next = area.parentCode;
  }
  return line;
}
