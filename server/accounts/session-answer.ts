import type { Account, Session } from '../../shared/api/session.ts';
import { needsFactor } from '../../shared/domain/sign-in-rules.ts';
import type { AppContext } from '../http/context.ts';
import { factorsOf, hasFactor } from './factors.ts';
import { firstAccountNeeded } from './first-account.ts';
import { signInRules } from './sign-in-rules.ts';

/** What a browser is told about who is signed in. */
export async function sessionAnswer(
  context: AppContext,
  account: Account | null,
  step?: Session['step'],
): Promise<Session> {
  const { db } = context.database;
  const frame = { version: context.version, simulation: context.simulation };
  if (step) return { account: null, firstAccountNeeded: false, ...frame, step };
  if (!account) return { account, firstAccountNeeded: await firstAccountNeeded(db), ...frame };
  const answer: Session = { account, firstAccountNeeded: false, ...frame };
  if (hasFactor(await factorsOf(db, account.id))) return answer;
  const { factor_reset_at: resetAt } = await db
    .selectFrom('account')
    .select('factor_reset_at')
    .where('id', '=', account.id)
    .executeTakeFirstOrThrow();
  if (needsFactor(await signInRules(db), account.roles)) answer.factorDue = true;
  if (resetAt) answer.factorResetAt = resetAt.toISOString();
  return answer;
}
