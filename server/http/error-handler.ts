import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type InputError, type ProblemCode, ProblemError } from './problem.ts';

const byFastifyCode: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong_content_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed',
};

/** SQLSTATE classes and socket errors that mean "no database", as against a mistake of ours. */
const unavailable = /^(08|57P|53)|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;

/** Turns whatever was thrown into a named problem; what has no name is a 500 with an id and no detail. */
export function toProblem(error: unknown): ProblemError | null {
  if (error instanceof ProblemError) return error;
  const fastify = error as Partial<FastifyError> & { validationContext?: string };
  if (fastify.validation) {
    const context = fastify.validationContext ?? 'body';
    const errors: InputError[] = fastify.validation.slice(0, 20).map((item) => {
      const params = item.params as { missingProperty?: string; additionalProperty?: string };
      const field = params.missingProperty ?? params.additionalProperty;
      const path = `${item.instancePath ?? ''}${field ? `/${field}` : ''}`;
      return {
        pointer: context === 'body' ? path || '/' : `${context}${path}`,
        code: item.keyword,
        detail: item.message ?? item.keyword,
      };
    });
    return new ProblemError('malformed', errors.map((item) => `${item.pointer}: ${item.detail}`).join('; '), {
      errors,
    });
  }
  const named = fastify.code ? byFastifyCode[fastify.code] : undefined;
  if (named)
    return new ProblemError(named, named === 'malformed' ? 'The body is not valid JSON.' : undefined);
  if (fastify.statusCode === 429) return new ProblemError('too_many');
  const code = (error as { code?: unknown }).code;
  // two acts waited for each other, or both made the same thing, and the database let one go: nothing of it is stored
  if (code === '40P01' || code === '40001' || code === '23505')
    return new ProblemError('conflict', 'Somebody else was at the same things; look at them again.');
  if (code === '53100' || code === 'ENOSPC')
    return new ProblemError('storage_full', undefined, { retryAfterSeconds: 60 });
  // cancelled by the limits of a request (server/db/time-limits.ts): too long, or too long behind somebody else's lock
  if (code === '57014' || code === '55P03' || code === '25P03')
    return new ProblemError('busy', undefined, { retryAfterSeconds: 10 });
  if (
    (typeof code === 'string' && unavailable.test(code)) ||
    /timeout exceeded when trying to connect|Connection terminated|is not queryable/.test(
      (error as Error).message ?? '',
    )
  )
    return new ProblemError('database_unavailable', undefined, { retryAfterSeconds: 5 });
  if (fastify.statusCode && fastify.statusCode >= 400 && fastify.statusCode < 500)
    return new ProblemError(fastify.statusCode === 404 ? 'not_found' : 'malformed');
  return null;
}

export function installErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = toProblem(error);
    if (!problem) request.log.error({ err: error, req: request.id }, 'request failed');
    return sendProblem(request, reply, problem ?? new ProblemError('internal'));
  });
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new ProblemError('not_found')));
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: ProblemError,
): FastifyReply {
  if (problem.retryAfterSeconds) reply.header('retry-after', String(problem.retryAfterSeconds));
  return reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem.body(`/requests/${request.id}`));
}
