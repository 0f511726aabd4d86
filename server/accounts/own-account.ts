import type { FastifyRequest } from 'fastify';
import type { OwnAccount } from '../../shared/api/own-account.ts';
import type { Account } from '../../shared/api/session.ts';
import { needsFactor } from '../../shared/domain/sign-in-rules.ts';
import type { Db, Tx } from '../db/connect.ts';
import { factorsOf } from './factors.ts';
import { signInRules } from './sign-in-rules.ts';

/** What one's own account signs in with, and where it is signed in now. */
export async function ownAccount(
  db: Db | Tx,
  account: Account,
  { sessionSha256 }: Pick<FastifyRequest, 'sessionSha256'>,
  now: Date,
): Promise<OwnAccount> {
  const rules = await signInRules(db);
  const factors = await factorsOf(db, account.id);
  const passkeys = await db
    .selectFrom('account_passkey')
    .select(['id', 'name', 'created_at', 'last_used_at'])
    .where('account_id', '=', account.id)
    .orderBy('created_at')
    .limit(20)
    .execute();
  const sessions = await db
    .selectFrom('session')
    .select(['id', 'token_sha256', 'created_at', 'last_seen_at', 'device'])
    .where('account_id', '=', account.id)
    .where('expires_at', '>', now)
    .where('created_at', '>', new Date(now.getTime() - rules.absoluteHours * 3_600_000))
    .where('last_seen_at', '>', new Date(now.getTime() - rules.idleMinutes * 60_000))
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute();
  return {
    totpSince: factors.totpSince?.toISOString() ?? null,
    recoveryCodesLeft: factors.recoveryCodesLeft,
    factorRequired: needsFactor(rules, account.roles),
    passkeys: passkeys.map((one) => ({
      id: one.id,
      name: one.name,
      createdAt: one.created_at.toISOString(),
      lastUsedAt: one.last_used_at?.toISOString() ?? null,
    })),
    sessions: sessions.map((one) => ({
      id: one.id,
      begunAt: one.created_at.toISOString(),
      lastSeenAt: one.last_seen_at.toISOString(),
      device: one.device,
      isThis: one.token_sha256 === sessionSha256,
    })),
    idleMinutes: rules.idleMinutes,
    absoluteHours: rules.absoluteHours,
  };
}
