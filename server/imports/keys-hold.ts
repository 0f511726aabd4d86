import { sql } from 'kysely';
import type { Tx } from '../db/connect.ts';

/**
 * Whether every row of a batch names an area, indicator, agency, source and corrected row that exist: the foreign keys of
 * the three tables, asked once for the whole batch.
 */
export async function keysHold(tx: Tx, batchId: number): Promise<boolean> {
  const { rows } = await sql<{ broken: boolean }>`
    select exists (select 1 from observation o where o.batch_id = ${batchId} and (
        not exists (select 1 from area a where a.code = o.area_code)
        or not exists (select 1 from indicator i where i.code = o.indicator_code)
        or not exists (select 1 from source s where s.id = o.source_id)
        or o.supersedes_id is not null and not exists (select 1 from observation p where p.id = o.supersedes_id)))
      or exists (select 1 from population o where o.batch_id = ${batchId} and (
        not exists (select 1 from area a where a.code = o.area_code)
        or not exists (select 1 from source s where s.id = o.source_id)
        or o.supersedes_id is not null and not exists (select 1 from population p where p.id = o.supersedes_id)))
      or exists (select 1 from foreign_worker_count o where o.batch_id = ${batchId} and (
        not exists (select 1 from area a where a.code = o.area_code)
        or o.agency_code is not null and not exists (select 1 from agency g where g.code = o.agency_code)
        or not exists (select 1 from source s where s.id = o.source_id)
        or o.supersedes_id is not null and not exists (select 1 from foreign_worker_count p where p.id = o.supersedes_id)))
      as broken`.execute(tx);
  return !rows[0]!.broken;
}
