import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  BoundaryHistory,
  BoundaryImported,
  ImportBoundaries,
  PreviewBoundaries,
  TakeAgain,
} from '../../shared/api/boundaries.ts';
import { AsKnownQuery } from '../../shared/api/common.ts';
import { boundaryLimits } from '../../shared/geometry/boundary-types.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { checkedChoice, readUpload } from '../http/read-upload.ts';
import { takeUploads } from '../http/take-uploads.ts';
import { takeAgain } from './import-boundaries.ts';
import { boundaryHistory } from './queries.ts';

const tags = ['boundaries'];
const config = { access: access.keepBoundaries };

export const boundaryRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    await app.register(uploads(context));

    app.get(
      '/api/boundaries',
      {
        config: { access: access.read },
        schema: { tags, querystring: AsKnownQuery, response: { 200: BoundaryHistory } },
      },
      async (request) => boundaryHistory(db, dataCut(request.query.asKnownAt, context.now())),
    );

    app.post(
      '/api/boundaries/:version/take-again',
      {
        config,
        schema: {
          tags,
          params: Type.Object({ version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
          body: TakeAgain,
        },
      },
      async (request, reply) => {
        const by = { account: signedIn(request), requestId: request.id };
        await takeAgain({ db, now: context.now }, request.params.version, request.body, by);
        context.scores.changedSoon(request.log);
        return reply.status(204).send();
      },
    );
  };

/** Files come as multipart, in a scope of its own with a limit of its own. */
const uploads =
  ({ boundaries, scores }: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    takeUploads(app);
    // room for the parts around a file of the largest size
    const options = { config, bodyLimit: boundaryLimits.bytes + 1024 * 1024 };

    app.post('/api/boundaries/preview', { ...options, schema: { tags } }, async (request) => {
      const upload = await readUpload(request.body, request.headers['content-type']);
      return boundaries.preview(upload, checkedChoice(PreviewBoundaries, upload.choice));
    });

    app.post(
      '/api/boundaries',
      { ...options, schema: { tags, response: { 201: BoundaryImported } } },
      async (request, reply) => {
        const upload = await readUpload(request.body, request.headers['content-type']);
        const choice = checkedChoice(ImportBoundaries, upload.choice);
        const by = { account: signedIn(request), requestId: request.id };
        const done = await boundaries.import(upload, choice, by);
        scores.changedSoon(request.log);
        return reply.status(201).send(done);
      },
    );
  };
