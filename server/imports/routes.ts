import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsKnownAt, AsKnownQuery, Paging } from '../../shared/api/common.ts';
import {
  CommitImport,
  ImportDetail,
  type ImportEvent,
  type ImportGround,
  Imports,
  largestImportBytes,
  PreviewImport,
} from '../../shared/api/imports.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { dataCut } from '../http/known-cut.ts';
import { checkedChoice, readUpload } from '../http/read-upload.ts';
import { takeUploads } from '../http/take-uploads.ts';
import { tellLines } from '../http/tell-lines.ts';
import { asRead, importDetail, listImports } from './queries.ts';
import { agencyOf, importReference, rememberedMappings } from './reference.ts';
import { undoImport } from './undo.ts';

const tags = ['imports'];
const config = { access: access.importFigures };
const BatchPath = Type.Object({ batchId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });

export const importRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    await app.register(uploads(context));

    app.get(
      '/api/imports',
      {
        config: { access: access.read },
        schema: { tags, querystring: AsKnownQuery, response: { 200: Imports } },
      },
      async (request) => {
        const now = context.now();
        const cut = dataCut(request.query.asKnownAt, now);
        const found = await listImports(db, signedIn(request), cut);
        return { imports: found.map((one) => asRead(one, cut < now)) };
      },
    );

    app.get(
      '/api/imports/reference',
      { config, schema: { tags, querystring: Type.Object({}, { additionalProperties: false }) } },
      async (request): Promise<ImportGround> => ({
        reference: await importReference(db, context.now()),
        remembered: await rememberedMappings(db),
        ownAgency: await agencyOf(db, signedIn(request).id),
      }),
    );

    app.get(
      '/api/imports/:batchId',
      {
        config: { access: access.read },
        schema: {
          tags,
          params: BatchPath,
          querystring: Type.Object(
            { asKnownAt: Type.Optional(AsKnownAt), ...Paging },
            { additionalProperties: false },
          ),
          response: { 200: ImportDetail },
        },
      },
      async (request) => {
        const { asKnownAt, limit = 500, offset = 0 } = request.query;
        const now = context.now();
        const cut = dataCut(asKnownAt, now);
        const page = { limit, offset };
        const found = await importDetail(db, signedIn(request), cut, request.params.batchId, page);
        return { ...found, summary: asRead(found.summary, cut < now) };
      },
    );

    app.post(
      '/api/imports/:batchId/undo',
      { config, schema: { tags, params: BatchPath } },
      async (request, reply) => {
        await undoImport(db, request.params.batchId, signedIn(request), context.now(), request.id);
        context.scores.changedSoon(request.log);
        return reply.status(204).send();
      },
    );
  };

/** Files come as multipart, in a scope of its own with a limit of its own; the answer tells the steps as they pass. */
const uploads =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { imports } = context;
    takeUploads(app);
    // room for the parts around a file of the largest size
    const options = { config, bodyLimit: largestImportBytes + 1024 * 1024, schema: { tags } };

    app.post('/api/imports/preview', options, async (request, reply) => {
      const upload = await readUpload(request.body, request.headers['content-type']);
      const choice = checkedChoice(PreviewImport, upload.choice);
      return tellLines(request, reply, stepOf, async (say, signal) => ({
        preview: await imports.preview(
          upload,
          choice,
          signedIn(request),
          (step, share) => say({ step, share }),
          signal,
        ),
      }));
    });

    app.post('/api/imports', options, async (request, reply) => {
      const upload = await readUpload(request.body, request.headers['content-type']);
      const choice = checkedChoice(CommitImport, upload.choice);
      return tellLines(request, reply, stepOf, async (say, signal) => {
        const by = { account: signedIn(request), requestId: request.id };
        const done = await imports.commit(upload, choice, by, (step, share) => say({ step, share }), signal);
        if (done.batchId !== null) context.scores.changedSoon(request.log);
        return { done };
      });
    });
  };

const stepOf = (event: ImportEvent) => ('step' in event ? event.step : null);
