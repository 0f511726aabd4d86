import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { LinkPurpose, LookAtLink, Session, UseLink } from '../../shared/api/session.ts';
import { access } from '../http/access.ts';
import { ProblemError } from '../http/problem.ts';
import type { AccountParts } from './parts.ts';
import { afterPassword } from './after-password.ts';
import { findAccount } from './queries.ts';
import { setSessionCookie, startSession } from './session.ts';
import { sessionAnswer } from './session-answer.ts';
import { Throttle } from './throttle.ts';
import { consumeLink, lookAtLink } from './use-link.ts';

const tags = ['accounts'];

/** One-time links: the first account, invitations, new passwords. */
export const linkRoutes =
  (parts: AccountParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { context, secure, sessions } = parts;
    const { db } = context.database;
    const links = new Throttle(20, 10 * 60_000, () => context.now().getTime());

    app.post(
      '/api/links/look',
      {
        config: { access: access.anyone },
        schema: { tags, body: LookAtLink, response: { 200: LinkPurpose } },
      },
      async (request) => {
        guardLinks(request.ip);
        return lookAtLink(db, request.body.token, context.now()).catch((error) =>
          countFailure(error, request.ip),
        );
      },
    );

    app.post(
      '/api/links/use',
      { config: { access: access.anyone }, schema: { tags, body: UseLink, response: { 200: Session } } },
      async (request, reply) => {
        guardLinks(request.ip);
        const now = context.now();
        const { id, isNew } = await consumeLink(db, request.body, now, request.id).catch((error) =>
          countFailure(error, request.ip),
        );
        sessions.accountChanged(id);
        // a new password is no second factor
        if (!isNew) return afterPassword(parts, request, reply, id);
        const { token, account } = await db.transaction().execute(async (tx) => ({
          token: await startSession(tx, id, now, { from: { request, keys: context.intake.keys } }),
          account: await findAccount(tx, id),
        }));
        setSessionCookie(reply, token, secure);
        return sessionAnswer(context, account ?? null);
      },
    );

    function guardLinks(source: string): void {
      const wait = links.waitSeconds('link', source);
      if (wait > 0) throw new ProblemError('too_many', undefined, { retryAfterSeconds: wait });
    }
    function countFailure(error: unknown, source: string): never {
      if (error instanceof ProblemError && error.code === 'link_invalid') links.failed('link', source);
      throw error;
    }
  };
