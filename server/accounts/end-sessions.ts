import type { Tx } from '../db/connect.ts';

/** Ends every session of an account, and what was begun towards one. */
export async function endAll(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('session').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('sign_in_attempt').where('account_id', '=', accountId).execute();
}

/** Ends every session of an account but the one that asks. */
export async function endOthers(tx: Tx, accountId: string, sessionSha256: string): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('token_sha256', '!=', sessionSha256)
    .execute();
  await tx.deleteFrom('sign_in_attempt').where('account_id', '=', accountId).execute();
}
