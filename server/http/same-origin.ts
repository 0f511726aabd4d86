import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

/**
 * A writing request must come from our own pages: cookies are SameSite=Strict, this is the second bolt. At the host of
 * `publicUrl` the scheme must be its own too: a page that came by http there is not ours.
 */
export function installSameOrigin(app: FastifyInstance, publicUrl: string | null): void {
  const ours = publicUrl === null ? null : new URL(publicUrl);
  const isOurs = (origin: string, host: string | undefined): boolean => {
    const from = URL.canParse(origin) ? new URL(origin) : null;
    return from?.host === host && (from?.host !== ours?.host || from?.protocol === ours?.protocol);
  };
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    const { origin, host } = request.headers;
    // a page that sends no referrer sends the origin "null"; the public form needs no cookie, so there is none to misuse
    const isHidden = origin === 'null' && request.routeOptions.config.isPublicForm === true;
    if (origin && !isHidden && !isOurs(origin, host)) throw new ProblemError('wrong_origin');
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new ProblemError('wrong_origin');
  });
}
