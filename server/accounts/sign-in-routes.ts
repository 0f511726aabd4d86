import type { AuditAct } from '../../shared/domain/audit-acts.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { FactorConfirmed, GiveCode, Session, SignIn, TotpSetUp } from '../../shared/api/session.ts';
import { appendAudit } from '../audit/append.ts';
import { access } from '../http/access.ts';
import { signedIn } from '../http/context.ts';
import { ProblemError } from '../http/problem.ts';
import { clearAttemptCookie, countFailure, endAttempt, findAttempt } from './attempt.ts';
import { judgePassword } from './check-password.ts';
import { judgeCode } from './factors.ts';
import { afterPassword } from './after-password.ts';
import type { AccountParts } from './parts.ts';
import { findAccount } from './queries.ts';
import { clearSessionCookie, renewSession, sessionToken, setSessionCookie, startSession } from './session.ts';
import { sessionAnswer } from './session-answer.ts';
import { confirmSetUp, secretFor } from './set-up.ts';

const tags = ['accounts'];

/** Signing in, in two steps where the account has a second factor, and out. */
export const signInRoutes =
  (parts: AccountParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { context, secure, sessions, signIns, codes } = parts;
    const { db } = context.database;
    const { keys } = context.intake;
    const open = { access: access.anyone };
    const refuse = (accountId: string, act: AuditAct, requestId: string) =>
      db
        .transaction()
        .execute((tx) =>
          appendAudit(
            tx,
            { actor: accountId, role: 'public', act, obj: accountId, req: requestId },
            context.now(),
          ),
        );

    app.get(
      '/api/session',
      { config: open, schema: { tags, response: { 200: Session } } },
      async (request) => {
        const answer = await sessionAnswer(context, request.account);
        return parts.provider && !answer.account ? { ...answer, singleSignOn: true } : answer;
      },
    );

    app.post(
      '/api/session',
      { config: open, schema: { tags, body: SignIn, response: { 200: Session } } },
      async (request, reply) => {
        const judged = await judgePassword(db, signIns, { ...request.body, source: request.ip });
        if (!judged?.isRight) {
          await db.transaction().execute((tx) =>
            appendAudit(
              tx,
              {
                actor: judged?.id ?? 'unknown',
                role: 'public',
                act: 'session.refuse',
                obj: judged?.id ?? '-',
                req: request.id,
              },
              context.now(),
            ),
          );
          throw new ProblemError('wrong_credentials');
        }
        return afterPassword(parts, request, reply, judged.id);
      },
    );

    app.post(
      '/api/session/code',
      { config: open, schema: { tags, body: GiveCode, response: { 200: Session } } },
      async (request, reply) => {
        const now = context.now();
        const attempt = await findAttempt(db, request, secure, 'code', now);
        const id = attempt.accountId!;
        codes.begin(id, request.ip);
        const code = await judgeCode(db, keys, id, request.body.code, now).catch((error) => {
          codes.unjudged(id, request.ip);
          throw error;
        });
        const done =
          code &&
          (await db.transaction().execute(async (tx) => {
            const account = await findAccount(tx, id);
            if (!account || !(await code.take(tx, now))) return null;
            await endAttempt(tx, attempt);
            await appendAudit(
              tx,
              {
                actor: id,
                role: 'account',
                act: 'session.start',
                obj: id,
                reason: code.kind,
                req: request.id,
              },
              now,
            );
            const from = { request, keys };
            return { account, token: await startSession(tx, id, now, { from, hasFactor: true }) };
          }));
        if (!done) {
          await db.transaction().execute((tx) => countFailure(tx, attempt));
          await refuse(id, 'session.refuse_code', request.id);
          throw new ProblemError('wrong_code');
        }
        codes.succeeded(id, request.ip);
        clearAttemptCookie(reply, secure);
        setSessionCookie(reply, done.token, secure);
        return sessionAnswer(context, done.account);
      },
    );

    app.post(
      '/api/session/set-up',
      { config: open, schema: { tags, response: { 200: TotpSetUp } } },
      async (request) => {
        const attempt = await findAttempt(db, request, secure, 'set_up', context.now());
        return db.transaction().execute((tx) => secretFor(tx, keys, attempt));
      },
    );

    app.post(
      '/api/session/set-up/confirm',
      { config: open, schema: { tags, body: GiveCode, response: { 200: FactorConfirmed } } },
      async (request, reply) => {
        const { account, token, recoveryCodes } = await confirmSetUp(parts, request, request.body.code);
        clearAttemptCookie(reply, secure);
        setSessionCookie(reply, token, secure);
        return { session: await sessionAnswer(context, account), recoveryCodes };
      },
    );

    app.post(
      '/api/session/factor',
      {
        config: { access: access.ownAccount },
        schema: { tags, body: GiveCode, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        const { id } = signedIn(request);
        const now = context.now();
        codes.begin(id, request.ip);
        const code = await judgeCode(db, keys, id, request.body.code, now).catch((error) => {
          codes.unjudged(id, request.ip);
          throw error;
        });
        const token =
          code &&
          (await db.transaction().execute(async (tx) => {
            if (!(await code.take(tx, now))) return null;
            await appendAudit(
              tx,
              { actor: id, role: 'account', act: 'factor.give', obj: id, reason: code.kind, req: request.id },
              now,
            );
            return renewSession(tx, request, { factorAt: now });
          }));
        if (!token) {
          await refuse(id, 'factor.refuse', request.id);
          // 403: who is signed in stays so
          throw new ProblemError('wrong_factor');
        }
        codes.succeeded(id, request.ip);
        setSessionCookie(reply, token, secure);
        return reply.status(204).send(null);
      },
    );

    app.delete(
      '/api/session',
      { config: open, schema: { tags, response: { 204: Type.Null() } } },
      async (request, reply) => {
        const { account, sessionSha256 } = request;
        if (account && sessionSha256) {
          await db.transaction().execute(async (tx) => {
            await tx.deleteFrom('session').where('token_sha256', '=', sessionSha256).execute();
            await appendAudit(
              tx,
              { actor: account.id, role: 'account', act: 'session.end', obj: account.id, req: request.id },
              context.now(),
            );
          });
          sessions.ended(sessionToken(request, secure)!);
        }
        clearSessionCookie(reply, secure);
        return reply.status(204).send(null);
      },
    );
  };
