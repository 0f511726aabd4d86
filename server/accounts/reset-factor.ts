import type { Tx } from '../db/connect.ts';

/** Takes all second factors of an account away; it is told at its next sign-in. */
export async function dropFactors(tx: Tx, accountId: string, now: Date): Promise<void> {
  for (const table of ['account_totp', 'account_recovery_code', 'account_passkey'] as const)
    await tx.deleteFrom(table).where('account_id', '=', accountId).execute();
  await tx.updateTable('account').set({ factor_reset_at: now }).where('id', '=', accountId).execute();
}
