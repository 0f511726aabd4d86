import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AreaCodeText, AsKnownAt, MonthText } from '../../shared/api/common.ts';
import { ChangeQuery, LevelQuery } from '../../shared/api/explanations.ts';
import { access } from '../http/access.ts';
import type { AppContext } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { against, changeOf, levelOf } from './explain.ts';

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

    app.get(
      '/api/score-runs/explanations/changes/:areaCode/:month',
      { config: { access: access.read }, schema: { tags, params, querystring: ChangeQuery } },
      async ({ params: { areaCode, month }, query: { before, knownThen, asKnownAt } }) =>
        changeOf(
          scores,
          database.db,
          { areaCode, month, cut: cut(asKnownAt) },
          { before, knownThen: cut(knownThen) },
        ),
    );

    app.get(
      '/api/score-runs/explanations/levels/:areaCode/:month',
      { config: { access: access.read }, schema: { tags, params, querystring: LevelQuery } },
      async ({ params: { areaCode, month }, query: { reference, area, asKnownAt } }) =>
        levelOf(scores, { areaCode, month, cut: cut(asKnownAt) }, { reference: reference ?? 'region', area }),
    );

    app.get(
      '/api/score-runs/explanations/against/:areaCode/:month',
      { config: { access: access.read }, schema: { tags, params, querystring: CutQuery } },
      async ({ params: { areaCode, month }, query: { asKnownAt } }) =>
        against(scores, { areaCode, month, cut: cut(asKnownAt) }),
    );
  };
