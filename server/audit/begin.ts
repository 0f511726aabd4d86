import type { Db } from '../db/connect.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { auditHead } from './head.ts';

/** Says in the key file, once, from which event on the trail must be sealed: the next one. Events before it have no seal. */
export async function beginAudit(db: Db, keys: KeyRing): Promise<void> {
  if (keys.auditFrom() !== null) return;
  keys.beginAudit(((await auditHead(db))?.seq ?? 0) + 1);
}
