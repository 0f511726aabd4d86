import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AreaCodeText, AsKnownAt, AsKnownQuery, Paging } from '../../shared/api/common.ts';
import { EnterObservation, Indicators, Observations } from '../../shared/api/indicators.ts';
import { pastFrom } from '../db/read-from.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { enterObservation } from './enter.ts';
import { listIndicators, listObservations } from './queries.ts';

const tags = ['figures'];
const ObservationQuery = Type.Object(
  {
    area: Type.Optional(AreaCodeText),
    indicator: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    source: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
    ids: Type.Optional(Type.String({ pattern: '^\\d{1,9}(,\\d{1,9}){0,499}$', maxLength: 5000 })),
    asKnownAt: Type.Optional(AsKnownAt),
    ...Paging,
  },
  { additionalProperties: false },
);

export const indicatorRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;

    app.get(
      '/api/indicators',
      {
        config: { access: access.read },
        schema: {
          tags,
          querystring: AsKnownQuery,
          response: { 200: Indicators },
        },
      },
      async (request) => {
        const now = context.now();
        const cut = dataCut(request.query.asKnownAt, now);
        return { indicators: await listIndicators(pastFrom(context.database, cut, now), cut) };
      },
    );

    app.get(
      '/api/observations',
      {
        config: { access: access.read },
        schema: { tags, querystring: ObservationQuery, response: { 200: Observations } },
      },
      async (request) => {
        const { area, indicator, source, ids, asKnownAt, limit = 500, offset = 0 } = request.query;
        const now = context.now();
        const cut = dataCut(asKnownAt, now);
        return listObservations(pastFrom(context.database, cut, now), {
          ...(area ? { area } : {}),
          ...(indicator ? { indicator } : {}),
          ...(source !== undefined ? { source } : {}),
          ...(ids ? { ids: ids.split(',').map(Number) } : {}),
          cut,
          limit,
          offset,
        });
      },
    );

    app.post(
      '/api/observations',
      {
        config: { access: access.enterFigures },
        schema: { tags, body: EnterObservation, response: { 201: Type.Object({ id: Type.Integer() }) } },
      },
      async (request, reply) => {
        const id = await enterObservation(db, request.body, signedIn(request), context.now(), request.id);
        await context.scores.changed(request.log);
        return reply.status(201).send({ id });
      },
    );
  };
