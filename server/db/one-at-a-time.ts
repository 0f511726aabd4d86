import { sql } from 'kysely';
import type { Database } from './connect.ts';
import { lockKeys } from './lock-keys.ts';

/** Processes that start together on one database fill it one after the other; one that dies meanwhile holds up nobody. */
export async function oneAtATime<T>({ system, kind }: Database, work: () => Promise<T>): Promise<T> {
  if (kind === 'embedded') return work(); // its one session would wait for itself
  return system.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(${lockKeys.starting})`.execute(held);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${lockKeys.starting})`.execute(held);
    }
  });
}
