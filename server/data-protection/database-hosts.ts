import { sql } from 'kysely';
import { appendAudit } from '../audit/append.ts';
import type { Db } from '../db/connect.ts';

const rewriteMs = 3_600_000;

/**
 * Machines on which the account of the program is at work on PostgreSQL at this moment. An account sees the sessions of its
 * own in full without any further right; what came and went between two looks is not seen.
 */
export async function hostsAtWork(db: Db): Promise<string[]> {
  const { rows } = await sql<{ host: string }>`
    select distinct coalesce(host(client_addr), 'socket') as host from pg_stat_activity
    where usename = current_user and backend_type = 'client backend' order by 1`.execute(db);
  return rows.map(({ host }) => host);
}

/** Writes into the trail where one of these was not seen before (DP-57); those of the very first look are the known ones. */
export async function noteHosts(db: Db, hosts: readonly string[], now: Date): Promise<void> {
  const known = new Map(
    (await db.selectFrom('database_host').select(['host', 'last_seen_at']).execute()).map((row) => [
      row.host,
      row.last_seen_at,
    ]),
  );
  for (const host of hosts) {
    const seen = known.get(host);
    if (seen && Math.abs(now.getTime() - seen.getTime()) < rewriteMs) continue;
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('database_host')
        .values({ host, first_seen_at: now, last_seen_at: now })
        .onConflict((conflict) => conflict.column('host').doUpdateSet({ last_seen_at: now }))
        .execute();
      if (!seen && known.size > 0)
        await appendAudit(tx, { actor: 'system', role: 'system', act: 'database.new_host', obj: host }, now);
    });
  }
}
