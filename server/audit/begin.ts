import type { Db } from '../db/connect.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/** Says in the key file, once, from which event on the trail must be sealed: the next one. Events before it have no seal. */
export async function beginAudit(db: Db, keys: KeyRing): Promise<void> {
  if (keys.auditFrom() !== null) return;
  const { seq } = await db
    .selectFrom('audit_event')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  keys.beginAudit(Number(seq ?? 0) + 1);
}
