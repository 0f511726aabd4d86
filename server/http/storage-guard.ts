import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/connect.ts';
import { ProblemError } from './problem.ts';

/**
 * Refuses writing requests while the disk is nearly full, before anything is half done. Signing in and out stays open: a few bytes, and without it nobody
 * could read. The public form is judged where it is read, so that it comes back with its text.
 */
export function installStorageGuard(app: FastifyInstance, database: Database): void {
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    const { url = '', config } = request.routeOptions;
    if (config.isPublicForm || url === '/api/session' || url.startsWith('/api/session/')) return;
    if (!(await database.hasRoom()))
      throw new ProblemError('storage_full', undefined, { retryAfterSeconds: 60 });
  });
}
