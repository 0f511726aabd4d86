import { createHash } from 'node:crypto';
import type { Tx } from '../db/connect.ts';
import { insertBatch, isLoaded, knownAt, sourceIds } from './batch.ts';
import { cellOf, csvRows, numberCell, numberOrNull, orNull, readReference } from './read-file.ts';

const keyOf = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);

export async function loadFigures(tx: Tx, now: Date): Promise<void> {
  await loadIndicators(tx, now);
  await loadObservations(tx, now);
  await loadPopulation(tx, now);
  await loadForeignWorkers(tx, now);
}

async function loadIndicators(tx: Tx, now: Date): Promise<void> {
  const file = await readReference('figures/indicators.csv');
  if (await isLoaded(tx, file)) return;
  const rows = csvRows(file, [
    'code',
    'name_id',
    'name_en',
    'unit',
    'measure',
    'period_kind',
    'cycle_months',
    'max_age_months',
    'relative_standard_error',
    'inheritable',
    'description_id',
    'description_en',
  ]);
  await tx
    .insertInto('indicator')
    .values(
      rows.map(({ inheritable, ...row }) => ({
        ...row,
        cycle_months: numberOrNull(row.cycle_months),
        max_age_months: numberOrNull(row.max_age_months),
        relative_standard_error: numberOrNull(row.relative_standard_error),
        is_inheritable: inheritable === 'true',
      })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        name_id: eb.ref('excluded.name_id'),
        name_en: eb.ref('excluded.name_en'),
        unit: eb.ref('excluded.unit'),
        measure: eb.ref('excluded.measure'),
        period_kind: eb.ref('excluded.period_kind'),
        cycle_months: eb.ref('excluded.cycle_months'),
        max_age_months: eb.ref('excluded.max_age_months'),
        relative_standard_error: eb.ref('excluded.relative_standard_error'),
        is_inheritable: eb.ref('excluded.is_inheritable'),
        description_id: eb.ref('excluded.description_id'),
        description_en: eb.ref('excluded.description_en'),
      })),
    )
    .execute();
  await insertBatch(tx, file, rows.length, now);
}

interface Keyed {
  reference_key: string;
}

/** Rows of a newer edition of a file that are not stored yet; a changed row gets another key and so comes as a new row. */
async function unstored<R extends Keyed>(
  tx: Tx,
  table: 'observation' | 'population' | 'foreign_worker_count',
  rows: R[],
): Promise<R[]> {
  const stored = await tx
    .selectFrom(table)
    .select('reference_key')
    .where('reference_key', 'is not', null)
    .execute();
  const keys = new Set(stored.map((row) => row.reference_key));
  const fresh = rows.filter((row) => !keys.has(row.reference_key));
  if (new Set(fresh.map((row) => row.reference_key)).size !== fresh.length)
    throw new Error(`${table}: two shipped rows are the same`);
  return fresh;
}

async function loadObservations(tx: Tx, now: Date): Promise<void> {
  const file = await readReference('figures/observations.csv');
  if (await isLoaded(tx, file)) return;
  const rows = csvRows(file, [
    'area_code',
    'indicator_code',
    'period',
    'period_start',
    'period_end',
    'value',
    'unit',
    'source_title',
    'source_url',
    'published_date',
    'published_precision',
    'definition',
    'preferred',
    'note',
  ]);
  const idOf = await sourceIds(
    tx,
    rows.map((row) => ({ title: row.source_title, url: orNull(row.source_url) })),
  );
  const cell = cellOf(file, 'value');
  const keyed = rows.map((row, i) => {
    const natural = [
      row.area_code,
      row.indicator_code,
      row.period,
      row.definition,
      row.source_title,
      row.source_url,
    ];
    return {
      row,
      cell: cell(i),
      natural: keyOf(...natural),
      reference_key: keyOf(...natural, row.value, row.preferred),
    };
  });
  const fresh = await unstored(tx, 'observation', keyed);
  const batchId = await insertBatch(tx, file, fresh.length, now);
  const priors = await priorByNatural(tx, fresh.length < keyed.length);
  if (fresh.length > 0)
    await tx
      .insertInto('observation')
      .values(
        fresh.map(({ row, cell, natural, reference_key }) => ({
          area_code: row.area_code,
          indicator_code: row.indicator_code,
          period: row.period,
          period_start_date: row.period_start,
          period_end_date: row.period_end,
          value: numberCell(file, row, 'value'),
          unit: row.unit,
          definition: row.definition,
          is_preferred: row.preferred === 'true',
          source_id: idOf(row.source_title, orNull(row.source_url)),
          published_date: orNull(row.published_date),
          published_precision: orNull(row.published_precision),
          recorded_at: now,
          // a revised row was not known before this edition came
          known_at: priors.has(natural) ? now : knownAt(orNull(row.published_date), now),
          batch_id: batchId,
          supersedes_id: priors.get(natural) ?? null,
          source_cell: cell,
          reference_key,
          note: row.note,
        })),
      )
      .execute();
}

/** Newest stored shipped row by natural key, to be superseded by a changed row of a newer edition. */
async function priorByNatural(tx: Tx, anyStored: boolean): Promise<Map<string, number>> {
  if (!anyStored) return new Map();
  const rows = await tx
    .selectFrom('observation')
    .innerJoin('source', 'source.id', 'observation.source_id')
    .select([
      'observation.id',
      'area_code',
      'indicator_code',
      'period',
      'definition',
      'source.title',
      'source.url',
    ])
    .where('reference_key', 'is not', null)
    .orderBy('observation.id')
    .execute();
  return new Map(
    rows.map((row) => [
      keyOf(row.area_code, row.indicator_code, row.period, row.definition, row.title, row.url ?? ''),
      row.id,
    ]),
  );
}

async function loadPopulation(tx: Tx, now: Date): Promise<void> {
  const file = await readReference('figures/population.csv');
  if (await isLoaded(tx, file)) return;
  const rows = csvRows(file, [
    'area_code',
    'year',
    'population',
    'source_title',
    'source_url',
    'published_date',
    'published_precision',
    'note',
  ]);
  const idOf = await sourceIds(
    tx,
    rows.map((row) => ({ title: row.source_title, url: orNull(row.source_url) })),
  );
  const cell = cellOf(file, 'population');
  const fresh = await unstored(
    tx,
    'population',
    rows.map((row, i) => ({
      row,
      cell: cell(i),
      reference_key: keyOf(row.area_code, row.year, row.population, row.source_title, row.source_url),
    })),
  );
  const batchId = await insertBatch(tx, file, fresh.length, now);
  if (fresh.length > 0)
    await tx
      .insertInto('population')
      .values(
        fresh.map(({ row, cell, reference_key }) => ({
          source_cell: cell,
          area_code: row.area_code,
          year: numberCell(file, row, 'year'),
          population: numberCell(file, row, 'population'),
          ...provenance(row, idOf, now, batchId),
          reference_key,
        })),
      )
      .execute();
}

async function loadForeignWorkers(tx: Tx, now: Date): Promise<void> {
  const file = await readReference('figures/foreign_workers.csv');
  if (await isLoaded(tx, file)) return;
  const rows = csvRows(file, [
    'area_code',
    'area_scope',
    'area_name',
    'kbli_version',
    'sector_letter',
    'sector_as_published',
    'period',
    'period_start',
    'period_end',
    'count',
    'definition',
    'measure_as_published',
    'kind',
    'agency_code',
    'source_title',
    'source_url',
    'published_date',
    'published_precision',
    'note',
  ]);
  const idOf = await sourceIds(
    tx,
    rows.map((row) => ({ title: row.source_title, url: orNull(row.source_url) })),
  );
  const cell = cellOf(file, 'count');
  const fresh = await unstored(
    tx,
    'foreign_worker_count',
    rows.map((row, i) => ({
      row,
      cell: cell(i),
      reference_key: keyOf(
        row.area_scope,
        row.sector_letter,
        row.sector_as_published,
        row.period,
        row.definition,
        row.count,
        row.source_title,
        row.source_url,
      ),
    })),
  );
  const batchId = await insertBatch(tx, file, fresh.length, now);
  if (fresh.length > 0)
    await tx
      .insertInto('foreign_worker_count')
      .values(
        fresh.map(({ row, cell, reference_key }) => ({
          source_cell: cell,
          area_code: row.area_code,
          area_scope: row.area_scope,
          area_name: row.area_name,
          kbli_version: orNull(row.sector_letter) && orNull(row.kbli_version),
          sector_letter: orNull(row.sector_letter),
          sector_as_published: row.sector_as_published,
          period: row.period,
          period_start_date: row.period_start,
          period_end_date: row.period_end,
          count: numberCell(file, row, 'count'),
          definition: row.definition,
          measure_as_published: row.measure_as_published,
          kind: row.kind,
          agency_code: orNull(row.agency_code),
          ...provenance(row, idOf, now, batchId),
          supersedes_id: null,
          reference_key,
        })),
      )
      .execute();
}

function provenance(
  row: Record<'source_title' | 'source_url' | 'published_date' | 'published_precision' | 'note', string>,
  idOf: (title: string, url: string | null) => number,
  now: Date,
  batchId: number,
) {
  return {
    source_id: idOf(row.source_title, orNull(row.source_url)),
    published_date: orNull(row.published_date),
    published_precision: orNull(row.published_precision),
    recorded_at: now,
    known_at: knownAt(orNull(row.published_date), now),
    batch_id: batchId,
    note: row.note,
  };
}
