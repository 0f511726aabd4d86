import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import { type CountOf, relationsOf } from './relations.ts';
import { sectorPaths } from './sector-path.ts';
import { suppressedCells } from './suppress.ts';
import { withheldWords } from './withhold.ts';

export type Ledger = Awaited<ReturnType<typeof compute>>;
export type LedgerCount = Ledger['rows'][number];

const kept = new WeakMap<Db, { state: string; ledger: Promise<Ledger> }>();

/**
 * Every count that somebody can see at some data cut, and what of them must not leave the server: decided over all of them
 * at once, so that neither two filters nor two cuts can be subtracted from one another. Kept until a count comes or goes.
 */
export async function readLedger(db: Db): Promise<Ledger> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', (select count(*) from foreign_worker_count), (select max(id) from foreign_worker_count),
      count(*) filter (where state = 'committed'), count(withdrawn_at)) as state from import_batch`.execute(
    db,
  );
  const { state } = rows[0]!;
  const before = kept.get(db);
  if (before?.state === state) return before.ledger;
  const ledger = compute(db);
  kept.set(db, { state, ledger });
  ledger.catch(() => kept.delete(db));
  return ledger;
}

/** The counts known at an instant that no other one known then replaces. */
export function inForce<T extends Pick<CountOf, 'id' | 'from' | 'to' | 'replaces'>>(
  rows: readonly T[],
  at: number,
): T[] {
  const known = rows.filter((row) => row.from <= at && row.to > at);
  const replaced = new Set(known.map((row) => row.replaces));
  return known.filter((row) => !replaced.has(row.id));
}

async function compute(db: Db) {
  const stored = await db
    .selectFrom('foreign_worker_count as f')
    .innerJoin('source', 'source.id', 'f.source_id')
    .innerJoin('import_batch as b', 'b.id', 'f.batch_id')
    .leftJoin('agency', 'agency.code', 'f.agency_code')
    .select([
      'f.id',
      'f.area_code',
      'f.area_scope',
      'f.area_name',
      'f.sector_letter',
      'f.kbli_version',
      'f.sector_as_published',
      'f.period',
      'f.period_end_date',
      'f.count',
      'f.definition',
      'f.measure_as_published',
      'f.kind',
      'f.agency_code',
      'agency.name_id as agency_name',
      'f.note',
      'f.kbli_code',
      'f.position_level',
      'f.document_kind',
      'f.workplace',
      'f.source_cell',
      'f.batch_id',
      'f.supersedes_id',
      'f.known_at',
      'f.recorded_at',
      'b.committed_at',
      'b.withdrawn_at',
      'source.id as source_id',
      'source.title as source_title',
      'source.url as source_url',
    ])
    .where('b.state', '=', 'committed')
    .orderBy('f.area_code')
    .orderBy('f.period_end_date', 'desc')
    .orderBy('f.id')
    .execute();
  const pathOf = await sectorPaths(db, stored);
  const parents = new Map(
    (await db.selectFrom('area').select(['code', 'parent_code']).execute()).map((row) => [
      row.code,
      row.parent_code,
    ]),
  );
  const rows = stored.map((row) => ({
    ...row,
    from: Math.max(row.known_at.getTime(), row.committed_at?.getTime() ?? 0),
    to: row.withdrawn_at?.getTime() ?? Number.POSITIVE_INFINITY,
    replaces: row.supersedes_id,
    sectorPath: pathOf(row),
  }));
  const { relations, open } = relationsOf(
    rows.map((row) => ({
      ...row,
      areaScope: row.area_scope,
      areasAbove: areasAbove(row, parents),
      periodEnd: row.period_end_date,
      agency: row.agency_code,
      source: row.source_id,
      kbliVersion: row.kbli_version,
      sector: row.sectorPath,
      position: row.position_level,
      document: row.document_kind,
      workplace: row.workplace,
    })),
  );
  const cells = rows.map((row) => ({
    id: row.id,
    count: row.count,
    seen: Math.max(row.recorded_at.getTime(), row.committed_at?.getTime() ?? 0),
    // the table it was published in: same place and period
    group: `${row.area_scope} ${row.period}`,
    periodEnd: row.period_end_date,
    note: row.note,
    sourceId: row.source_id,
    sourceTitle: row.source_title,
    sourceUrl: row.source_url,
  }));
  const hidden = suppressedCells(cells, relations, open);
  return { rows, hidden, withheld: withheldWords(cells, hidden) };
}

/** An office's working area lies in the area of its code. */
function areasAbove(
  row: { area_code: string; area_scope: string },
  parents: ReadonlyMap<string, string | null>,
): string[] {
  const above = row.area_scope === row.area_code ? [] : [row.area_code];
  for (let at = parents.get(row.area_code); at; at = parents.get(at)) above.push(at);
  return above;
}
