import { appendAudit } from '../audit/append.ts';
import type { Db } from '../db/connect.ts';
import { endAll } from './end-sessions.ts';
import { makeLink } from './one-time-link.ts';
import { findByEmail } from './queries.ts';
import { dropFactors } from './reset-factor.ts';

/**
 * For who runs the machine, where no administrator can sign in any more: takes the second factors of an account away, ends
 * its sessions and makes a link for a new password. Null where no open account has this address. It is in the audit trail,
 * and the account is told.
 */
export async function rescueAccount(db: Db, email: string, now: Date): Promise<string | null> {
  const found = await findByEmail(db, email);
  if (!found) return null;
  const { id } = found;
  return db.transaction().execute(async (tx) => {
    await dropFactors(tx, id, now);
    await endAll(tx, id);
    await appendAudit(tx, { actor: 'system', role: 'operator', act: 'account.rescue', obj: id }, now);
    return (await makeLink(tx, { purpose: 'password_reset', roles: [], accountId: id }, now)).path;
  });
}
