import type { ForeignWorkerCount } from '../../shared/api/foreign-workers.ts';
import type { Db } from '../db/connect.ts';
import { suppressedCells } from './suppress.ts';

/** The ledger as known at `cut`, small cells hidden before anything is filtered, so that filters reveal nothing. */
export async function listForeignWorkers(
  db: Db,
  filter: { area?: string; cut: Date },
): Promise<ForeignWorkerCount[]> {
  const rows = await db
    .selectFrom('foreign_worker_count as f')
    .innerJoin('source', 'source.id', 'f.source_id')
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
      'f.known_at',
      'source.id as source_id',
      'source.title as source_title',
      'source.url as source_url',
    ])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('foreign_worker_count as later')
            .select('later.id')
            .whereRef('later.supersedes_id', '=', 'f.id')
            .where('later.known_at', '<=', filter.cut),
        ),
      ),
    )
    .orderBy('f.area_code')
    .orderBy('f.period_end_date', 'desc')
    .orderBy('f.id')
    .execute();
  // over all rows, known or not, so that two data cuts cannot be subtracted from one another either
  const hidden = suppressedCells(rows.map((row) => ({ id: row.id, group: groupOf(row), count: row.count })));
  const groupsWithHidden = new Set(rows.filter((row) => hidden.has(row.id)).map(groupOf));
  return rows
    .filter(
      (row) =>
        row.known_at <= filter.cut &&
        (!filter.area || row.area_code === filter.area || row.area_code.startsWith(`${filter.area}.`)),
    )
    .map((row) => ({
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
      // a note splits a total into its parts ("31 + 5 + 3"): where a cell of the table is hidden, no note of the table is shown
      note: groupsWithHidden.has(groupOf(row)) ? '' : row.note,
      source: { id: row.source_id, title: row.source_title, url: row.source_url },
    }));
}

/** The table a count was published in: same place and period. */
const groupOf = (row: { area_scope: string; period: string }): string => `${row.area_scope} ${row.period}`;
