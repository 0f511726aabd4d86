import type { FastifyInstance } from 'fastify';
import { appendBy } from '../audit/append-by.ts';
import type { AppContext } from './context.ts';
import { ProblemError } from './problem.ts';

/** Whoever is signed in and asks for what the role may not do is in the audit trail, with the route and nothing else (DP-47). */
export function auditRefusals(app: FastifyInstance, context: AppContext): void {
  app.addHook('onError', async (request, _, error) => {
    const { account } = request;
    if (!account || !(error instanceof ProblemError && error.code === 'forbidden')) return;
    const by = { account, now: context.now(), requestId: request.id };
    const route = `${request.method} ${request.routeOptions.url ?? '-'}`;
    await context.database.db
      .transaction()
      .execute((tx) => appendBy(tx, by, 'access.refuse', route))
      .catch((failure) => request.log.error({ err: failure }, 'a refusal could not be recorded'));
  });
}
