import type { AuditAct } from '../../shared/domain/audit-acts.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Tx } from '../db/connect.ts';
import { appendAudit } from './append.ts';

/** Who does something, when, and in which request. */
export interface By {
  account: Account;
  now: Date;
  requestId: string;
}

/** Appends what an account did, in the transaction of the act itself. */
export function appendBy(
  tx: Tx,
  { account, now, requestId }: By,
  act: AuditAct,
  obj: string,
  reason?: string,
): Promise<void> {
  const event = { actor: account.id, role: account.roles.join(' '), act, obj, req: requestId };
  return appendAudit(tx, reason === undefined ? event : { ...event, reason }, now);
}
