import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  ChatImport,
  ChatPreview,
  ImportChat,
  largestChatBytes,
  PreviewChat,
  UndoneChatImport,
} from '../../shared/api/chat-imports.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { oneByOne } from '../http/one-by-one.ts';
import { checkedChoice, readUpload } from '../http/read-upload.ts';
import { takeUploads } from '../http/take-uploads.ts';
import { importChat, previewChat } from './import-chat.ts';
import { readChat } from './read-chat.ts';
import { undoImport } from './undo-import.ts';

const tags = ['chat-imports'];
const config = { access: access.importChats };

export const chatImportRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(uploads(context));

    app.post(
      '/api/chat-imports/:batchId/undo',
      {
        config,
        schema: {
          tags,
          params: Type.Object({ batchId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
          response: { 200: UndoneChatImport },
        },
      },
      async (request) => {
        const { batchId } = request.params;
        const { system: db } = context.database;
        const done = await undoImport(db, batchId, signedIn(request), context.now(), request.id);
        context.intake.live.announce();
        return done;
      },
    );
  };

/** A file comes as multipart: in a scope of its own, with a limit of its own. One at a time, for it is held in memory. */
const uploads =
  ({ database, intake, now }: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { system: db } = database; // senders and codes are the door’s, not the reader’s
    const queue = oneByOne(5);
    takeUploads(app);
    const options = { config, bodyLimit: largestChatBytes };

    app.post(
      '/api/chat-imports/preview',
      { ...options, schema: { tags, response: { 200: ChatPreview } } },
      async (request) =>
        queue(async () => {
          const { bytes, choice } = await readUpload(request.body, request.headers['content-type']);
          const { order } = checkedChoice(PreviewChat, choice);
          return previewChat(db, intake.keys, readChat(bytes, order));
        }),
    );

    app.post(
      '/api/chat-imports',
      { ...options, schema: { tags, response: { 201: ChatImport } } },
      async (request, reply) =>
        queue(async () => {
          const { bytes, choice } = await readUpload(request.body, request.headers['content-type']);
          const wanted = checkedChoice(ImportChat, choice);
          const chat = readChat(bytes, wanted.order);
          const done = await importChat({ db, intake }, chat, wanted, signedIn(request), now(), request.id);
          return reply.status(201).send(done);
        }),
    );
  };
