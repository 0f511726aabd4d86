import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../../shared/api/session.ts';
import { needsFactor } from '../../shared/domain/sign-in-rules.ts';
import { appendAudit } from '../audit/append.ts';
import { ProblemError } from '../http/problem.ts';
import { beginAttempt } from './attempt.ts';
import { factorsOf, hasFactor } from './factors.ts';
import type { AccountParts } from './parts.ts';
import { findAccount } from './queries.ts';
import { clearSessionCookie, sessionToken, setSessionCookie, startSession } from './session.ts';
import { sessionAnswer } from './session-answer.ts';
import { signInRules } from './sign-in-rules.ts';
import { sleepsSince } from './sleep.ts';

/**
 * What follows a right password, or the word of the office's own sign-in: a code where the account has a second factor; its set-up where the office asks its roles
 * for one; otherwise the session. Only the first account of an office may put the set-up off. 403 where the account sleeps.
 */
export async function afterPassword(
  { context, secure, sessions }: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  accountId: string,
  way?: 'oidc',
): Promise<Session> {
  const now = context.now();
  const { db } = context.database;
  /** Somebody else who is still signed in at this browser: what comes is not theirs. */
  const colleague = request.account && request.account.id !== accountId ? request.account.id : null;
  const { step, account } = await db.transaction().execute(async (tx) => {
    const event = { actor: accountId, role: 'account', obj: accountId, req: request.id };
    if (await sleepsSince(tx, accountId, now)) {
      await appendAudit(tx, { ...event, act: 'session.refuse', reason: 'asleep' }, now);
      return { step: 'asleep' as const, account: null };
    }
    const account = await findAccount(tx, accountId);
    if (!account) throw new ProblemError('wrong_credentials'); // closed a moment ago
    const { may_postpone_factor: mayPostpone } = await tx
      .selectFrom('account')
      .select('may_postpone_factor')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    if (colleague) {
      await tx.deleteFrom('session').where('token_sha256', '=', request.sessionSha256).execute();
      await appendAudit(tx, { ...event, actor: colleague, act: 'session.end', obj: colleague }, now);
      clearSessionCookie(reply, secure);
    }
    const isAsked = needsFactor(await signInRules(tx), account.roles) && !mayPostpone;
    const has = hasFactor(await factorsOf(tx, accountId));
    const step: 'code' | 'set_up' | null = has ? 'code' : isAsked ? 'set_up' : null;
    if (step) {
      await beginAttempt(tx, reply, secure, { kind: step, accountId, now });
      return { step, account: null };
    }
    await appendAudit(tx, { ...event, act: 'session.start', ...(way ? { reason: way } : {}) }, now);
    const from = { request, keys: context.intake.keys };
    setSessionCookie(reply, await startSession(tx, accountId, now, { from }), secure);
    return { step, account };
  });
  if (colleague) sessions.ended(sessionToken(request, secure)!);
  if (step === 'asleep') throw new ProblemError('account_asleep');
  return sessionAnswer(context, account, step ?? undefined);
}
