import { sql } from 'kysely';
import type {
  ImportRow,
  ObservationRow,
  PopulationRow,
  WorkerRow,
} from '../../shared/imports/import-types.ts';
import { cellAddress } from '../../shared/tabular/workbook.ts';
import { arrayText } from '../db/array-text.ts';
import type { Tx } from '../db/connect.ts';
import { sourceIds } from '../reference/batch.ts';
import type { Compared } from './compare.ts';
import { daysOf, workerKeyOf } from './row-keys.ts';

export interface InsertContext {
  batchId: number;
  /** Names of the sheets, for the address of a value. */
  sheets: readonly string[];
  recordedAt: Date;
  /** Ids of sources that earlier pieces named, by title and address; this piece adds its own. */
  sources: Map<string, number>;
  /** Keys are checked as a set before the batch becomes visible (`keysHold`), and not row by row. */
  keysLater: boolean;
}

/** `Lembar1!B12`; of a CSV `B12`. */
export function sourceCell(sheets: readonly string[], place: ImportRow['place']): string {
  const name = sheets[place.sheet] ?? '';
  return (name ? `${name}!` : '') + cellAddress(place.row, place.column);
}

/** Writes rows of a pending batch, one statement a kind, columns as arrays. Nobody sees them before the batch is complete. */
export async function insertRows(
  tx: Tx,
  compared: readonly Compared[],
  context: InsertContext,
): Promise<void> {
  // row by row, the embedded database spends more than half of its time on keys that are checked anyway
  if (context.keysLater) await sql`set local session_replication_role = replica`.execute(tx);
  const sourceKey = (row: ImportRow) => `${row.sourceTitle}\u0000${row.sourceUrl ?? ''}`;
  const unknown = compared.filter(({ row }) => !context.sources.has(sourceKey(row)));
  if (unknown.length > 0) {
    const idOf = await sourceIds(
      tx,
      unknown.map(({ row }) => ({ title: row.sourceTitle, url: row.sourceUrl })),
    );
    for (const { row } of unknown) context.sources.set(sourceKey(row), idOf(row.sourceTitle, row.sourceUrl));
  }
  const of = <R extends ImportRow>(kind: R['kind']) =>
    compared.filter((one): one is Compared & { row: R } => one.row.kind === kind);
  const observations = of<ObservationRow>('observation');
  const populations = of<PopulationRow>('population');
  const workers = of<WorkerRow>('foreign_workers');
  const common = <R extends ImportRow>(list: readonly (Compared & { row: R })[]) => {
    const days = list.map(({ row }) => daysOf(row));
    return {
      area: list.map(({ row }) => row.areaCode),
      period: list.map(({ row }) => row.period),
      start: days.map((one) => one.start),
      end: days.map((one) => one.end),
      source: list.map(({ row }) => context.sources.get(sourceKey(row))!),
      published: list.map(({ row }) => row.publishedDate),
      supersedes: list.map(({ before }) => before?.id ?? null),
      cell: list.map(({ row }) => sourceCell(context.sheets, row.place)),
      note: list.map(({ row }) => row.note),
    };
  };
  const { batchId, recordedAt } = context;
  if (observations.length > 0) {
    const c = common(observations);
    await sql`
      insert into observation (area_code, period, period_start_date, period_end_date, source_id, published_date, published_precision,
        supersedes_id, source_cell, note, indicator_code, value, unit, definition, is_preferred, recorded_at, known_at, batch_id)
      select area, period, starts, ends, source, published, case when published is not null then 'day' end, supersedes, cell, note,
        indicator, value, unit, definition, true, ${recordedAt}, ${recordedAt}, ${batchId}
      from unnest(${arrayText(c.area)}::text[], ${arrayText(c.period)}::text[], ${arrayText(c.start)}::date[], ${arrayText(c.end)}::date[], ${arrayText(c.source)}::int[], ${arrayText(c.published)}::date[],
        ${arrayText(c.supersedes)}::int[], ${arrayText(c.cell)}::text[], ${arrayText(c.note)}::text[], ${arrayText(observations.map(({ row }) => row.indicatorCode))}::text[],
        ${arrayText(observations.map(({ row }) => row.value))}::float8[], ${arrayText(observations.map(({ row }) => row.unit))}::text[],
        ${arrayText(observations.map(({ row }) => row.definition))}::text[])
        as u(area, period, starts, ends, source, published, supersedes, cell, note, indicator, value, unit, definition)`.execute(
      tx,
    );
  }
  if (populations.length > 0) {
    const c = common(populations);
    await sql`
      insert into population (area_code, year, source_id, published_date, published_precision, supersedes_id, source_cell, note,
        population, recorded_at, known_at, batch_id)
      select area, left(period, 4)::int, source, published, case when published is not null then 'day' end, supersedes, cell, note,
        value, ${recordedAt}, ${recordedAt}, ${batchId}
      from unnest(${arrayText(c.area)}::text[], ${arrayText(c.period)}::text[], ${arrayText(c.source)}::int[], ${arrayText(c.published)}::date[], ${arrayText(c.supersedes)}::int[],
        ${arrayText(c.cell)}::text[], ${arrayText(c.note)}::text[], ${arrayText(populations.map(({ row }) => row.value))}::float8[])
        as u(area, period, source, published, supersedes, cell, note, value)`.execute(tx);
  }
  if (workers.length > 0) {
    const c = common(workers);
    const key = workers.map(({ row }) => workerKeyOf(row));
    await sql`
      insert into foreign_worker_count (area_code, area_scope, period, period_start_date, period_end_date, source_id, published_date,
        published_precision, supersedes_id, source_cell, note, area_name, kbli_version, sector_letter, kbli_code, sector_as_published,
        count, definition, measure_as_published, kind, agency_code, position_level, document_kind, workplace, recorded_at, known_at, batch_id)
      select area, area, period, starts, ends, source, published, case when published is not null then 'day' end, supersedes, cell, note,
        area_name, kbli_version, letter, kbli_code, sector, count, definition, measure, kind, agency, position_level, document_kind, workplace,
        ${recordedAt}, ${recordedAt}, ${batchId}
      from unnest(${arrayText(c.area)}::text[], ${arrayText(c.period)}::text[], ${arrayText(c.start)}::date[], ${arrayText(c.end)}::date[], ${arrayText(c.source)}::int[], ${arrayText(c.published)}::date[],
        ${arrayText(c.supersedes)}::int[], ${arrayText(c.cell)}::text[], ${arrayText(c.note)}::text[], ${arrayText(workers.map(({ row }) => row.areaName))}::text[],
        ${arrayText(key.map((one) => one.kbli_version))}::text[], ${arrayText(key.map((one) => one.sector_letter))}::text[],
        ${arrayText(key.map((one) => one.kbli_code))}::text[], ${arrayText(workers.map(({ row }) => row.sectorAsPublished))}::text[],
        ${arrayText(workers.map(({ row }) => row.count))}::int[], ${arrayText(workers.map(({ row }) => row.definition))}::text[],
        ${arrayText(workers.map(({ row }) => row.measureAsPublished))}::text[], ${arrayText(workers.map(({ row }) => row.measure))}::text[],
        ${arrayText(key.map((one) => one.agency_code))}::text[], ${arrayText(key.map((one) => one.position_level))}::text[],
        ${arrayText(key.map((one) => one.document_kind))}::text[], ${arrayText(key.map((one) => one.workplace))}::text[])
        as u(area, period, starts, ends, source, published, supersedes, cell, note, area_name, kbli_version, letter, kbli_code, sector,
          count, definition, measure, kind, agency, position_level, document_kind, workplace)`.execute(tx);
  }
}
