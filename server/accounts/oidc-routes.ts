import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { appendAudit } from '../audit/append.ts';
import { access } from '../http/access.ts';
import { ProblemError } from '../http/problem.ts';
import { afterPassword } from './after-password.ts';
import { beginAttempt, clearAttemptCookie, endAttempt, findAttempt } from './attempt.ts';
import type { OidcAttempt } from './identity-provider.ts';
import type { AccountParts } from './parts.ts';
import { findByEmail } from './queries.ts';
import { Throttle } from './throttle.ts';

const tags = ['accounts'];
const Returned = Type.Object({}, { additionalProperties: Type.String({ maxLength: 4000 }) });

/**
 * Signing in where the office has a sign-in of its own. It stands in for the password: it makes no account, opens only one
 * that has the same, verified address, and the second factor is still asked for.
 */
export const oidcRoutes =
  (parts: AccountParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { context, secure, provider } = parts;
    const { db } = context.database;
    const begun = new Throttle(60, 10 * 60_000, () => context.now().getTime());
    const backTo = (why: string) => `/masuk?sso=${why}`;

    app.get(
      '/api/session/oidc',
      { config: { access: access.anyone }, schema: { tags, response: { 302: Type.Null() } } },
      async (request, reply) => {
        if (!provider) throw new ProblemError('not_found');
        const wait = begun.waitSeconds('oidc', request.ip);
        if (wait > 0) throw new ProblemError('too_many', undefined, { retryAfterSeconds: wait });
        begun.failed('oidc', request.ip); // each leaves a row behind
        const went = await provider.begin().catch((error) => {
          request.log.warn({ err: error }, 'the identity provider cannot be reached');
          return null;
        });
        if (!went) return reply.redirect(backTo('away'), 302);
        await db.transaction().execute((tx) =>
          beginAttempt(tx, reply, secure, {
            kind: 'oidc',
            accountId: null,
            value: went.attempt,
            now: context.now(),
          }),
        );
        return reply.header('cache-control', 'no-store').redirect(went.url, 302);
      },
    );

    app.get(
      '/api/session/oidc/return',
      {
        config: { access: access.anyone },
        schema: { tags, querystring: Returned, response: { 302: Type.Null() } },
      },
      async (request, reply) => {
        if (!provider) throw new ProblemError('not_found');
        const now = context.now();
        reply.header('cache-control', 'no-store');
        const attempt = await findAttempt(db, request, secure, 'oidc', now).catch(() => null);
        if (!attempt) return reply.redirect(backTo('over'), 302);
        await db.transaction().execute((tx) => endAttempt(tx, attempt));
        clearAttemptCookie(reply, secure);
        const search = new URL(request.url, 'http://x').search;
        const email = await provider
          .finish(search, attempt.value as unknown as OidcAttempt)
          .catch(() => null);
        const found = email ? await findByEmail(db, email) : undefined;
        if (!found) {
          const event = {
            actor: 'unknown',
            role: 'public',
            act: 'session.refuse',
            obj: '-',
            reason: 'oidc',
          } as const;
          await db
            .transaction()
            .execute((tx) => appendAudit(tx, { ...event, req: request.id }, context.now()));
          return reply.redirect(backTo(email ? 'unknown' : 'refused'), 302);
        }
        try {
          const { step } = await afterPassword(parts, request, reply, found.id, 'oidc');
          return reply.redirect(step ? `/masuk?langkah=${step}` : '/', 302);
        } catch (error) {
          if (error instanceof ProblemError && error.code === 'account_asleep')
            return reply.redirect(backTo('asleep'), 302);
          throw error;
        }
      },
    );
  };
