import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/connect.ts';
import { enqueue } from '../jobs/queue.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/** The messenger itself tries for seven days. */
const keptDays = 7;

export const eventPlace = (id: string) => `webhook_event|${id}|sealed`;

/**
 * Keeps a delivery as it came, sealed, with the job that reads it, in one transaction: after this it may be acknowledged.
 * False where the very same delivery was kept before.
 */
export async function storeEvent(
  db: Db,
  keys: KeyRing,
  { bytes, signature }: { bytes: Uint8Array; signature: string },
  now: Date,
): Promise<boolean> {
  const id = randomUUID();
  const sealed = JSON.stringify(keys.seal(eventPlace(id), bytes));
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .insertInto('webhook_event')
      .values({
        id,
        digest: keys.fingerprint(signature),
        sealed,
        received_at: now,
        delete_after: new Date(now.getTime() + keptDays * 86_400_000),
      })
      .onConflict((conflict) => conflict.column('digest').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (row) await enqueue(tx, 'whatsapp-event', { eventId: id }, now);
    return row !== undefined;
  });
}

/** Deliveries whose job was given up are read again when the program starts: what failed then may be mended now. */
export async function readAgain(db: Db, now: Date): Promise<void> {
  await sql`insert into job (name, payload, created_at, due_at)
    select 'whatsapp-event', jsonb_build_object('eventId', e.id), ${now}, ${now} from webhook_event e
    where e.processed_at is null and not exists (select 1 from job j
      where j.name = 'whatsapp-event' and j.ended_at is null and j.payload->>'eventId' = e.id::text)`.execute(
    db,
  );
}
