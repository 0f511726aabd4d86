import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  ForecastQuery,
  Forecasts,
  ForecastsMade,
  FrozenForecasts,
  FrozenQuery,
  MakeForecasts,
  SkillSummaries,
} from '../../shared/api/forecasts.ts';
import { AsKnownQuery } from '../../shared/api/common.ts';
import { enoughScored, skillSummaries } from '../../shared/figures/skill-summary.ts';
import type { Db } from '../db/connect.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { listAreas } from '../places/queries.ts';
import { type ReaderSight, readerSight } from '../accounts/reader-sight.ts';
import { listFrozen } from './queries.ts';

const tags = ['forecasts'];

/** Areas of which a reader sees the numbers. */
async function seenAreas(db: Db, sight: ReaderSight): Promise<string[]> {
  const areas = await listAreas(db);
  return areas.filter(({ code }) => sight.of(code) === 'whole').map(({ code }) => code);
}

export const forecastRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/api/forecasts',
      {
        config: { access: access.read },
        schema: { tags, querystring: ForecastQuery, response: { 200: Forecasts } },
      },
      async (request) => {
        const sight = await readerSight(context.database.db, signedIn(request));
        const all = await context.forecasts.view(request.query.level ?? 'regency');
        return { ...all, areas: all.areas.filter((one) => sight.of(one.areaCode) === 'whole') };
      },
    );

    app.get(
      '/api/forecasts/frozen',
      {
        config: { access: access.read },
        schema: { tags, querystring: FrozenQuery, response: { 200: FrozenForecasts } },
      },
      async (request) => {
        const { area, target, month, asKnownAt, limit = 2000, offset = 0 } = request.query;
        const { db } = context.database;
        const sight = await readerSight(db, signedIn(request));
        return listFrozen(db, {
          ...(sight.isWhole ? {} : { among: await seenAreas(db, sight) }),
          cut: dataCut(asKnownAt, context.now()),
          limit,
          offset,
          ...(area ? { area } : {}),
          ...(target ? { target } : {}),
          ...(month ? { month } : {}),
        });
      },
    );

    app.get(
      '/api/forecasts/skill',
      {
        config: { access: access.read },
        schema: {
          tags,
          querystring: AsKnownQuery,
          response: { 200: SkillSummaries },
        },
      },
      async (request) => {
        const cut = dataCut(request.query.asKnownAt, context.now());
        const { forecasts } = await listFrozen(context.database.db, { cut, limit: 100_000, offset: 0 });
        return { neededScored: enoughScored, summaries: skillSummaries(forecasts) };
      },
    );

    app.post(
      '/api/forecasts',
      {
        config: { access: access.makeForecasts },
        schema: { tags, body: MakeForecasts, response: { 200: ForecastsMade } },
      },
      async (request) => {
        const account = signedIn(request);
        return context.forecasts.make({
          accountId: account.id,
          role: account.roles.join(' '),
          requestId: request.id,
        });
      },
    );

    app.delete(
      '/api/forecasts/computation',
      {
        config: { access: access.makeForecasts },
        schema: { tags, response: { 200: Type.Object({ ended: Type.Boolean() }) } },
      },
      async () => ({ ended: context.forecasts.cancel() }),
    );
  };
