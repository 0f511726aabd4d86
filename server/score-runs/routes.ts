import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AreaCodeText, AsKnownAt, MonthText, ScoreLevelText } from '../../shared/api/common.ts';
import type { ScoreRunRow } from '../../shared/api/score-runs.ts';
import { access } from '../http/access.ts';
import { sendBytes } from '../http/cached-bytes.ts';
import type { AppContext } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';

const tags = ['scores'];
const CutQuery = Type.Object({ asKnownAt: Type.Optional(AsKnownAt) }, { additionalProperties: false });
const ResultsQuery = Type.Object(
  { level: ScoreLevelText, month: MonthText, asKnownAt: Type.Optional(AsKnownAt) },
  { additionalProperties: false },
);
const CellPath = Type.Object({ areaCode: AreaCodeText, month: MonthText });

export const scoreRunRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    /** Null for the current runs: a cut that is not over yet is the same as none. */
    const cut = (asKnownAt: string | undefined) => {
      const now = context.now();
      const at = dataCut(asKnownAt, now);
      return at < now ? at : null;
    };

    app.get(
      '/api/overview',
      { config: { access: access.read }, schema: { tags, querystring: CutQuery } },
      async (request, reply) =>
        sendBytes(request, reply, await context.scores.overview(cut(request.query.asKnownAt))),
    );

    app.get(
      '/api/score-runs/results',
      { config: { access: access.read }, schema: { tags, querystring: ResultsQuery } },
      async (request) => {
        const { level, month, asKnownAt } = request.query;
        return { level, month, cells: await context.scores.month(level, month, cut(asKnownAt)) };
      },
    );

    app.get(
      '/api/score-runs/results/:areaCode/:month',
      { config: { access: access.read }, schema: { tags, params: CellPath, querystring: CutQuery } },
      async (request) =>
        context.scores.detail(request.params.areaCode, request.params.month, cut(request.query.asKnownAt)),
    );

    app.get(
      '/api/score-runs',
      {
        config: { access: access.read },
        schema: { tags, querystring: Type.Object({}, { additionalProperties: false }) },
      },
      async () => {
        const rows = await context.database.db
          .selectFrom('score_run')
          .select([
            'id',
            'level',
            'model_version',
            'data_cut_at',
            'seed',
            'draws',
            'engine_version',
            'input_sha256',
            'result_sha256',
            'started_at',
            'finished_at',
            'area_months',
            'with_risk',
          ])
          .orderBy('finished_at', 'desc')
          .orderBy('level')
          .limit(200)
          .execute();
        const runs: ScoreRunRow[] = rows.map((row) => ({
          id: row.id,
          level: row.level,
          modelVersion: row.model_version,
          dataCut: row.data_cut_at.toISOString(),
          seed: row.seed,
          draws: row.draws,
          engineVersion: row.engine_version,
          inputSha256: row.input_sha256,
          resultSha256: row.result_sha256,
          startedAt: row.started_at.toISOString(),
          finishedAt: row.finished_at.toISOString(),
          areaMonths: row.area_months,
          withRisk: row.with_risk,
        }));
        return { runs };
      },
    );
  };
