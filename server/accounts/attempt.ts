import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Db, Tx } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';
import { newToken, tokenHash } from './one-time-link.ts';

const minutes = 10;
const mostFailures = 5;
const cookieName = (secure: boolean): string => (secure ? '__Host-teduh_attempt' : 'teduh_attempt');

/** What is waited for between two steps. */
export type AttemptKind = 'code' | 'set_up' | 'passkey' | 'register' | 'oidc';
export interface Attempt {
  tokenSha256: string;
  accountId: string | null;
  value: Record<string, unknown>;
}

/** Begins an attempt and hands its cookie to the browser: it opens nothing, and ends after ten minutes. */
export async function beginAttempt(
  tx: Tx,
  reply: FastifyReply,
  secure: boolean,
  attempt: { kind: AttemptKind; accountId: string | null; value?: object; now: Date },
): Promise<void> {
  const { kind, accountId, value = {}, now } = attempt;
  const token = newToken();
  await tx.deleteFrom('sign_in_attempt').where('expires_at', '<=', now).execute();
  await tx
    .insertInto('sign_in_attempt')
    .values({
      token_sha256: tokenHash(token),
      kind,
      account_id: accountId,
      value: JSON.stringify(value),
      created_at: now,
      expires_at: new Date(now.getTime() + minutes * 60_000),
    })
    .execute();
  reply.setCookie(cookieName(secure), token, {
    path: '/',
    httpOnly: true,
    // the answer of an identity provider comes from its site
    sameSite: kind === 'oidc' ? 'lax' : 'strict',
    secure,
    maxAge: minutes * 60,
  });
}

/** The attempt that a request goes on with; 401 where there is none of this kind, or it is over. */
export async function findAttempt(
  db: Db,
  request: FastifyRequest,
  secure: boolean,
  kind: AttemptKind,
  now: Date,
): Promise<Attempt> {
  const token = request.cookies[cookieName(secure)] ?? '';
  const row = /^[\w-]{20,100}$/.test(token)
    ? await db
        .selectFrom('sign_in_attempt')
        .select(['token_sha256', 'account_id', 'value'])
        .where('token_sha256', '=', tokenHash(token))
        .where('kind', '=', kind)
        .where('failures', '<', mostFailures)
        .where('expires_at', '>', now)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new ProblemError('attempt_over');
  return {
    tokenSha256: row.token_sha256,
    accountId: row.account_id,
    value: row.value as Record<string, unknown>,
  };
}

/** Ends an attempt; 401 where another request ended it first, so that none is used twice. */
export async function endAttempt(tx: Tx, { tokenSha256 }: Attempt): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('sign_in_attempt')
    .where('token_sha256', '=', tokenSha256)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new ProblemError('attempt_over');
}

export async function countFailure(tx: Tx, { tokenSha256 }: Attempt): Promise<void> {
  await tx
    .updateTable('sign_in_attempt')
    .set((eb) => ({ failures: eb('failures', '+', 1) }))
    .where('token_sha256', '=', tokenSha256)
    .execute();
}

export function clearAttemptCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(cookieName(secure), { path: '/', secure, httpOnly: true, sameSite: 'strict' });
}
