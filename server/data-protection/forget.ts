import { sql } from 'kysely';
import type { Forget } from '../erasure/replay.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { removeReport } from './erase-report.ts';
import { removeArrival } from './grant-to-arrival.ts';

/** Removes again what was erased before and came back with an older copy of the database; harmless where it is gone. */
export const forgetWith =
  (keys: KeyRing): Forget =>
  async (tx, kind, id, now) => {
    if (kind === 'report') return removeReport(tx, keys, id, { accountId: null, now });
    if (kind === 'arrival') return removeArrival(tx, keys, id, now);
    if (kind === 'contact') {
      await tx.deleteFrom('report_contact').where('report_id', '=', id).execute();
      return;
    }
    if (kind === 'raw') {
      await sql`delete from report_sealed where arrival_id in
        (select a.id from report_arrival a where a.report_id = ${id})`.execute(tx);
      await tx
        .updateTable('report_message')
        .set({ sealed: null, delete_after: null })
        .where('report_id', '=', id)
        .execute();
      return;
    }
    await tx
      .updateTable('report_media')
      .set({ sealed: null, outside_id: null, state: 'gone' })
      .where('id', '=', id)
      .where('state', 'in', ['stored', 'outside'])
      .execute();
  };
