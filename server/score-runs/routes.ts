import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { alternativeWeights } from '../../shared/composite/alternative-weights.ts';
import { AreaCodeText, AsKnownAt, MonthText, ScoreLevelText } from '../../shared/api/common.ts';
import {
  RunCancel,
  RunProgress,
  type RunSensitivityRow,
  type ScoreRunRow,
} from '../../shared/api/score-runs.ts';
import { appendAudit } from '../audit/append.ts';
import { access } from '../http/access.ts';
import { sendBytes } from '../http/cached-bytes.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { ProblemError } from '../http/problem.ts';
import { makeCutBytes } from './cut-bytes.ts';
import { readerSight } from '../accounts/reader-sight.ts';
import { withReadableIncidents } from './readable-incidents.ts';
import { cellWithin, detailWithin, overviewWithin } from './within-sight.ts';

const tags = ['scores'];
const CutQuery = Type.Object({ asKnownAt: Type.Optional(AsKnownAt) }, { additionalProperties: false });
const ResultsQuery = Type.Object(
  { level: ScoreLevelText, month: MonthText, asKnownAt: Type.Optional(AsKnownAt) },
  { additionalProperties: false },
);
const NoQuery = Type.Object({}, { additionalProperties: false });
const NoBody = Type.Object({}, { additionalProperties: false });
const LevelQuery = Type.Object(
  { level: ScoreLevelText, asKnownAt: Type.Optional(AsKnownAt) },
  { additionalProperties: false },
);
const CellPath = Type.Object({ areaCode: AreaCodeText, month: MonthText });

export const scoreRunRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    const known = { scores: context.scores, db };
    const cutOverview = makeCutBytes(overviewWithin);
    /** Null for the current runs: a cut that is not over yet is the same as none. */
    const cut = (asKnownAt: string | undefined) => {
      const now = context.now();
      const at = dataCut(asKnownAt, now);
      return at < now ? at : null;
    };

    app.get(
      '/api/overview',
      { config: { access: access.read }, schema: { tags, querystring: CutQuery } },
      async (request, reply) => {
        const sight = await readerSight(db, signedIn(request));
        const whole = await context.scores.overview(cut(request.query.asKnownAt));
        return sendBytes(request, reply, await cutOverview(whole, sight));
      },
    );

    app.get(
      '/api/score-runs/results',
      { config: { access: access.read }, schema: { tags, querystring: ResultsQuery } },
      async (request) => {
        const { level, month, asKnownAt } = request.query;
        const at = cut(asKnownAt);
        const sight = await readerSight(db, signedIn(request));
        const cells = (await context.scores.month(level, month, at)).map((cell) => cellWithin(cell, sight));
        return { level, month, cells: await withReadableIncidents(cells, signedIn(request), known, at) };
      },
    );

    app.get(
      '/api/score-runs/results/:areaCode/:month',
      { config: { access: access.read }, schema: { tags, params: CellPath, querystring: CutQuery } },
      async (request) => {
        const at = cut(request.query.asKnownAt);
        const detail = await context.scores.detail(request.params.areaCode, request.params.month, at);
        const seen = detailWithin(detail, await readerSight(db, signedIn(request)));
        return withReadableIncidents(seen, signedIn(request), known, at);
      },
    );

    app.get(
      '/api/score-runs/weights',
      { config: { access: access.read }, schema: { tags, querystring: ResultsQuery } },
      async (request) => {
        const { level, month, asKnownAt } = request.query;
        const cells = await context.scores.month(level, month, cut(asKnownAt));
        return { level, month, ...alternativeWeights(await context.scores.model(), cells) };
      },
    );

    app.get(
      '/api/score-runs/progress',
      {
        config: { access: access.read },
        schema: { tags, querystring: NoQuery, response: { 200: RunProgress } },
      },
      async () => {
        const progress = context.scores.progress();
        return progress
          ? {
              running: true,
              startedAt: progress.startedAt.toISOString(),
              done: progress.done,
              total: progress.total,
            }
          : { running: false, startedAt: null, done: 0, total: 0 };
      },
    );

    app.post(
      '/api/score-runs/cancel',
      {
        config: { access: access.cancelRuns },
        schema: { tags, body: NoBody, response: { 200: RunCancel } },
      },
      async (request) => {
        const account = signedIn(request);
        const progress = context.scores.progress();
        if (!progress) return { cancelled: false };
        // no audit, no act
        await context.database.db.transaction().execute((tx) =>
          appendAudit(
            tx,
            {
              actor: account.id,
              role: account.roles.join(' '),
              act: 'score_run.cancel',
              obj: progress.startedAt.toISOString(),
              req: request.id,
            },
            context.now(),
          ),
        );
        return { cancelled: context.scores.cancel() };
      },
    );

    app.get(
      '/api/score-runs/sensitivity',
      { config: { access: access.read }, schema: { tags, querystring: LevelQuery } },
      async (request): Promise<RunSensitivityRow> => {
        const row = await context.database.db
          .selectFrom('score_sensitivity')
          .innerJoin('score_run', 'score_run.id', 'score_sensitivity.run_id')
          .select(['score_sensitivity.run_id', 'score_sensitivity.month', 'score_sensitivity.result'])
          .where('score_run.level', '=', request.query.level)
          .where('score_run.finished_at', '<=', dataCut(request.query.asKnownAt, context.now()))
          .orderBy('score_run.finished_at', 'desc')
          .orderBy('score_run.is_current', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (!row) throw new ProblemError('not_found');
        return { runId: row.run_id, month: row.month, result: row.result as RunSensitivityRow['result'] };
      },
    );

    app.get(
      '/api/score-runs',
      {
        config: { access: access.read },
        schema: { tags, querystring: CutQuery },
      },
      async (request) => {
        const rows = await context.database.db
          .selectFrom('score_run')
          .where('finished_at', '<=', dataCut(request.query.asKnownAt, context.now()))
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
          .orderBy('id') // two runs of one instant always stand in one order
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
