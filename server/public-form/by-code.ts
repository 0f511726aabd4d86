import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Words } from '../../shared/composite/types.ts';
import { rightsKinds } from '../../shared/domain/data-protection.ts';
import { rightsWords } from '../../shared/text/data-rights.ts';
import { laporWords as words, noticeVersion } from '../../shared/text/lapor.ts';
import type { Language } from '../../shared/text/language.ts';
import { publicNotices } from '../data-protection/breaches.ts';
import { otherCode } from '../data-protection/grant-to-arrival.ts';
import { reporterRights, takeCopy } from '../data-protection/held-data.ts';
import { askRight } from '../data-protection/rights-requests.ts';
import { addReporterMessage, giveContact, reporterView } from '../reports/messages.ts';
import { type HeldReport, reportOfReceipt } from '../reports/receipt.ts';
import { breachPart } from './breach-notice.ts';
import { askCodePage, contactForm, copyPage, erasedPage, shortPage, statusPage } from './code-pages.ts';
import { type Desk, languageIn, languageOf, openToAll } from './desk.ts';
import { cleanText, longestFormText } from './fields.ts';
import { sendPage } from './page.ts';
import { sentForm } from './read-body.ts';
import { emptyRightsForm, type RightsForm, rightsPart } from './rights-part.ts';

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
        arrivalId: held.arrivalId,
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

  app.post('/lapor/hak', openToAll, (request, reply) =>
    withReport(request, reply, async ({ fields, language, code, held }) => {
      const text = cleanText(fields.get('text') ?? '').slice(0, longestFormText);
      const chosen = rightsKinds.find((kind) => kind === fields.get('kind')) ?? null;
      const form: RightsForm = { chosen, text, error: null, isSent: false };
      if (!chosen) form.error = rightsWords.chooseOne;
      else if (chosen === 'correction' && text.length < 10) form.error = rightsWords.correctionMissing;
      else if (!desk.forms.take(request.ip)) form.error = words.tooMany;
      else {
        const asked = { held, kind: chosen, text };
        await desk.load.inTurn(true, () =>
          db.transaction().execute((tx) => askRight(tx, asked, now(), request.id)),
        );
        form.isSent = true;
        form.text = '';
      }
      return showStatus(reply, language, { code, held, isSent: false, error: null, text: '' }, form);
    }),
  );

  app.post('/lapor/hak/salinan', openToAll, (request, reply) =>
    withReport(request, reply, async ({ language, held }) => {
      const text = await takeCopy(db, intake.keys, held, now(), request.id);
      return sendPage(reply, desk.assets, {
        language,
        title: rightsWords.copyTitle[language],
        otherLanguage: null,
        body: copyPage(language, text),
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
    form: RightsForm = emptyRightsForm,
  ): Promise<FastifyReply> {
    const { code, held, ...answer } = about;
    const view = await reporterView(db, held);
    const rights = await reporterRights(db, held);
    const notices = breachPart(language, await publicNotices(db, held), true);
    const part = rightsPart(language, { code, rights, form });
    if (rights.erasedAt)
      return sendPage(reply, desk.assets, {
        language,
        title: words.statusTitle[language],
        otherLanguage: null,
        body: erasedPage(language, part),
        isFinal: true,
      });
    return sendPage(reply, desk.assets, {
      language,
      title: words.statusTitle[language],
      otherLanguage: null,
      body: statusPage(language, {
        code,
        view,
        nonce: crypto.randomUUID(),
        reply: answer,
        rights: part,
        notices,
      }),
      isFinal: true,
      ...(answer.error || form.error ? { status: 422 } : {}),
    });
  }
}
