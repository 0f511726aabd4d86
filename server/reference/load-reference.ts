import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import { lockKeys } from '../db/lock-keys.ts';
import { loadFigures } from './load-figures.ts';
import { loadIncidents } from './load-incidents.ts';
import { loadPlaces } from './load-places.ts';

/** Brings the shipped reference data in, all or nothing; a file that was loaded before is passed over. */
export async function loadReference(db: Db, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockKeys.referenceData})`.execute(tx);
    await loadPlaces(tx, now);
    await loadFigures(tx, now);
    await loadIncidents(tx, now);
  });
}
