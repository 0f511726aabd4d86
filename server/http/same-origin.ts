import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

/** A writing request must come from our own pages: cookies are SameSite=Strict, this is the second bolt. */
export function installSameOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    const { origin, host } = request.headers;
    // a page that sends no referrer sends the origin "null"; the public form needs no cookie, so there is none to misuse
    const isHidden = origin === 'null' && request.routeOptions.config.isPublicForm === true;
    if (origin && !isHidden && !sameHost(origin, host)) throw new ProblemError('wrong_origin');
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new ProblemError('wrong_origin');
  });
}

function sameHost(origin: string, host: string | undefined): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
