import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { LinkPurpose, LookAtLink, Session, UseLink } from '../../shared/api/session.ts';
import { access } from '../http/access.ts';
import { ProblemError } from '../http/problem.ts';
import type { AccountParts } from './parts.ts';
import { afterPassword } from './after-password.ts';
import { Throttle } from './throttle.ts';
import { consumeLink, lookAtLink } from './use-link.ts';

const tags = ['accounts'];

/** One-time links: the first account, invitations, new passwords. */
export const linkRoutes =
  (parts: AccountParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { context, sessions } = parts;
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
        const id = await consumeLink(db, request.body, context.now(), request.id).catch((error) =>
          countFailure(error, request.ip),
        );
        sessions.accountChanged(id);
        // a password just chosen is no second factor: a new account sets up its own before anything opens
        return afterPassword(parts, request, reply, id);
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
