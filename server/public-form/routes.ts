import { brotliCompressSync, constants } from 'node:zlib';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { laporWords as words } from '../../shared/text/lapor.ts';
import type { AppContext } from '../http/context.ts';
import { toProblem } from '../http/error-handler.ts';
import { ProblemError } from '../http/problem.ts';
import { posterOfToken } from '../posters/queries.ts';
import { codeRoutes } from './by-code.ts';
import { shortPage } from './code-pages.ts';
import { formOf, languageOf, makeDesk, openToAll, type PublicFormOptions } from './desk.ts';
import { readFields } from './fields.ts';
import { forget, privately, sendPage } from './page.ts';
import { readMultipart, readUrlEncoded } from './read-body.ts';
import { receiveForm } from './receive.ts';

/** Where the leave-quickly button leads: a page that anybody may have open. */
const neutralAddress = 'https://www.bmkg.go.id/';

/**
 * The public form, the receipt and the status page: HTML from here, working without script, without cookie, keeping
 * nothing of where somebody came from (DP-15 to DP-19).
 */
export const publicFormRoutes =
  (context: AppContext, options: PublicFormOptions): FastifyPluginAsync =>
  async (app) => {
    const desk = makeDesk(context, options);
    app.addHook('onClose', async () => {
      desk.forms.close();
      desk.codes.close();
    });
    app.setErrorHandler((error, request, reply) => {
      const problem = toProblem(error);
      // never the request: its address would be logged with it
      if (!problem) request.log.error({ err: error, req: request.id }, 'a public page failed');
      const { status, retryAfterSeconds } = problem ?? new ProblemError('internal');
      const language = languageOf(request);
      return sendPage(reply, desk.assets, {
        language,
        title: words.pageFailed[language],
        otherLanguage: null,
        body: shortPage(language, words.pageFailed, [words.pageFailedText], true),
        status,
        retryAfterSeconds,
      });
    });
    readUrlEncoded(app);

    app.get('/lapor', openToAll, (request, reply) => emptyForm(request, reply, ''));
    app.get('/l/:token', openToAll, (request, reply) =>
      emptyForm(request, reply, (request.params as { token: string }).token),
    );
    await app.register(async (inner) => {
      await readMultipart(inner);
      inner.post('/lapor', openToAll, receiveForm(desk));
    });
    codeRoutes(app, desk);

    // addresses as a phone or a finger spells them, and pages that only a sending leads to
    for (const path of ['/lapor/*', '/Lapor', '/Lapor/*', '/LAPOR', '/l', '/l/*'])
      app.get(path, openToAll, async (_request, reply) => privately(reply).redirect('/lapor', 303));

    app.get('/lapor/keluar', openToAll, async (_request, reply) =>
      privately(reply).header('clear-site-data', forget).redirect(neutralAddress, 303),
    );

    /** A code that is none or was revoked opens the plain form: whoever made one up learns nothing. */
    async function emptyForm(request: FastifyRequest, reply: FastifyReply, token: string) {
      const fields = readFields(new Map([['bahasa', languageOf(request)]]));
      const poster = token ? await posterOfToken(context.database.db, token) : undefined;
      if (poster) {
        fields.poster = token;
        fields.place = poster.areaCode;
      }
      const path = poster ? `/l/${token}` : '/lapor';
      const page = await formOf(desk, fields, {}, { isHinted: Boolean(poster), path });
      if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return sendPage(reply, desk.assets, page);
      // this page alone is compressed: it holds no secret and nothing that somebody sent
      reply.header('content-encoding', 'br').header('vary', 'accept-encoding');
      return sendPage(reply, desk.assets, page, (text) =>
        brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      );
    }
  };
