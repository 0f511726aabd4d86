import type { Db } from '../db/connect.ts';

export interface SectorOf {
  area_scope: string;
  period: string;
  definition: string;
  agency_code: string | null;
  source_id: number;
  kbli_version: string | null;
  sector_letter: string | null;
  kbli_code: string | null;
  sector_as_published: string;
  position_level: string | null;
  document_kind: string | null;
  workplace: string | null;
}

const whole = /^(semua|seluruh|total|jumlah)\b/i;

/**
 * Where a count stands among sectors: nothing for all of them, else the range of divisions of its section (equal ranges are
 * equal in both editions of KBLI, equal letters are not), then division, group, class as far as a code goes. Several counts
 * of one section in one table are told apart by the words of the source.
 */
export async function sectorPaths(
  db: Db,
  rows: readonly SectorOf[],
): Promise<(row: SectorOf) => readonly string[]> {
  const sections = await db
    .selectFrom('sector')
    .select(['kbli_version', 'letter', 'division_from', 'division_to'])
    .execute();
  const plain = (row: SectorOf): string[] => {
    const division = row.kbli_code?.slice(0, 2);
    const section = sections.find(
      (one) =>
        one.kbli_version === row.kbli_version &&
        (division
          ? one.division_from <= division && division <= one.division_to
          : one.letter === row.sector_letter),
    );
    const path = section ? [`${section.division_from}-${section.division_to}`] : [];
    const code = row.kbli_code ?? '';
    for (let digits = 2; digits <= code.length; digits++) path.push(code.slice(0, digits));
    return path;
  };
  const words = (row: SectorOf) => row.sector_as_published.trim().toLowerCase();
  const keyOf = (row: SectorOf) =>
    [
      row.area_scope,
      row.period,
      row.definition,
      row.agency_code,
      row.source_id,
      row.kbli_version,
      plain(row).join('>'),
      row.position_level,
      row.document_kind,
      row.workplace,
    ].join('|');
  const wordings = new Map<string, Set<string>>();
  for (const row of rows) wordings.set(keyOf(row), (wordings.get(keyOf(row)) ?? new Set()).add(words(row)));
  return (row) => {
    const path = plain(row);
    if (path.length === 0) return whole.test(words(row)) || words(row) === '' ? [] : [`"${words(row)}"`];
    return wordings.get(keyOf(row))!.size > 1 ? [...path, `"${words(row)}"`] : path;
  };
}
