import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsKnownQuery } from '../../shared/api/common.ts';
import { Catalogue } from '../../shared/api/indicators.ts';
import { pastFrom } from '../db/read-from.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { incidentSight } from '../incidents/incident-sight.ts';
import { readerSight } from '../accounts/reader-sight.ts';
import { drawingRoutes } from './drawing-routes.ts';
import { readCatalogue } from './queries.ts';
import { tableRoutes } from './table-routes.ts';
import { tables } from './tables.ts';

const tags = ['catalogue'];

export const catalogueRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(tableRoutes(context));
    await app.register(drawingRoutes(context));

    app.get(
      '/api/catalogue',
      {
        config: { access: access.read },
        schema: {
          tags,
          querystring: AsKnownQuery,
          response: { 200: Catalogue },
        },
      },
      async (request) => {
        const now = context.now();
        const cut = dataCut(request.query.asKnownAt, now);
        return readCatalogue({
          db: pastFrom(context.database, cut, now),
          cut,
          past: cut < now ? cut : null,
          scores: context.scores,
          sight: await readerSight(context.database.db, signedIn(request)),
          incidents: await incidentSight(context.database.db, signedIn(request)),
        });
      },
    );

    app.get(
      '/api/tables',
      {
        config: { access: access.read },
        schema: {
          tags,
          querystring: Type.Object({}, { additionalProperties: false }),
          response: { 200: Type.Object({ tables: Type.Array(Type.String()) }) },
        },
      },
      async () => ({ tables: Object.keys(tables) }),
    );
  };
