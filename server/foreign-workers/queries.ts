import type { ForeignWorkerCount } from '../../shared/api/foreign-workers.ts';
import { liesWithin } from '../../shared/domain/area.ts';
import type { Db } from '../db/connect.ts';
import { provenances } from '../db/provenance.ts';
import { inForce, readLedger } from './read-ledger.ts';
import { withoutNumbers } from './withhold.ts';

/** The ledger as known at `cut`, small cells hidden before anything is filtered, so that filters reveal nothing. */
export async function listForeignWorkers(
  db: Db,
  filter: { area?: string; cut: Date },
): Promise<ForeignWorkerCount[]> {
  const { rows: all, hidden, withheld } = await readLedger(db);
  const rows = inForce(all, filter.cut.getTime()).filter(
    (row) => !filter.area || liesWithin(row.area_code, filter.area),
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
    periodEnd: row.period_end_date,
    divisions: /^\d/.test(row.sectorPath[0] ?? '') ? row.sectorPath[0]! : null,
    isWhole: row.sectorPath.length === 0 && !row.position_level && !row.document_kind && !row.workplace,
    count: hidden.has(row.id) ? null : row.count,
    suppressed: hidden.get(row.id) ?? null,
    definition: row.definition,
    measureAsPublished: row.measure_as_published,
    kind: row.kind as 'stock' | 'flow',
    agencyCode: row.agency_code,
    agencyName: row.agency_name,
    note: withheld.notes.has(row.id) ? '' : row.note,
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
export async function safeCitation(db: Db): Promise<<S extends Citation>(source: S) => S> {
  const { withheld } = await readLedger(db);
  return (source) => cite(withheld.sources, source);
}
