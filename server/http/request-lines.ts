import type { FastifyInstance } from 'fastify';

/**
 * At level `info` one line for each answer: request, route as a template, method, status, milliseconds, and on routes for staff
 * the account. Never a body, a query, an address of the network, an agent or a cookie (DP-16).
 */
export function installRequestLines(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { config, url } = request.routeOptions;
    const isForStaff = config.access !== undefined && !config.access.includes('public');
    request.log.info(
      {
        route: url ?? 'none',
        method: request.method,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(isForStaff && request.account ? { account: request.account.id } : {}),
      },
      'answered',
    );
    done();
  });
}
