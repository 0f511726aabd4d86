import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { access } from './access.ts';
import type { Access } from './context.ts';

/** OpenAPI at /api/openapi.json and a page to read it at /api/docs. Each operation says which roles may call it. */
export async function installDocumentation(app: FastifyInstance, version: string): Promise<void> {
  app.addHook('onRoute', (route) => {
    const allowed = (route.config as { access?: Access } | undefined)?.access;
    if (route.schema && allowed && !route.url.startsWith('/api/docs'))
      route.schema = { ...route.schema, description: `Roles: ${allowed.join(', ')}.` };
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Teduh',
        version,
        description:
          'District risk of tension between residents and foreign workers, with its reasons. Places, never persons. Errors are application/problem+json (RFC 9457).',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'teduh_session' } } },
    },
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: false });
  app.get(
    '/api/openapi.json',
    {
      config: { access: access.anyone },
      schema: {
        tags: ['health'],
        response: { 200: Type.Unsafe({ type: 'object', additionalProperties: true }) },
      },
    },
    async () => app.swagger(),
  );
}
