import { sql } from 'kysely';
import type {
  ImportRow,
  ObservationRow,
  PopulationRow,
  WorkerRow,
} from '../../shared/imports/import-types.ts';
import type { Db } from '../db/connect.ts';
import { daysOf, type WorkerKey, workerKeyOf, workerKeyText } from './row-keys.ts';

/** A row of a file against what is in force. */
export interface Compared {
  row: ImportRow;
  state: 'new' | 'same' | 'revised';
  /** Row in force that speaks of the same. */
  before: { id: number; value: number; source: string } | null;
}

interface Known {
  id: number;
  value: number;
  source: string;
}

/**
 * Compares some rows with what is in force at `cut`, in three questions to the database, so that a sheet of any length is
 * compared in pieces and nobody waits for it. Order as given.
 */
export async function compareRows(db: Db, rows: readonly ImportRow[], cut: Date): Promise<Compared[]> {
  const of = <K extends ImportRow['kind']>(kind: K) =>
    rows.filter((row): row is Extract<ImportRow, { kind: K }> => row.kind === kind);
  const [observations, populations, workers] = [of('observation'), of('population'), of('foreign_workers')];
  const known = {
    observation: observations.length ? await knownObservations(db, observations, cut) : none,
    population: populations.length ? await knownPopulation(db, populations, cut) : none,
    foreign_workers: workers.length ? await knownWorkers(db, workers, cut) : none,
  };
  return rows.map((row) => {
    const before = known[row.kind].get(keyOf(row)) ?? null;
    return { row, before, state: !before ? 'new' : before.value === figureOf(row) ? 'same' : 'revised' };
  });
}

const none: ReadonlyMap<string, Known> = new Map();
export const figureOf = (row: ImportRow): number => (row.kind === 'foreign_workers' ? row.count : row.value);
export function keyOf(row: ImportRow): string {
  if (row.kind === 'observation')
    return observationKey(row.areaCode, row.indicatorCode, row.period, row.definition);
  if (row.kind === 'population') return `${row.areaCode}|${row.period.slice(0, 4)}`;
  return workerKeyText(workerKeyOf(row));
}
const observationKey = (...parts: [area: string, indicator: string, period: string, definition: string]) =>
  parts.join('|');

async function knownObservations(db: Db, rows: readonly ObservationRow[], cut: Date) {
  const { rows: found } = await sql<
    Known & { area_code: string; indicator_code: string; period: string; definition: string }
  >`
    select o.id, o.value, s.title as source, o.area_code, o.indicator_code, o.period, o.definition
    from (select distinct * from unnest(${rows.map((row) => row.areaCode)}::text[], ${rows.map((row) => row.indicatorCode)}::text[],
      ${rows.map((row) => daysOf(row).end)}::date[]) as u(area_code, indicator_code, period_end_date)) w
    join observation_in_force_at(${cut}) o on o.area_code = w.area_code and o.indicator_code = w.indicator_code and o.period_end_date = w.period_end_date
    join source s on s.id = o.source_id where o.is_preferred order by o.id`.execute(db);
  return new Map(
    found.map((row) => [observationKey(row.area_code, row.indicator_code, row.period, row.definition), row]),
  );
}

async function knownPopulation(db: Db, rows: readonly PopulationRow[], cut: Date) {
  const { rows: found } = await sql<Known & { area_code: string; year: number }>`
    select p.id, p.population as value, s.title as source, p.area_code, p.year
    from (select distinct * from unnest(${rows.map((row) => row.areaCode)}::text[],
      ${rows.map((row) => Number(row.period.slice(0, 4)))}::int[]) as u(area_code, year)) w
    join population_in_force_at(${cut}) p on p.area_code = w.area_code and p.year = w.year join source s on s.id = p.source_id
    order by p.published_date nulls first, p.id`.execute(db);
  return new Map(found.map((row) => [`${row.area_code}|${row.year}`, row]));
}

async function knownWorkers(db: Db, rows: readonly WorkerRow[], cut: Date) {
  const { rows: found } = await sql<Known & WorkerKey>`
    select f.id, f.count as value, s.title as source, f.area_code, f.period, f.definition, f.kind, f.agency_code, f.workplace,
      f.kbli_version, f.sector_letter, f.kbli_code, f.position_level, f.document_kind, f.sector_as_published
    from (select distinct * from unnest(${rows.map((row) => row.areaCode)}::text[], ${rows.map((row) => daysOf(row).end)}::date[])
      as u(area_code, period_end_date)) w
    join foreign_worker_count_in_force_at(${cut}) f on f.area_code = w.area_code and f.period_end_date = w.period_end_date
      and f.area_scope = f.area_code
    join source s on s.id = f.source_id order by f.id`.execute(db);
  return new Map(found.map((row) => [workerKeyText(row), row]));
}
