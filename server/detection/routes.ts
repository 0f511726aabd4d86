import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsKnownAt, ScoreLevelText } from '../../shared/api/common.ts';
import { access } from '../http/access.ts';
import { sendBytes } from '../http/cached-bytes.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { makeCutBytes } from '../score-runs/cut-bytes.ts';
import { readerSight } from '../accounts/reader-sight.ts';
import { detectionWithin } from './within-sight.ts';

const DetectionQuery = Type.Object(
  { level: ScoreLevelText, asKnownAt: Type.Optional(AsKnownAt) },
  { additionalProperties: false },
);

export const detectionRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const cutAnswer = makeCutBytes(detectionWithin);
    app.get(
      '/api/detection',
      { config: { access: access.read }, schema: { tags: ['detection'], querystring: DetectionQuery } },
      async (request, reply) => {
        const { level, asKnownAt } = request.query;
        const now = context.now();
        const cut = dataCut(asKnownAt, now);
        const sight = await readerSight(context.database.db, signedIn(request));
        const whole = await context.detection.answer(level, cut < now ? cut : null);
        return sendBytes(request, reply, await cutAnswer(whole, sight));
      },
    );
  };
