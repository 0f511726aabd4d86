import { sql } from 'kysely';
import type { ForeignWorkerCount } from '../../shared/api/foreign-workers.ts';
import type { Db } from '../db/connect.ts';
import { workerCountsKnownAt } from '../db/known.ts';
import { provenances } from '../db/provenance.ts';
import { suppressedCells } from './suppress.ts';
import { withheldWords, withoutNumbers } from './withhold.ts';

/** The ledger as known at `cut`, small cells hidden before anything is filtered, so that filters reveal nothing. */
export async function listForeignWorkers(
  db: Db,
  filter: { area?: string; cut: Date },
): Promise<ForeignWorkerCount[]> {
  const { rows: all, hidden, withheld } = await readLedger(db, filter.cut);
  const rows = all.filter(
    (row) =>
      row.is_known &&
      (!filter.area || row.area_code === filter.area || row.area_code.startsWith(`${filter.area}.`)),
  );
  const provenanceOf = await provenances(
    db,
    rows.map((row) => row.batch_id),
  );
  return rows.map((row) => ({
    id: row.id,
    areaCode: row.area_code,
    areaScope: row.area_scope,
    areaName: row.area_name,
    sectorLetter: row.sector_letter,
    kbliVersion: row.kbli_version,
    sectorAsPublished: row.sector_as_published,
    period: row.period,
    count: hidden.has(row.id) ? null : row.count,
    suppressed: hidden.get(row.id) ?? null,
    definition: row.definition,
    measureAsPublished: row.measure_as_published,
    kind: row.kind as 'stock' | 'flow',
    agencyCode: row.agency_code,
    agencyName: row.agency_name,
    note: withheld.groups.has(groupOf(row)) ? '' : row.note,
    source: cite(withheld.sources, { id: row.source_id, title: row.source_title, url: row.source_url }),
    kbliCode: row.kbli_code,
    positionLevel: row.position_level,
    documentKind: row.document_kind,
    workplace: row.workplace,
    provenance: provenanceOf(row),
  }));
}

interface Citation {
  id: number;
  title: string;
  url: string | null;
}
const cite = <S extends Citation>(withheld: ReadonlySet<number>, source: S): S =>
  withheld.has(source.id) ? withoutNumbers(source) : source;

/** How any list of sources must cite them, so that a headline does not tell a hidden count. */
export async function safeCitation(db: Db, now: Date): Promise<<S extends Citation>(source: S) => S> {
  const { withheld } = await readLedger(db, now);
  return (source) => cite(withheld.sources, source);
}

/** The ledger's rows not replaced by the cut, and what of them must not leave the server. */
async function readLedger(db: Db, cut: Date) {
  const rows = await db
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
      sql<boolean>`f.known_at <= ${cut} and is_known_at(b, ${cut})`.as('is_known'),
      'source.id as source_id',
      'source.title as source_title',
      'source.url as source_url',
    ])
    .where('b.state', '=', 'committed')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom(workerCountsKnownAt(cut).as('later'))
            .select('later.id')
            .whereRef('later.supersedes_id', '=', 'f.id'),
        ),
      ),
    )
    .orderBy('f.area_code')
    .orderBy('f.period_end_date', 'desc')
    .orderBy('f.id')
    .execute();
  // over all rows, known or not, so that two data cuts cannot be subtracted from one another either
  const cells = rows.map((row) => ({
    id: row.id,
    group: groupOf(row),
    count: row.count,
    sourceId: row.source_id,
    sourceTitle: row.source_title,
    sourceUrl: row.source_url,
  }));
  const hidden = suppressedCells(cells);
  const withheld = withheldWords(cells, hidden);
  return { rows, hidden, withheld };
}

/** The table a count was published in: same place and period. */
const groupOf = (row: { area_scope: string; period: string }): string => `${row.area_scope} ${row.period}`;
