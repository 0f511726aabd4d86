import { defaultSignInRules, type SignInRules } from '../../shared/domain/sign-in-rules.ts';
import type { Db, Tx } from '../db/connect.ts';

/** How accounts sign in, as the office has set it. */
export async function signInRules(db: Db | Tx): Promise<SignInRules> {
  const row = await db
    .selectFrom('office_setting')
    .select('value')
    .where('name', '=', 'signIn')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { ...defaultSignInRules, ...(row?.value as Partial<SignInRules> | undefined) };
}
