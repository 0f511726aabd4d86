import type { FastifyRequest } from 'fastify';
import type { Account, TotpSetUp } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import type { Tx } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';
import type { Sealed } from '../keys/envelope.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { type Attempt, countFailure, endAttempt, findAttempt } from './attempt.ts';
import type { AccountParts } from './parts.ts';
import { findAccount } from './queries.ts';
import { makeRecoveryCodes, storeRecoveryCodes } from './recovery-codes.ts';
import { renewSession, startSession } from './session.ts';
import { newTotpSecret, storeTotp, totpStep } from './totp.ts';

const place = (accountId: string) => `sign_in_attempt|${accountId}|secret`;

/** A secret that waits in an attempt until a code of it comes. */
export function sealedSecret(keys: KeyRing, accountId: string, secret: string): { secret: Sealed } {
  return { secret: keys.seal(place(accountId), secret) };
}

/** Makes a secret for a set-up at sign-in; asked for again, another. */
export async function secretFor(tx: Tx, keys: KeyRing, attempt: Attempt): Promise<TotpSetUp> {
  const account = await findAccount(tx, attempt.accountId!);
  if (!account) throw new ProblemError('attempt_over');
  const made = newTotpSecret(account.email);
  await tx
    .updateTable('sign_in_attempt')
    .set({ value: JSON.stringify(sealedSecret(keys, account.id, made.secret)) })
    .where('token_sha256', '=', attempt.tokenSha256)
    .execute();
  return made;
}

/**
 * Puts a second factor into force once a code of it was given, with ten new recovery codes. Who is signed in goes on with
 * another token, who was signing in is in. 401 where the code is wrong or the attempt is over.
 */
export async function confirmSetUp(
  { context, secure, codes }: AccountParts,
  request: FastifyRequest,
  typed: string,
): Promise<{ account: Account; token: string; recoveryCodes: string[] }> {
  const now = context.now();
  const { db } = context.database;
  const { keys } = context.intake;
  const attempt = await findAttempt(db, request, secure, 'set_up', now);
  const id = attempt.accountId!;
  const isIn = request.account !== null;
  if (!attempt.value['secret'] || (isIn && request.account!.id !== id))
    throw new ProblemError('attempt_over');
  codes.begin(id, request.ip);
  const secret = keys.unseal(place(id), attempt.value['secret'] as Sealed).toString('utf8');
  const step = totpStep(secret, typed.replaceAll(/\s/g, ''), now, null);
  if (step === null) {
    await db.transaction().execute((tx) => countFailure(tx, attempt));
    throw new ProblemError(isIn ? 'wrong_factor' : 'wrong_code');
  }
  const recovery = await makeRecoveryCodes(keys);
  const done = await db.transaction().execute(async (tx) => {
    await endAttempt(tx, attempt);
    const account = await findAccount(tx, id);
    if (!account) throw new ProblemError('attempt_over');
    await storeTotp(tx, keys, id, { secret, step, now });
    await storeRecoveryCodes(tx, id, recovery);
    await tx
      .updateTable('account')
      .set({ may_postpone_factor: false, factor_reset_at: null })
      .where('id', '=', id)
      .execute();
    const event = { actor: id, role: 'account', obj: id, req: request.id };
    await appendAudit(tx, { ...event, act: 'factor.set_up', reason: 'totp' }, now);
    if (isIn) return { account, token: await renewSession(tx, request, { factorAt: now }) };
    await appendAudit(tx, { ...event, act: 'session.start', reason: 'totp' }, now);
    const from = { request, keys };
    return { account, token: await startSession(tx, id, now, { from, hasFactor: true }) };
  });
  codes.succeeded(id, request.ip);
  return { ...done, recoveryCodes: recovery.map(({ code }) => code) };
}
