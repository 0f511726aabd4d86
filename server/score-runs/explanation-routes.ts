import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { AreaCodeText, AsKnownAt, MonthText } from '../../shared/api/common.ts';
import { ChangeQuery, LevelQuery } from '../../shared/api/explanations.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { against, changeOf, levelOf } from './explain.ts';
import { readerSight, refuseUnseen } from '../accounts/reader-sight.ts';
import { withReadableIncidents } from './readable-incidents.ts';

const tags = ['scores'];
const params = Type.Object({ areaCode: AreaCodeText, month: MonthText });
const CutQuery = Type.Object({ asKnownAt: Type.Optional(AsKnownAt) }, { additionalProperties: false });

/** Why a score is what it is, why it moved, and what speaks against it. */
export const explanationRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const cut = (text: string | undefined) => {
      const now = context.now();
      const at = dataCut(text, now);
      return at < now ? at : null;
    };
    const { scores, database } = context;
    const known = { scores, db: database.db };
    const sightOf = (request: FastifyRequest) => readerSight(database.db, signedIn(request));

    app.get(
      '/api/score-runs/explanations/changes/:areaCode/:month',
      { config: { access: access.read }, schema: { tags, params, querystring: ChangeQuery } },
      async (request) => {
        const { before, knownThen, asKnownAt } = request.query;
        refuseUnseen(await sightOf(request), [request.params.areaCode]);
        const place = { ...request.params, cut: cut(asKnownAt) };
        const change = await changeOf(scores, database.system, place, { before, knownThen: cut(knownThen) });
        return withReadableIncidents(change, signedIn(request), known, place.cut);
      },
    );

    app.get(
      '/api/score-runs/explanations/levels/:areaCode/:month',
      { config: { access: access.read }, schema: { tags, params, querystring: LevelQuery } },
      async (request) => {
        const { reference = 'region', area, asKnownAt } = request.query;
        const sight = await sightOf(request);
        refuseUnseen(sight, [request.params.areaCode]);
        const place = { ...request.params, cut: cut(asKnownAt) };
        const level = await levelOf(scores, place, { reference, area });
        // a mean of areas, with the own value beside it, tells of the others
        refuseUnseen(sight, level.reference.areas);
        return withReadableIncidents(level, signedIn(request), known, place.cut);
      },
    );

    app.get(
      '/api/score-runs/explanations/against/:areaCode/:month',
      { config: { access: access.read }, schema: { tags, params, querystring: CutQuery } },
      async (request) => {
        refuseUnseen(await sightOf(request), [request.params.areaCode]);
        const place = { ...request.params, cut: cut(request.query.asKnownAt) };
        return withReadableIncidents(await against(scores, place), signedIn(request), known, place.cut);
      },
    );
  };
