import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Nullable, OneOf } from '../../shared/api/common.ts';
import { EnteredReport, EnterKolangKaling, EnterReport, ReportDraft } from '../../shared/api/reports.ts';
import { access, mayDo } from '../http/access.ts';
import { type AppContext, signedIn } from '../http/context.ts';
import { ProblemError } from '../http/problem.ts';
import { dropDraft, readDraft, saveDraft } from './drafts.ts';
import type { Intake } from './intake.ts';
import { checkTyped, kolangKalingArrival, typedArrival } from './enter.ts';

const tags = ['reports'];
const forOfficers = ({ reportId, isNew, isContactKept, receiptCode }: Taken): EnteredReport => ({
  id: reportId,
  isNew,
  isContactKept,
  receiptCode,
});
type Taken = Awaited<ReturnType<Intake['accept']>>;
const DraftPath = Type.Object({ form: OneOf(['phone', 'kolang_kaling']) });

/** What staff type: the report line, Kolang Kaling, and the draft that is kept while they type. */
export const reportRoutes =
  (context: AppContext): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { db } = context.database;
    const { intake } = context;

    app.post(
      '/api/reports',
      {
        config: { access: access.enterReports },
        schema: { tags, body: EnterReport, response: { 201: EnteredReport } },
      },
      async (request, reply) => {
        const account = signedIn(request);
        // who is no officer speaks for a partner, whatever was chosen
        const isOfficer = mayDo(account.roles, access.enterIncidents);
        if (!isOfficer && request.body.channel !== 'partner_agency') throw new ProblemError('forbidden');
        await checkTyped(db, request.body, context.now());
        const done = await intake.accept(typedArrival(request.body, account), {
          wantsReceipt: true,
          requestId: request.id,
        });
        await dropDraft(db, account.id, 'phone');
        reply.header('cache-control', 'no-store');
        return reply.status(201).send(isOfficer ? forOfficers(done) : { receiptCode: done.receiptCode });
      },
    );

    app.post(
      '/api/reports/kolang-kaling',
      {
        config: { access: access.enterKolangKaling },
        schema: { tags, body: EnterKolangKaling, response: { 201: EnteredReport } },
      },
      async (request, reply) => {
        const account = signedIn(request);
        await checkTyped(db, request.body, context.now());
        const done = await intake.accept(kolangKalingArrival(request.body, account), {
          wantsReceipt: true,
          requestId: request.id,
        });
        await dropDraft(db, account.id, 'kolang_kaling');
        reply.header('cache-control', 'no-store');
        return reply.status(201).send(forOfficers(done));
      },
    );

    app.get(
      '/api/report-drafts/:form',
      {
        config: { access: access.keepDrafts },
        schema: {
          tags,
          params: DraftPath,
          response: { 200: Type.Object({ fields: Nullable(ReportDraft.properties.fields) }) },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const whose = { accountId: signedIn(request).id, form: request.params.form };
        return { fields: await readDraft(db, intake.keys, whose, context.now()) };
      },
    );

    app.put(
      '/api/report-drafts/:form',
      {
        config: { access: access.keepDrafts },
        schema: { tags, params: DraftPath, body: ReportDraft, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        const whose = { accountId: signedIn(request).id, form: request.params.form };
        await saveDraft(db, intake.keys, whose, request.body.fields, context.now());
        return reply.status(204).send(null);
      },
    );
  };
