import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AuditAct } from '../../shared/domain/audit-acts.ts';
import type { Tx } from '../db/connect.ts';
import { lockKeys } from '../db/lock-keys.ts';
import { canonicalJson } from './canonical-json.ts';
import { auditHead } from './head.ts';
import { auditMac } from './sealer.ts';

export interface AuditEvent {
  /** Account id, or `system`. */
  actor: string;
  role: string;
  /** What was done, as `noun.verb`. */
  act: AuditAct;
  obj: string;
  reason?: string;
  req?: string;
}

/** h_0. */
export const genesis = '0'.repeat(64);

/**
 * Appends one event in the transaction of the act itself: no audit, no act.
 * h_n = SHA-256(h_{n-1} || canonical JSON of the event), UTF-8; h_0 is 64 zeros as text.
 * mac_n = HMAC-SHA-256 of h_n as text, under a key that the database never sees.
 */
export async function appendAudit(tx: Tx, event: AuditEvent, now: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(lockKeys.auditEvents)})`.execute(tx);
  const last = await auditHead(tx);
  const seq = (last?.seq ?? 0) + 1;
  const previous = last?.hash ?? genesis;
  const record = { ...event, at: now.toISOString(), seq };
  const hash = chainHash(previous, record);
  await tx
    .insertInto('audit_event')
    .values({
      seq,
      at: now,
      actor: event.actor,
      role: event.role,
      act: event.act,
      obj: event.obj,
      reason: event.reason ?? null,
      req: event.req ?? null,
      previous_hash: previous,
      hash,
      mac: auditMac(tx, hash),
    })
    .execute();
}

/** Hash of one link of the chain. Fields without a value are left out of the JSON. */
export function chainHash(previous: string, record: Record<string, string | number | undefined>): string {
  return createHash('sha256')
    .update(previous + canonicalJson(record), 'utf8')
    .digest('hex');
}
