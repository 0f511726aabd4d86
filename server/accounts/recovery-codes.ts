import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Db, Tx } from '../db/connect.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/** Argon2id, 19 MiB, two passes, one lane, over the keyed code: sixty bits alone would be few (ASVS 6.5.2). */
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Without the signs that are taken for others on paper. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const count = 10;

export interface NewRecoveryCode {
  /** Shown once: its number, then three groups of four signs. */
  code: string;
  number: number;
  hash: string;
}

/** Ten codes with their hashes; it takes some hundred milliseconds, so before the transaction that stores them. */
export function makeRecoveryCodes(keys: KeyRing): Promise<NewRecoveryCode[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const signs = [...randomBytes(12)].map((byte) => alphabet[byte % 32]!).join('');
      const code = `${number}-${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
      return { code, number, hash: await hash(keyed(keys, number, signs), options) };
    }),
  );
}

export async function storeRecoveryCodes(
  tx: Tx,
  accountId: string,
  codes: readonly NewRecoveryCode[],
): Promise<void> {
  await tx.deleteFrom('account_recovery_code').where('account_id', '=', accountId).execute();
  await tx
    .insertInto('account_recovery_code')
    .values(codes.map(({ number, hash }) => ({ account_id: accountId, number, code_hash: hash })))
    .execute();
}

/** Number of the unused code that was typed, or null; small letters and any spaces or hyphens do. */
export async function judgeRecoveryCode(
  db: Db,
  keys: KeyRing,
  accountId: string,
  typed: string,
): Promise<number | null> {
  const signs = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  if (!/^\d[2-9A-HJ-NP-Z]{12}$/.test(signs)) return null;
  const number = Number(signs[0]);
  const row = await db
    .selectFrom('account_recovery_code')
    .select('code_hash')
    .where('account_id', '=', accountId)
    .where('number', '=', number)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return row && (await verify(row.code_hash, keyed(keys, number, signs.slice(1)))) ? number : null;
}

/** Marks a code as used; false where another request used it first. */
export async function useRecoveryCode(
  tx: Tx,
  accountId: string,
  number: number,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account_recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('number', '=', number)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const keyed = (keys: KeyRing, number: number, signs: string): string =>
  keys.pepper(`recovery|${number}|${signs}`).toString('base64');
