import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AreaCodeText, AsKnownAt } from '../../shared/api/common.ts';
import { ForeignWorkerCounts } from '../../shared/api/foreign-workers.ts';
import { pastFrom } from '../db/read-from.ts';
import { access } from '../http/access.ts';
import type { AppContext } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { listForeignWorkers } from './queries.ts';

const Query = Type.Object(
  { area: Type.Optional(AreaCodeText), asKnownAt: Type.Optional(AsKnownAt) },
  { additionalProperties: false },
);

export const foreignWorkerRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/api/foreign-workers',
      {
        config: { access: access.readCounts },
        schema: { tags: ['figures'], querystring: Query, response: { 200: ForeignWorkerCounts } },
      },
      async (request) => {
        const { area, asKnownAt } = request.query;
        const now = context.now();
        const cut = dataCut(asKnownAt, now);
        const counts = await listForeignWorkers(pastFrom(context.database, cut, now), {
          ...(area ? { area } : {}),
          cut,
        });
        return { total: counts.length, counts };
      },
    );
  };
