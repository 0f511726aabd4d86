import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';

/**
 * A body is taken as it is or refused: nothing coerced, nothing quietly dropped (Fastify's default does both).
 * Query and path arrive as text, so numbers and booleans there are read from text.
 */
export function installValidation(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain'); // Fastify reads it by default: only JSON comes in here
  const options = { removeAdditional: false, useDefaults: true, allErrors: true, strict: false } as const;
  const body = addFormats.default(new Ajv({ ...options, coerceTypes: false }));
  const text = addFormats.default(new Ajv({ ...options, coerceTypes: true }));
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? body : text).compile(schema as object),
  );
}
