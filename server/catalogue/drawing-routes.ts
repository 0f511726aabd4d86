import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { TakeDrawing } from '../../shared/api/indicators.ts';
import { appendBy } from '../audit/append-by.ts';
import { byOf } from '../audit/by-of.ts';
import { refuseFrozenExport } from '../data-protection/measures.ts';
import { access } from '../http/access.ts';
import type { AppContext } from '../http/context.ts';

/** A drawing that a page turns into a file by itself: told here first, so that it is in the trail and stops while exports are frozen. */
export const drawingRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    app.post(
      '/api/drawings/taken',
      { config: { access: access.exportTables }, schema: { tags: ['catalogue'], body: TakeDrawing } },
      async (request, reply) => {
        await refuseFrozenExport(db);
        const by = byOf(request, context.now());
        await db
          .transaction()
          .execute((tx) => appendBy(tx, by, 'drawing.export', `${request.body.name}.${request.body.kind}`));
        return reply.status(204).send();
      },
    );
  };
