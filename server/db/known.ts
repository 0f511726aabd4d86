import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Tx } from './connect.ts';
import type { DB } from './types.ts';

type Rows<Table extends keyof DB> = RawBuilder<Selectable<DB[Table]>>;

/**
 * Figures as known at an instant: what was published or recorded by then, of batches that were complete then and not yet
 * withdrawn. Whoever reads figures reads them through these, never from the tables.
 */
export const observationsKnownAt = (cut: Date): Rows<'observation'> => sql`observation_known_at(${cut})`;
/** The same without those that another one known then corrects. */
export const observationsInForceAt = (cut: Date): Rows<'observation'> => sql`observation_in_force_at(${cut})`;
export const workerCountsInForceAt = (cut: Date): Rows<'foreign_worker_count'> =>
  sql`foreign_worker_count_in_force_at(${cut})`;
export const populationInForceAt = (cut: Date): Rows<'population'> => sql`population_in_force_at(${cut})`;

/**
 * Held to the end of the transaction: while a batch becomes visible or is taken back, nobody enters or corrects a figure
 * on what was in force before. Who enters one figure shares it with others who do.
 */
export async function figuresStandStill(tx: Tx, mode: 'shared' | 'alone'): Promise<void> {
  await (mode === 'shared'
    ? sql`select pg_advisory_xact_lock_shared(hashtextextended('figures', 0))`
    : sql`select pg_advisory_xact_lock(hashtextextended('figures', 0))`
  ).execute(tx);
}
