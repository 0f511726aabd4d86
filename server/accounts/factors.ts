import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Db, Tx } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { judgeRecoveryCode, useRecoveryCode } from './recovery-codes.ts';
import { judgeTotp, useTotpStep } from './totp.ts';

/** Minutes for which a factor that was given counts as given. */
const freshMinutes = 5;

export interface Factors {
  totpSince: Date | null;
  passkeys: number;
  recoveryCodesLeft: number;
}

export async function factorsOf(db: Db | Tx, accountId: string): Promise<Factors> {
  const row = await db
    .selectFrom('account')
    .select([
      sql<Date | null>`(select t.created_at from account_totp t where t.account_id = account.id)`.as('since'),
      sql<number>`(select count(*)::int from account_passkey p where p.account_id = account.id)`.as(
        'passkeys',
      ),
      sql<number>`(select count(*)::int from account_recovery_code c where c.account_id = account.id and c.used_at is null)`.as(
        'left',
      ),
    ])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return { totpSince: row.since, passkeys: row.passkeys, recoveryCodesLeft: row.left };
}

export const hasFactor = ({ totpSince, passkeys }: Factors): boolean => totpSince !== null || passkeys > 0;

/** A right code, to be taken in the transaction of the act; `take` is false where another request took it first. */
export interface JudgedCode {
  kind: 'totp' | 'recovery';
  take: (tx: Tx, now: Date) => Promise<boolean>;
}

/** Judges what was typed: six digits of the application, or a recovery code. Null where it is wrong. */
export async function judgeCode(
  db: Db,
  keys: KeyRing,
  accountId: string,
  typed: string,
  now: Date,
): Promise<JudgedCode | null> {
  const digits = typed.replaceAll(/\s/g, '');
  if (/^\d{6}$/.test(digits)) {
    const step = await judgeTotp(db, keys, accountId, digits, now);
    return step === null ? null : { kind: 'totp', take: (tx) => useTotpStep(tx, accountId, step) };
  }
  const number = await judgeRecoveryCode(db, keys, accountId, typed);
  return number === null
    ? null
    : { kind: 'recovery', take: (tx, at) => useRecoveryCode(tx, accountId, number, at) };
}

/**
 * Holds where a second factor was given in this session within the last five minutes (DP-30). 403 `second_factor_needed`:
 * ask for it and repeat; `second_factor_missing`: the account has to set one up first.
 */
export async function requireFreshFactor(
  db: Db | Tx,
  { account, sessionSha256 }: Pick<FastifyRequest, 'account' | 'sessionSha256'>,
  now: Date,
): Promise<void> {
  const session = await db
    .selectFrom('session')
    .select('factor_at')
    .where('token_sha256', '=', sessionSha256 ?? '')
    .where('account_id', '=', account?.id ?? null)
    .executeTakeFirst();
  const age = session?.factor_at ? now.getTime() - session.factor_at.getTime() : Number.POSITIVE_INFINITY;
  if (age >= 0 && age < freshMinutes * 60_000) return;
  const isSetUp = account !== null && hasFactor(await factorsOf(db, account.id));
  throw new ProblemError(isSetUp ? 'second_factor_needed' : 'second_factor_missing');
}
