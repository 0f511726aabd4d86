import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Registry } from 'prom-client';
import { access } from '../http/access.ts';
import { ProblemError } from '../http/problem.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** GET /metrics for who bears the token; for everybody else it is not there. */
export const metricsRoutes =
  (registry: Registry, token: string): FastifyPluginAsyncTypebox =>
  async (app) => {
    const wanted = digest(`Bearer ${token}`);
    app.get(
      '/metrics',
      { config: { access: access.anyone }, schema: { hide: true } as object },
      async (request, reply) => {
        if (!timingSafeEqual(digest(request.headers.authorization ?? ''), wanted))
          throw new ProblemError('not_found');
        const text = await registry.metrics();
        return reply.type(registry.contentType).header('cache-control', 'no-store').send(text);
      },
    );
  };
