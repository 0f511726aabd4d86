import type { FastifyRequest } from 'fastify';
import { signedIn } from '../http/context.ts';
import type { By } from './append-by.ts';

/** The account of a request of staff. */
export const byOf = (request: Pick<FastifyRequest, 'account' | 'id'>, now: Date): By => ({
  account: signedIn(request),
  now,
  requestId: request.id,
});
