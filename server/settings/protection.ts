import { sql } from 'kysely';
import type { DatabaseProtection } from '../../shared/api/settings.ts';
import type { Database } from '../db/connect.ts';

/**
 * What protects the rows of this database. PostgreSQL passes over its policies for superusers and accounts with BYPASSRLS;
 * the embedded database has one session, which is one.
 * Reference: PostgreSQL 15, 5.8 (row security policies).
 */
export async function databaseProtection({ system, kind }: Database): Promise<DatabaseProtection> {
  const { rows } = await sql<{ passes_over: boolean; owns_trail: boolean }>`
    select rolsuper or rolbypassrls as passes_over, has_table_privilege('audit_event', 'update') as owns_trail
    from pg_roles where rolname = current_user`.execute(system);
  const account = rows[0];
  return {
    kind,
    rowsGuarded: kind === 'postgresql' && account?.passes_over === false,
    ownsTrail: account?.owns_trail ?? true,
  };
}
