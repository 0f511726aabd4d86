import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { OneOf } from '../../shared/api/common.ts';
import { access } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { isSigned, sameSecret } from './signature.ts';
import { storeEvent } from './store-event.ts';

const largestDelivery = 3 * 1024 * 1024;
const MediaPath = Type.Object({
  id: Type.String({ pattern: '^[\\w-]{1,80}$', maxLength: 80 }),
  mediaId: Type.String({ pattern: '^[0-9a-f-]{36}$', maxLength: 36 }),
});

/** The messenger's side of the house, and the media that lie there. */
export const whatsappRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(webhook(context));

    app.post(
      '/api/reports/:id/media/:mediaId/fetch',
      {
        config: { access: access.readRaw },
        schema: {
          tags: ['reports'],
          params: MediaPath,
          response: { 200: Type.Object({ state: OneOf(['stored', 'gone', 'refused']) }) },
        },
      },
      async (request) => {
        const { id, mediaId } = request.params;
        return context.whatsapp.fetchMedia({ reportId: id, mediaId }, signedIn(request), request.id);
      },
    );
  };

/** Says nothing to whoever is not the messenger. In a scope of its own: here alone bodies are raw bytes. */
const webhook =
  ({ database, intake, jobs, now, whatsapp }: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { settings } = whatsapp;
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    const options = { config: { access: access.anyone }, schema: { hide: true } };

    app.get('/api/whatsapp/webhook', options, async (request, reply) => {
      reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8');
      if (!settings) return reply.status(404).send('');
      const asked = new URL(request.raw.url!, 'http://localhost').searchParams;
      const names = ['hub.mode', 'hub.challenge', 'hub.verify_token'] as const;
      if (names.some((name) => asked.getAll(name).length > 1)) return reply.status(400).send('');
      const [mode, challenge, token] = names.map((name) => asked.get(name));
      const isRight = sameSecret(token ?? '', settings.verifyToken) && mode === 'subscribe';
      return isRight && challenge ? reply.send(challenge) : reply.status(403).send('');
    });

    app.post('/api/whatsapp/webhook', { ...options, bodyLimit: largestDelivery }, async (request, reply) => {
      if (!settings) return reply.status(404).send('');
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const header = request.headers['x-hub-signature-256'];
      if (!isSigned(settings.appSecret, bytes, header)) return reply.status(401).send('');
      try {
        if (await storeEvent(database.system, intake.keys, { bytes, signature: header }, now())) jobs.wake();
      } catch (error) {
        request.log.error({ err: error }, 'a delivery of the messenger could not be kept');
        return reply.status(503).header('retry-after', '30').send('');
      }
      return reply.send('');
    });
  };
