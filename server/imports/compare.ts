import { sql } from 'kysely';
import type { ImportRow } from '../../shared/imports/import-types.ts';
import type { Db } from '../db/connect.ts';
import { observationsInForceAt, populationInForceAt, workerCountsInForceAt } from '../db/known.ts';
import { workerKeyOf, workerKeyText } from './row-keys.ts';
import type { ReadOutcome } from './thread-messages.ts';

export interface Known {
  id: number;
  value: number;
  sourceId: number;
}
/** A row of a file against what is in force. */
export interface Compared {
  row: ImportRow;
  state: 'new' | 'same' | 'revised';
  /** Row in force that speaks of the same. */
  before: Known | null;
}

/** Rows of one question: the next one of somebody else waits no longer than for that. */
const page = 4000;

/** Everything in force at `cut` that rows on these subjects may speak of, by the key of a row. */
export async function knownFigures(
  db: Db,
  { indicatorCodes, population, workers }: ReadOutcome['subjects'],
  cut: Date,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>();
  for (let last = 0, more = indicatorCodes.length > 0; more; ) {
    signal.throwIfAborted();
    const rows = await db
      .selectFrom(observationsInForceAt(cut).as('o'))
      .select(['id', 'area_code', 'indicator_code', 'period', 'definition', 'value', 'source_id'])
      .where('is_preferred', '=', true)
      .where('indicator_code', 'in', indicatorCodes)
      .where('id', '>', last)
      .orderBy('id')
      .limit(page)
      .execute();
    for (const row of rows)
      known.set(observationKey(row.area_code, row.indicator_code, row.period, row.definition), {
        id: row.id,
        value: row.value,
        sourceId: row.source_id,
      });
    last = rows.at(-1)?.id ?? 0;
    more = rows.length === page;
  }
  if (population) {
    const rows = await db
      .selectFrom(populationInForceAt(cut).as('p'))
      .select(['id', 'area_code', 'year', 'population', 'source_id'])
      // the one that a score reads comes last and stays
      .orderBy('published_date', sql`asc nulls first`)
      .orderBy('id')
      .execute();
    for (const row of rows)
      known.set(populationKey(row.area_code, row.year), {
        id: row.id,
        value: row.population,
        sourceId: row.source_id,
      });
  }
  if (workers) {
    const rows = await db
      .selectFrom(workerCountsInForceAt(cut).as('f'))
      .selectAll()
      .whereRef('area_scope', '=', 'area_code')
      .orderBy('id')
      .execute();
    for (const row of rows)
      known.set(workerKeyText(row), { id: row.id, value: row.count, sourceId: row.source_id });
  }
  return known;
}

/** A row against what is known of the same. */
export function compareRow(row: ImportRow, known: ReadonlyMap<string, Known>): Compared {
  const before = known.get(keyOf(row)) ?? null;
  return { row, before, state: !before ? 'new' : before.value === figureOf(row) ? 'same' : 'revised' };
}

export const figureOf = (row: ImportRow): number => (row.kind === 'foreign_workers' ? row.count : row.value);

/** What a row speaks of, as one text. */
export function keyOf(row: ImportRow): string {
  if (row.kind === 'observation')
    return observationKey(row.areaCode, row.indicatorCode, row.period, row.definition);
  if (row.kind === 'population') return populationKey(row.areaCode, Number(row.period.slice(0, 4)));
  return workerKeyText(workerKeyOf(row));
}
const observationKey = (...parts: [area: string, indicator: string, period: string, definition: string]) =>
  parts.join('|');
const populationKey = (area: string, year: number) => `${area}|${year}`;
