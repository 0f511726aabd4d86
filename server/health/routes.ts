import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { access } from '../http/access.ts';
import type { AppContext } from '../http/context.ts';

const Health = Type.Object({ status: Type.String() });

/** `/healthz`: the process answers. `/readyz`: it can also serve, the database answers and the scores are there. */
export const healthRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/healthz',
      { config: { access: access.anyone }, schema: { tags: ['health'], response: { 200: Health } } },
      async () => ({ status: 'ok' }),
    );
    app.get(
      '/readyz',
      { config: { access: access.anyone }, schema: { tags: ['health'], response: { 200: Health } } },
      async () => {
        await sql`select 1`.execute(context.database.db);
        await context.scores.overview(null);
        return { status: 'ok' };
      },
    );
  };
