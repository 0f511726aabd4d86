import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../db/connect.ts';
import type { AppContext } from '../http/context.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { deviceOf } from './device.ts';
import { newToken, tokenHash } from './one-time-link.ts';
import { findSession, insertSession } from './queries.ts';
import type { SessionCache } from './session-cache.ts';
import { notePlace } from './sign-in-place.ts';

/** Name of the cookie without TLS; with TLS it bears a prefix, so that no neighbouring host can plant one. */
export const sessionCookie = 'teduh_session';
const cookieName = (secure: boolean): string => (secure ? `__Host-${sessionCookie}` : sessionCookie);
/** The server ends a session long before; this only clears the browser. */
const cookieSeconds = 7 * 86_400;

/** Reads the session cookie before the access check. */
export function installSessions(
  app: FastifyInstance,
  context: AppContext,
  sessions: SessionCache,
  secure: boolean,
): void {
  app.decorateRequest('account', null);
  app.decorateRequest('sessionSha256', null);
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[cookieName(secure)];
    if (!token || !/^[\w-]{20,100}$/.test(token)) return;
    const now = context.now();
    request.account = await sessions.account(token, now, (tokenSha256) =>
      findSession(context.database.db, tokenSha256, now),
    );
    if (request.account) request.sessionSha256 = tokenHash(token);
  });
}

export interface NewSession {
  /** Who signs in, and the keys under which the place is remembered. */
  from?: { request: FastifyRequest; keys: KeyRing };
  /** A second factor was given just now. */
  hasFactor?: boolean;
}

export async function startSession(
  tx: Tx,
  accountId: string,
  now: Date,
  { from, hasFactor = false }: NewSession = {},
): Promise<string> {
  const token = newToken();
  await insertSession(tx, {
    tokenSha256: tokenHash(token),
    accountId,
    device: deviceOf(from?.request.headers['user-agent']),
    factorAt: hasFactor ? now : null,
    now,
  });
  if (from) {
    const { ip: address, id: requestId } = from.request;
    await notePlace(tx, from.keys, { accountId, address, requestId }, now);
  }
  return token;
}

/**
 * Gives a session another token where it may do more than before. The old one opens nothing that was not read seconds ago:
 * requests that were on their way with it are still answered.
 */
export async function renewSession(
  tx: Tx,
  request: FastifyRequest,
  { factorAt }: { factorAt?: Date } = {},
): Promise<string> {
  const token = newToken();
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ token_sha256: tokenHash(token), ...(factorAt ? { factor_at: factorAt } : {}) })
    .where('token_sha256', '=', request.sessionSha256 ?? '')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('a session was renewed that is not there');
  return token;
}

export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(cookieName(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: cookieSeconds,
  });
}

export const sessionToken = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[cookieName(secure)];

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(cookieName(secure), { path: '/', secure, httpOnly: true, sameSite: 'strict' });
}
