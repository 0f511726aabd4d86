import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { access } from '../http/access.ts';
import type { AppContext } from '../http/context.ts';

export const scoreModelRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/api/score-models',
      {
        config: { access: access.read },
        schema: { tags: ['scores'], querystring: Type.Object({}, { additionalProperties: false }) },
      },
      async () => {
        const rows = await context.database.db
          .selectFrom('score_model')
          .select(['version', 'code', 'definition', 'sha256', 'created_at'])
          .orderBy('version', 'desc')
          .limit(100)
          .execute();
        return {
          models: rows.map((row, index) => ({
            version: row.version,
            code: row.code,
            sha256: row.sha256,
            createdAt: row.created_at.toISOString(),
            inForce: index === 0,
            definition: row.definition,
          })),
        };
      },
    );
  };
