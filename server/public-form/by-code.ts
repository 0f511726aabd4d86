import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Words } from '../../shared/composite/types.ts';
import { laporWords as words, noticeVersion } from '../../shared/text/lapor.ts';
import type { Language } from '../../shared/text/language.ts';
import { addReporterMessage, giveContact, reporterView } from '../reports/messages.ts';
import { type HeldReport, reportOfReceipt } from '../reports/receipt.ts';
import { askCodePage, contactForm, shortPage, statusPage } from './code-pages.ts';
import { type Desk, languageIn, languageOf, openToAll } from './desk.ts';
import { cleanText, longestFormText } from './fields.ts';
import { sendPage } from './page.ts';
import { sentForm } from './read-body.ts';

/** Before what somebody writes who only sent the same words: he may be another than the sender. */
const otherCode = '(Dari kode lain, yang kata-kata laporannya sama:)';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the holder of a code can do: look, write, and say how to be reached. The code travels in bodies only. */
export function codeRoutes(app: FastifyInstance, desk: Desk): void {
  const { intake, now, database } = desk.context;
  const { system: db } = database; // a code opens its one report; nobody is signed in

  app.get('/lapor/status', openToAll, async (request, reply) => askCode(reply, languageOf(request), null));

  app.post('/lapor/status', openToAll, (request, reply) =>
    withReport(request, reply, ({ language, code, held }) =>
      showStatus(reply, language, { code, held, isSent: false, error: null, text: '' }),
    ),
  );

  app.post('/lapor/balas', openToAll, (request, reply) =>
    withReport(request, reply, async ({ fields, language, code, held }) => {
      const text = cleanText(fields.get('text') ?? '');
      const nonce = fields.get('nonce') ?? '';
      const message = {
        id: uuid.test(nonce) ? nonce : crypto.randomUUID(),
        reportId: held.reportId,
        text: held.since ? `${otherCode} ${text}` : text,
      };
      let error: Words | null = null;
      if (!/[\p{L}\p{N}]/u.test(text) || text.length > longestFormText) error = words.replyMissing;
      else if (!desk.forms.take(request.ip)) error = words.tooMany;
      else {
        const write = () =>
          db.transaction().execute((tx) => addReporterMessage(tx, intake.keys, message, now(), request.id));
        if (await desk.load.inTurn(true, write)) intake.live.announce();
        else error = words.replyTooMany;
      }
      const isSent = error === null;
      return showStatus(reply, language, { code, held, isSent, error, text: isSent ? '' : text });
    }),
  );

  app.post('/lapor/kontak', openToAll, (request, reply) =>
    withReport(request, reply, async ({ fields, language, code, held }) => {
      const value = cleanText(fields.get('contact') ?? '');
      const page = { language, title: words.contactTitle[language], otherLanguage: null };
      if (value.length < 3 || value.length > 200)
        return sendPage(reply, desk.assets, {
          ...page,
          body: contactForm(
            language,
            { code, error: words.contactMissing, value: value.slice(0, 200) },
            true,
          ),
          status: 422,
        });
      const write = () =>
        db
          .transaction()
          .execute((tx) => giveContact(tx, intake.keys, { held, value, noticeVersion }, now(), request.id));
      await desk.load.inTurn(true, write);
      return sendPage(reply, desk.assets, {
        ...page,
        title: words.contactSaved[language],
        body: shortPage(language, words.contactSaved, [words.contactSavedText]),
        isFinal: true,
      });
    }),
  );

  interface Behind {
    fields: ReadonlyMap<string, string>;
    language: Language;
    code: string;
    held: HeldReport;
  }
  /** Goes on with the report behind the code of the body; wrong, expired and malformed codes get one and the same page. */
  async function withReport(
    request: FastifyRequest,
    reply: FastifyReply,
    goOn: (behind: Behind) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const { fields } = await sentForm(request);
    const language = languageIn(fields);
    const typed = (fields.get('kode') ?? '').slice(0, 60);
    if (!desk.codes.has(request.ip)) return askCode(reply, language, words.tooManyCodes, 429);
    const held = await desk.guard.look(typed, () => reportOfReceipt(db, intake.keys, typed, now()));
    if (held !== null)
      return goOn({ fields, language, code: typed.normalize('NFKC').replaceAll(/\D/g, ''), held });
    desk.codes.take(request.ip);
    return askCode(reply, language, words.noSuchCode, 404);
  }
  function askCode(reply: FastifyReply, language: Language, error: Words | null, status = 200): FastifyReply {
    return sendPage(reply, desk.assets, {
      language,
      title: words.statusTitle[language],
      otherLanguage: language === 'id' ? '/lapor/status?bahasa=en' : '/lapor/status',
      body: askCodePage(language, error),
      status,
      ...(status === 429 ? { retryAfterSeconds: 600 } : {}),
    });
  }
  async function showStatus(
    reply: FastifyReply,
    language: Language,
    about: { code: string; held: HeldReport; isSent: boolean; error: Words | null; text: string },
  ): Promise<FastifyReply> {
    const { code, held, ...answer } = about;
    const view = await reporterView(db, held);
    return sendPage(reply, desk.assets, {
      language,
      title: words.statusTitle[language],
      otherLanguage: null,
      body: statusPage(language, { code, view, nonce: crypto.randomUUID(), reply: answer }),
      isFinal: true,
      ...(answer.error ? { status: 422 } : {}),
    });
  }
}
