import { Secret, TOTP } from 'otpauth';
import type { Db, Tx } from '../db/connect.ts';
import type { Sealed } from '../keys/envelope.ts';
import type { KeyRing } from '../keys/key-ring.ts';

const period = 30;
const place = (accountId: string) => `account_totp|${accountId}|sealed`;

const totp = (secret: string, label = '') =>
  new TOTP({
    issuer: 'Teduh',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1', // what authenticator applications understand, all of them (RFC 6238)
    digits: 6,
    period,
  });

/** A new secret of 160 bits, base32, with the address that the picture holds. */
export function newTotpSecret(email: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totp(secret, email).toString() };
}

/**
 * Time step of a code that is right at `now`, give or take one step for clocks that differ, and later than `lastStep`; null
 * otherwise. A code works once: its step and those before work no more (ASVS 6.5.1).
 */
export function totpStep(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / period) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

/** The step of a right code of this account, or null. */
export async function judgeTotp(
  db: Db,
  keys: KeyRing,
  accountId: string,
  code: string,
  now: Date,
): Promise<number | null> {
  const row = await db
    .selectFrom('account_totp')
    .select(['sealed', 'last_step'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!row) return null;
  const secret = keys.unseal(place(accountId), row.sealed as unknown as Sealed).toString('utf8');
  return totpStep(secret, code, now, Number(row.last_step));
}

/** Takes a step; false where another request took it, or a later one, first. */
export async function useTotpStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account_totp')
    .set({ last_step: step })
    .where('account_id', '=', accountId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts a secret into force, in place of the one before. */
export async function storeTotp(
  tx: Tx,
  keys: KeyRing,
  accountId: string,
  { secret, step, now }: { secret: string; step: number; now: Date },
): Promise<void> {
  await tx.deleteFrom('account_totp').where('account_id', '=', accountId).execute();
  await tx
    .insertInto('account_totp')
    .values({
      account_id: accountId,
      sealed: JSON.stringify(keys.seal(place(accountId), secret)),
      created_at: now,
      last_step: step,
    })
    .execute();
}
