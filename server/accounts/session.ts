import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AppContext } from '../http/context.ts';
import { newToken, tokenHash } from './one-time-link.ts';
import { findSession, insertSession, sessionAbsoluteHours } from './queries.ts';
import type { SessionCache } from './session-cache.ts';
import type { Tx } from '../db/connect.ts';

export const sessionCookie = 'teduh_session';

/** Reads the session cookie before the access check. */
export function installSessions(app: FastifyInstance, context: AppContext, sessions: SessionCache): void {
  app.decorateRequest('account', null);
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[sessionCookie];
    if (!token || !/^[\w-]{20,100}$/.test(token)) return;
    const now = context.now();
    request.account = await sessions.account(token, now, (tokenSha256) =>
      findSession(context.database.db, tokenSha256, now),
    );
  });
}

export async function startSession(tx: Tx, accountId: string, now: Date): Promise<string> {
  const token = newToken();
  await insertSession(tx, tokenHash(token), accountId, now);
  return token;
}

export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: sessionAbsoluteHours * 3600,
  });
}
