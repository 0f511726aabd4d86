import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { type InputError, ProblemError } from './problem.ts';

/**
 * A body is taken as it is or refused: nothing coerced, nothing quietly dropped (Fastify's default does both).
 * Query and path arrive as text, so numbers and booleans there are read from text.
 */
export function installValidation(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain'); // Fastify reads it by default: only JSON comes in here
  // Fastify reads whatever calls itself JSON as UTF-8, also what says that it is something else
  app.addHook('onRequest', async (request) => {
    const type = request.headers['content-type'];
    if (
      type !== undefined &&
      /json/i.test(type) &&
      !/^application\/json(?: *; *charset="?utf-8"?)?$/i.test(type)
    )
      throw new ProblemError('wrong_content_type');
  });
  const options = { removeAdditional: false, useDefaults: true, allErrors: true, strict: false } as const;
  const body = addFormats.default(new Ajv({ ...options, coerceTypes: false }));
  const text = addFormats.default(new Ajv({ ...options, coerceTypes: true }));
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? body : text).compile(schema as object),
  );
  app.addHook('preHandler', async (request) => {
    const errors = [
      ...unstorable(request.body, ''),
      ...unstorable(request.query, 'query'),
      ...unstorable(request.params, 'path'),
    ];
    if (errors.length > 0) throw new ProblemError('malformed', undefined, { errors });
  });
}

/** Texts that PostgreSQL refuses (NUL) or that would come back as others than they went in (half a surrogate pair). */
function unstorable(value: unknown, pointer: string): InputError[] {
  if (typeof value === 'string')
    return value.includes('\0') || /\p{Surrogate}/u.test(value)
      ? [{ pointer, code: 'character', detail: 'holds a character that cannot be stored' }]
      : [];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []; // bytes are read by their route
  return Object.entries(value).flatMap(([key, item]) => unstorable(item, `${pointer}/${key}`));
}
