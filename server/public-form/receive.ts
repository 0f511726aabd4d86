import { laporWords as words } from '../../shared/text/lapor.ts';
import type { Words } from '../../shared/composite/types.ts';
import { toProblem } from '../http/error-handler.ts';
import { posterOfToken } from '../posters/queries.ts';
import { cleanImage, type ImageRefusal, ImageRefused } from '../reports/clean-image.ts';
import type { Accepted } from '../reports/accept.ts';
import { receiptPage, shortPage } from './code-pages.ts';
import { type Answer, type Desk, formOf } from './desk.ts';
import { type FormErrors, type FormFields, type FormReport, judgeFields, readFields } from './fields.ts';
import { type PublicPage, sendPage } from './page.ts';
import { type SentForm, sentForm } from './read-body.ts';

const refusals: Record<ImageRefusal, Words> = {
  too_large: words.photoTooLarge,
  wrong_kind: words.photoWrongKind,
  unreadable: words.photoUnreadable,
};

/**
 * Takes a form. The answer comes after the commit and holds the receipt code, once; whatever goes wrong, the form comes
 * back with the text in it.
 */
export const receiveForm =
  (desk: Desk): Answer =>
  async (request, reply) => {
    const sent = await sentForm(request);
    const fields = readFields(sent.fields);
    const { language } = fields;
    const again = async (errors: FormErrors, status: number, retryAfterSeconds?: number) =>
      sendPage(
        reply,
        desk.assets,
        await formOf(desk, fields, errors, { lostPhoto: sent.photo !== null, status, retryAfterSeconds }),
      );
    try {
      const { codes: areaCodes } = await desk.places();
      const hasPhoto = sent.photo !== null;
      const { report, errors } = judgeFields(fields, { hasPhoto, areaCodes, now: desk.context.now() });
      if (sent.photo === 'too_large') errors.photo = words.photoTooLarge;
      if (sent.photo === 'too_many') errors.page = words.busy;
      if (Object.keys(errors).length > 0) return await again(errors, errors.page ? 503 : 422);
      if (!(await desk.context.database.hasRoom())) return await again({ page: words.failed }, 503, 60);
      if (!desk.forms.take(request.ip)) return await again({ page: words.tooMany }, 429, 600);
      desk.load.arrived();
      const accepted = await store(desk, fields, report, sent.photo, request.id);
      const address = desk.options.publicUrl ?? `${request.protocol}://${request.host}`;
      return sendPage(
        reply,
        desk.assets,
        accepted.receiptCode === null
          ? {
              language,
              title: words.receivedBefore[language],
              otherLanguage: null,
              body: shortPage(language, words.receivedBefore, [words.receivedBeforeText]),
              isFinal: true,
            }
          : await receipt(desk, fields, accepted.receiptCode, address),
      );
    } catch (error) {
      if (error instanceof ImageRefused) return again({ photo: refusals[error.why] }, 422);
      const problem = toProblem(error);
      if (!problem) request.log.error({ err: error, req: request.id }, 'a public form was not stored');
      const isBusy = problem?.code === 'busy';
      return again({ page: isBusy ? words.busy : words.failed }, problem?.status ?? 500, isBusy ? 120 : 30);
    }
  };

async function store(
  { context, load }: Desk,
  fields: FormFields,
  report: FormReport,
  sentPhoto: SentForm['photo'],
  requestId: string,
): Promise<Accepted & { receiptCode: string | null }> {
  const photo = sentPhoto instanceof Uint8Array ? await cleanImage(sentPhoto) : null;
  const poster = fields.poster ? await posterOfToken(context.database.db, fields.poster) : undefined;
  return load.inTurn(load.holds(fields.nonce, fields.challenge, fields.proof), () =>
    context.intake.accept(
      {
        channel: 'qr_form',
        origin: 'citizen',
        deliveryKey: `form:${fields.nonce}`,
        text: report.text,
        language: fields.language,
        occurredDate: report.occurredDate,
        category: report.category,
        relation: report.relation,
        hintAreaCode: report.areaCode,
        posterId: poster?.id ?? null,
        hintIsWeak: poster?.areaCode === report.areaCode,
        urgent: report.urgent,
        media: photo ? [{ kind: 'image', mime: photo.mime, bytes: photo.bytes }] : [],
      },
      { wantsReceipt: true, requestId },
    ),
  );
}

async function receipt(desk: Desk, fields: FormFields, code: string, address: string): Promise<PublicPage> {
  const { answerDays } = (await desk.frame()).settings; // it is stored: nothing may keep the code from its sender
  const { language } = fields;
  return {
    language,
    title: words.received[language],
    otherLanguage: null,
    body: receiptPage(language, {
      code,
      days: answerDays.qr_form,
      statusAddress: `${address.replace(/^https?:\/\//, '')}/lapor/status`,
      urgent: fields.urgent,
    }),
    isFinal: true,
    status: 201,
  };
}
