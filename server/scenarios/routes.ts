import { byOf } from '../audit/by-of.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsKnownAt, MonthText, ScoreLevelText } from '../../shared/api/common.ts';
import { SaveScenario, type WhatIfAnswer } from '../../shared/api/scenarios.ts';
import { whatIfGround } from '../../shared/composite/what-if-ground.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { ProblemError } from '../http/problem.ts';
import { noSuchMonth } from '../score-runs/no-such-month.ts';
import { readerSight, refuseUnseen } from '../accounts/reader-sight.ts';
import { findScenario, listScenarios } from './queries.ts';
import { closeScenario, saveScenario } from './save.ts';

const tags = ['scenarios'];
const IdPath = Type.Object({ id: Type.String({ format: 'uuid', maxLength: 36 }) });
const ListQuery = Type.Object(
  { limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 100 })) },
  { additionalProperties: false },
);

/** Suppositions about a month: the ground that a browser computes them on, and those that were saved. */
export const scenarioRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { scores } = context;
    const { db } = context.database;

    app.get(
      '/api/what-if/:level/:month',
      {
        config: { access: access.read },
        schema: {
          tags,
          params: Type.Object({ level: ScoreLevelText, month: MonthText }),
          querystring: Type.Object({ asKnownAt: Type.Optional(AsKnownAt) }, { additionalProperties: false }),
        },
      },
      async (request): Promise<WhatIfAnswer> => {
        const { level, month } = request.params;
        const { asKnownAt } = request.query;
        const now = context.now();
        const asked = dataCut(asKnownAt, now);
        const { input, cut } = await scores.input(asked < now ? asked : null);
        const known = input[level].months;
        // ranks and stand-ins need every area of the level
        const sight = await readerSight(db, signedIn(request));
        refuseUnseen(
          sight,
          input[level].areas.map((area) => area.code),
        );
        if (!known.includes(month)) throw noSuchMonth(month, known);
        const ground = whatIfGround(await scores.model(), input[level], month);
        return { level, month, dataCut: cut.toISOString(), ground };
      },
    );

    app.get(
      '/api/scenarios',
      { config: { access: access.read }, schema: { tags, querystring: ListQuery } },
      async (request) => ({
        scenarios: await listScenarios(db, signedIn(request), request.query.limit ?? 100),
      }),
    );

    app.get(
      '/api/scenarios/:id',
      { config: { access: access.read }, schema: { tags, params: IdPath } },
      async (request) => {
        const found = await findScenario(db, signedIn(request), request.params.id);
        if (!found) throw new ProblemError('not_found');
        return found;
      },
    );

    app.post(
      '/api/scenarios',
      {
        config: { access: access.saveScenarios },
        schema: { tags, body: SaveScenario, response: { 201: Type.Object({ id: Type.String() }) } },
      },
      async (request, reply) => {
        const by = byOf(request, context.now());
        const sight = await readerSight(db, by.account);
        if (!sight.seesAll(request.body.level)) throw new ProblemError('out_of_sight');
        return reply.status(201).send({ id: await saveScenario(db, scores, request.body, by) });
      },
    );

    app.delete(
      '/api/scenarios/:id',
      { config: { access: access.saveScenarios }, schema: { tags, params: IdPath } },
      async (request, reply) => {
        const by = byOf(request, context.now());
        await closeScenario(db, request.params.id, by);
        return reply.status(204).send();
      },
    );
  };
