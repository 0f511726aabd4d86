import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsKnownAt, OneOf } from '../../shared/api/common.ts';
import { ChangeRumour, EnterRumour, Rumours } from '../../shared/api/rumours.ts';
import { verdicts } from '../../shared/domain/report.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { changeRumour, enterRumour } from './change.ts';
import { listRumours } from './queries.ts';

const tags = ['rumours'];

export const rumourRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;

    app.get(
      '/api/rumours',
      {
        config: { access: access.readReports },
        schema: {
          tags,
          querystring: Type.Object(
            {
              verdict: Type.Optional(OneOf(verdicts)),
              asKnownAt: Type.Optional(AsKnownAt),
              limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 100 })),
              offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
            },
            { additionalProperties: false },
          ),
          response: { 200: Rumours },
        },
      },
      async (request) => {
        const { verdict, asKnownAt, limit = 100, offset = 0 } = request.query;
        return listRumours(
          db,
          { verdict, limit, offset },
          signedIn(request),
          dataCut(asKnownAt, context.now()),
        );
      },
    );

    app.post(
      '/api/rumours',
      {
        config: { access: access.assessReports },
        schema: { tags, body: EnterRumour, response: { 201: Type.Object({ id: Type.String() }) } },
      },
      async (request, reply) => {
        const id = await enterRumour(db, request.body, signedIn(request), context.now(), request.id);
        context.intake.live.announce();
        return reply.status(201).send({ id });
      },
    );

    app.post(
      '/api/rumours/:id/versions',
      {
        config: { access: access.judgeRumours },
        schema: {
          tags,
          params: Type.Object({ id: Type.String({ pattern: '^[0-9a-f-]{36}$', maxLength: 36 }) }),
          body: ChangeRumour,
          response: { 201: Type.Object({ version: Type.Integer() }) },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const version = await changeRumour(
          db,
          id,
          request.body,
          signedIn(request),
          context.now(),
          request.id,
        );
        context.intake.live.announce();
        context.scores.changedSoon(app.log);
        return reply.status(201).send({ version });
      },
    );
  };
